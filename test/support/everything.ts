import type { Hono } from 'hono';
import { changePhrase } from '../../src/domain/coaching/phrasing.ts';
import { teach } from '../../src/domain/coaching/teaching.ts';
import { transaction } from '../../src/domain/database.ts';
import { acceptMail, failMail } from '../../src/domain/inbound-mail/inbound-mail.ts';
import { makeApiToken } from '../../src/domain/teammate/api-tokens.ts';
import { startSession } from '../../src/domain/teammate/sessions.ts';
import { makeSignInLink } from '../../src/domain/teammate/signing-in.ts';
import { invite } from '../../src/domain/teammate/teammate.ts';
import { type Site, site } from './browser.ts';
import { type Desk, desk } from './desk.ts';
import { letter } from './letters.ts';
import { filesBug, writesDown } from './policies.ts';
import { shiftThings } from './rota.ts';
import { adds } from './sources.ts';
import { saves } from './writing.ts';

/** A letter with a file beside it, a picture inside it, a remote picture and a quote. */
export function richLetter(name = 'list.csv', type = 'text/csv'): Uint8Array {
  const part = (headers: string, body: string) => `--b\r\n${headers}\r\n\r\n${body}\r\n`;
  const html =
    '<p>Look: <a href="http://shop.example/a">our shop</a></p><img src="cid:logo"><img src="https://track.example/p.gif">' +
    '<div class="gmail_quote"><div class="gmail_attr">On Tue, Ana wrote:</div><blockquote>Our older words</blockquote></div>';
  const head = Buffer.from(
    letter({ messageId: `<rich-${name.length}@northwind.example>`, subject: 'With a file' }),
  )
    .toString()
    .split('\r\n\r\n')[0]!
    .replace(/Content-Type: .*/, 'Content-Type: multipart/related; boundary=b');
  return Buffer.from(
    `${head}\r\n\r\n${part('Content-Type: text/html; charset=utf-8', html)}` +
      part(
        'Content-Type: image/png\r\nContent-ID: <logo>\r\nContent-Disposition: inline; filename=logo.png\r\nContent-Transfer-Encoding: base64',
        PNG,
      ) +
      part(
        `Content-Type: ${type}; name="${name}"\r\nContent-Disposition: attachment; filename="${name}"`,
        'a,b',
      ) +
      '--b--\r\n',
  );
}

/** One transparent dot. */
export const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

export type Route = { method: string; path: string };

/** Every route with a handler of its own, from the router itself: a new one cannot be forgotten. */
export function routesOf(app: Hono): Route[] {
  const own = app.routes.filter(({ method, path }) => method !== 'ALL' && !path.startsWith('/api/'));
  return [...new Map(own.map(({ method, path }) => [`${method} ${path}`, { method, path }])).values()];
}

/** The numbers of things that addresses name, each there once. */
export type Things = Record<
  | 'conversation'
  | 'message'
  | 'attachment'
  | 'draftFile'
  | 'reply'
  | 'delivery'
  | 'customer'
  | 'mailbox'
  | 'failedMail'
  | 'session'
  | 'apiToken'
  | 'teammate'
  | 'source'
  | 'tag'
  | 'batch'
  | 'shift'
  | 'swap'
  | 'ownSwap'
  | 'notice'
  | 'leave'
  | 'exception'
  | 'view'
  | 'incident'
  | 'savedReply'
  | 'policy'
  | 'policyBug'
  | 'coachWord'
  | 'coachPhrase',
  number
> & { link: string };

