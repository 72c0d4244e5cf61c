/**
 * What delivery notices say, by language. Written for folded text (see fold.ts): a space is any white space and
 * `*` a short gap within the sentence. Rules are in bounce-notice.ts and bounce-kind.ts.
 */

/** Subjects of delivery notices. Each is rare in what a person writes, at least at the head of a subject. */
// biome-ignore format: a table of phrases reads by language, not by line
export const NOTICE_SUBJECTS: readonly string[] = [
  'undeliver', 'non-delivery', 'nondelivery', 'not delivered', 'undelivered', 'mail not delivered',
  'delivery status notif', 'delivery failure', 'delivery failed', 'delivery has failed', 'delivery problem',
  'delivery error', 'delivery report', 'delivery notification', 'delivery warning', 'delivery delayed', 'delivery unsuccessful',
  'delivery incomplete', 'delivery status', 'failure delivery', 'failure notice', 'failed mail', 'failed delivery',
  'returned mail', 'returned to sender', 'returning message to sender', 'returned email', 'mail returned',
  'returned due to', 'mail error', 'mail system error', 'mail delivery', 'message delivery failure', 'message undeliverable',
  'message delayed', 'message * delayed', 'delayed mail', 'delayed message', 'message not delivered',
  'message has not yet been delivered', 'could not send message', 'could not be delivered', "couldn't be delivered",
  'cannot be delivered', 'was not delivered', "wasn't delivered", 'unable to deliver', 'user unknown', 'unknown user',
  'rejected mail', 'message you sent blocked', 'blocked by our', 'automatically rejected', 'message rejected', 'mail rejected', 'processing error', 'permanent delivery',
  'notice: mail delivery', 'error sending', 'email bounced', 'bounced mail', 'bounced message', '[bounce]', 'not read: delivery',
  'unzustellbar', 'nicht zustellbar', 'zustellung fehlgeschlagen', 'nicht zugestellt', 'fehler bei der nachrichtenzustellung',
  'zustellungsbenachrichtigung', 'zustellbenachrichtigung', 'ubermittlung fehlgeschlagen', 'unzustellbarkeit', 'zustellung verzögert',
  'non remis', 'non délivré', 'echec de la remise', 'echec de remise', 'echec de livraison', "notification d'état de remise", 'non distribu',
  'message non transmis', "échec d'envoi", 'remise différée', 'retour de courrier', 'utilisateur non recensé', 'avis de non-remise',
  'no se puede entregar', 'no se pudo entregar', 'no entregado', 'no entregable', 'error de entrega', 'error en la entrega', 'correo devuelto',
  'notificación de estado de entrega', 'no se ha podido entregar', 'mensaje devuelto', 'fallo en la entrega',
  'mancato recapito', 'non recapitabile', 'impossibile recapitare', 'mancata consegna', 'messaggio non consegnato', 'notifica di mancato',
  'não foi possível entregar', 'não entregue', 'falha na entrega', 'falha de entrega', 'não pôde ser entregue', 'devolvid* ao remetente', 'notificação de status de entrega',
  'onbestelbaar', 'niet bezorgd', 'kan niet worden bezorgd', 'niet afgeleverd', 'bezorging mislukt', 'niet bestelbaar',
  'niedostarczona', 'niedostarczalne', 'nie można dostarczyć', 'nie dostarczono', 'zwrot wiadomosci', 'nie doręczon', 'błąd dostarczania',
  'kan ikke leveres', 'ikke leveret', 'kunne ikke leveres', 'uleveret', 'olevererat', 'kunde inte levereras', 'det gick inte att leverera',
  'kan inte levereras', 'ikke levert', 'kan ikke sendes', 'ei voitu toimittaa', 'toimittamaton', 'toimitus epäonnistui', 'toimitusilmoitus', 'kan ej levereras', 'leveringsfejl', 'leveringsfeil',
  'не доставлено', 'недоставлен', 'не может быть доставлено', 'не удалось доставить', 'ошибка доставки', 'не было доставлено', 'возврат письма',
  '配信不能', '配信できません', '配送できません', '送信できません', 'お届けできません', '送信エラー', '配信エラー', '不達', '未配信', '配信失敗',
  '退信', '无法投递', '無法投遞', '投递失败', '投遞失敗', '无法送达', '無法傳遞', '未送达', '传输失败', '傳輸失敗', '发送失败', '被退回', '无法传递', '系统退信', '未传递', '未傳遞',
  '배달 실패', '전송 실패', '반송', 'doručení selhalo', 'nedoručiteln', 'kézbesíthetetlen', 'teslim edilemedi', 'iletilemedi',
];

