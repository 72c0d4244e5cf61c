import { hint, isTheirs, type Rule } from '../context.ts';
import { placeholders } from '../lists/placeholders.ts';
import { fold } from '../text/mask.ts';
import { firstOf } from '../text/matches.ts';
import { type Page, type Sentence, sentenceAt } from '../text/page.ts';

const NOT_OURS =
  /\b(?:you(?:'ve| have|'d| had| can| could| may)? (?:\w+ )?(?:attach|enclose)\w*|your (?:attachment|attached|mail|e-?mail)|(?:if|when|once) (?:you|it|they|files?|a|an)|attached to (?!this (?:mail|e-?mail|message|reply))(?:the|your|it|that|our|its|my|an?)\b|(?:could|can|please|would) (?:you )?(?:attach|resend)|is attached (?:to|with|by) (?!this (?:mail|e-?mail|message|reply))|attached nothing|nothing attached|no (?:attachment|file)|wasn't attached|not attached|forgot to attach|how to attach|attached (?:the|an?|your|both) (?!(?:\w+ )?(?:drawing|plan|photo|picture|list|file|sketch|page|invoice|form))(?:\w+ ){1,3}(?:with|using|by) (?:\w+ ){0,3}(?:screws?|glue|tape|clips?|clamps?|rope|string|wire|bolts?|hooks?|nails?|magnets?|straps?))/;
// Made fast to a thing, put into a box, walled in: nothing of it is a file of this letter.
const NO_FILE =
  /\battach(?:ed|ing)? (?:the|an?|it|them|your|both|two) (?:\w+ ){0,3}to (?:the|each|your|its|an?|my|our) (?!(?:mail|e-?mail|message|reply|letter)\b)|\benclosed? (?:\w+ ){0,5}(?:in|with) (?:the|your|each|every) (?:\w+ )?(?:box|parcel|package|envelope|order|delivery|bag|shipment)\b|\benclosed (?:by|gardens?|balcon\w+|spaces?|areas?|porch|pools?|rooms?|yards?)\b|\b(?:the|an?|our) attached (?:lid|garage|house|handle|bathroom|hose|cap|cable|strap|shed|building|terrace|arm|hook|chain)\b/;

/** The words say "attached" and there is no file. */
export const missingAttachment: Rule = ({ page, input, lists }) => {
  if ((input.attachments ?? 0) > 0) return [];
  for (const s of page.body) {
    const isNone = NOT_OURS.test(s.text) || NO_FILE.test(s.text);
    const said = isNone ? undefined : firstOf(s.text, lists, 'missing-attachment');
    if (!said) continue;
    const word = /attach\w*|enclos\w*/.exec(said.text) ?? { index: 0, 0: said.text };
    const start = s.start + said.index + word.index;
    return [hint(page, { start, end: start + word[0].length, kind: 'missing-attachment' }, said.group)];
  }
  return [];
};

const ABOUT_HOLES =
  /\b(?:placeholder|variable|merge (?:tag|field)s?|template|token|literal(?:ly)?|syntax|snippet|command|format|column|import|written as|write|type|enter|it reads|gets? filled|filled (?:in )?(?:by|for|when)|turns? into|merge|(?:your|the) (?:mail|text|letter|greeting|subject|invitation|draft)s? (?:\ue000+ )?(?:says?|has|shows?)|(?:text|body|greeting|subject) of (?:the|your) (?:mail|letter)|in your (?:greeting|text|subject|mail)|curly|brackets?|regex|dates? (?:is|are|looks?|goes?)|(?:read|shown?|shows|spelled|given|printed) as|in the form)\b|\b(?:change|switch|set|swap|rename|correct) (?:it|that|this|them|the \w+)(?: \w+)? (?:to|for|into) [{%<[]/;
// "Replace the first words with:", and the next line is what to copy.
const TO_COPY =
  /\b(?:replace|put|use|paste|copy|change|add|text|line|words?|greeting|looks? like|example)\b.*:$/;
// "Quillbill fills it in when the mail goes out."
const FILLED_BY_ITSELF =
  /\b(?:fills? (?:it|them|that|this|in)|becomes?|turns? into|(?:is|are|gets?) (?:replaced|filled)|puts? (?:the|their|each))\b/;

/** "The XXX on your label stands for a size": the letters are spoken of. */
function isMentioned(text: string, start: number, end: number): boolean {
  const lead = text.slice(Math.max(0, start - 24), start);
  const rest = text.slice(end, end + 40);
  return (
    /^ (?:stands? for|means?|is short for|is how|appears?|shows? up|turns? into|in the (?:text|subject|greeting)|(?:lists?|tab|tags?|column|comments?|items?|app)\b)/.test(
      rest,
    ) ||
    /\b(?:says?|said|reads?|marked|called|named|labelled|rated|left|kept|see|see as|tag|(?:row|line|cell|word) (?:with|of))(?: the| an?)? [[({<]?$/i.test(
      lead,
    ) ||
    (/\b(?:the|those|these|an?) $/i.test(lead) &&
      /^ (?:on|in|at the|behind|before|after) (?:your|the|its|our|each|every)\b/.test(rest))
  );
}

const IN_GREETING = /^\s*(?:hi|hello|hey|dear)\b[^\n,!.:;]*$/i;

/** The talk is of templates: in the sentence, in the one that leads to it, or in the one that explains it. */
function isAboutHoles(page: Page, s: Sentence): boolean {
  const previous = page.sentences[s.index - 1]?.text ?? '';
  const next = page.sentences[s.index + 1]?.text ?? '';
  return ABOUT_HOLES.test(s.text) || TO_COPY.test(previous) || FILLED_BY_ITSELF.test(next);
}

/** What a template left behind: {first_name}, [NAME], XXX, TODO. Not where the talk is of templates. */
export const placeholder: Rule = (context) => {
  const { page, input } = context;
  const text = page.masked;
  const found: { start: number; end: number }[] = [];
  for (const [hole] of placeholders.forms.map(({ looks }) => looks)) {
    for (const m of text.matchAll(hole)) {
      const start = m.index;
      const end = start + m[0].length;
      if (found.some((f) => start < f.end && f.start < end)) continue;
      const inGreeting = IN_GREETING.test(text.slice(0, start));
      const s = sentenceAt(page, start);
      if (!inGreeting && ((s && isAboutHoles(page, s)) || isMentioned(text, start, end))) continue;
      if (!inGreeting && (isTheirs(context, fold(m[0])) || (input.asked ?? '').includes(m[0]))) continue;
      found.push({ start, end });
    }
  }
  return found.map((at) =>
    hint(
      page,
      { ...at, kind: 'placeholder' },
      {
        why: 'A gap from a template is still open.',
        instead: 'Fill it in, or take it out.',
      },
    ),
  );
};
