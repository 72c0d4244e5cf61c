/**
 * The words with which mail programs introduce what they quote, language by language. Alternatives are divided
 * by "|". Only words live here; the rules that use them are in attribution.ts, header-block.ts and markers.ts.
 */
export type QuoteWords = {
  /** Opens "On …, someone wrote:". */
  on: string;
  /** The verb of "someone wrote:". */
  wrote: string;
  from: string;
  /** The label of a date that only mail has ("Sent:"). */
  sent: string;
  date: string;
  to: string;
  /** Cc, Bcc, Reply-To and the other labels that may stand between the main ones. */
  more: string;
  subject: string;
  /** Between dashes, above the mail that is answered. */
  original: string;
  /** Above a mail that is passed on, which is what they send and no quote. */
  forwarded: string;
};

const ENGLISH: QuoteWords = {
  on: 'On|At',
  wrote: 'wrote|writes|sent|has written|wrote in message|Quoting',
  from: 'From',
  sent: 'Sent|Sent at|Sent on|Date Sent',
  date: 'Date',
  to: 'To',
  more: 'Cc|Bcc|Reply-To|Reply To|Importance|Attachments|Priority|Organization|Sent by|Sensitivity|Return-Path|Message-ID|Resent-From|Delivered-To',
  subject: 'Subject',
  original:
    'Original Message|Original message|Reply Message|Original E-mail|Original Email|Original Mail|Reply message|Replied Message|Original Appointment|Previous Message|Message d’origine',
  forwarded:
    'Forwarded message|Forwarded Message|Begin forwarded message|Forwarded by|Forwarded mail|Forwarded email|Start of forwarded message|Fwd message',
};