/** What a notice says of the whole mail or of one address: it was not delivered. */
// biome-ignore format: a table of phrases reads by language, not by line
export const FAILED: readonly string[] = [
  'could not be delivered', 'couldn\'t be delivered', 'cannot be delivered', "can't be delivered", 'can not be delivered', 'could not be sent',
  'was not delivered', "wasn't delivered", 'were not delivered', 'has not been delivered', 'has not yet been delivered', 'had not yet been delivered', 'have not been delivered',
  'not been delivered', 'not delivered to', 'not yet been delivered', 'not able to deliver', 'unable to deliver', 'could not deliver', "couldn't deliver",
  'cannot deliver', "wasn't able to deliver", 'was undeliverable', 'is undeliverable', 'undeliverable to', 'undeliverable address', 'undeliverable mail', 'delivery to * failed',
  'delevery to', 'delivery to * delayed', 'delivery to * aborted', 'delivery failed', 'delivery has failed', 'delivery failure', 'failed delivery', 'has been delayed', 'delivery of', 'did not reach', 'could not be reached',
  'did not receive', 'permanent fatal', 'fatal error', 'transient non-fatal', 'fatal delivery error', 'delivery error', 'has encountered delivery problems', 'trouble delivering',
  'error was detected while', 'error while attempting to deliver', 'error has occurred while attempting to deliver', 'error delivering', 'error occurred while trying to deliver', 'returned because', 'failed recipient', 'failed address', 'following address* failed',
  'unsuccessful delivery', 'has been returned', 'was returned', 'is being returned', 'message was rejected', 'was automatically rejected', 'was rejected', 'has been rejected', 'been blocked', 'message blocked',
  'non-delivery', 'delivery status notification', 'have delivery notifications', 'delivery notification', 'affected recipient', 'is wrong or no longer valid', 'did not exactly match', 'not accepting mail',
  'has been postponed', 'will be retried', 'will keep trying', 'continue to attempt delivery', 'still undelivered', 'reach the following recipient', 'delivery incomplete', 'problem delivering', 'being held', 'there was a problem with the e-mail address', "there's a problem with the e-mail address", 'may not exist, or you may not have permission',
  'konnte nicht zugestellt', 'nicht zugestellt werden', 'konnte nicht an', 'kann nicht zugestellt', 'nicht übermittelt', 'unzustellbar', 'zustellung * fehlgeschlagen', 'fehler beim senden', 'nicht ausgeliefert', 'konnte nicht erreicht',
  "n'a pas pu être", "n'ont pas pu être", "n'a pas été remis", "n'a pu être", 'échec de la remise', 'la remise * a échoué', 'pas été distribué', 'impossible de remettre', 'impossible de distribuer',
  'no pudo ser entregado', 'no se ha podido entregar', 'no se pudo entregar', 'no se puede entregar', 'no ha podido ser entregado', 'no se entregó', 'error al entregar', 'la entrega * ha fallado', 'no se ha entregado',
  'non è stato possibile recapitare', 'non può essere recapitato', 'non è stato recapitato', 'non è stato consegnato', 'impossibile recapitare', 'non è stato possibile consegnare', 'mancato recapito', 'recapito * non riuscito',
  'não pôde ser entregue', 'não pode ser entregue', 'não foi entregue', 'não foi possível entregar', 'não pode ser enviada', 'falha na entrega', 'não conseguimos entregar', 'nao pode ser enviada',
  'kon niet worden bezorgd', 'kan niet worden bezorgd', 'niet worden afgeleverd', 'is niet bezorgd', 'kon niet worden afgeleverd', 'bezorging * mislukt', 'niet bezorgd kunnen',
  'nie mogła zostać dostarczona', 'nie została dostarczona', 'nie można dostarczyć', 'nie udało się dostarczyć', 'nie można było dostarczyć', 'nie może zostać dostarczona', 'nie powiodło się dostarczenie',
  'kunne ikke leveres', 'kan ikke leveres', 'blev ikke leveret', 'ble ikke levert', 'kunde inte levereras', 'kan inte levereras', 'gick inte att leverera', 'har inte levererats', 'levering * mislykkedes', 'levering * mislyktes', 'leveransen * misslyckades',
  'ei voitu toimittaa', 'ei toimitettu', 'toimitus * epäonnistui', 'ei ole toimitettu', 'ei voida toimittaa',
  'не может быть доставлено', 'не было доставлено', 'невозможно доставить', 'не удалось доставить', 'не доставлено', 'доставить * не удалось', 'ошибка при доставке', 'сбой доставки', 'не смогли доставить',
  '配信できませんでした', '配信することができません', '配送できませんでした', '送信できませんでした', '送信されませんでした', '届けることができません', 'お届けできません', '配信に失敗', '送信に失敗', '届きませんでした', '配信不能',
  '无法投递', '投递失败', '無法投遞', '无法送达', '無法送達', '无法发送到', '未能送达', '未能投递', '无法传递', '無法傳遞', '传递失败', '退信', '被退回', '无法将您的邮件', '投遞失敗',
  '배달하지 못했', '전송되지 않', '전달하지 못했', '전달되지 않', 'nemohla být doručena', 'nem kézbesíthető', 'teslim edilemedi', 'iletilemedi',
];

