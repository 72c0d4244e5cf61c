import type { EventKind } from '../../domain/event.ts';

/** What a person did, after their name; or, where nobody did it, what happened. */
const WORDS: Record<EventKind, string | { person: string; nobody: string }> = {
  'company.founded': 'opened the desk',
  'teammate.invited': 'asked somebody in',
  'teammate.joined': 'joined',
  'teammate.changed': 'changed their profile',
  'teammate.removed': 'removed a teammate',
  'teammate.signed-in': 'signed in',
  'session.ended': 'signed a device out',
  'api-token.made': 'made an API token',
  'api-token.ended': 'ended an API token',
  'mailbox.opened': 'opened a mailbox',
  'mailbox.changed': 'changed a mailbox',
  'mailbox.sending-changed': 'changed how a mailbox sends',
  'sending-domain.keys-made': 'made signing keys',
  'sending-domain.keys-retired': 'retired old signing keys',
  'sending-domain.checked': { person: 'looked up the DNS lines', nobody: 'The DNS lines were looked up' },
  'conversation.started': { person: 'began a conversation', nobody: 'A conversation began' },
  'conversation.received': { person: 'passed a letter on', nobody: 'A letter came' },
  'conversation.replied': 'replied',
  'conversation.reply-undone': 'took a reply back',
  'conversation.forwarded': 'forwarded a letter',
  'conversation.forward-undone': 'took a forwarded letter back',
  'conversation.noted': 'wrote a note',
  'conversation.assigned': 'said who has it',
  'conversation.unassigned': 'put it back for anybody',
  'conversation.closed': 'closed it',
  'conversation.reopened': { person: 'opened it again', nobody: 'An answer opened it again' },
  'conversation.merged': 'merged two conversations',
  'conversation.split': 'made two conversations of one',
  'conversation.moved': 'moved a conversation to another mailbox',
  'conversation.customer-changed': 'said whose a conversation is',
  'conversation.admitted': 'let somebody new in',
  'conversation.kept-apart': 'kept somebody new apart',
  'conversation.snoozed': 'snoozed a conversation',
  'conversation.woken': { person: 'woke a conversation', nobody: 'A conversation woke' },
  'conversation.tagged': 'tagged a conversation',
  'conversation.untagged': 'took a tag off a conversation',
  'conversation.followed': 'follows a conversation',
  'conversation.unfollowed': 'stopped following a conversation',
  'conversation.linked': 'linked two conversations',
  'conversation.unlinked': 'unlinked two conversations',
  'tag.renamed': 'renamed a tag',
  'tag.merged': 'merged two tags',
  'tag.removed': 'removed a tag',
  'tag.restored': 'put a tag back',
  'conversation.undone': 'took a change of a conversation back',
  'conversation.also-seen': {
    person: 'wrote to another mailbox, too',
    nobody: 'The same letter came to another mailbox, too',
  },
  'customer.changed': 'changed a customer’s page',
  'delivery.sent': 'A mail went out',
  'delivery.kept': 'A mail was kept here, not sent',
  'delivery.delayed': 'A mail has to wait',
  'delivery.failed': 'A mail could not be delivered',
  'delivery.retried': 'had a mail sent once more',
  'delivery.bounced': 'A mail came back',
  'mail.failed': 'A mail could not be read',
  'mail.retried': 'had a mail read again',
  'mail.set-aside': 'set a mail aside',
  'mail.audited': { person: 'added all mail up', nobody: 'All mail was added up' },
  'mail-source.added': 'added a mailbox elsewhere',
  'mail-source.changed': 'changed a mailbox elsewhere',
  'mail-source.connected': 'connected a mailbox elsewhere',
  'mail-source.removed': 'removed a mailbox elsewhere',
  'mail-source.retried': 'had a mailbox elsewhere read now',
  'mail-source.failed': 'A mailbox elsewhere could not be read',
  'mail-source.recovered': 'A mailbox elsewhere is read again',
  'relay-secret.made': 'made the secret of a mail service',
  'relay-secret.ended': 'ended the secret of a mail service',
};

/** What happened as one sentence, `who` a teammate's name: "Tomás closed it", or "A letter came" where nobody did it. */
export function historyWords(kind: EventKind, who: string | null): string {
  const words = WORDS[kind];
  const { person, nobody } = typeof words === 'string' ? { person: words, nobody: words } : words;
  if (who === null || isWhole(person)) return who === null ? capital(nobody) : person;
  return `${who} ${person}`;
}

const isWhole = (words: string) => /^\p{Lu}/u.test(words);
const capital = (words: string) => words[0]!.toUpperCase() + words.slice(1);