/** A desk where something of everything is there, all of it Ana's to see. */
export async function everything(): Promise<{ office: Desk; pages: Site; things: Things }> {
  const office = await desk();
  const { db, ana } = office;
  const conversation = await office.arrives(richLetter());
  const pages = await site(office);
  const browser = await pages.signedIn(ana);
  await browser.post(`/conversations/${conversation}/replies`, { text: 'We look.' });
  await office.work();
  await browser.post(`/conversations/${conversation}/taggings`, { tag: 'billing' });
  const { id: tag } = await db.selectFrom('tag').select('id').executeTakeFirstOrThrow();
  await browser.post('/closures', { conversation: String(conversation) });
  await browser.delete('/closures', { conversation: String(conversation) });
  await browser.post('/incidents', { name: 'Calendars are blank', conversation: String(conversation) });
  const { id: incident } = await db.selectFrom('incident').select('id').executeTakeFirstOrThrow();
  const { id: batch } = await db.selectFrom('batch').select('id').orderBy('id').executeTakeFirstOrThrow();
  await browser.post('/views', { name: 'Bills', q: 'tag:billing', who: 'me' });
  const { id: view } = await db.selectFrom('savedView').select('id').executeTakeFirstOrThrow();
  const file = await browser.post(`/conversations/${conversation}/draft/files`, {
    kind: 'reply',
    file: new File(['x'], 'x.txt'),
  });
  const failedMail = await transaction(db, async (tx) => {
    const id = await acceptMail(tx, {
      raw: letter(),
      source: 'smtp',
      mailboxIds: [office.mailbox.id],
      envelope: { from: '', to: [] },
      queued: false,
    });
    await failMail(tx, id, 'It could not be read.');
    return id;
  });
  const source = await adds(office, { port: 993 });
  const tokens = await transaction(db, async (tx) => {
    await startSession(tx, {
      teammateId: ana.id,
      address: '192.0.2.7',
      device: 'Mozilla/5.0 (X11; Linux) Firefox/140.0',
    });
    await makeApiToken(tx, ana, 'A script');
    return {
      teammate: (await invite(tx, { by: ana, name: 'Ife Balogun', email: 'ife@fieldnotes.example' })).teammate
        .id,
      link: await makeSignInLink(tx, ana.id, 'sign-in'),
    };
  });
  const one = async (table: 'session' | 'apiToken' | 'delivery' | 'customer') =>
    (await db.selectFrom(table).select('id').orderBy('id', 'desc').limit(1).executeTakeFirstOrThrow()).id;
  const ofKind = async (kind: 'inbound' | 'reply') =>
    (await db.selectFrom('message').select('id').where('kind', '=', kind).executeTakeFirstOrThrow()).id;
  const attachment = await db
    .selectFrom('attachment')
    .select('id')
    .where('name', '=', 'list.csv')
    .executeTakeFirstOrThrow();
  const things: Things = {
    conversation,
    message: await ofKind('inbound'),
    attachment: attachment.id,
    draftFile: (await file.json()).id,
    reply: await ofKind('reply'),
    delivery: await one('delivery'),
    customer: await one('customer'),
    mailbox: office.mailbox.id,
    failedMail,
    savedReply: await saves(office, { mailboxIds: [office.mailbox.id] }),
    source,
    session: await one('session'),
    apiToken: await one('apiToken'),
    tag,
    batch,
    view,
    incident,
    ...(await coachThings(office)),
    ...(await policyThings(office, conversation)),
    ...tokens,
    ...(await shiftThings(office)),
  };
  return { office, pages, things };
}

/** A word and a phrase that the team has taught the coach. */
async function coachThings({ db, ana }: Desk): Promise<{ coachWord: number; coachPhrase: number }> {
  return transaction(db, async (tx) => ({
    coachWord: await teach(tx, { by: ana, kind: 'phrase', text: 'touch base' }),
    coachPhrase: await changePhrase(tx, { by: ana, kind: 'jargon', phrase: 'ping me', state: 'added' }),
  }));
}

/** A policy and a bug in it. */
async function policyThings(office: Desk, conversation: number) {
  const policy = await writesDown(office);
  return { policy, policyBug: (await filesBug(office, conversation, { policy })).id };
}

const OWNERS: [RegExp, keyof Things][] = [
  [/^DELETE \/swaps\//, 'ownSwap'],
  [/^POST \/swaps\//, 'swap'],
  [/\/shifts\/programme\/people\//, 'teammate'],
  [/\/shifts\//, 'shift'],
  [/\/notices\//, 'notice'],
  [/\/settings\/leave\//, 'leave'],
  [/\/settings\/exceptions\//, 'exception'],
  [/ \/incidents\//, 'incident'],
  [/^DELETE .*\/attachments\//, 'draftFile'],
  [/\/attachments\//, 'attachment'],
  [/\/conversations\//, 'conversation'],
  [/\/messages\//, 'message'],
  [/\/deliveries\//, 'delivery'],
  [/\/settings\/outgoing-mail\//, 'delivery'],
  [/\/customers\//, 'customer'],
  [/\/settings\/mailboxes\//, 'mailbox'],
  [/\/settings\/failed-mail\//, 'failedMail'],
  [/\/settings\/sources\//, 'source'],
  [/\/saved-replies\//, 'savedReply'],
  [/\/settings\/sessions\//, 'session'],
  [/\/settings\/api-tokens\//, 'apiToken'],
  [/\/settings\/teammates\//, 'teammate'],
  [/\/settings\/tags\//, 'tag'],
  [/\/settings\/policies\//, 'policy'],
  [/ \/policy-bugs\//, 'policyBug'],
  [/\/batches\//, 'batch'],
  [/\/coach\/words\//, 'coachWord'],
  [/\/coach\/lists\//, 'coachPhrase'],
  [/\/views\//, 'view'],
];

/** The path with a kind of what the coach has a page for. */
export function withKind(path: string): string {
  return path
    .replace('signals/:kind', 'signals/deadline')
    .replace('forms/:kind', 'forms/placeholder')
    .replace(':kind', 'jargon');
}

/** The address of a route such as `/conversations/:number`, naming a thing that is there. Throws for a noun it does not know. */
export function addressOf({ method, path }: { method: string; path: string }, things: Things): string {
  const noun = OWNERS.find(([pattern]) => pattern.test(`${method} ${path}`))?.[1];
  if (path.includes(':number') && !noun)
    throw new Error(`Say in everything.ts what :number is in ${method} ${path}.`);
  return withKind(path)
    .replace(':number', String(noun && things[noun]))
    .replace(':message', String(things.reply))
    .replace(':other', String(things.conversation))
    .replace(':tag', 'billing')
    .replace(':token', things.link)
    .replace('/*', '/index.css')
    .replace('/forwards/new', `/forwards/new?message=${things.message}`);
}
