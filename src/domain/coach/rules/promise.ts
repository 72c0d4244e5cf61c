import { hint, type Rule } from '../context.ts';
import { after, before } from '../text/matches.ts';
import type { Page, Sentence } from '../text/page.ts';
import { expression, pattern } from '../text/pattern.ts';
import { isVague, namesTime, putsOff } from '../text/time.ts';

const FOLLOW =
  '(get back to|get in touch|be (back )?in touch|follow up|keep you (\\w+ )?(posted|updated|informed|in the loop|up to date)|let you know|update you|write (to you |back |again )?|come back to|call you|ring you|contact you|reach out|email you|e-?mail you|inform you|notify you|report back|respond|reply|reach you|give you (a call|an update|a ring|an answer)|send (you|it|out|over|a|an|the|someone|somebody|one of)|look (into|at)|(have|take) a (\\w+ )?look|check|investigate|find out|fix|repair|resolve|solve|sort|process|refund|credit|issue|ship|release|deploy|replace|review|pass|forward|raise|share (this|it|that|your)|arrange|have (it|this|that|him|her|them|someone|somebody|the \\w+)|see (to|what)|make sure|get (it|this|that|someone|somebody|the|a|one|you)|add (it|this|that)|take care|handle|deal with|discuss|dig|work on|chase|escalate|correct|address|sorted|get (it|this|that|everything|things) (\\w+ )?(sorted|fixed|done|resolved|looked)|improve|consider|speak (to|with)|talk (to|with)|ask (the|my|our|them|him|her|around|someone)|try (to)?|bring (it|this|that)|order)';

