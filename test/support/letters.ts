let letters = 0;

/** The fields of a plain letter; `raw` writes any header as it is given. */
export type Letter = {
  from: string;
  to: string;
  cc: string;
  subject: string;
  text: string;
  html: string;
  messageId: string | null;
  inReplyTo: string;
  references: string;
  date: string;
  headers: Record<string, string>;
};

/** A letter as bytes: from Maria López to the help desk, unless told otherwise. Each has a Message-ID of its own. */
export function letter(fields: Partial<Letter> = {}): Uint8Array {
  const {
    messageId = `<letter-${++letters}@northwind.example>`,
    html,
    text = 'Where are my entries?',
    ...rest
  } = fields;
  const headers: Record<string, string | undefined | null> = {
    From: rest.from ?? 'Maria López <maria@northwind.example>',
    To: rest.to ?? 'help@fieldnotes.example',
    Cc: rest.cc,
    Subject: rest.subject ?? 'Our calendar is blank',
    Date: rest.date ?? 'Tue, 03 Nov 2026 09:12:00 +0000',
    'Message-ID': messageId,
    'In-Reply-To': rest.inReplyTo,
    References: rest.references,
    ...rest.headers,
    'MIME-Version': '1.0',
    'Content-Type': `${html ? 'text/html' : 'text/plain'}; charset=utf-8`,
  };
  const head = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined || value === null ? [] : [`${name}: ${value}`],
  );
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${(html ?? text).replaceAll('\n', '\r\n')}\r\n`);
}
