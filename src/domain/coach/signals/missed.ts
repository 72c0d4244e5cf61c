import type { Said, Signal } from '../kinds.ts';
import { akin, topics } from '../questions/stems.ts';
import { fold } from '../text/mask.ts';
import { promisedFor, timeOf } from './dates.ts';
import { isGlad, isOpen, isThanks } from './standing.ts';
import { ownSentences } from './words.ts';

const DAY = 86_400_000; // ms

const ARRIVED = /\b(?:arrived|came|got it|received it|i see it|it's here)\b/;
const WE_WRITE =
  /\b(?:write|call|ring|reply|answer|get back|come back to|update|let you know|e-?mail|in touch|tell you|send|report|phone|contact|hear from|have (?:an? |the |your |some )?(?:answer|news|word|reply|update|more|result)s?)\b/i;
// "It's Friday and the order says in production": the day we named is behind them.
const NAMES_DAY =
  /\b(?:it(?:'s| is)|today is|now it(?:'s| is)) (?:now |already |only )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|the \d{1,2})\b/;
// "Eight days past the day you gave me", "Saturday was yesterday", "it's past three".
export const CALLS_IN =
  /\b(?:days?|weeks?|hours?|months?) (?:past|after|later than|over) (?:the|your)\b|\bthe (?:day|date|time|hour) you (?:gave|named|said|promised)\b|\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|that) (?:was (?:yesterday|\w+ ago)|has (?:been|passed|gone)|is over|came and went)\b|\bit(?:'s| is) (?:now |already |well )*(?:past|gone|after) \w+|\b(?:phone|telephone) (?:hasn't|has not|didn't|did not) (?:rung|ring)\b|\byou said (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|by|before|yesterday)\b/;
const NO_PROMISE =
  /\b(?:closed?|open|away|out of office|valid|expires?|ends?|starts?|begins?|takes place|lasts?|available|holiday|on leave|you can|you may|you'll need|you will need|please)\b/i;

function speakOfOne(a: string, b: string): boolean {
  return [...topics(a)].some((x) => [...topics(b)].some((y) => akin(x, y)));
}

/** The dates that one message of ours named and that had passed, without a word from us, when the customer wrote. */
function brokenBy(said: Said[], m: Said, now: number): string | undefined {
  const from = m.from === 'us' ? timeOf(m) : undefined;
  if (from === undefined) return undefined;
  const text = fold(said.at(-1)!.text);
  const complains = isOpen(text) || ((NAMES_DAY.test(text) || CALLS_IN.test(text)) && !isGlad(text));
  for (const s of ownSentences(m.text)) {
    const promised = promisedFor(s.raw, from);
    if (!promised || promised.at >= now || promised.at < from || promised.at - from > 400 * DAY) continue;
    if (NO_PROMISE.test(s.raw) && !WE_WRITE.test(s.raw)) continue;
    const wrote = said.map((x) => (x.from === 'us' ? timeOf(x) : undefined) ?? 0);
    const kept = wrote.some((at) => at > from && at <= promised.at);
    // The day is over, we are silent, and they have to ask for it.
    const asks = /\?/.test(text) && !isGlad(text) && speakOfOne(s.raw, text);
    if (complains || (!kept && (asks || WE_WRITE.test(s.raw)))) return promised.words;
  }
  return undefined;
}

/** A date that we named, by the times of the messages, has passed without what we said. */
export function missedDate(said: Said[]): Signal[] {
  const last = said.at(-1);
  const now = last && timeOf(last);
  if (last?.from !== 'customer' || now === undefined) return [];
  const text = fold(last.text);
  if ((isThanks(text) || ARRIVED.test(text)) && !isOpen(text)) return [];
  const broken = said.map((m) => brokenBy(said, m, now)).find((words) => words !== undefined);
  if (broken === undefined) return [];
  return [{ kind: 'missed-date', why: `We wrote: "${broken.slice(0, 140)}" That time has passed.` }];
}
