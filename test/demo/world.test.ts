import { inflateSync } from 'node:zlib';
import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { composeDemoMail, demoFile, messageIdOf } from '../../demo/compose.ts';
import { type Conversation, type Step, world } from '../../demo/world.ts';

const NOW = Date.UTC(2026, 2, 4, 10, 42); // ms
const MINUTE = 60_000; // ms

type Mail = { conversation: Conversation; step: Step; index: number };

const steps: Mail[] = world.conversations.flatMap((conversation) =>
  conversation.exchange.map((step, index) => ({ conversation, step, index })),
);
const mails = steps.filter(({ step }) => step.from === 'customer');
const replies = steps.filter(({ step }) => step.from !== 'customer' && !step.note);
const named = (key: string) => world.conversations.find((c) => c.key === key) as Conversation;

function compose({ conversation, step, index }: Mail) {
  const previousIds = conversation.exchange
    .slice(0, index)
    .flatMap((earlier, i) => (earlier.note ? [] : [messageIdOf(conversation, i)]));
  const at = NOW - step.minutesAgo * MINUTE;
  return { at, previousIds, ...composeDemoMail(world, conversation, index, { at, previousIds }) };
}

const read = (mail: Mail) => PostalMime.parse(compose(mail).raw);

describe('each customer’s mail', () => {
  test.each(mails.map((m) => [`${m.conversation.key} ${m.index}`, m] as const))(
    '%s is a message that parses, with its date, its place in the thread and its words',
    async (_, mail) => {
      const made = compose(mail);
      const parsed = await PostalMime.parse(made.raw);
      expect(parsed.messageId).toBe(messageIdOf(mail.conversation, mail.index));
      expect(Date.parse(parsed.date as string)).toBe(Math.floor(made.at / 1000) * 1000);
      expect(parsed.from?.address).toMatch(/@[a-z0-9.-]+\.(example|test)$/i);
      expect(parsed.inReplyTo ?? undefined).toBe(made.previousIds.at(-1));
      expect(parsed.references?.split(/\s+/) ?? []).toEqual(made.previousIds);
      expect(`${parsed.text ?? ''}${parsed.html ?? ''}`.trim()).not.toBe('');
      expect(`${parsed.subject}${parsed.text}${parsed.html}`).not.toMatch(/\uFFFD|\{\{/);
      expect(made.to).toBe(world.mailbox.address);
    },
  );

  test('says word for word what the world says, in whatever script', async () => {
    for (const mail of mails.filter(({ step }) => step.text && !step.text.includes('{{'))) {
      const { text, from, subject } = await read(mail);
      expect(text?.replaceAll('\r\n', '\n').startsWith(mail.step.text as string)).toBe(true);
      expect(from?.name).toBe(mail.step.sender?.name ?? mail.conversation.customer.name);
      expect(subject).toContain(mail.conversation.subject);
    }
  });

  test('quotes the way each client does, between the lines too', async () => {
    const textOf = async (key: string, index: number) =>
      (await read(mails.find((m) => m.conversation.key === key && m.index === index) as Mail)).text ?? '';
    expect(await textOf('outage-priya', 5)).toMatch(
      /_{32}\s+From: Tomás Ribeiro <help@.*>\s+Sent: \w+, \w+ \d+, \d{4}/,
    );
    expect(await textOf('cancel-cafe-closing', 2)).toMatch(
      /Von: Ana Okafor .*\s+Gesendet: Montag, 2. März 2026/,
    );
    expect(await textOf('dana-print-wall', 2)).toMatch(
      /^> On \d+ \w+ \d{4}, at .*, Yuki Kimura <.*> wrote:$/m,
    );
    expect(await textOf('capucine-refund-no', 2)).toMatch(/^> Le .* à .*, Tomás Ribeiro <.*> a écrit :$/m);
    expect(await textOf('interleaved-non-profit', 2)).toMatch(/^Am [\d.]+ um [\d:]+ schrieb Ana Okafor:$/m);
    expect(await textOf('yamada-invoice-pdf', 2)).toMatch(
      /^\d{4}年\d+月\d+日\(.\) [\d:]+ Yuki Kimura <.*>:$/m,
    );
    expect(await textOf('agnes-thank-you', 2)).toMatch(
      /^ {4}On \w+, \w+ \d+, \d{4} at .* Yuki Kimura <.*> wrote:$/m,
    );
  });

  test('never quotes an internal note, or what has not been said yet', () => {
    for (const { conversation, step, index } of mails) {
      const between = [...(step.text ?? '').matchAll(/\{\{on:(\d+)\}\}/g)].map((m) => Number(m[1]));
      for (const quoted of [...between, ...(step.quotes === undefined ? [] : [step.quotes])]) {
        expect(quoted, conversation.key).toBeLessThan(index);
        expect(conversation.exchange[quoted]?.note, conversation.key).toBeUndefined();
        expect(conversation.exchange[quoted]?.from, conversation.key).not.toBe('customer');
      }
    }
  });

  test('holds to the line lengths and line ends of RFC 5322', () => {
    for (const mail of mails) {
      const text = Buffer.from(compose(mail).raw).toString('latin1');
      expect(text.replaceAll('\r\n', ''), mail.conversation.key).not.toMatch(/[\r\n]/);
      expect(Math.max(...text.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(998);
    }
  });

  test('is the same bytes whenever it is made for the same moment', () => {
    for (const mail of mails) expect(compose(mail).raw).toEqual(compose(mail).raw);
  });

  test('is refused for a step that a teammate wrote', () => {
    const reply = replies[0] as Mail;
    expect(() =>
      composeDemoMail(world, reply.conversation, reply.index, { at: NOW, previousIds: [] }),
    ).toThrow(RangeError);
  });

  test('carries attachments whose bytes are what their type says', async () => {
    const signatures: Record<string, string> = { 'image/png': '\x89PNG\r\n', 'application/pdf': '%PDF-' };
    for (const { step } of steps) {
      for (const attachment of step.attachments ?? []) {
        const start = demoFile(`files/${attachment.file}`).toString('latin1');
        expect(start.startsWith(signatures[attachment.type] ?? ''), attachment.file).toBe(true);
        expect(start.length).toBeGreaterThan(50);
      }
    }
    const invoice = demoFile('files/invoice-2291.pdf').toString('latin1');
    const xref = Number(/startxref\n(\d+)/.exec(invoice)?.[1]);
    expect(invoice.slice(xref, xref + 5)).toBe('xref\n');
    const objects = [...invoice.slice(xref).matchAll(/^(\d{10}) 00000 n/gm)].map((m) => Number(m[1]));
    expect(objects.map((at) => invoice.slice(at, at + 7))).toEqual([1, 2, 3, 4, 5].map((n) => `${n} 0 obj`));
    const bee = demoFile('files/bee.png');
    const data = bee.subarray(bee.indexOf('IDAT') + 4, bee.indexOf('IEND') - 8);
    expect(inflateSync(data).length).toBe(bee.readUInt32BE(20) * (bee.readUInt32BE(16) * 3 + 1));
    const { attachments } = await read(mails[0] as Mail);
    expect(attachments.map((a) => [a.filename, a.mimeType])).toEqual([['IMG_4471.png', 'image/png']]);
  });
});

describe('the world', () => {
  const firstSubjects = world.conversations.map((c) => c.subject);
  const lastWord = (c: Conversation) => c.exchange.filter((s) => !s.note).at(-1) as Step;
  const waits = world.conversations.filter((c) => !c.closed && lastWord(c).from === 'customer');

  test('has some forty conversations, nine of them waiting and about a dozen open and answered', () => {
    expect(world.conversations.length).toBeGreaterThanOrEqual(40);
    expect(waits).toHaveLength(9);
    const answered = world.conversations.filter((c) => !c.closed).length - waits.length;
    expect(answered).toBeGreaterThanOrEqual(11);
    expect(answered).toBeLessThanOrEqual(14);
  });

  test('has people who have waited from four minutes to a few hours', () => {
    const minutes = waits.map((c) => lastWord(c).minutesAgo).sort((a, b) => a - b);
    expect(minutes[0]).toBe(4);
    expect(minutes.at(-1)).toBeLessThan(4 * 60);
    const siobhan = named('siobhan-three-mails').exchange;
    expect(siobhan.map((s) => s.from)).toEqual(['customer', 'customer', 'customer']);
    expect(siobhan[0]?.minutesAgo).toBeGreaterThan(120);
  });

  test('runs forward in time, and each conversation begins with a customer', () => {
    for (const { key, exchange } of world.conversations) {
      const minutes = exchange.map((s) => s.minutesAgo);
      expect(minutes, key).toEqual([...minutes].sort((a, b) => b - a));
      expect(exchange[0]?.from, key).toBe('customer');
      expect(new Set(minutes).size, key).toBe(minutes.length);
    }
  });

  test('has keys that are unique, and one name for one address', () => {
    expect(new Set(world.conversations.map((c) => c.key)).size).toBe(world.conversations.length);
    const names = new Map<string, string>();
    for (const { customer } of world.conversations) {
      expect(names.get(customer.email) ?? customer.name).toBe(customer.name);
      names.set(customer.email, customer.name);
    }
    expect(names.size).toBeLessThan(world.conversations.length - 6);
  });

  test('reaches back eight weeks, with most of it in the past three', () => {
    const days = world.conversations.map((c) => lastWord(c).minutesAgo / 1440);
    expect(Math.max(...days)).toBeGreaterThan(56);
    expect(days.filter((d) => d < 21).length).toBeGreaterThan(days.length / 2);
  });

  test('has the subjects that break layouts: very long, emoji, Japanese, Arabic, Hebrew', () => {
    expect(firstSubjects.some((s) => s.length > 200)).toBe(true);
    for (const script of [
      /\p{Extended_Pictographic}/u,
      /\p{Script=Han}/u,
      /\p{Script=Arabic}/u,
      /\p{Script=Hebrew}/u,
    ]) {
      expect(firstSubjects.some((s) => script.test(s))).toBe(true);
    }
  });

  test('has one conversation of more than thirty messages, and letters from two words to four hundred', () => {
    expect(Math.max(...world.conversations.map((c) => c.exchange.length))).toBeGreaterThan(30);
    const words = mails
      .map((m) => (m.step.text ?? '').split(/\s+/).filter(Boolean).length)
      .filter((n) => n > 0);
    expect(Math.min(...words)).toBeLessThanOrEqual(2);
    expect(Math.max(...words)).toBeGreaterThan(400);
  });

  test('sends charsets, reports and HTML as the real senders do', async () => {
    const raw = mails.map((m) => Buffer.from(compose(m).raw).toString('latin1')).join('\n');
    for (const mark of [
      /ISO-2022-JP/,
      /windows-1255/,
      /windows-1252/,
      /report-type=delivery-status/,
      /MsoNormal/,
    ]) {
      expect(raw).toMatch(mark);
    }
    for (const mark of [
      /gmail_quote/,
      /divRplyFwdMsg/,
      /Auto-Submitted: auto-generated/,
      /blockquote type=3D"cite"/,
    ]) {
      expect(raw).toMatch(mark);
    }
    const japanese = await read(mails.find((m) => m.step.eml === 'yamada-iso-2022-jp.eml') as Mail);
    expect([japanese.subject, japanese.from?.name]).toEqual(['請求書のダウンロード', '山田 健']);
    expect(japanese.text).toContain('「ファイルが壊れています」と表示されます。');
    const hebrew = await read(mails.find((m) => m.step.eml === 'noa-windows-1255.eml') as Mail);
    expect(hebrew.text).toContain('לא נגעתי בשום דבר. מה קרה?');
    const german = await read(mails.find((m) => m.step.eml === 'haas-windows-1252.eml') as Mail);
    expect(german.text).toContain('(€ 144,–)');
    const letter = await read(mails.find((m) => m.step.eml === 'newsletter.eml') as Mail);
    expect(letter.html).toContain('<b>Felt mice (again)</b>');
    expect(letter.attachments.map((a) => a.contentId)).toEqual(['<header@paperandthread.example>']);
  });

  test('gives automatic mail the empty sender, and a bounce that names the mail it returns', async () => {
    const bounce = mails.find((m) => m.step.eml === 'bounce.eml') as Mail;
    const made = compose(bounce);
    expect(made.from).toBe('');
    expect(Buffer.from(made.raw).toString('latin1')).toContain(`Message-ID: ${made.previousIds.at(-1)}`);
    expect(compose(mails.find((m) => m.step.eml === 'out-of-office.eml') as Mail).from).toBe('');
  });

  test('quotes our words with the time at which we wrote them', async () => {
    const mail = mails.find(
      (m) => m.conversation.key === 'maria-calendar-blank' && m.step.quotes === 1,
    ) as Mail;
    const { text } = await read(mail);
    // Ana wrote 1 day and 71 minutes before 10:42; Maria's program shows Lisbon's time.
    expect(text).toContain('On Tue, Mar 3, 2026 at 9:31');
    expect(text).toContain('> Nothing is gone. Our update this morning hid the calendars');
  });
});

describe('what the team writes', () => {
  const BOILERPLATE =
    /\b(inconvenience|whom it may concern|valued customer|we value|reaching out|thank you for contacting|your (patience|understanding)|please be advised|kindly|per your request|rest assured|earliest convenience|hesitate|we strive|as per|looking into (it|this)|our policy|per our|not eligible|unable to make|nothing i can do|no big deal|minor issue|simply|as you know|calm down|actually|to be honest|as i (said|mentioned) (to you )?before|you should have|you failed to|obviously|clearly|user error|sorry (if|but|you feel)|misunderstanding|refer to|let (us|me) know if you have any|ticket|escalat|leverage|touch base|circle back|going forward|unfortunately)/i;

  test('comes from a teammate, each time, and every teammate writes', () => {
    const team = new Set<string>(world.teammates.map((t) => t.email));
    for (const { step } of steps) if (step.from !== 'customer') expect(team).toContain(step.from);
    for (const { assignee } of world.conversations) if (assignee) expect(team).toContain(assignee);
    expect(new Set(replies.map((r) => r.step.from))).toEqual(team);
    for (const { zone } of world.teammates) expect(Intl.supportedValuesOf('timeZone')).toContain(zone);
  });

  test.each(replies.map((r) => [`${r.conversation.key} ${r.index}`, r.step.text ?? ''] as const))(
    '%s has no boilerplate, is short and is not a bare link',
    (_, text) => {
      expect(text).not.toMatch(BOILERPLATE);
      expect(text.split(/\s+/).length).toBeLessThan(170);
      expect(text.replace(/https?:\S+/g, '').trim().length).toBeGreaterThan(20);
    },
  );

  test('says I more often than we', () => {
    const words = replies.map((r) => r.step.text).join('\n');
    const count = (pattern: RegExp) => words.match(pattern)?.length ?? 0;
    expect(count(/\bI('m|'ve|'ll|'d)?\b/g)).toBeGreaterThan(2 * count(/\b[Ww]e('re|'ve|'ll|'d)?\b/g));
  });

  test('has notes between teammates, and a draft begun', () => {
    expect(steps.filter(({ step }) => step.note).length).toBeGreaterThanOrEqual(8);
    expect(world.conversations.some((c) => c.drafts?.length)).toBe(true);
  });
});
