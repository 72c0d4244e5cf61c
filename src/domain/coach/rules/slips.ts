import { hint, isTheirs, type Rule } from '../context.ts';
import { fold } from '../text/mask.ts';
import { sentenceAt } from '../text/page.ts';
import { pattern } from '../text/pattern.ts';

const MENTION = pattern(
  "(((i|we)('ve| have|'m| am|'re| are)?( also| just| now)? |(have|has|been) )(attached|attaching|attach|enclosed|enclosing|enclose)|(please )?(see|find|open|check|sign|print|review|fill (in|out)|use|read|consult|view) (the |my |our |your )?(attached|enclosed|attachment|attachments)|(is|are|'s|'re|you'll find|find( [^.,!?]{1,40})?) (also )?(attached|enclosed)|^(attached|enclosed)( (is|are|you|please|find|herewith|below|the|a|an|our|my|to this|as|for))?|(in|with|see|per|from|to) (the|my|our|this) (\\w+ )?(attachments?|attached (\\w+ )?(file|pdf|document|form|list|invoice|label|photo|picture|plan|image|sheet|guide|screenshot)|enclosure)|(the|an?|our|my) (attached|enclosed) (\\w+)|attached (here|below|to this (mail|e-?mail|message|reply)|for you|as (a|an) \\w+)|(i|we)('m| am|'re| are)? (sending|including) (\\w+ ){0,5}(as an? attachment|attached)|the attachments? (shows?|has|have|contains?|explains?|lists?|is|are)|^attaching (the|a|an|my|our|your)|(i|we)('ve| have|'m| am|'re| are)? (also )?(sending|included|including|added|adding|put|send) (you )?(\\w+ ){1,4}(to|with|in|along with|in with) this (mail|e-?mail|message|reply)|(comes?|is|are|goes|travels?|sent|you'll find|you find|find|have|got) (\\w+ ){0,6}?(with|in|to|along with|at the (end|foot|bottom) of) this (mail|e-?mail|message|reply|letter|note)|(that |which )?(i|we)('m| am|'re| are|'ll| will|'ve| have)? (also |now |just )?(sending|send|sent|put|putting|add|added|include|included|paste|pasted|clipped|tacked|pinned|drop|dropped|pop|popped|stuck|tuck|tucked) (you )?(\\w+ ){0,10}?(along with (this|it)|with this|herewith|here (in|to|with) (the|this|my) (e-?mail|mail|message|reply)|(on|on)to this (mail|e-?mail|message|reply)|to the (mail|e-?mail|message|reply)|in the (same )?(mail|e-?mail)|at the (end|foot|bottom) of (this|the|my) (mail|e-?mail|message|reply)|alongside( this)?)|(herewith|hereby|with this (mail|e-?mail|message|letter)) (you (get|have|find|receive|will find)|i (send|am sending|pass)|comes?|is|are|the|your)|(find|have|get|is|are|comes?|here) (\\w+ ){0,6}?(below |here |with this )?as an? (pdf|word (file|document)|excel( file| sheet)?|zip( file)?|csv( file)?|image file|separate file)(?! (in|on|at|from|under) (the|your|our|\ue000))|(the|this|my) (picture|photo|screenshot|image|drawing|sketch|scan|diagram) (below|underneath)(?! (it|that|this|the|your))|(see|look at|find|open|in|use) the (\\w+ )?(pdf|file|sheet|spreadsheet|screenshot|photo|picture|scan|document|table|list|drawing|recording|form|invoice|receipt|plan|map) (\\w+ )?(below this|(i'm|i am|we're|we are|i've|we've) (sending|sent|including|included|added|adding)|(that )?(goes|comes|came|travels) (along|with)|with this|to this|in this (mail|e-?mail))|(i|we)('ve| have|'m| am|'re| are)? (also )?(included|including) (you )?(a|an|the|two|some|another) (\\w+ )?(photos?|pictures?|screenshots?|pdf|scans?|images?)(?! (in|to|on) (the|your) (box|parcel|envelope|package|account|folder)))",
);
const NOT_OURS =
  /\b(?:you(?:'ve| have|'d| had| can| could| may)? (?:\w+ )?(?:attach|enclose)\w*|your (?:attachment|attached|mail|e-?mail)|(?:if|when|once) (?:you|it|they|files?|a|an)|attached to (?!this (?:mail|e-?mail|message|reply))(?:the|your|it|that|our|its|my|an?)\b|(?:could|can|please|would) (?:you )?(?:attach|resend)|is attached (?:to|with|by) (?!this (?:mail|e-?mail|message|reply))|attached nothing|nothing attached|no (?:attachment|file)|wasn't attached|not attached|forgot to attach|how to attach|attached (?:the|an?|your|both) (?!(?:\w+ )?(?:drawing|plan|photo|picture|list|file|sketch|page|invoice|form))(?:\w+ ){1,3}(?:with|using|by) (?:\w+ ){0,3}(?:screws?|glue|tape|clips?|clamps?|rope|string|wire|bolts?|hooks?|nails?|magnets?|straps?))/;

/** The words say "attached" and there is no file. */
export const missingAttachment: Rule = ({ page, input }) => {
  if ((input.attachments ?? 0) > 0) return [];
  for (const s of page.body) {
    MENTION.lastIndex = 0;
    const m = MENTION.exec(s.text);
    if (!m || NOT_OURS.test(s.text)) continue;
    const word = /attach\w*|enclos\w*/.exec(m[0]) ?? { index: 0, 0: m[0] };
    if (/^in the$/.test(m[0])) continue;
    const start = s.start + m.index + word.index;
    return [
      hint(
        page,
        { start, end: start + word[0].length, kind: 'missing-attachment' },
        {
          why: 'You write that something is attached. There is no file with this reply.',
          instead: 'Attach it, or take the sentence out.',
        },
      ),
    ];
  }
  return [];
};

const HOLES: readonly RegExp[] = [
  /\{\{\{?[^{}\n]{1,60}\}?\}\}|\{%[^%\n]{1,60}%\}/g,
  /(?<![\w$/`\\])\$?\{[ ]?[A-Za-z][\w .-]{1,40}\}/g,
  /\[(?!x\]|sic|…|\.\.\.)(?:[A-Z][A-Z _'-]{2,40}|(?:insert|your|customer|client|first|last|full|name|company|agent|product|date|time|order|order number|link|amount|number|price|city|address|ticket|invoice|recipient|add|fill|enter|todo|tbd|here|xx+|my|signature|reason|details?|issue|month|day|reference|ref)\b[^\]\n]{0,40})\](?!\()/gi,
  /<(?!https?:|mailto:)(?:(?:insert|your|customer|client|first|last|full|enter|add)[ _-][^<>\n]{1,40}|name|date|time|company|amount|price|number|order|order[ _]?(?:id|number)|firstname|first_name|link|month|city|address|agent|product|customer|reason|here|day)>/gi,
  /%[A-Z][A-Z_]{2,30}%|%%[\w ]{2,30}%%|\*\|[A-Z_]{2,30}\|\*|(?<=\s)@@?[A-Z_]{3,30}@@?/g,
  /(?<![\w/.-])(?:X{2,10}|x{4,10}|#{3,8}|\?{3,6}|_{3,30})(?![\w/-]|\.\w)/g,
  /[€$£] ?(?:[Xx]{1,6}(?:[.,][Xx]{2})?|_{2,10}|\?{2,4})(?![\w/-])/g,
  /(?<![\w/.-])(?:DD[./-]MM[./-]YY(?:YY)?|MM[./-]DD[./-]YY(?:YY)?|YYYY-MM-DD|HH:MM|hh:mm)(?![\w/-])/g,
  /\((?:insert|fill in|todo|tbd|enter|your name)\b[^()\n]{0,30}\)|(?<=[a-z] )\.{4,}(?= [a-z])/gi,
  /(?<![\w/.`-])(?:TODO|TBD|TBC|TBA|FIXME|TK{1,3}|PLACEHOLDER)(?![\w/`-])/g,
  /(?<![\w$])\$(?:[a-z]+_[a-z_]+|[A-Z]+_[A-Z_]+|name|firstname|customer)\b/g,
  /\blorem ipsum(?: dolor(?: sit amet)?)?/gi,
  /(?<=^\s{0,3}(?:[Hh]i|[Hh]ello|[Hh]ey|[Dd]ear) )(?:undefined|null|NaN|\[object Object\]|[Ff]irst_?[Nn]ame|Name|name|[Cc]ustomer [Nn]ame)(?=\s?[,!.\n]|$)/g,
  /(?<=^\s{0,3}(?:[Hh]i|[Hh]ello|[Dd]ear|[Hh]ey)) (?=,)/g,
];
const ABOUT_HOLES =
  /\b(?:placeholder|variable|merge (?:tag|field)s?|template|token|literal(?:ly)?|syntax|snippet|command|format|column|import|written as|write|type|enter|curly|brackets?|regex)\b/;

/** "The XXX on your label stands for a size": the letters are spoken of. */
function isMentioned(text: string, start: number, end: number): boolean {
  const lead = text.slice(Math.max(0, start - 24), start);
  const rest = text.slice(end, end + 40);
  return (
    /^ (?:stands? for|means?|is short for|is how|appears?|shows? up)\b/.test(rest) ||
    (/\b(?:the|those|these|an?) $/i.test(lead) &&
      /^ (?:on|in|at the|behind|before|after) (?:your|the|its|our|each|every)\b/.test(rest))
  );
}

/** What a template left behind: {first_name}, [NAME], XXX, TODO. Not where the talk is of templates. */
export const placeholder: Rule = (context) => {
  const { page, input } = context;
  const text = page.masked;
  const found: { start: number; end: number }[] = [];
  for (const hole of HOLES) {
    for (const m of text.matchAll(hole)) {
      const start = m.index;
      const end = start + m[0].length;
      if (found.some((f) => start < f.end && f.start < end)) continue;
      const inGreeting = /^\s*(?:hi|hello|hey|dear)\b[^\n]*$/i.test(
        text.slice(text.lastIndexOf('\n', start) + 1, start),
      );
      const s = sentenceAt(page, start);
      if (!inGreeting && ((s && ABOUT_HOLES.test(s.text)) || isMentioned(text, start, end))) continue;
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
