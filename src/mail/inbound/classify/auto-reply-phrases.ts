/** How clients and people word an automatic answer, by language; for folded text (see fold.ts). Rules: auto-reply.ts. */

/**
 * Heads of subjects that only a program writes: Exchange, Gmail, Lotus Notes, GroupWise, Zimbra, cPanel, sieve and the
 * like, in their languages. They count when followed by a colon, a bracket or the end, see auto-reply.ts.
 */
// biome-ignore format: a table of phrases reads by language, not by line
export const PROGRAM_SUBJECTS: readonly string[] = [
  'automatic reply', 'auto-reply', 'autoreply', 'auto reply', 'auto response', 'auto-response', 'autoresponse', 'automated reply', 'automated response', 'automatic response', 'auto-responder', 'autoresponder', 'automatic answer', 'out of office autoreply', 'out of office (autoreply', 'out-of-office reply', 'out of office reply', 'out-of-office autoreply', 'out of office auto reply', 'out of office auto-reply', 'out of office notification', 'out of office message', 'out of the office reply', 'out-of-office notification', 'vacation reply', 'vacation message', 'vacation response', 'vacation notice', 'vacation autoreply', 'away message', '[auto-reply]', '[autoreply]', '[auto]', '[ooo]', '[out of office]',
  'automatische antwort', 'automatische rückantwort', 'automatische email-antwort', 'automatische e-mail-antwort', 'autoantwort', 'abwesenheitsnotiz', 'abwesenheitsnachricht', 'abwesenheitsmeldung', 'abwesenheitsbenachrichtigung', 'abwesenheitsassistent', 'abwesenheitsagent', 'automatische abwesenheit', 'abwesenheits-notiz', 'urlaubsnachricht', 'automatische benachrichtigung', 'abwesenheitsinfo', 'out of office: abwesenheit',
  'réponse automatique', 'réponse auto', "message d'absence", "message automatique d'absence", "notification d'absence", "avis d'absence", 'absence du bureau', 'répondeur automatique', 'réponse automatique:', 'absent du bureau',
  'respuesta automática', 'respuesta automatica', 'contestación automática', 'autorespuesta', 'auto respuesta', 'mensaje de ausencia', 'notificación de ausencia', 'respuesta de vacaciones', 'aviso de ausencia',
  'risposta automatica', 'risposta automatica:', 'messaggio automatico', 'autorisposta', 'messaggio di assenza', 'notifica di assenza', 'avviso di assenza', 'fuori sede (risposta automatica',
  'resposta automática', 'resposta automatica', 'resposta auto', 'mensagem de ausência', 'notificação de ausência', 'aviso de ausência', 'ausência temporária',
  'automatisch antwoord', 'automatische beantwoording', 'automatische reactie', 'afwezigheidsbericht', 'afwezigheidsmelding', 'automatisch bericht', 'niet aanwezig (automatisch',
  'odpowiedź automatyczna', 'automatyczna odpowiedź', 'autoodpowiedź', 'autoresponder', 'wiadomość automatyczna', 'powiadomienie o nieobecności', 'informacja o nieobecności',
  'automatisk svar', 'automatiskt svar', 'autosvar', 'automatisk svar:', 'fraværsmeddelelse', 'fraværsbesked', 'fraværsmelding', 'fraværsassistent', 'frånvaromeddelande', 'autosvar:', 'automatisk besked', 'frånvaro: automatiskt', 'ikke til stede: automatisk',
  'automaattinen vastaus', 'automaattivastaus', 'automaattivastaaja', 'poissaoloilmoitus', 'poissaoloviesti', 'poissaolovastaus', 'autom. vastaus',
  'автоматический ответ', 'автоответ', 'автоответчик', 'авто-ответ', 'сообщение об отсутствии', 'автоматическое уведомление об отсутствии', 'автовідповідь', 'автоматична відповідь',
  '自動応答', '自動返信', '自動回答', '不在通知', '不在応答', '不在メッセージ', '休暇通知', '【自動返信】', '【自動応答】', '[自動返信]', '(自動返信', '(自動応答',
  '自动答复', '自动回复', '自动应答', '自動回覆', '自動答覆', '自動回復', '【自动回复】', '[自动回复]', '外出自动', '休假自动',
  '자동 회신', '자동 응답', '자동응답', '부재중 알림', '부재 중 회신', 'automatická odpověď', 'automatikus válasz', 'otomatik yanıt', 'räspuns automat', 'αυτόματη απάντηση', 'automaattvastus',
];

