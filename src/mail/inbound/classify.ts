import type { Classification, ParsedMail } from './parsed-mail.ts';

/** Temporary: a mail is automatic where it says so. */
export function classify(mail: ParsedMail): Classification {
  const submitted = mail.headers.find(({ name }) => name === 'auto-submitted')?.value ?? 'no';
  return { automatic: /^no\b/i.test(submitted) ? null : 'auto-reply', bounce: null };
}

/** Temporary. */
export function forwardedFrom(_mail: ParsedMail): string | null {
  return null;
}
