import { fold } from '../text/mask.ts';
import type { Asked } from './finding.ts';
import { writtenOut } from './spelling.ts';
import { withoutDescribed } from './wording.ts';

/** What an answer has to bring: a time, a price, a yes or a no, a deed, one of two. */
export type Need =
  | 'time'
  | 'price'
  | 'length'
  | 'place'
  | 'person'
  | 'reason'
  | 'way'
  | 'advice'
  | 'yes-no'
  | 'choice'
  | 'done'
  | 'fact';

const NEEDS: readonly (readonly [RegExp, Need])[] = [
  [
    /^(?:and |so |but )?(?:why\b|how come\b)|\bwhy (?:i|we|is|are|do|does|did|was|were|the|my|it|there|this|that)\b/,
    'reason',
  ],
  [
    /\b(?:what|which) (?:time|day|date)|(?:^|, |and |know |me |say |tell )when\b|\bwhen (?:do|does|will|is|are|can|would|could|should)\b|\bby when\b|^(?!.*\b(?:who|whom|why|how|where)\b).*\bopening hours\b|\bwhat are your .{0,10}hours\b/,
    'time',
  ],
  [
    /\bhow much\b|\b(?:what|which).{0,20}\b(?:cost|price|fee|rate|charge)|\bwhat does .{1,40} cost|\bprice (?:of|for)\b|\bit costs\b|\bhow expensive\b/,
    'price',
  ],
  [
    /\bhow (?:long|often|many|far|big|old|large|tall|wide|heavy|fast)\b|\brate limit\b|\b(?:what(?:'s| is| are)?|which)\b.{0,20}\b(?:limits?|maximum|minimum|max|min|quota|capacity)\b/,
    'length',
  ],
  [/\bwhere\b/, 'place'],
  [/\bwho\b|\bwhom\b/, 'person'],
  [/\bwhy\b|\bhow come\b|\bwhat happened\b|\bwhat caused\b/, 'reason'],
  // which to take: a step, or what we would do
  [
    /\b(?:what|which)\b.{0,40}\b(?:do|would) you (?:recommend|suggest|advise|prefer)\b|\b(?:what|which) .{0,30}\bshould (?:i|we) (?:use|take|choose|pick|buy|get)\b/,
    'advice',
  ],
  [/\bhow (?:do|can|could|should|does|to|would)\b|\bwhat (?:do|should|must|can) (?:i|we) do\b/, 'way'],
];
// "Before or after the backup?", not "could you mail or ring?", which asks for a deed.
const CHOICE =
  /^(?:and |also |so |but |then )*(?:should|shall|is|are|do|does|did|must|may|was|were|will)\b(?! (?:you|u|someone)\b).{3,120} or (?!not\b|so\b|no\b|anything\b|something\b)/;

// "Confirm when that's done" wants to hear that it is, not when.
const SAY_WHEN_DONE =
  /\b(?:confirm|let (?:me|us) know|tell (?:me|us)|drop (?:me|us) a (?:line|note)) (?:when|once|as soon as|that) (?:it|that|this|they|you)(?:'s|'re|'ve| is| are| has| have)\b/;

/** Of "before or after the backup?" the two words that "or" stands between; empty where there are none. */
export function optionsOf(asked: string): string[] {
  const around =
    /(\S+) or (?:(?:the|an?|in|to|is it|rather|maybe|perhaps|only|just|even) )*([^\s?.,!;]+)/.exec(
      writtenOut(fold(asked)).text,
    );
  return around ? [around[1]!.replace(/,$/, ''), around[2]!] : [];
}

/** What a question of a customer's needs to be answered. */
export function needOf(asked: Asked): Need {
  const text = writtenOut(fold(asked.text)).text.replace(/^(?:and |but )?if (?:so|yes|no|not),? /, '');
  if (SAY_WHEN_DONE.test(text)) return 'done';
  const asks = asked.form === 'question' ? text : withoutDescribed(text);
  for (const [pattern, need] of NEEDS) if (pattern.test(asks)) return need;
  if (asked.form !== 'question') return 'done';
  if (CHOICE.test(text)) return 'choice';
  return /^(?:[^,]{0,20}, )?(?:and |also |so |but |then |or )*(?:can|could|would|will|do|does|did|is|are|was|were|has|have|should|shall|may|am|any|isn't|aren't|don't)\b|\b(?:if|whether)\b|\bright\?$|\bam i right\b/.test(
    text,
  )
    ? 'yes-no'
    : 'fact';
}
