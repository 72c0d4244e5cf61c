/** Why a delivery failed, in the words of servers: phrases for folded text, as in bounce-phrases.ts. */

/** The mailbox is there and full: for now. */
// biome-ignore format: a table of phrases reads by language, not by line
export const MAILBOX_FULL: readonly string[] = [
  'quota', 'mailbox full', 'mailbox is full', 'mailbox * full', 'mailfolder is full', 'inbox is full', 'full mailbox', 'over its limit', 'out of storage', 'storage limit', 'exceed* storage', 'disk full', 'insufficient disk', 'insufficient system storage', 'not enough space', 'space not enough', 'too much mail stored', 'exceeds allowed size', 'mailbox exceeded', 'mailbox size limit', 'mailbox has exceeded', 'no space left', 'exceeded the maximum * storage', 'mail box space',
  'postfach * voll', 'postfach ist voll', 'speicherplatz', 'boîte * pleine', 'boite aux lettres * pleine', 'buzón * lleno', 'buzón lleno', 'casella * piena', 'caixa * cheia', 'caixa postal * cheia', 'postvak * vol', 'mailbox is vol', 'skrzynka * pełna', 'przepełniona', 'postkasse* er fuld', 'postkassen er full', 'inkorg* är full', 'brevlåda* * full', 'postilaatikko * täynnä', 'переполнен', 'ящик полон', 'メールボックス* 一杯', '容量を超え', '容量超過', '空き容量', '邮箱已满', '郵箱已滿', '信箱已滿', '空间不足', '容量不足', '超出配额',
];

/** The server gave it up for now, or still tries. */
// biome-ignore format: a table of phrases reads by language, not by line
export const FOR_NOW: readonly string[] = [
  'greylist', 'graylist', 'grey-list', 'gray-list', 'try again', 'try later', 'temporar', 'deferred', 'transient non-fatal', 'timed out', 'timeout', 'time out', 'not responding', 'did not respond', 'no answer from host', 'connection refused', 'connection to mail exchanger failed', 'could not connect', "can't connect", 'unable to connect', 'cannot connect', 'establish an smtp connection', 'network is unreachable', 'no route to host', 'not reachable', 'connection lost', 'connection dropped', 'server busy', 'unavailable or busy', 'too busy', 'too many connections', 'too many messages', 'rate limit', 'throttl', 'resources temporarily', 'in the queue too long', 'queue too long', 'message expired', 'delivery time expired', 'retry timeout exceeded', 'retry time* expired', 'retry time not reached', 'within the allowed queue period', 'unsuccessful attempts', 'service unavailable', 'insufficient resources', 'host unreachable', 'maximum delivery attempts', 'lost connection', 'connection reset',
  'later erneut', 'vorübergehend', 'zeitüberschreitung', 'temporairement', 'réessayer', 'délai dépassé', 'temporalmente', 'inténtelo', 'temporaneamente', 'riprova', 'temporariamente', 'tente novamente', 'tijdelijk', 'tymczasow', 'midlertidig', 'tillfällig', 'tilapäi', 'временно', 'повторите', '一時的', '暂时', '暫時', '稍后', '稍後', '超时',
];

/** The notice is a delay warning: delivery goes on. */
// biome-ignore format: a table of phrases reads by language, not by line
export const STILL_TRYING: readonly string[] = [
  'has not yet been delivered', 'not yet been delivered', 'have not yet been delivered', 'will be retried', 'will continue to be', 'will continue to attempt', 'will continue trying', 'will continue to try', 'delivery attempts will continue', 'continue to attempt delivery', 'will keep trying', 'still being retried', 'still undelivered', 'warning message only', 'this is a warning only', 'has been delayed', 'delivery delayed', 'is delayed', 'delayed mail', 'message delayed', 'still awaiting delivery', 'has been postponed', 'delivery is delayed', 'we will keep trying', 'message * delayed', 'delivery status notification (delay', 'there was a temporary problem', 'gmail will retry', 'will retry for',
  'wird weiterhin versucht', 'verzögert', 'weitere zustellversuche', 'sera retenté', 'est retardée', 'a été retardé', 'se seguirá intentando', 'se ha retrasado', 'verranno effettuati ulteriori', 'è in ritardo', 'está atrasada', 'is vertraagd', 'opóźnion', 'er forsinket', 'har försenats', 'on viivästynyt', 'задержан', 'отложен', '遅延', '延迟', '延遲',
];

