import { site } from './browser.ts';
import { desk } from './desk.ts';

/** What an owner types to add a mailbox elsewhere. */
const FIELDS = {
  host: 'imap.fieldnotes.example',
  port: '993',
  security: 'tls',
  account: 'help@fieldnotes.example',
  folders: 'INBOX\r\nOrders',
  moveTo: '',
  signIn: 'password',
  password: 'correct horse battery',
  startFrom: 'now',
};

/** A desk with its owner signed in, about to add a mailbox elsewhere. */
export async function owner(environment: Record<string, string> = {}) {
  const office = await desk(environment);
  const pages = await site(office);
  const ana = await pages.signedIn(office.ana);
  const fields = { ...FIELDS, mailboxId: String(office.mailbox.id) };
  return { office, pages, ana, fields };
}