export const QUOTE_WORDS: Readonly<Record<string, QuoteWords>> = {
  en: ENGLISH,
  de: {
    on: 'Am|Im',
    wrote: 'schrieb|schrieben|hat geschrieben|geschrieben|schreibt|schrieb am|Zitat von',
    from: 'Von',
    sent: 'Gesendet|Gesendet am|Gesendet um',
    date: 'Datum',
    to: 'An',
    more: 'Cc|Kopie|Kopie an|Bcc|Blindkopie|Antwort an|Antworten an|Wichtigkeit|Anlagen|Priorität|Anhänge',
    subject: 'Betreff',
    original:
      'Ursprüngliche Nachricht|Originalnachricht|Original-Nachricht|Antwort Nachricht|Ursprüngliche E-Mail|Urspruengliche Nachricht|Original Nachricht',
    forwarded:
      'Weitergeleitete Nachricht|Anfang der weitergeleiteten Nachricht|Weitergeleitete E-Mail|Weitergeleitet von|Beginn der weitergeleiteten Nachricht',
  },
  fr: {
    on: 'Le|En date du',
    wrote: 'a écrit|a ecrit|écrit|a écrit ce qui suit|avez écrit|a envoyé|Citation de',
    from: 'De|Expéditeur|Émetteur',
    sent: 'Envoyé|Envoyé le|Envoyée|Envoyé à|Envoye|Message du',
    date: 'Date',
    to: 'À|A|Pour|Destinataire',
    more: 'Cc|Copie|Copie à|Cci|Répondre à|Importance|Pièces jointes|Objet du message',
    subject: 'Objet|Sujet',
    original:
      "Message d'origine|Message original|Message initial|Courriel original|Message d’origine|Message précédent|Mail original|E-mail d'origine",
    forwarded:
      'Message transféré|Message transmis|Début du message réexpédié|Début du message transféré|Transféré par|Courriel transféré',
  },
  es: {
    on: 'El|En|A las|Con fecha',
    wrote: 'escribió|escribio|escribiste|ha escrito|envió|Citando a',
    from: 'De|Desde|Remitente',
    sent: 'Enviado|Enviado el|Enviado a las|Enviada el',
    date: 'Fecha',
    to: 'Para|A|Destinatario',
    more: 'Cc|CC|Cco|Con copia|Con copia a|Responder a|Importancia|Datos adjuntos',
    subject: 'Asunto|Tema',
    original: 'Mensaje original|Mensaje Original|Correo original|Mensaje anterior|Mensaje de origen',
    forwarded: 'Mensaje reenviado|Inicio del mensaje reenviado|Reenviado por|Correo reenviado',
  },
  it: {
    on: 'Il|In data|Il giorno|Alle|Lo',
    wrote: 'ha scritto|hai scritto|scrive|scriveva|scritto',
    from: 'Da|Mittente',
    sent: 'Inviato|Inviata|Inviato il|Spedito',
    date: 'Data',
    to: 'A|Destinatario',
    more: 'Cc|Ccn|Per conoscenza|Rispondi a|Priorità|Allegati|Importanza',
    subject: 'Oggetto',
    original: 'Messaggio originale|Messaggio Originale|Messaggio di origine|Messaggio precedente',
    forwarded:
      'Messaggio inoltrato|Inizio messaggio inoltrato|Inoltrato da|Messaggio Inoltrato|Inizio del messaggio inoltrato',
  },
  pt: {
    on: 'Em|A|No dia|Às|No|Na',
    wrote: 'escreveu|escreveram|escrevi|enviou',
    from: 'De|Remetente',
    sent: 'Enviado|Enviada|Enviado em|Enviada em|Enviado a',
    date: 'Data',
    to: 'Para|A',
    more: 'Cc|Cco|Com cópia|Responder para|Responder a|Importância|Prioridade|Anexos|Bcc',
    subject: 'Assunto',
    original: 'Mensagem original|Mensagem Original|Mensagem anterior|Mensagem de origem',
    forwarded:
      'Mensagem encaminhada|Mensagem reencaminhada|Início da mensagem encaminhada|Início da mensagem reencaminhada|Encaminhado por',
  },
  nl: {
    on: 'Op|Om',
    wrote: 'schreef|het volgende geschreven|geschreven|heeft geschreven|schreven',
    from: 'Van|Afzender',
    sent: 'Verzonden|Verstuurd|Verzonden op|Verzonden om',
    date: 'Datum',
    to: 'Aan|Naar',
    more: 'Cc|CC|Bcc|Kopie|Antwoord aan|Beantwoorden|Urgentie|Bijlagen|Prioriteit',
    subject: 'Onderwerp|Betreft',
    original:
      'Oorspronkelijk bericht|Origineel bericht|Oorspronkelijke bericht|Orginele bericht|Originele bericht',
    forwarded:
      'Doorgestuurd bericht|Begin doorgestuurd bericht|Doorgestuurd door|Begin van doorgestuurd bericht',
  },
  pl: {
    on: 'W dniu|Dnia|Dn.|W|O',
    wrote: 'napisał|napisał\\(a\\)|napisała|napisał/a|pisze|napisali',
    from: 'Od|Nadawca',
    sent: 'Wysłano|Wysłane|Wysłany|Wyslano',
    date: 'Data|Data wysłania',
    to: 'Do|Adresat',
    more: 'DW|UDW|Kopia|Cc|Odpowiedz do|Ważność|Priorytet|Załączniki',
    subject: 'Temat',
    original: 'Wiadomość oryginalna|Oryginalna wiadomość|Wiadomość pierwotna|Treść oryginalnej wiadomości',
    forwarded: 'Wiadomość przekazana|Przekazana wiadomość|Początek przekazanej wiadomości|Przekazane przez',
  },
  da: {
    on: 'Den|På|Kl.',
    wrote: 'skrev|skrev følgende|har skrevet|skriver|skrevet',
    from: 'Fra|Afsender',
    sent: 'Sendt|Afsendt',
    date: 'Dato',
    to: 'Til|Modtager',
    more: 'Cc|Bcc|Kopi|Svar til|Prioritet|Vedhæftede filer|Vigtighed|Kopi til',
    subject: 'Emne|Vedr.',
    original: 'Oprindelig meddelelse|Oprindelig besked|Original meddelelse|Oprindelig mail|Original besked',
    forwarded:
      'Videresendt meddelelse|Videresendt besked|Start på videresendt besked|Videresendt af|Påbegynd videresendt meddelelse',
  },
  sv: {
    on: 'Den|På|Kl|Kl.',
    wrote: 'skrev|skrev följande|har skrivit|skriver|skrivit',
    from: 'Från|Avsändare',
    sent: 'Skickat|Skickades|Skickad|Sänt',
    date: 'Datum',
    to: 'Till|Mottagare',
    more: 'Kopia|Cc|Kopia till|Hemlig kopia|Svara till|Prioritet|Bifogade filer|Svar till',
    subject: 'Ämne|Rubrik|Angående',
    original:
      'Ursprungligt meddelande|Originalmeddelande|Ursprungligt mail|Ursprungligt e-postmeddelande|Ursprungsmeddelande',
    forwarded:
      'Vidarebefordrat meddelande|Vidarebefordrat brev|Börja vidarebefordrat meddelande|Vidarebefordrat av|Början av vidarebefordrat meddelande|Vidarebefordrat mail',
  },
  no: {
    on: 'Den|På|Kl.|Kl',
    wrote: 'skrev|skrev følgende|skreiv|har skrevet',
    from: 'Fra|Frå|Avsender',
    sent: 'Sendt',
    date: 'Dato',
    to: 'Til',
    more: 'Kopi|Cc|Kopi til|Blindkopi|Svar til|Prioritet|Vedlegg|Viktighet',
    subject: 'Emne|Tittel',
    original: 'Opprinnelig melding|Original melding|Opprinnelig e-post|Opprinneleg melding',
    forwarded:
      'Videresendt melding|Start på videresendt melding|Videresendt av|Begynnelsen på videresendt melding|Videresendt e-post',
  },
};