/** The address does not work, or the server will never take the mail: for good. */
// biome-ignore format: a table of phrases reads by language, not by line
export const FOR_GOOD: readonly string[] = [
  'user unknown', 'unknown user', 'no such user', 'no valid recipient', 'no such recipient', 'no such mailbox', 'no such account', 'no such address', 'no mailbox here', 'no user by that name', 'user not found', 'user not known', 'recipient not found', 'unknown recipient', 'addressee unknown', 'address unknown', 'unknown address', 'unknown e-mail', 'unknown or illegal', 'mailbox unavailable', 'mailbox not found', 'mailbox does not exist', 'invalid recipient', 'invalid mailbox', 'invalid final delivery userid', 'invalid address', 'bad destination mailbox', 'bad address', "doesn't have a", 'does not have a', 'does not exist', "doesn't exist", 'not exist', 'not listed in', 'name is not recognized', 'is unavailable: user', 'has been disabled', 'disabled or discontinued', 'account disabled', 'account is disabled', 'account closed', 'no longer valid', 'no longer on', 'no longer available', 'not a valid user', 'does not like recipient', 'unrouteable', 'unroutable', 'unrouteable address',
  'host unknown', 'unknown host', 'domain not found', 'no such domain', 'domain does not', 'host not found', "couldn't be found", 'could not be found', 'address not found', 'null mx', 'does not accept mail', 'relaying denied', 'unable to relay', 'relay access denied', 'access denied', 'blocked', 'blacklist', 'spam', 'policy', 'rejected', 'not permitted', 'unauthorized', 'too many hops', 'looping', 'loop', 'maximum * message size', 'too large', 'message size exceeds',
  'existiert nicht', 'unbekannt', 'nicht gefunden', 'ungültig', "n'existe pas", 'inconnu', 'introuvable', 'no existe', 'desconocido', 'no encontrado', 'non esiste', 'sconosciuto', 'inesistente', 'não existe', 'desconhecido', 'bestaat niet', 'onbekend', 'nie istnieje', 'nieznany', 'findes ikke', 'finnes ikke', 'finns inte', 'okänd', 'ukendt', 'ukjent', 'ei ole olemassa', 'tuntematon', 'не существует', 'не найден', 'неизвестн', '存在しません', '見つかりません', '不存在', '不正确', '找不到',
];

/** The server says itself that it is for good, whatever the cause. */
// biome-ignore format: a table of phrases reads by language, not by line
export const SAYS_PERMANENT: readonly string[] = [
  'permanent error', 'permanent fatal', 'permanent failure', 'permanent delivery', 'failed permanently', 'permission denied', 'automatically rejected', 'not be retried', 'not been collected after', 'has been disabled', 'disabled or discontinued', 'discontinued',
  'permanenter fehler', 'dauerhafter fehler', 'endgültig', 'erreur permanente', 'error permanente', 'errore permanente', 'erro permanente', 'permanente fout', 'trwały błąd', 'permanent fejl', 'permanent feil', 'permanent fel', 'pysyvä virhe', 'постоянная ошибка', '永久', '恒久的',
];

/** The server waited and gave up, whatever its standing text calls that. */
// biome-ignore format: a table of phrases reads by language, not by line
export const GAVE_UP_WAITING: readonly string[] = [
  'retry timeout', 'retry time not', 'failing for a long time', 'timed out', 'timeout exceeded', 'message expired', 'delivery time expired', 'greylist', 'graylist', 'grey-list', 'too many messages', 'rate limit', 'throttl', 'zeitüberschreitung', 'délai dépassé', 'tiempo de espera', 'tempo scaduto', 'tempo limite', '超时', '逾時', 'タイムアウト',
];
