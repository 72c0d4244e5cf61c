import type { Said, Signal } from '../kinds.ts';
import { akin, topics } from '../questions/stems.ts';
import { tellsFault } from '../questions/wording.ts';
import { fold } from '../text/mask.ts';
import { timeOf } from './dates.ts';
import { CALLS_IN } from './missed.ts';
import { isGlad, isOpen, isOver, isThanks } from './standing.ts';

const WRONG = /\b(?:wrong|incorrect|error|fail\w*|empty|blank|missing|gone|broken|crash\w*|stuck|slow)\b/;
const NEW_MATTER =
  /\b(?:another (?:question|thing|topic)|one more (?:question|thing)|new question|different (?:question|topic|matter)|something else|unrelated|next question|on another note)\b/;

// "Could you set it to medium?" tells them what to do; "could you send me a photo?" asks for what they know.
const ADVICE =
  /\b(?:try|tried|restart|clear|check|re-?install|remove|open|use|update|reset|sign out|log out|switch|turn|press|unplug)\b[^.!?]*\?|\b(?:could|can|would|will) you (?:please |now |then |also |once |just |try to )*(?!(?:please|tell|send|give|share|let|confirm|attach|say|forward|describe|show|explain|write|reply|answer|point|provide|name|list|copy|paste|upload|mail|e-?mail|add (?:a|the|your)|take a|look up|be|help|remember|see|find)\b)[a-z]+\b[^.!?]*\?|\bhave you (?:already |also |ever )?(?:tried|set|put|turned|\w{3,}ed)\b[^.!?]*\?/;

// Who asks for somebody in charge, or whether we are machines, says that it is not over.
const WANTS_ANOTHER =
  /\b(?:talk|speak) to (?:whoever|somebody|someone|a (?:real )?(?:person|human|manager))\b|\bin charge\b|\bis this a (?:ro)?bot\b|\ba (?:real |living )?human being\b/;

// "The night rota, as I wrote on Wednesday": they answer us, and say that they had.
const ANSWERS_ONCE_MORE =
  /\b(?:as|like) (?:i|we)(?:'ve| have)? (?:already |just )?(?:wrote|said|told|written|mentioned|explained)\b|\b(?:told|wrote|said|gave|given|sent|explained)\b[^.!?]*\b(?:already|before|above|twice|in my)\b|\balready (?:told|wrote|said|gave|given|sent|explained)\b|\bin both (?:\w+ )?(?:mails|e-mails|messages|letters)\b/;

interface Contact {
  n: number;
  said: Said[];
  i: number;
  text: string;
  subject: ReadonlySet<string>;
  isFault: boolean;
}

// "Please send a photo.": what comes next is the answer, not the matter once more.
const ASKS_FOR =
  /\b(?:send|tell|give|share|attach|forward|reply with|let (?:me|us) know|confirm|upload|write)\b(?! (?:you|it (?:off|to the))\b)/;

function asksThem(ours: string): boolean {
  const text = fold(ours);
  return (/\?\s*(?:$|\n)/.test(ours) && !ADVICE.test(text)) || ASKS_FOR.test(text);
}

/** One message of a customer's that says the matter of the first is not over; not one that only answers us. */
function comesBack({ n, said, i, text, subject, isFault }: Contact): boolean {
  const m = said[i]!;
  const ours = said.slice(0, i).findLast((x) => x.from === 'us');
  const asks = /\?/.test(text);
  const isAnswer =
    ours !== undefined && asksThem(ours.text) && !isOpen(text) && !asks && !ANSWERS_ONCE_MORE.test(text);
  const isBurst =
    said[i - 1]?.from === 'customer' &&
    soonAfter(said[i - 1]!, m) &&
    !/\b(?:anyone|hello|waiting|answer|reply|news|still)\b/.test(text);
  if (isAnswer || isBurst || isOver(text)) return false;
  if (isOpen(text) || WANTS_ANOTHER.test(text) || ANSWERS_ONCE_MORE.test(text) || CALLS_IN.test(text))
    return true;
  // They have been back with a fault before, and say nothing good of it.
  if (isFault && n >= 2 && ours !== undefined && !isGlad(text)) return true;
  const shared = [...topics(m.text)].some((t) => [...subject].some((x) => akin(t, x)));
  // They did as we said, and speak of the same fault.
  const triedIt = isFault && ours !== undefined && !asks && !isGlad(text);
  return shared && (triedIt || WRONG.test(text) || (asks && ours === undefined));
}

/** Messages of the customer's that say the one matter is not over: the first, and each that comes back with it. */
function contacts(said: Said[]): number {
  let n = 0;
  let subject = new Set<string>();
  let isFault = false;
  for (let i = 0; i < said.length; i++) {
    const m = said[i]!;
    if (m.from !== 'customer') continue;
    const text = fold(m.text).replace(/\s+/g, ' ');
    if (n === 0) {
      if (isThanks(text)) continue;
      n = 1;
      subject = topics(m.text);
      // Who writes to us and asks nothing tells us of something.
      isFault = tellsFault(text) || !/\?/.test(text);
      continue;
    }
    if (isThanks(text) || NEW_MATTER.test(text)) continue;
    if (comesBack({ n, said, i, text, subject, isFault })) n++;
  }
  return n;
}

function soonAfter(a: Said, b: Said): boolean {
  const from = timeOf(a);
  const to = timeOf(b);
  return from !== undefined && to !== undefined && to - from < 3_600_000;
}

const TWICE_TOLD =
  /\b(?:i|we)(?:'ve| have| had)? (?:now |already |clearly )*(?:said|written|wrote|told|explained|answered|asked|described|sent)(?: \w+){0,4} (?:twice|(?:three|four|five|\d+|several|many|a few) times|again and again|in (?:two|three|four|five|\d+|several|many|all my|both) (?:e-?mails|mails|messages|letters))\b/;
// "I have to explain everything from the start with each of you."
const TOLD_EACH =
  /\b(?:explain|explained|explaining|tell|telling|repeat|repeating|say|saying|describe|describing|go through)\b[^.!?]{0,60}\b(?:again|anew|from (?:the (?:start|beginning)|scratch)|everything|it all|the (?:same|whole) \w+)[^.!?]{0,30}\b(?:each|every (?:single )?one|all) of you\b/;

function saysSoThemselves(mail: string): boolean {
  const text = fold(mail).replace(/\s+/g, ' ');
  return TWICE_TOLD.test(text) || TOLD_EACH.test(text);
}

/** They have come back with one matter three times or more: told by the messages, not by a word for it. */
export function thirdContact(said: Said[]): Signal[] {
  const last = said.at(-1);
  if (last?.from !== 'customer' || isThanks(fold(last.text)) || NEW_MATTER.test(fold(last.text))) return [];
  // "As I have now written twice": what answered us was the matter once more.
  const n = saysSoThemselves(last.text) ? said.filter((m) => m.from === 'customer').length : contacts(said);
  return n >= 3 ? [{ kind: 'third-contact', why: `They have come back with this ${n} times.` }] : [];
}