/** Subjects that both programs and people write. They need words of absence in the body and no sign of a person. */
// biome-ignore format: a table of phrases reads by language, not by line
export const ABSENCE_SUBJECTS: readonly string[] = [
  'out of office', 'out of the office', 'out-of-office', 'ooo', 'on vacation', 'vacation', 'on holiday', 'on annual leave', 'annual leave', 'on leave', 'maternity leave', 'parental leave', 'away from', 'i am away', "i'm away", 'i am out', "i'm out", 'absence', 'absent', 'away from my mail', 'away from the office', 'office closed', 'we are closed', 'thank you for your email', 'thank you for your message', 'thanks for your email',
  'abwesenheit', 'abwesend', 'außer haus', 'nicht im büro', 'nicht im haus', 'bin im urlaub', 'im urlaub', 'urlaub', 'betriebsferien', 'elternzeit', 'nicht erreichbar', 'absent jusqu', 'absente', 'je suis absent', 'en congé', 'en congés', 'congés', 'hors du bureau', 'en vacances', 'fuera de la oficina', 'fuera de oficina', 'ausente', 'ausencia', 'de vacaciones', 'vacaciones', 'fuori ufficio', 'fuori sede', 'assente', 'assenza', 'in ferie', 'ferie', 'fora do escritório', 'ausência', 'de férias', 'férias',
  'afwezig', 'niet aanwezig', 'niet op kantoor', 'met vakantie', 'op vakantie', 'vakantie', 'nieobecność', 'nieobecny', 'nieobecna', 'poza biurem', 'urlop', 'na urlopie', 'ikke på kontoret', 'ikke til stede', 'fravær', 'på ferie', 'holder ferie', 'ude af kontoret', 'inte på kontoret', 'frånvaro', 'frånvarande', 'semester', 'på semester', 'ute av kontoret', 'borte fra kontoret', 'poissa', 'poissaolo', 'lomalla', 'vuosiloma', 'en ole paikalla', 'poissa toimistosta',
  'нет на месте', 'в отпуске', 'отпуск', 'отсутствую', 'вне офиса', 'нет в офисе', '不在', '休暇', '夏季休業', '休業', '外出中', '休假', '外出', '不在办公室', '不在辦公室', '度假', '부재중', '휴가',
];