/** Lines that begin the copy of the mail that failed: what follows is not the notice. */
// biome-ignore format: a table of phrases reads by language, not by line
export const COPY_STARTS: readonly string[] = [
  'this is a copy of', 'is a copy of the', 'copy of the message', 'copy of your message', 'copy of the original', 'original message follows', 'original message -', 'original message-', 'message header* follow', 'message text follows', 'message log ends',
  'original message as received', 'original message headers', 'original message attached', 'original message below', 'the original message follows', 'header of the original', 'headers of the original', 'returned mail -', 'returned mail follows', 'returned message', 'unsent message', 'unsent mail',
  'here is a copy', 'included is a copy', 'a copy of the original message', 'message header follows', 'first * lines of your', 'top * lines of', 'your message reads', 'summary of the undelivered message', 'old message:', 'forwarded message -', 'header of the source mail', 'below is a copy', 'attachment is a copy', 'original message ---', 'text of your message', 'message contents follow', 'begin original message', 'original mail follows', 'undelivered message follows', 'body of message generated response', 'original email headers', 'header and top',
  'kopie der nachricht', 'kopie ihrer nachricht', 'ursprüngliche nachricht', 'originalnachricht', 'ursprünglichen nachricht', 'copie du message', "message d'origine", "message original", 'copie de votre message', 'mensaje original', 'copia del mensaje', 'copia de su mensaje', 'messaggio originale', 'copia del messaggio', 'mensagem original', 'cópia da mensagem', 'oorspronkelijk bericht', 'oorspronkelijke bericht', 'kopie van het bericht', 'kopia wiadomości', 'oryginalna wiadomość', 'oprindelige meddelelse', 'opprinnelige melding', 'ursprungligt meddelande', 'ursprungliga meddelandet', 'alkuperäinen viesti', 'копия сообщения', 'копия письма', 'исходное сообщение', 'исходного письма', '元のメッセージ', '元のメール', '原邮件内容', '以下是原邮件', '附件是原邮件', '原始邮件内容', '原郵件內容', '原信件', '附件中的内容是原', '原始郵件',
];

/** Words that name the address beside them as the one that failed. */
// biome-ignore format: a table of phrases reads by language, not by line
export const RECIPIENT_LABELS: readonly string[] = [
  'recipient', 'failed to', 'rcpt to', 'addressed to', 'was addressed', 'mail to', 'message to', 'message for', 'email to', 'mailbox', 'account', 'undeliverable', 'user:', 'userid', 'address:', 'error-for', 'delivery failed', 'delivery to', 'no such', 'unknown', 'expanded from', 'generated from', 'originally addressed',
  'violation for', 'for user', 'local user', "user's", 'intended', 'addressee', 'gateway for', 'quota', 'not listed', 'does not exist', "doesn't", 'not found', 'rejected', 'empfänger', 'postfach', 'destinataire', 'destinatario', 'destinatário', 'ontvanger', 'odbiorca', 'odbiorcy', 'modtager', 'mottaker', 'mottagare', 'vastaanottaja', 'получател', 'адресат', 'адрес', '宛先', '受信者', '收件人', '收信人', '邮箱', '地址',
];

/** Words for a mail. */
// biome-ignore format: a table of phrases reads by language, not by line
export const MAIL_WORDS: readonly string[] = [
  'mail', 'e-mail', 'email', 'message', 'userid', 'unknown user', 'delivery failed', 'recipient', 'smtp', 'nachricht', 'courriel', 'courrier', 'mensaje', 'correo', 'messaggio', 'posta elettronica', 'mensagem', 'correio', 'bericht', 'wiadomosc', 'besked', 'meddelelse', 'melding', 'meddelande', 'mejl', 'viesti', 'sahkoposti', 'сообщени', 'письм', 'почт', 'メール', 'メッセージ', '邮件', '郵件', '信件', '메일', '메시지',
];

/** Words in which a person speaks of themselves. Unsigned notices of scripts have none; daemons that say "I" are signed. */
// biome-ignore format: a table of phrases reads by language, not by line
export const FIRST_PERSON: readonly string[] = [
  'i ', "i'", 'my ', 'ich ', 'mein', "j'", 'je ', 'mon ', 'yo ', 'mi ', 'io ', 'mio ', 'mia ', 'eu ', 'meu ', 'minha ', 'ik ', 'mijn ', 'moj', 'jeg ', 'min ', 'jag ', 'minun', 'я ', 'мне ', 'мой', 'мое', 'моя', '私', '我',
];
