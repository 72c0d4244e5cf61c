/**
 * What mail programs add below the words a person wrote, language by language. "…" stands for the name of a
 * device or program; alternatives are divided by "|". The rules that use them are in signature.ts and markers.ts.
 */
type FooterWords = {
  /** Says "my device": only a program's footer is worded so. */
  mine: string;
  /** Could be prose too, so it needs the name of a device or program beside it. */
  other: string;
};

export const FOOTER_WORDS: Readonly<Record<string, FooterWords>> = {
  en: {
    mine: 'Sent from my …|Sent on my …|Sent via my …|Sent by my …|Written on my …|Typed on my …|Composed on my …|Sent from a mobile device|Sent from mobile|Sent from phone|Get Outlook for …|Download Outlook for …|Sent from Yahoo Mail …',
    other:
      'Sent from …|Sent with …|Sent via …|Sent using …|Sent by …|Sent on …|Sent through …|Get … for …|Yahoo Mail: Search, organize, conquer|Sent to you from …',
  },
  de: {
    mine: 'Von meinem … gesendet|Von meinem … aus gesendet|Gesendet von meinem …|Von meiner … gesendet|Gesendet von unterwegs|Von unterwegs gesendet|Diese Nachricht wurde von meinem … gesendet|Von mobil gesendet|Outlook für … beziehen|Holen Sie sich Outlook für …',
    other:
      'Gesendet von …|Gesendet mit …|Gesendet über …|Von … gesendet|Mit … gesendet|Diese Nachricht wurde mit … gesendet|Diese Nachricht wurde von … gesendet|… herunterladen',
  },
  fr: {
    mine: 'Envoyé de mon …|Envoyé depuis mon …|Envoyé à partir de mon …|Envoyé par mon …|Envoyé via mon …|Télécharger Outlook pour …|Obtenir Outlook pour …|Obtenez Outlook pour …',
    other:
      "Envoyé de …|Envoyé depuis …|Envoyé à partir de …|Envoyé à partir d'…|Envoyé depuis l'application …|Envoyé avec …|Envoyé par …|Envoyé via …|Provenance : …",
  },
  es: {
    mine: 'Enviado desde mi …|Enviado de mi …|Enviado por mi …|Enviado desde mis …|Obtener Outlook para …|Obtenga Outlook para …',
    other: 'Enviado desde …|Enviado con …|Enviado por …|Enviado a través de …|Enviado vía …',
  },
  it: {
    mine: 'Inviato dal mio …|Inviato da mio …|Spedito dal mio …|Scarica Outlook per …|Ottieni Outlook per …',
    other: 'Inviato da …|Inviato dal …|Inviato con …|Inviato tramite …|Spedito da …',
  },
  pt: {
    mine: 'Enviado do meu …|Enviada do meu …|Enviado a partir do meu …|Enviado pelo meu …|Enviado desde o meu …|Obter o Outlook para …|Obtenha o Outlook para …|Baixe o Outlook para …',
    other:
      'Enviado do …|Enviado de …|Enviado a partir do …|Enviado com …|Enviado por …|Enviado via …|Enviado pelo …',
  },
  nl: {
    mine: 'Verstuurd vanaf mijn …|Verzonden vanaf mijn …|Verstuurd van mijn …|Verzonden met mijn …|Verstuurd met mijn …|Van mijn … verzonden|Outlook voor … downloaden|Outlook voor … ophalen|Download Outlook voor …',
    other:
      'Verzonden vanuit …|Verstuurd vanuit …|Verzonden met …|Verzonden via …|Verzonden vanaf …|Verstuurd vanaf …|Verstuurd met …',
  },
  pl: {
    mine: 'Wysłane z mojego …|Wysłano z mojego …|Wysłane z mojej …|Pobierz program Outlook dla …|Pobierz aplikację Outlook dla …',
    other: 'Wysłane z …|Wysłano z …|Wysłane przez …|Wysłane za pomocą …|Wysłane ze …',
  },
  da: {
    mine: 'Sendt fra min …|Sendt fra mit …|Hent Outlook til …',
    other: 'Sendt fra …|Sendt med …|Sendt via …',
  },
  sv: {
    mine: 'Skickat från min …|Skickat från mitt …|Skickat ifrån min …|Hämta Outlook för …',
    other: 'Skickat från …|Skickat med …|Skickat via …|Skickades från …',
  },
  no: {
    mine: 'Sendt fra min …|Sendt fra mitt …|Sendt frå min …|Skaff deg Outlook for …|Få Outlook for …',
    other: 'Sendt fra …|Sendt via …|Sendt med …',
  },
  fi: {
    mine: 'Lähetetty iPhonesta|Lähetetty iPadista|Lähetetty puhelimestani|Lähetetty … laitteestani|Hanki Outlook for …|Hanki … Outlook',
    other: 'Lähetetty …|Lähetetty laitteesta …|Lähetetty sovelluksesta …',
  },
  ru: {
    mine: 'Отправлено с моего …|Отправлено из моего …|Отправлено с мобильного …|Скачать Outlook для …|Получить Outlook для …',
    other: 'Отправлено с …|Отправлено из …|Отправлено через …|Послано с …|Отправлено от …|Отправлено …',
  },
  uk: {
    mine: 'Надіслано з мого …|Відправлено з мого …',
    other: 'Надіслано з …|Відправлено з …|Надіслано через …',
  },
  cs: {
    mine: 'Odesláno z mého …|Odoslané z môjho …|Získat Outlook pro …',
    other: 'Odesláno z …|Odesláno ze …|Odoslané z …|Posláno z …|Odesláno pomocí …',
  },
  hu: {
    mine: 'Az én … küldve|Elküldve az iPhone-omról|Elküldve az iPademről|Küldve az iPhone-omról',
    other: 'Elküldve innen: …|Küldve innen: …|Elküldve a következőből: …|Elküldve …-ról',
  },
  ro: { mine: 'Trimis de pe …-ul meu|Trimis de pe … meu', other: 'Trimis de pe …|Trimis din …|Trimis cu …' },
  tr: {
    mine: "…'umdan gönderildi|…'ımdan gönderildi|…'imden gönderildi|… telefonumdan gönderildi",
    other: '… uygulamasından gönderildi|… ile gönderildi|… gönderildi|… cihazından gönderildi',
  },
  el: {
    mine: 'Στάλθηκε από το … μου|Εστάλη από το … μου',
    other: 'Στάλθηκε από το …|Αποστολή από …|Στάλθηκε από …',
  },
  ja: {
    mine: '私の…から送信|Outlook for … を入手する',
    other: '…から送信|…から送信されました|…から送信しました|…を使って送信|…で送信|…より送信',
  },
  zh: {
    mine: '发自我的…|發自我的…|从我的…发送|從我的…傳送|從我的…發送|来自我的…|自我的…傳送|获取…版 Outlook|获取适用于…的Outlook|获取 Outlook for …|取得 Outlook for …|取得適用於 … 的 Outlook|发送自我的…|傳送自我的…',
    other: '发自…|發自…|发送自…|從…傳送|从…发送|来自…|從…發送|传送自…',
  },
  ko: {
    mine: '나의 …에서 보냄|내 …에서 보냄',
    other: '…에서 보냄|…에서 보냈습니다|…에서 전송|…용 Outlook 받기',
  },
  vi: {
    mine: 'Được gửi từ … của tôi|Đã gửi từ … của tôi|Gửi từ … của tôi|Tải Outlook cho …',
    other: 'Đã gửi từ …|Gửi từ …|Được gửi từ …',
  },
  ar: {
    mine: 'أُرسلت من الـ …|مرسل من …|تم الإرسال من …|أرسلت من …|أُرسل من …',
    other: 'الحصول على Outlook for …',
  },
  he: {
    mine: 'נשלח מה-…|נשלח מה…|נשלח מ-…|נשלח מהטלפון שלי|קבל את Outlook עבור …',
    other: 'נשלח באמצעות …|נשלח מ…',
  },
};

