/** Heads of forwarded blocks and the names of their header lines, by language; for folded text (see fold.ts). */

/** What a client writes above a mail that a person forwards, and never above one that they answer. */
// biome-ignore format: a table of phrases reads by language, not by line
export const FORWARD_HEADS: readonly string[] = [
  'forwarded message', 'begin forwarded message', 'forwarded by', 'forwarded email', 'forwarded mail', 'start of forwarded message', 'anfang der weitergeleiteten', 'weitergeleitete nachricht', 'weitergeleitete e-mail', 'weitergeleitet von',
  'message transféré', 'message transmis', 'début du message transféré', 'début du message réexpédié', 'message réexpédié', 'courriel transféré', 'mensaje reenviado', 'inicio del mensaje reenviado', 'mensagem encaminhada', 'início da mensagem encaminhada', 'início da mensagem reencaminhada', 'mensagem reencaminhada', 'messaggio inoltrato', 'inizio messaggio inoltrato', 'inizio del messaggio inoltrato', 'messaggio inoltrato da',
  'doorgestuurd bericht', 'begin doorgestuurd bericht', 'doorgezonden bericht', 'treść przekazanej wiadomości', 'przekazana wiadomość', 'wiadomość przekazana', 'początek przekazywanej wiadomości', 'wiadomość przesłana dalej', 'videresendt besked', 'videresendt meddelelse', 'start på videresendt', 'begin videresendt', 'videresendt melding', 'videresendte', 'vidarebefordrat meddelande', 'vidarebefordrat brev', 'vidarebefordrat mejl', 'börja vidarebefordrat', 'vidarebefordrade meddelandet', 'edelleenlähetetty viesti', 'välitetty viesti', 'alkaa välitetty viesti', 'edelleen lähetetty',
  'пересланное сообщение', 'пересылаемое сообщение', 'начало переадресованного', 'начало пересылаемого', 'пересылаемое письмо', 'пересланное письмо', 'переслане повідомлення', '転送メッセージ', '転送されたメッセージ', '転送メール', '転送メッセージ開始', 'fw: 転送', '转发的邮件', '转发邮件', '轉寄的郵件', '轉寄郵件', '开始转发的邮件', '轉寄的訊息', '转发的消息', '전달된 메시지', '전달 메시지', 'přeposlaná zpráva', 'začátek přeposílané zprávy', 'začiatok preposlanej správy', 'preposlaná správa', 'započni proslijeđenu poruku', 'proslijeđena poruka', 'továbbított levél', 'începe mesajul redirecționat', 'mesaj redirecţionat', 'ileti başlangıcı', 'yönlendirilen ileti', 'початок листа', 'пересилається', 'välitetty viesti alkaa', 'videresendt mail', 'vidarebefordrat e-post', 'továbbított üzenet', 'iletilen mesaj', 'mesaj redirecționat', 'προωθημένο μήνυμα',
];

/** The line above a mail of Outlook and others, where a forward and an answer look the same. */
// biome-ignore format: a table of phrases reads by language, not by line
export const ORIGINAL_HEADS: readonly string[] = [
  'original message', 'original email', 'ursprüngliche nachricht', 'originalnachricht', "message d'origine", 'message original', 'mensaje original', 'messaggio originale', 'mensagem original', 'oorspronkelijk bericht', 'oorspronkelijke bericht', 'oryginalna wiadomość', 'wiadomość oryginalna', 'oprindelig meddelelse', 'opprinnelig melding', 'ursprungligt meddelande', 'originalmeddelande', 'alkuperäinen viesti', 'исходное сообщение', 'original besked', '元のメッセージ', '原始邮件', '原始郵件', '邮件原件', '원본 메시지',
];

/** Names of the line that says who wrote. */
// biome-ignore format: a table of phrases reads by language, not by line
export const FROM_LABELS: readonly string[] = [
  'from', 'von', 'de', 'da', 'van', 'od', 'fra', 'från', 'lähettäjä', 'от', 'від', 'от кого', 'отправитель', '差出人', '送信者', '发件人', '寄件者', '寄件人', '發件人', '보낸 사람', '보낸사람', 'feladó', 'kimden', 'gönderen', 'de la', 'από', 'expéditeur', 'remitente', 'mittente', 'remetente', 'afzender', 'avsändare', 'nadawca', 'absender', 'afsender', 'odesílatel', 'odosielateľ', 'šalje', 'de la',
];

/** Names of the other lines of such a block: date, recipients, subject. */
// biome-ignore format: a table of phrases reads by language, not by line
export const OTHER_LABELS: readonly string[] = [
  'date', 'sent', 'to', 'cc', 'subject', 'reply-to', 'datum', 'gesendet', 'an', 'betreff', 'kopie', 'envoyé', 'à', 'objet', 'date d\'envoi', 'fecha', 'enviado', 'enviado el', 'para', 'asunto', 'inviato', 'data', 'a', 'oggetto', 'enviada em', 'enviado em', 'assunto', 'verzonden', 'aan', 'onderwerp', 'wysłano', 'data', 'do', 'temat', 'dw', 'sendt', 'dato', 'til', 'emne', 'skickat', 'till', 'ämne', 'lähetetty', 'päiväys', 'pvm', 'vastaanottaja', 'aihe', 'отправлено', 'дата', 'кому', 'тема', 'копия', '送信日時', '日時', '日付', '宛先', '件名', '发送时间', '时间', '收件人', '主题', '抄送', '日期', '寄件日期', '收件者', '主旨', '傳送時間', 'odesláno', 'komu', 'předmět', 'odoslané', 'predmet', 'dátum', 'küldve', 'címzett', 'tárgy', 'poslano', 'prima', 'trimis', 'către', 'subiect', 'gönderildi', 'kime', 'konu', 'tarih', 'надіслано', 'sent at', 'date sent', 'kopia', 'kopi', 'kopio', 'copie', 'copia', 'cópia', '보낸 날짜', '받는 사람', '제목', '날짜',
];

/** Finnish and Danish write the same mark, VS, for an answer and for a forward. These labels tell the Finnish one. */
export const FINNISH_FROM = 'lahettaja';
