import type { Client, Language } from './types.ts';

/** What is quoted: who wrote it to whom, when (ms UTC), and how the reader's own program speaks. */
export type Quoted = {
  from: { name: string; email: string };
  to: { name: string; email: string };
  subject: string;
  text: string;
  at: number;
  zone: string;
  language: Language;
};

/** The line a mail program puts above a quote ("On … wrote:"), in its language and zone. */
export function attribution(client: Client, q: Quoted): string {
  if (client === 'apple') return appleLine(q);
  if (client === 'thunderbird' || client === 'plain') return thunderbirdLine(q);
  if (client === 'yahoo') {
    return `    On ${date(q, 'en-US', { weekday: 'long', month: 'long', day: 'numeric', year: 'numeric' })} at ${clock(q, 'en-US')}, ${who(q)} wrote:`;
  }
  return gmailLine(q);
}

/** The whole quote below a plain-text answer, as the client writes it. */
export function quoteAsText(client: Client, q: Quoted): string {
  if (client === 'outlook') return `${outlookHead(q).join('\n')}\n\n${q.text}`;
  if (client === 'yahoo') return `${attribution(client, q)}\n\n ${q.text.replaceAll('\n', '\n ')}`;
  const lines = q.text.split('\n').map((line) => (line.startsWith('>') ? `>${line}` : `> ${line}`.trimEnd()));
  if (client === 'apple') return [`> ${attribution(client, q)}`, '>', ...lines].join('\n');
  return [attribution(client, q), ...(client === 'gmail' ? [''] : []), ...lines].join('\n');
}

/** The whole quote below an HTML answer, as the client writes it. */
export function quoteAsHtml(client: Client, q: Quoted): string {
  const line = escapeHtml(attribution(client, q).trim());
  const words = escapeHtml(q.text).replaceAll('\n', '<br>\n');
  if (client === 'outlook') {
    const head = outlookHead(q)
      .slice(1)
      .map((row) => escapeHtml(row).replace(/^([^:]+:)/, '<b>$1</b>'));
    return `<div id="appendonsend"></div>\n<hr style="display:inline-block;width:98%" tabindex="-1">\n<div id="divRplyFwdMsg" dir="ltr"><font face="Calibri, sans-serif" style="font-size:11pt" color="#000000">${head.join('<br>\n')}</font><div>&nbsp;</div></div>\n<div class="BodyFragment"><font size="2"><span style="font-size:11pt">\n<div class="PlainText">${words}</div></span></font></div>`;
  }
  if (client === 'apple') {
    return `<div><br><blockquote type="cite"><div>${line}</div><br class="Apple-interchange-newline"><div>${words}</div></blockquote></div>`;
  }
  if (client === 'yahoo') {
    return `<div id="ydp3f1yahoo_quoted_4411" class="ydp3f1yahoo_quoted"><div style="font-family:'Helvetica Neue',Helvetica,Arial,sans-serif;font-size:13px;color:#26282a;"><div>${line}</div><div><br></div><div>${words}</div></div></div>`;
  }
  return `<br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">${line}<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex">${words}</blockquote></div>`;
}

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function gmailLine(q: Quoted): string {
  const day = (locale: string, weekday: 'short' | 'long' = 'short') =>
    date(q, locale, { weekday, day: 'numeric', month: 'short', year: 'numeric' });
  switch (q.language) {
    case 'ar':
      return `في ${date(q, 'ar-LB-u-nu-latn', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })} في ${clock(q, 'en-GB')} تمت كتابة ما يلي بواسطة ‪${q.from.name}‬‏ <‪${q.from.email}‬‏>:`;
    case 'de':
      return `Am ${day('de-DE')} um ${clock(q, 'de-DE')} Uhr schrieb ${who(q)}:`;
    case 'es':
      return `El ${day('es-ES')} a las ${clock(q, 'es-ES')}, ${q.from.name} (<${q.from.email}>) escribió:`;
    case 'fr':
      return `Le ${day('fr-FR')} à ${clock(q, 'fr-FR')}, ${who(q)} a écrit :`;
    case 'he':
      return `‫בתאריך ${day('he-IL')} ב-${clock(q, 'he-IL')} מאת ‪${q.from.name}‬‏ <‪${q.from.email}‬‏>:‬`;
    case 'ja':
      return `${date(q, 'ja-JP', { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' })} ${clock(q, 'ja-JP')} ${who(q)}:`;
    case 'nl':
      return `Op ${day('nl-NL')} om ${clock(q, 'nl-NL')} schreef ${who(q)}:`;
    case 'pt':
      return `${who(q)} escreveu (${date(q, 'pt-PT', { weekday: 'long' })}, ${date(q, 'pt-PT', { day: 'numeric', month: '2-digit', year: 'numeric' })} à(s) ${clock(q, 'pt-PT')}):`;
    case 'sv':
      return `Den ${day('sv-SE')} kl ${clock(q, 'sv-SE')} skrev ${who(q)}:`;
    default:
      return `On ${day('en-US')} at ${clock(q, 'en-US')} ${who(q)} wrote:`;
  }
}

function appleLine(q: Quoted): string {
  const locale = { de: 'de-DE', fr: 'fr-FR', es: 'es-ES', sv: 'sv-SE' }[q.language as string] ?? 'en-GB';
  const day = date(q, locale, { day: 'numeric', month: 'short', year: 'numeric' });
  if (q.language === 'de') return `Am ${day} um ${clock(q, locale)} schrieb ${who(q)}:`;
  if (q.language === 'fr') return `Le ${day} à ${clock(q, locale)}, ${who(q)} a écrit :`;
  if (q.language === 'es') return `El ${day}, a las ${clock(q, locale)}, ${who(q)} escribió:`;
  if (q.language === 'sv') return `${day} kl. ${clock(q, locale)} skrev ${who(q)}:`;
  return `On ${day}, at ${clock(q, locale)}, ${who(q)} wrote:`;
}

function thunderbirdLine(q: Quoted): string {
  const short = { day: '2-digit', month: '2-digit', year: '2-digit' } as const;
  if (q.language === 'de')
    return `Am ${date(q, 'de-DE', short)} um ${clock(q, 'de-DE')} schrieb ${q.from.name}:`;
  return `On ${date(q, 'en-GB', short)} ${clock(q, 'en-GB')}, ${q.from.name} wrote:`;
}

function outlookHead(q: Quoted): string[] {
  const long = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
  if (q.language === 'de') {
    const sent = `${date(q, 'de-DE', long)} ${clock(q, 'de-DE')}`;
    return [
      '',
      `Von: ${who(q)}`,
      `Gesendet: ${sent}`,
      `An: ${q.to.name} <${q.to.email}>`,
      `Betreff: ${q.subject}`,
    ];
  }
  const sent = `${date(q, 'en-US', long)} ${clock(q, 'en-US')}`;
  return [
    '________________________________',
    `From: ${who(q)}`,
    `Sent: ${sent}`,
    `To: ${q.to.name} <${q.to.email}>`,
    `Subject: ${q.subject}`,
  ];
}

const who = (q: Quoted) => `${q.from.name} <${q.from.email}>`;

function date(q: Quoted, locale: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: q.zone }).format(q.at);
}

function clock(q: Quoted, locale: string): string {
  return date(q, locale, { hour: 'numeric', minute: '2-digit' });
}