const PROMISE = pattern(
  `(((i|we|she|he|they|our (\\w+ )?(team|engineers?|developers?|colleagues?|staff|people|technicians?)|my (colleague|manager|boss|team)|one of (us|them|our \\w+)|someone|somebody|an? (\\w+ )?(colleague|teammate|technician|plumber|person|member of (\\w+ ){1,3}|representative|developer|driver|manager|specialist|\\w+er|\\w+or)|the (team|developers?|engineers?|manager|office|warehouse)|(the |our )?((technical|customer|it|product) )?(support|sales|billing|engineering|accounting|accounts|finance|logistics|management|service|care|success|operations)( team| department| desk)?)( from \\w+( \\w+)?)?('ll| will|'re going to| are going to|'m going to| am going to| is going to|'s going to| shall| plan to| hope to|'re hoping to| are hoping to| am hoping to|'m hoping to| aim to| intend to)( \\w+ly| also| then| certainly| of course| definitely| try to| do our best to| do my best to| be sure to| now| gladly| be happy to| be (checking|looking|working)){0,2} ${FOLLOW})|you('ll| will) (\\w+ )?(get|have|receive|be given) (word|news|notice|feedback|a (message|line|note|sign)|an (update|answer|e-?mail))( (from|by) (us|me|him|her|them|\\w+))?|you('ll| will| should| can expect to) (hear (back )?from (us|me|him|her|them|someone)|be (contacted|notified|informed|updated|hearing|refunded|called)|(get|receive|have) (a|an|the|our|my|your|word) (\\w+ )?(answer|reply|refund|update|call|e-?mail|mail|response|confirmation|replacement|notification|new one|decision|result|invoice|money))|(the|your|an?|this) (\\w+ )?(refund|fix|update|answer|reply|decision|invoice|replacement|correction|money|call|patch|new \\w+|parcel|problem|bug|issue|amount|repair|credit|version|change|feature|card|payment|response|confirmation|label)( \\w+)?( will| 'll| is going to| should| shall)( be)?( \\w+ly| also| then)? (process\\w*|issued?|sent|made|released|available|fixed|resolved|follow|arrive|come|ship(ped)?|reach|be|out|land|rolled out|go out|addressed|credited|refunded|corrected|done|ready|paid|posted|delivered|repaired|sorted)|(we|i) (are|'re|am|'m) ((still|now|currently|already|\\w+ly) )?(working (\\w+ )?on|looking into|planning|checking|investigating|following up|chasing|on it)( (it|this|a|the|that|with))? ?(\\w+)?|(it|this|that|everything|(your|the|a) (\\w+ )?(refund|replacement|return|repair|payment|credit|order|parcel|part|card|fix|bug|room|invoice))(\\w)?( is| are|'s) ((still|now|currently|already) )?being (\\w+ly )?(looked|worked|processed|reviewed|investigated|handled|fixed|prepared|checked|examined|arranged|repaired|sorted|dealt)( \\w+)?|(it|this|that|they|everything)('ll| will| is going to)( \\w+ly| also| then| soon)?( all)? be (fixed|resolved|repaired|corrected|sorted|addressed|refunded|credited|solved|rolled out|looked)( \\w+)?|(please )?expect (an?|the|our|my) (\\w+ )?(answer|reply|update|call|response|refund|delivery|e-?mail|mail)|(and|then) will (also )?${FOLLOW}|(?!(who|that|which|it|this|what|you|there|to|and)\\b)\\w+('ll| will) (ring|call|contact|e-?mail|write to|get back to|be in touch with|visit) you|(stay tuned|watch this space|more (news|details|on this) (soon|to follow|will follow)|to be continued))`,
);
// Whatever the verb is: "we will be rolling that out in the coming months" puts it off as "we will fix it soon" does.
const FUTURE = pattern(
  "(i|we|(our|the|my) (\\w+ )?(team|engineers?|developers?|colleagues?|people)|someone|somebody)('ll| will|'re going to| are going to|'m going to| am going to| is going to| shall| plan to| hope to| aim to| intend to)( \\w+ly| also| then| certainly| definitely){0,2} (be (\\w+ing|able to)|have (it|this|that|everything|all|things|the \\w+)|\\w+)|(a|an|the|your|this|that) (\\w+ )?(fix|patch|solution|hotfix|correction|improvement|feature|answer|repair|workaround|new version)( \\w+)?('s| is| are)( already| now| currently| also)? (coming|on (its|the|their) way|in the works|in progress|underway|under way|in development|planned|being (prepared|worked on|built|developed|written|tested))",
);
// "Once Pavel is back it gets his full attention", "the compensation we will see": put off, in the present tense too.
const LEFT_OPEN = expression(
  "\\b(?:once|when|as soon as|the (?:day|moment)) (?!you\\b|your\\b|it's\\b)(?:\\p{L}+ ){1,4}?(?:is|are|'s|has|have|comes|gets|returns) [^.!?,]{1,50}?(?:,| it| your| the) ?(?:\\p{L}+ ){0,4}?(?:gets|receives|goes (?:to|out|back)|takes a look|looks (?:at|into)|is (?:next|first)|will be (?:seen to|dealt with|looked at))\\b[^.!?]{0,40}|\\b(?:we|i|they|he|she)(?: will|'ll| shall) circle back[^.!?]{0,60}|\\bonce (?:they|he|she|it|somebody|someone|the \\p{L}+) (?:respond|repl|answer|confirm|decide|agree|finish|come|get|write|tell|send)\\p{L}*[^.!?,]{0,40}, (?:i|we) (?:pass|send|tell|let|forward|write|give|inform|refund|ship|get|come|do)\\b[^.!?]{0,40}|\\byou(?:'ll| will) (?:be the first to )?(?:hear|know|learn|find out|see) (?:about it )?(?:the moment|as soon as|when(?:ever)?|once) (?:it|we|they|there|the|i)\\b[^.!?]{0,40}|\\b(?:we|i)(?: will|'ll| shall) (?:have to )?(?:see(?: (?:about|to|what|how|when|whether|if|into) [^.!?]{1,30})?|keep (?:it|that|this|you) in mind|take it from there|cross that bridge[^.!?]{0,20}|circle back[^.!?]{0,20}|revisit [^.!?]{1,30}|come to (?:that|it|this)(?: later)?)[.!]?$|\\bleave (?:it|this|that) (?:all )?(?:with|to) (?:me|us)\\b|\\b(?:the|our|a) (?:next|new|coming|upcoming) (?:\\p{L}+ )?(?:version|release|update|build|app)(?: will|'ll| should| is going to) (?:\\p{L}+ ){0,2}(?:fix|solve|sort|mend|correct|address|bring|have|include|do|change|repair|cover)\\b",
);
const COMES = /(?:coming|way|works|progress|underway|development|planned|being \w+(?: on)?)$/;
const NOW =
  /\b(?:i'll (?:explain|say|admit|assume|be (?:honest|brief|here|there|at|in(?! touch))|start|keep it|leave|take|put|treat|let you (?!know))|we'll (?:never|always|be (?:here|open|closed|there)))\b/;
const CONDITION =
  /(?:^|,? )(?:if|once|when|as soon as|after|should|unless|until|the moment|as long as) (?:you|your|it|that|the|this|they|he|she|anything|something|one|either|any)\b/;
