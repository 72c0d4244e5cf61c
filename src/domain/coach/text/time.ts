import { firstIn } from './pattern.ts';

const NUMBER =
  '(?:\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|sixty|ninety|half an)';
const UNIT = '(?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|working days?|business days?)';
const DAY = '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|mon|tue|tues|wed|thu|thur|thurs|fri)';
const MONTH =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)';
const HOUR =
  '(?:noon|midday|midnight|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|lunch|breakfast|\\d{1,2}(?:[:.]\\d\\d)?)';

const NAMED = new RegExp(
  [
    `\\b(?:today|tonight|tomorrow|this (?:morning|afternoon|evening|minute|weekend)|${DAY.replaceAll('\\b', '')})\\b(?!-)`,
    `\\b(?:in|within|under|after|next|every|takes?|about|another|for) (?:the next |about |around |less than |at most |up to |under |the )?${NUMBER}(?: ?(?:to|-|–|or) ?${NUMBER})? (?:more |full |short )?${UNIT}\\b`,
    `\\b(?:by|before|at|until|till|around|from|past|to|between|after) (?:about |half past |quarter (?:past|to) |half |five to |ten to )?${HOUR}\\b(?! (?:[a-z]+s|days|weeks|hours|minutes|people|percent|euros|dollars|of)\\b)`,
    `\\b\\d{1,2}(?:[:.]\\d\\d)? ?(?:am|pm|a\\.m|p\\.m|o'clock|h)\\b|\\b\\d{1,2}:\\d\\d\\b`,
    `\\b(?:the )?\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}\\b|\\b${MONTH} \\d{1,4}\\b|\\bthe (?:\\d{1,2}(?:st|nd|rd|th)|first|second|third) of\\b|\\b(?:by|on|until|before|till|from|of) the \\d{1,2}(?:st|nd|rd|th)?\\b`,
    `\\b\\d{4}-\\d\\d-\\d\\d\\b|\\b\\d{1,2}[./]\\d{1,2}[./](?:\\d{2,4})?(?!\\d)`,
    `\\b(?:in|by|until|before|till|from|of|for|early|late|mid|end of|during|next) (?:early |late |mid-?|the end of |end of )?${MONTH}\\b`,
    `\\b(?:by|before|at|until|this|end of|the end of|next|later) (?:the )?(?:end of )?(?:the |this |next )?(?:day|week|weekend|month|year|quarter|business|eod|eow|afternoon|morning|evening|night|hour|${DAY})\\b|\\beod\\b|\\beow\\b|\\bwithin the (?:hour|day|week)\\b|\\bin (?:the next|a) (?:few|couple of) (?:seconds|minutes)\\b|\\bin an hour\\b|\\blater today\\b|\\bsame day\\b|\\bovernight\\b|\\bright (?:now|away)\\b|\\bby return\\b|\\bat once\\b`,
  ].join('|'),
  'i',
);

const SOON =
  '({soon}|in (an? |the |one of the )?(\\w+ )?(upcoming|future|next|later) (few )?(release|version|update|build|patch|sprint)s?)';

const VAGUE =
  "({soon}|(when(ever)?|once|as soon as|the moment|if|after) (we|i|there|it|the|they|this|our|\\w+ \\w+)( ?('s|'ve|is|are|have|has|know|get|hear|can|'re)).{0,40}|(an |a |some |the |one of the )?(upcoming|future|next|later|following) (few )?(release|version|update|build|patch|days|weeks|months|sprint)s?|as (we|i) (learn|know|hear|get) more)";

/** True when the words name a day or an hour that a person could put in a calendar. */
export function namesTime(text: string): boolean {
  return NAMED.test(text);
}

/** True when the words promise a time without naming it: "soon", "in due course", "in a future release". */
export function isVague(text: string): boolean {
  return firstIn(text, VAGUE) !== null;
}

/** True when the words put something off without a day: "soon", "in the coming months", "in a future release". */
export function putsOff(text: string): boolean {
  // "It closes too soon" is no time to come.
  return firstIn(text.replace(/\b(?:too|how) soon\b/g, ''), SOON) !== null;
}