/** Names of the devices and programs that put such a line below a mail. */
export const DEVICES =
  'iphone|ipad|ipod|android|blackberry|smartphone|phone|handy|telefon|mobile|mobil|tablet|galaxy|samsung|huawei|xiaomi|redmi|oneplus|pixel|nokia|lumia|windows|outlook|mail|mailbox|gmail|yahoo|proton|protonmail|tutanota|tuta|superhuman|airmail|spark|sparrow|polymail|mailbird|mailspring|nylas|newton|bluemail|typeapp|front|missive|shortwave|hey|canary|edison|thunderbird|k-9|k9|acompli|posteo|web\\.de|gmx|aol|zoho|zimbra|fastmail|qq|foxmail|wechat|yandex|mail\\.ru|t-online|orange|sfr|laposte|bouygues|libero|virgilio|apple|ios|macbook|imac|mac|htc|lg|sony|xperia|motorola|moto|wiko|honor|oppo|vivo|realme|asus|acer|lenovo|palm|treo|verizon|at&t|t-mobile|vodafone|4g|5g|lte|wireless|айфон|смартфон|телефон|почта|почты|яндекс|手机|手機|邮箱|郵箱|邮件|網易|网易|スマートフォン|휴대폰|스마트폰|네이버|다음';

/** Said above the line that a help desk asks people to write above. */
export const REPLY_ABOVE =
  'reply above this line|above this line|text above this line|above the line|type your reply above this line|please reply above this line|write above this line|reply above|add your reply above this line|please do not write below this line|do not write below this line|do not reply below this line|respond above this line|antworten sie oberhalb dieser linie|antworten sie über dieser linie|bitte antworten sie oberhalb|bitte über dieser linie antworten|bitte oberhalb dieser zeile antworten|oberhalb dieser linie|oberhalb dieser zeile|répondez au-dessus de cette ligne|répondre au-dessus de cette ligne|saisissez votre réponse au-dessus de cette ligne|écrire au-dessus de cette ligne|au-dessus de cette ligne|responda por encima de esta línea|responde por encima de esta línea|escriba su respuesta por encima de esta línea|por encima de esta línea|rispondi sopra questa riga|scrivi sopra questa riga|al di sopra di questa riga|sopra questa linea|responda acima desta linha|escreva acima desta linha|acima desta linha|antwoord boven deze regel|boven deze lijn|boven deze regel|typ uw antwoord boven deze regel|odpowiedz powyżej tej linii|powyżej tej linii|svar over denne linje|over denne linje|skriv ovenfor denne linje|svara ovanför den här linjen|ovanför denna rad|skriv ditt svar ovanför|svar over denne linjen|vastaa tämän rivin yläpuolelle|kirjoita tämän rivin yläpuolelle|пишите выше этой строки|ответьте выше этой линии|выше этой строки|выше этой линии|odpovězte nad tímto řádkem|nad tímto řádkem|e sor fölé|この行より上に返信|この行より上|この線より上|请在此行上方回复|在此行上方|在这行以上回复|請在此行上方回覆|이 줄 위에 답장|이 줄 위에|bu satırın üzerine|bu satırın üstüne';

