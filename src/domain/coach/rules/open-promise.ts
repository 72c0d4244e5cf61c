import { firstIn } from '../text/pattern.ts';
import { putsOff } from '../text/time.ts';

// "We'll see.", "I'll keep it in mind.": the sentence ends there, so nothing is settled.
const LEFT_OPEN =
  /\b(?:we|i)(?: will|'ll| shall) (?:have to )?(?:see(?: (?:about|to|what|how|when|whether|if|into) [^.!?]{1,30})?|keep (?:it|that|this|you) in mind|take it from there|cross that bridge[^.!?]{0,20}|circle back[^.!?]{0,20}|revisit [^.!?]{1,30}|come to (?:that|it|this)(?: later)?)[.!]?$/;

// "Accounts will push them through in due course": whoever does it and whatever the verb is, the sentence puts it off.
const AHEAD =
  /\b(?:will|'ll|shall|should|ought to|going to|hop(?:e|es|ing) (?:to|that|we)|(?:mean|intend|plan|aim|expect)(?:s|ing)? (?:to|that)|planning|want to|due to|(?:is|are|'s|'re|'m|am) (?:\w+ly )?(?:being|\w+ing)\b|ha(?:s|ve) promised|promise|on (?:the|our|my|her|his|their) list|on (?:its|their|the) way|comes?(?! (?:from|with|out of)\b)|follows?)\b/;
// "You will have it before long" is ours to do; "you will soon see the button" is not.
const THEIRS =
  /\b(?:you|your \w+)(?:'ll| will| should| may| might| can| could| shall)\b(?! (?:\w+ )?(?:have (?:it|them|this|that|one|your|the|an?)|receive|get (?:it|them|this|that|one|your|an?)|be (?:told|called|contacted|notified|informed|refunded))\b)|\b(?:so|that) it\b/;

// "I'll untangle those four": a person, and any verb at all.
const ANYBODY =
  "(i|we|she|he|(someone|somebody|a person)( (from|in|on|at) \\w+( \\w+){0,3})?|(our|my|the) (\\w+ )?(team|engineers?|developers?|colleagues?|people|manager|office|\\w+ (team|people|desk))|one of (us|our \\w+)|(an?|my|our) (colleague|developer|engineer|technician|specialist))('ll| will| shall|('m|'re| am| is| are) going to)( \\w+ly| also| then| just| both| all| gladly){0,2} (?!not\\b|never\\b|be (here|there|open|closed|glad|happy|honest|brief)|need|have to|see you|hear|say|admit|explain|assume|start|stay|keep (it|them|this|that|your|the|those|everything|both)|leave|always|want|know|remember|call (it|this)|carry|bear|absorb|cover|pay for|pay the|swallow|foot|honou?r|stand by|only|no\\b)\\w+( \\w+)?";
// What they do, see or need decides; or it holds always.
const BOUND =
  /\b(?:if|when|once|until|till|whenever|unless|before|while|as long as|every time|each time|in case|should|wherever|so that)\b|\b(?:just|please|then|and|or)? ?(?:tell|send|show|write|call|ring|mail|let|reply|give|say|pick|choose|drop|press|type|answer)\b.{0,80}\b(?:and|then|so) (?:i|we|she|he)\b|\bnext time\b/;

// "She'll see invoices and nothing else": what comes to somebody, and not what somebody does for them.
const PERCEIVES =
  /^(?:she|he)(?:'ll| will) (?:\w+ly |also |then |just )*(?:be (?:asked|shown|told|given|invited|prompted|signed|logged|led|billed)|see|find|notice|have|get|receive|lose|like|love|feel)(?! (?:to|about|into|out|back|on|a look)\b)/;

/** A promise that no list holds, in one folded sentence: where it stands and its words. */
export function openPromise(text: string): { index: number; text: string } | undefined {
  const left = LEFT_OPEN.exec(text);
  if (left) return { index: left.index, text: left[0] };
  if (putsOff(text) && !THEIRS.test(text)) {
    const ahead = AHEAD.exec(text);
    if (ahead) return { index: ahead.index, text: ahead[0] };
  }
  const any = BOUND.test(text) ? null : firstIn(text, ANYBODY);
  return any && !PERCEIVES.test(any[0]) ? { index: any.index, text: any[0] } : undefined;
}
