import type { Viewer } from '../../domain/access.ts';
import type { SignalKind } from '../../domain/coach/index.ts';
import type { Happening } from '../../domain/conversation/big-deal.ts';
import type { TimelineItem } from '../../domain/conversation/timeline.ts';
import { UNTIL_ANSWERED } from '../../domain/conversation/until.ts';
import type { EventKind } from '../../domain/event.ts';
import { dateWords, soonWords } from '../ui/moments.ts';
import { sleepWords } from './snooze.tsx';

/** One event as it is told: who did it ("You", a name, or nobody), what is known of it, and who reads. */
type Told = { who: string; data: TimelineItem['data']; by: TimelineItem['by']; viewer: Viewer };
type Words = (told: Told) => string;

/** Shown as the letters and notes they are, beside them, or not at all: no line says them. */
type Unsaid =
  | `conversation.${'received' | 'replied' | 'noted' | 'forwarded'}`
  | `conversation.${'started' | 'followed' | 'unfollowed' | 'undone'}`;

type Said = Exclude<Extract<EventKind, `conversation.${string}`>, Unsaid>;

/** What each kind of event says; a kind of a capability is a line here. */
const WORDS: Record<Said, Words> = {
  'conversation.assigned': ({ who, data, by, viewer }) =>
    data.to === by?.id ? `${who} took it` : `${who} gave it to ${data.to === viewer.id ? 'you' : data.name}`,
  'conversation.unassigned': ({ who }) => `${who} put it back for anybody`,
  'conversation.closed': ({ who, data }) =>
    data.noReplyNeeded ? `${who} closed it: no reply needed` : `${who} closed it`,
  'conversation.reopened': ({ who, by }) => (by ? `${who} opened it again` : 'Their answer opened it again'),
  'conversation.merged': ({ who, data }) =>
    data.into ? `${who} merged this into another conversation` : `${who} merged “${data.subject}” into this`,
  'conversation.split': ({ who, data }) =>
    data.into
      ? `${who} made a part of this a conversation of its own`
      : `${who} took this out of another conversation`,
  'conversation.moved': ({ who, data }) => `${who} moved it to ${data.name}`,
  'conversation.customer-changed': ({ who, data }) => `${who} said that it is ${data.name}’s`,
  'conversation.admitted': ({ who }) => `${who} let somebody new in`,
  'conversation.kept-apart': ({ who }) => `${who} kept this apart`,
  'conversation.snoozed': ({ who, data, viewer }) =>
    `${who} snoozed it ${sleepWords(data.until === null ? UNTIL_ANSWERED : Number(data.until), viewer.zone)}`,
  'conversation.linked': ({ who, data }) => `${who} linked it to conversation ${data.to}`,
  'conversation.unlinked': ({ who, data }) => `${who} unlinked it from conversation ${data.to}`,
  'conversation.gathered': ({ who, data }) => `${who} made it part of “${data.name}”`,
  'conversation.released': ({ who, data }) => `${who} took it out of “${data.name}”`,
  'conversation.tagged': ({ who, data }) => `${who} tagged it “${data.name}”`,
  'conversation.untagged': ({ who, data }) => `${who} took the tag “${data.name}” off`,
  'conversation.woken': ({ who, data, by }) =>
    by ? `${who} woke it` : (WOKEN[String(data.why)] ?? 'Its time came'),
  'conversation.big-deal-taken': ({ who, data, viewer }) => {
    const why = happeningWords((data.why ?? []) as Happening[], viewer.zone);
    return `${who} took this as a big deal${why && `: ${why}`}`;
  },
  'conversation.big-deal-put-back': ({ who }) => `${who} put the big deal back`,
  'conversation.reply-scheduled': ({ who, data, viewer }) =>
    `${who} wrote a reply that goes ${soonWords(Number(data.sendAt), viewer.zone)}`,
  'conversation.reply-unscheduled': ({ who }) => `${who} took that reply back before its time`,
  'conversation.reply-held': ({ who, data }) =>
    `${who ? `The reply of ${who === 'You' ? 'yours' : who}` : 'A reply'} did not go. ${data.why} It is a draft again`,
  'conversation.draft-shared': ({ who }) => `${who} shared a draft`,
  'conversation.draft-unshared': ({ who }) => `${who} stopped sharing the draft`,
  'conversation.draft-taken-over': ({ who }) => `${who} took the draft over`,
  'conversation.reply-undone': ({ who }) => `${who} took a reply back before it went`,
  'conversation.forward-undone': ({ who }) => `${who} took a forwarded letter back before it went`,
  'conversation.beginning-undone': ({ who }) => `${who} took the first letter back before it went`,
  'conversation.policy-bug-filed': ({ who, data }) =>
    data.what === 'exception'
      ? `${who} made an exception to ${ruleWords(data)} and filed it`
      : `${who} had to recite ${ruleWords(data)} and filed that`,
  'conversation.policy-bug-moved': ({ who, data }) => `${who} said that this was about ${ruleWords(data)}`,
  'conversation.policy-bug-withdrawn': ({ who }) => `${who} took a policy bug back`,
  'conversation.also-seen': () => 'The same letter came to another mailbox, too',
};

const ruleWords = ({ title }: TimelineItem['data']) =>
  title ? `“${title}”` : 'a rule that is not written down';

const WOKEN: Record<string, string> = {
  answer: 'Their answer woke it',
  bounce: 'It woke, because our letter came back',
  time: 'It woke, as planned',
};

/** What happened, as one would tell it: the words never say how somebody feels. */
const HAPPENED: Record<SignalKind, string> = {
  'third-contact': 'came back with it a third time',
  'missed-date': 'waited past a day we named',
  'two-voices': 'heard from several of us',
  'asks-for-person': 'asked for a person',
  'charged-twice': 'wrote of a second charge',
  'data-gone': 'wrote that something was gone',
  deadline: 'wrote of a deadline',
  'team-blocked': 'wrote that their team cannot work',
  'says-again': 'had to say it again',
  leaving: 'wrote of leaving',
  'public-or-legal': 'wrote of the public or the law',
  shouting: 'wrote in capitals',
  'is-this-a-bot': 'asked whether a person reads it',
};

function happeningWords(why: Happening[], zone: string): string {
  if (why.length === 0) return '';
  const words = why.map(({ kind }) => HAPPENED[kind]).join(', ');
  return `${words} on ${dateWords(why[0]!.at, zone)}`;
}

/** An event as a quiet line: who did what, in plain words. */
export function eventWords(item: TimelineItem, viewer: Viewer): string {
  const { by, data, kind } = item;
  const who = by?.id === viewer.id ? 'You' : (by?.name ?? '');
  const words: Words | undefined = WORDS[kind as Said];
  if (words) return words({ who, data, by, viewer });
  return [who, kind.split('.')[1]!.replaceAll('-', ' ')].filter(Boolean).join(' ');
}