/** Begins a paragraph that lawyers ask for, not the writer. */
export const DISCLAIMERS =
  "confidentiality notice|confidentiality note|confidential notice|confidentiality:|legal notice|legal disclaimer|privileged and confidential|this e-mail and any attachments|this email and any attachments|this e-mail and any files|this email and any files|this e-mail message and any|this email message and any|this e-mail is confidential|this email is confidential|this message is confidential|this message and any attachments|this message and its attachments|this message (including any attachments)|this email (including any attachments)|this e-mail (including any attachments)|this email and its attachments|this e-mail and its attachments|this communication is intended|this transmission is intended|this message contains confidential|this email contains confidential|this e-mail contains confidential|this e-mail may contain confidential|this email may contain confidential|this e-mail message may contain|the information contained in this|the information in this e-mail|the information in this email|the information transmitted|the contents of this e-mail|the contents of this email|please consider the environment before|think before you print|save paper - think before|diese e-mail enthält vertrauliche|diese e-mail kann vertrauliche|diese nachricht enthält vertrauliche|diese e-mail und alle|der inhalt dieser e-mail|die information in dieser e-mail|vertraulichkeitshinweis|haftungsausschluss|ce message et toutes les pièces|ce message et ses pièces jointes|ce message est confidentiel|ce courriel et|ce courrier électronique et|ce mail et ses pièces|les informations contenues dans ce|avis de confidentialité|pensez à l’environnement avant|pensez à l'environnement avant|este mensaje y sus archivos|este mensaje y los ficheros|este mensaje y cualquier|este mensaje contiene información confidencial|este correo electrónico y|este correo electrónico contiene|la información contenida en este|aviso legal|aviso de confidencialidad|le informazioni contenute|questo messaggio e i suoi allegati|avviso di riservatezza|esta mensagem e seus anexos|esta mensagem e os seus anexos|esta mensagem contém informação|esta mensagem pode conter|este e-mail e seus anexos|as informações contidas|de informatie in dit e-mail|de informatie verzonden|de inhoud van dit bericht|dit bericht is uitsluitend|dit bericht kan informatie|niniejsza wiadomość|ta wiadomość może zawierać|treść tej wiadomości|denne e-mail og|denne e-mail kan indeholde|denne mail kan indeholde|detta meddelande kan|tämä viesti on luottamuksellinen|tämän viestin sisältö|это сообщение и любые|настоящее сообщение|tento e-mail a|本邮件及其附件|本邮件包含|此邮件及其|此电子邮件及其|本メールに含まれる|本電子メールに含まれる|il presente messaggio e|questo messaggio e i suoi allegati|detta meddelande innehåller|данное сообщение и любые";