/** What a notice of absence says in its body. */
// biome-ignore format: a table of phrases reads by language, not by line
export const ABSENCE: readonly string[] = [
  'out of office', 'out of the office', 'out-of-office', 'away from the office', 'away from my desk', 'away from my e', 'on vacation', 'on holiday', 'on annual leave', 'on leave', 'maternity leave', 'parental leave', 'paternity leave', 'not in the office', 'no access to my e', 'limited access to', 'no access to e', 'not be able to read', 'not checking e', 'not have access to', 'will respond to your', 'will reply to your', 'will get back to you', 'will be back', 'back in the office', 'back on', 'returning on', 'return on', 'i will return', 'this is an automatic', 'this is an automated', 'automatic reply', 'automated reply', 'auto-reply', 'automatically generated', 'no longer work', 'no longer with', 'has left the company', 'office is closed', 'offices are closed', 'is being forwarded', 'will not be forwarded', 'in urgent cases',
  'nicht im büro', 'nicht im haus', 'außer haus', 'im urlaub', 'bin abwesend', 'ich bin bis', 'ich bin vom', 'ich bin ab', 'derzeit nicht', 'wieder erreichbar', 'nicht erreichbar', 'wieder im büro', 'wieder für sie da', 'wird nicht weitergeleitet', 'nicht weitergeleitet', 'nicht gelesen', 'automatisch weitergeleitet', 'automatisch generiert', 'automatisch erstellt', 'in dringenden fällen', 'elternzeit', 'nach meiner rückkehr', 'betriebsferien', 'nicht mehr im unternehmen', 'kein* zugriff auf mein',
  'je suis absent', 'je suis actuellement', 'absent du bureau', 'absente du bureau', 'absent jusqu', 'absente jusqu', 'en congé', 'en vacances', 'de retour le', 'mon retour', "en cas d'urgence", "pas accès à", 'réponse automatique', 'message automatique', 'congé maternité', 'ne travaille plus', 'hors du bureau', 'en déplacement',
  'fuera de la oficina', 'fuera de oficina', 'estoy de vacaciones', 'estaré ausente', 'me encuentro', 'estaré fuera', 'de vacaciones', 'mi regreso', 'en caso de urgencia', 'respuesta automática', 'mensaje automático', 'baja por', 'no tendré acceso', 'acceso limitado',
  'fuori ufficio', 'fuori sede', 'sono assente', 'sarò assente', 'in ferie', 'al mio rientro', 'rientro', 'rientrerò', 'in caso di urgenza', 'per urgenze', 'risposta automatica', 'messaggio automatico', 'sono in maternità', 'accesso limitato',
  'fora do escritório', 'estou de férias', 'estarei ausente', 'estou ausente', 'de férias', 'meu retorno', 'meu regresso', 'em caso de urgência', 'resposta automática', 'mensagem automática', 'sem acesso', 'acesso limitado',
  'niet aanwezig', 'afwezig', 'niet op kantoor', 'met vakantie', 'op vakantie', 'weer bereikbaar', 'ben ik terug', 'weer aanwezig', 'bij dringende', 'voor dringende', 'spoedeisende', 'automatisch antwoord', 'automatisch bericht', 'wordt niet doorgestuurd', 'niet bereikbaar', 'zwangerschapsverlof', 'ouderschapsverlof',
  'nieobecny', 'nieobecna', 'poza biurem', 'na urlopie', 'przebywam na', 'wracam', 'po powrocie', 'w pilnych sprawach', 'w sprawach pilnych', 'automatyczna odpowiedź', 'wiadomość automatyczna', 'ograniczony dostęp', 'nie będę miał', 'nie będzie mnie',
  'ikke på kontoret', 'ikke til stede', 'holder ferie', 'på ferie', 'er tilbage', 'tilbage på kontoret', 'tilbage igen', 'ved hasteforhold', 'hastesager', 'autosvar', 'automatisk svar', 'barsel', 'er fraværende', 'har fri', 'ute av kontoret', 'borte fra kontoret', 'er tilbake', 'tilbake på kontoret', 'hvis det haster', 'permisjon',
  'inte på kontoret', 'på semester', 'har semester', 'är tillbaka', 'åter på', 'åter den', 'tillbaka på kontoret', 'begränsad tillgång', 'vid brådskande', 'brådskande ärenden', 'automatiskt svar', 'föräldraledig', 'är frånvarande', 'tjänstledig', 'inte i tjänst',
  'poissa toimistosta', 'olen lomalla', 'olen poissa', 'lomalla', 'palaan', 'palaan töihin', 'kiireellisissä', 'kiireisissä', 'automaattinen vastaus', 'vanhempainvapaa', 'en ole tavoitettavissa', 'äitiyslomalla', 'takaisin töissä',
  'в отпуске', 'меня нет', 'отсутствую', 'буду отсутствовать', 'нахожусь в', 'вернусь', 'вне офиса', 'нет на рабочем месте', 'ограниченный доступ', 'по срочным вопросам', 'в срочных случаях', 'автоматический ответ', 'автоматическое сообщение', 'сгенерировано автоматически', 'в командировке',
  '不在にしております', '不在となります', '不在です', '不在のため', '不在に', '休暇中', '休暇を', '休業', '外出して', '出張', '自動返信', '自動応答', '自動送信', '自動配信', '出社', '戻り次第', '後日', '急ぎの', '緊急の',
  '不在办公室', '不在辦公室', '休假', '出差', '外出', '自动回复', '自動回覆', '自动发送', '尽快回复', '儘快回覆', '尽快给您回复', '已收到您的', '度假', '回来后', '回來後', '紧急', '緊急事',
];