const OUR_CONDITION =
  /(?:once|when|as soon as|the moment|after|if|until) (?:we|i|there|our|(?:it|that|this|the \w+|he|she|they)(?:'s| is| are| has| have| gets?| ships?| comes?| arrives?| replies| works?| lands?| know| answers?| hears?))\b/;

function dated(s: Sentence | undefined): boolean {
  return (
    s !== undefined &&
    namesTime(s.text) &&
    /\b(?:i|we|you)(?:'ll| will|'m| are|'re)?\b|\b(?:by|at|on|before|today|tomorrow|tonight)\b/.test(s.text)
  );
}

const NAMES_WHEN =
  /\b(?:i'll|i will|i'm|we'll|we will|you'll|you will|expect|that(?:'s| is| will)|it(?:'s| is| will|'ll)|by|she|he|they|before|at|on|ring|call|around|about|today|tonight|tomorrow)\b/;

/** The last sentence of the reply that says when, or -1. One date at the end covers the promises before it. */
function lastDated(page: Page): number {
  return page.body.findLast((s) => NAMES_WHEN.test(s.text) && dated(s))?.index ?? -1;
}

function excused(page: Page, s: Sentence, at: { vague: boolean; lastDated: number }): boolean {
  if (namesTime(s.text) || at.lastDated > s.index) return true;
  const previous = page.sentences[s.index - 1];
  if (at.vague || previous?.role !== 'body') return false;
  return dated(previous) && /\b(?:will|'ll|going to|until|by|due)\b/.test(previous.text);
}

/** A promise with no day or hour in it, in its sentence or after. Section 3.5: it cannot be kept. */
export const promises: Rule = ({ page }) => {
  const last = lastDated(page);
  return page.body.flatMap((s) => {
    const m = promiseIn(s.text);
    if (!m || /\?$/.test(s.text)) return [];
    const match = {
      start: s.start + m.index,
      end: s.start + m.index + m[0].length,
      text: m[0],
      sentence: s,
      group: WORDS,
    };
    const rest = after(page, match);
    const lead = before(page, match);
    const vague = isVague(s.text);
    if (excused(page, s, { vague, lastDated: last }) || isNoPromise({ lead, found: m[0], rest }, vague))
      return [];
    const end = s.start + s.text.replace(/[.!\s]+$/, '').length;
    return [hint(page, { start: match.start, end, kind: 'promise-without-date' }, WORDS)];
  });
};

/** A promise by its verb, by what is to come, or by any verb at all where the sentence puts it off. */
function promiseIn(text: string): RegExpExecArray | null {
  PROMISE.lastIndex = 0;
  FUTURE.lastIndex = 0;
  const named = PROMISE.exec(text) ?? LEFT_OPEN.exec(text);
  const other = named ? null : FUTURE.exec(text);
  return named ?? (other && (COMES.test(other[0]) || putsOff(text)) ? other : null);
}

function isNoPromise(said: { lead: string; found: string; rest: string }, vague: boolean): boolean {
  const { lead, found, rest } = said;
  if (NOW.test(found) && !vague) return true;
  const whole = `${lead}${found}${rest}`;
  // "Once they answer me, I pass it on": it waits for somebody whom the customer does not see.
  if (/^once (?:they|he|she|somebody|someone)\b/.test(found)) return false;
  if (AFTER_THEIR_WORD.test(lead) || AS_THEY_FIND_IT.test(lead)) return true;
  if (vague && !CONDITION_ON_THEM.test(whole)) return false;
  if (OUR_CONDITION.test(rest)) return false;
  if (
    CONDITION.test(whole) ||
    /\b(?:if|whenever|every time|each time|before) (?:you|we|i|they|there)\b/.test(whole)
  )
    return true;
  return (
    /\b(?:not|never|n't) $/.test(lead) ||
    /\b(?:will|'ll) (?:not|never)\b/.test(found) ||
    /^(?:so|then|that way|and) (?:it|that|they)\b/.test(whole)
  );
}

// "If it is still old, tell me what it says and I will dig on": it waits for their word, and they know when that is.
const AFTER_THEIR_WORD =
  /\b(?:if|when|once)\b.*\b(?:tell|send|show|write|call|ring|mail|let|reply)(?: to)? (?:me|us)\b.*\b(?:and|then) $/;
// "If it's off, the fuse is gone, and I'll send you one": what they see decides, and it happens then.
const AS_THEY_FIND_IT =
  /^(?:and |but )?(?:if|should) (?:it|that|this|one|yours|the \w+|your \w+)(?:'s| is| are| stays?| blinks?| shows?| says?| does(?:n't| not)| don't) (?!\w*(?:approv|confirm|accept|decid|agree|clear|possible|available|released|fixed|done|ready)\w*)/;
const CONDITION_ON_THEM = /\b(?:if|once|when|as soon as|after|until) you(?:'ve|r)?\b/;

const WORDS = {
  why: 'A promise without a day. They cannot tell when to stop waiting.',
  instead: 'Who does it, and the day and hour you write again, news or not.',
  phrases: [],
};
