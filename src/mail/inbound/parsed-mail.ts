/** An address as a mail names it. `address` is as written but for white space; `name` is decoded, '' where there is none. */
export type MailAddress = { address: string; name: string };

/** One part that is not the readable body. `name` is never empty: nameless parts get one from their type. */
export type MailAttachment = {
  name: string;
  /** MIME type in lower case, 'application/octet-stream' where unknown. */
  type: string;
  /** Bytes of `content`. */
  size: number;
  /** True where the body shows it (a Content-ID that the HTML uses, or an image with disposition inline). */
  inline: boolean;
  /** Without angle brackets, null where there is none. */
  contentId: string | null;
  content: Uint8Array;
};

/** A header as it came: `name` in lower case, `value` unfolded and decoded. Order kept, repeats kept. */
export type MailHeader = { name: string; value: string };

/** A mail as `parse` reads it. Every string is well-formed Unicode without NUL. */
export type ParsedMail = {
  headers: MailHeader[];
  /** With angle brackets, as RFC 5322 writes it; null where there is none. */
  messageId: string | null;
  inReplyTo: string | null;
  references: string[];
  from: MailAddress | null;
  sender: MailAddress | null;
  replyTo: MailAddress[];
  to: MailAddress[];
  cc: MailAddress[];
  bcc: MailAddress[];
  subject: string;
  /** Milliseconds UTC; null where absent or unreadable. As the sender says: never trusted for order. */
  date: number | null;
  /** The whole readable body as text: the text parts, or made from the HTML where there are none. */
  text: string;
  /** The HTML body as it came (not sanitised); null where there is none. */
  html: string | null;
  attachments: MailAttachment[];
};

/** What kind of automatic mail this is, or null where a person wrote it (RFC 3834, RFC 3464, RFC 5965). */
export type Automatic = 'bounce' | 'auto-reply' | 'list' | 'loop' | 'report';

/** Who could not be reached, for good (`hard`) or for now (`soft`), and what the server said. */
export type Bounce = {
  recipients: string[];
  kind: 'hard' | 'soft';
  /** Enhanced status (RFC 3463) such as '5.1.1', else the SMTP code, else null. */
  code: string | null;
  diagnostic: string | null;
  /** Message-ID of the mail that bounced, where the report carries it. */
  originalMessageId: string | null;
  /** What else the returned mail carries that may be its sender's: the Message-ID before a relay gave it another, and Reply-To. */
  traces?: string[];
};

/** `automatic` is null for a person's mail; `bounce` is set for bounces and delay notices alone. */
export type Classification = { automatic: Automatic | null; bounce: Bounce | null };

/** A stretch of a text body: what they newly wrote, what they quoted, their signature. In order; joined they are the text. */
export type TextPart = { kind: 'words' | 'quote' | 'signature'; text: string };
