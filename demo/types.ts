/** A person of the sample company who answers mail. */
export type Teammate = {
  name: string;
  email: TeammateEmail;
  /** IANA zone. */
  zone: string;
  place: string;
  about: string;
};

type TeammateEmail = 'ana@fieldnotes.example' | 'tomas@fieldnotes.example' | 'yuki@fieldnotes.example';

/** The mail program a customer uses: it decides how their mail is built and how it quotes ours. */
export type Client = 'gmail' | 'outlook' | 'apple' | 'thunderbird' | 'yahoo' | 'plain';

/** The language of a customer's mail program (its "On … wrote:" line). */
export type Language = 'en' | 'ar' | 'de' | 'es' | 'fr' | 'he' | 'ja' | 'nl' | 'pt' | 'sv';

export type Customer = {
  name: string;
  email: string;
  organisation?: string;
  /** IANA zone, for the times in their quotes; UTC where absent. */
  zone?: string;
  /** 'plain' where absent. */
  client?: Client;
  /** 'en' where absent. */
  language?: Language;
};

/** `file` is a name in demo/files. With a `contentId` it is shown inside the HTML body (cid:). */
export type Attachment = { name: string; type: string; file: string; contentId?: string };

/**
 * One message of an exchange, or with `note` one internal note. It has `text`, `html`, both, or `eml`: the name of a
 * template in demo/mails, customers only.
 */
export type Step = {
  from: 'customer' | TeammateEmail;
  /** Whole minutes before the moment the demo starts. */
  minutesAgo: number;
  text?: string;
  html?: string;
  eml?: string;
  /** Index of an earlier step that is quoted whole below this one, the way the customer's client does it. */
  quotes?: number;
  attachments?: Attachment[];
  note?: true;
  /** Who really wrote, where it is not the customer: a colleague, a mail server. */
  sender?: { name: string; email: string };
};

/** What somebody has begun: their own, shared with the team, or gone by itself at nine the next working morning of whom it is for. */
export type Draft = { by: TeammateEmail; text: string; shared?: true; later?: true };

export type Conversation = {
  /** Unique, fixed, lower case with hyphens: Message-IDs are made from it. */
  key: string;
  customer: Customer;
  subject: string;
  /** Oldest first. */
  exchange: Step[];
  assignee?: TeammateEmail;
  closed?: true;
  drafts?: Draft[];
  tags?: string[];
  /** Asleep when the demo begins: what one would choose, such as `monday` or `answer`. */
  snoozed?: string;
};

export type View = { name: string; q: string; by: TeammateEmail; isShared: boolean };

export type Policy = {
  title: string;
  owner: TeammateEmail;
  purpose: string;
  canDo: string;
  hardKind: string | null;
  hardWhy: string;
  phrases: string[];
  /** Where it was recited or bent: the conversation's key. */
  bugs: { conversation: string; kind: 'recited' | 'exception'; text: string }[];
};

export type World = {
  company: { name: string; about: string; domain: string };
  teammates: Teammate[];
  mailbox: { name: string; address: string; signature: string };
  conversations: Conversation[];
  /** Searches that somebody has kept under a name. */
  views: View[];
  savedReplies: { title: string; text: string }[];
};

export const ANA = 'ana@fieldnotes.example' satisfies TeammateEmail;
export const TOMAS = 'tomas@fieldnotes.example' satisfies TeammateEmail;
export const YUKI = 'yuki@fieldnotes.example' satisfies TeammateEmail;

/** Minutes in an hour and in a day, for `minutesAgo`. */
export const HOUR = 60;
export const DAY = 1440;
