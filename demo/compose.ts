import { readFileSync } from 'node:fs';
import { mimeMail, rfc5322Date } from './mime.ts';
import { attribution, escapeHtml, type Quoted, quoteAsHtml, quoteAsText } from './quoting.ts';
import type { Conversation, Step, World } from './types.ts';

const MINUTE = 60_000; // ms

/** What the moment adds to a step: when it is sent (ms UTC) and the Message-IDs of the thread so far, oldest first. */
export type Moment = { at: number; previousIds: string[] };

/** `from` and `to` are the envelope; `from` is '' for automatic mail (RFC 3834, RFC 5321 §4.5.5). */
type DemoMail = { from: string; to: string; raw: Uint8Array };

/**
 * The full RFC 5322 message of one customer step. The same step gets the same Message-ID every time; the Date is `at`,
 * and what it quotes carries the time that lies as far back as the exchange says. Throws a RangeError for a step that no
 * customer wrote.
 */
// biome-ignore lint/complexity/useMaxParams: which step of which conversation of which world, and its moment.
export function composeDemoMail(
  world: World,
  conversation: Conversation,
  step: number,
  moment: Moment,
): DemoMail {
  const message = conversation.exchange[step];
  if (message?.from !== 'customer') {
    throw new RangeError(`Step ${step} of ${conversation.key} is not a customer's mail.`);
  }
  const scene = { world, conversation, step, message, moment };
  if (message.eml) return fromTemplate(message.eml, scene);
  const { customer } = conversation;
  const from = message.sender ?? { name: customer.name, email: customer.email };
  const { text, html } = bodies(scene);
  const raw = mimeMail({
    from,
    to: { name: world.mailbox.name, email: world.mailbox.address },
    subject: subjectOf(conversation, step),
    at: moment.at,
    messageId: messageIdOf(conversation, step),
    previousIds: moment.previousIds,
    mailer: MAILERS[customer.client ?? 'plain'],
    text,
    html,
    attachments: (message.attachments ?? []).map((a) => ({ ...a, content: demoFile(`files/${a.file}`) })),
  });
  return { from: from.email, to: world.mailbox.address, raw };
}

/** The Message-ID of a step, with its angle brackets. */
export function messageIdOf(conversation: Conversation, step: number): string {
  const host = conversation.customer.email.split('@')[1];
  return `<${conversation.key}.${step + 1}@${host}>`;
}

/** A file of the demo as bytes; `path` is relative to demo/. Found from the source and from a bundle one folder deep. */
export function demoFile(path: string): Buffer {
  return readFileSync(new URL(`../demo/${path}`, import.meta.url));
}

type Scene = { world: World; conversation: Conversation; step: number; message: Step; moment: Moment };

const MAILERS = {
  gmail: null,
  outlook: 'Microsoft Outlook 16.0',
  apple: 'Apple Mail (2.3826.400.131.1.6)',
  thunderbird: 'Mozilla Thunderbird',
  yahoo: 'WebService/1.1 YMailNorrin',
  plain: null,
};

function subjectOf(conversation: Conversation, step: number): string {
  const { subject, customer } = conversation;
  if (step === 0 || /^(re|fwd?|aw|sv)\s*:/i.test(subject)) return subject;
  if (customer.client === 'outlook' && customer.language === 'de') return `AW: ${subject}`;
  if (customer.language === 'sv') return `Sv: ${subject}`;
  return `Re: ${subject}`;
}

function bodies(scene: Scene): { text: string | null; html: string | null } {
  const { conversation, message } = scene;
  const client = conversation.customer.client ?? 'plain';
  const words = message.text === undefined ? null : fillAttributions(message.text, scene);
  const quoted = message.quotes === undefined ? null : quotedStep(scene, message.quotes);
  const text = words !== null && quoted ? `${words}\n\n${quoteAsText(client, quoted)}` : words;
  if (message.html !== undefined) return { text, html: message.html };
  if (words === null || client === 'plain' || client === 'thunderbird') return { text, html: null };
  const rtl = conversation.customer.language === 'ar' || conversation.customer.language === 'he';
  const wordsAsHtml = `<div dir="${rtl ? 'rtl' : 'ltr'}">${escapeHtml(words).replaceAll('\n', '<br>\n')}</div>`;
  const html = quoted ? `${wordsAsHtml}\n${quoteAsHtml(client, quoted)}` : wordsAsHtml;
  return { text, html: `<html><body>${html}</body></html>` };
}

/** `{{on:2}}` in a text is the client's own line above a quote of step 2; for answers written between the lines. */
function fillAttributions(text: string, scene: Scene): string {
  const client = scene.conversation.customer.client ?? 'plain';
  return text.replace(/\{\{on:(\d+)\}\}/g, (_, step) => attribution(client, quotedStep(scene, Number(step))));
}

function quotedStep({ world, conversation, message, moment }: Scene, step: number): Quoted {
  const earlier = conversation.exchange[step];
  if (!earlier) throw new RangeError(`${conversation.key} has no step ${step} to quote.`);
  const { customer } = conversation;
  const mailbox = { name: world.mailbox.name, email: world.mailbox.address };
  const person = { name: customer.name, email: customer.email };
  const teammate = world.teammates.find((t) => t.email === earlier.from);
  const words = earlier.text ?? '';
  return {
    from: teammate ? { name: teammate.name, email: world.mailbox.address } : person,
    to: teammate ? person : mailbox,
    subject: subjectOf(conversation, step),
    text: teammate ? `${words}\n\n-- \n${world.mailbox.signature}` : words,
    at: moment.at - (earlier.minutesAgo - message.minutesAgo) * MINUTE,
    zone: customer.zone ?? 'UTC',
    language: customer.language ?? 'en',
  };
}

/** Fills `{{date}}`, `{{message-id}}`, `{{in-reply-to}}` and `{{references}}`; a header that stays empty is left out. */
function fromTemplate(name: string, { world, conversation, step, moment }: Scene): DemoMail {
  // latin1 keeps each byte as it is: a template may be in any charset.
  const template = demoFile(`mails/${name}`).toString('latin1').replaceAll('\r\n', '\n');
  const slots: Record<string, string> = {
    date: rfc5322Date(moment.at),
    'message-id': messageIdOf(conversation, step),
    'in-reply-to': moment.previousIds.at(-1) ?? '',
    references: moment.previousIds.join('\n '),
  };
  const filled = template
    .replace(/\{\{([a-z-]+)\}\}/g, (slot, key) => slots[key] ?? slot)
    .replace(/^(In-Reply-To|References):[ ]*\n/gm, '');
  const from = /^Return-Path: <(.*)>$/m.exec(filled)?.[1] ?? conversation.customer.email;
  const raw = Buffer.from(filled.replaceAll('\n', '\r\n'), 'latin1');
  return { from, to: world.mailbox.address, raw };
}
