import { fold, HIDDEN } from '../text/mask.ts';
import { type Span, sentencesOf } from '../text/sentences.ts';
import { topics } from './stems.ts';

/** One thing asked. `form` says how it was asked; `text` is the customer's own words. */
export interface Asked {
  text: string;
  form: 'question' | 'request' | 'problem';
}

const BLANK: readonly RegExp[] = [
  /^[ \t]{0,3}(?:>|&gt;)[^\n]*$/gm,
  /^On .{4,160}(?:\n.{0,80})?wrote:[ \t]*$/gm,
  /^(?:-{3,} ?(?:Original Message|Forwarded message)|_{10,}|Begin forwarded message)[\s\S]*$/gim,
  /^(?:-- ?|—|__+|\*\*\*+|--+)\n[\s\S]*$/m,
  /^(?:sent from|get outlook|envoyé de|diese nachricht)[^\n]*$/gim,
  /^(?:confidential|this e-?mail (?:and|is)|disclaimer)[\s\S]*$/gim,
  /```[\s\S]{0,20000}?```/g,
];
const QUOTES = /"[^"\n]{1,400}"|“[^”\n]{1,400}”|`[^`\n]{1,300}`|https?:\/\/[^\s<>]+/g;

/** The mail without quotations, signature and links, every character kept in its place. */
export function ownWords(mail: string): string {
  let text = mail;
  for (const blank of BLANK) text = text.replace(blank, (m) => m.replace(/[^\n]/g, ' '));
  return text.replace(QUOTES, (m) => HIDDEN.repeat(m.length));
}

const WH = '(?:what|when|where|who|whom|whose|which|why|how|if|whether)';
const AUX =
  "(?:can|could|would|will|do|does|did|is|are|was|were|has|have|should|shall|may|might|am|isn't|aren't|don't|doesn't|can't|won't|didn't|haven't|hasn't|couldn't|wouldn't|shouldn't)";
const SUBJECT =
  '(?:i|you|we|it|he|she|they|there|this|that|these|those|the|my|your|our|u|anyone|someone|anybody|a|an|one|any|\\p{L}+)';
const LEAD =
  '(?:(?:hi|hello|hey|ok|okay|so|and|but|also|or|well|please|thanks|thank you|plus|then|now|btw|by the way|just|one more(?: thing| question)?|another (?:thing|question)|second(?:ly)?|first(?:ly)?|finally|lastly|oh|\\p{L}+ team|team|quick question|question|if (?:so|yes|not|no)|\\d+[.)]|[a-z]\\))[,:;!.-]? +)*';
const PLAIN_QUESTION = new RegExp(
  `^${LEAD}(?:(?:what|when|where|who|why|how|which)(?:'s|'re)? (?:${AUX}|\\p{L}+ ${AUX}|do|to|about|come|much|many|long|often)\\b|(?:what|when|where|who|how)'s|${AUX} (?:i|you|u|we|it|he|she|they|there|this|that|these|those|the|my|your|our|anyone|someone) )`,
  'u',
);
const PLEASANT =
  /^(?:hi|hello|hey|and|so|well)?[\s,]*(?:how are you|how(?:'s| is) it going|how are things|how do you do|are you well|hope|you know what|guess what|what can i say|who knew|who would have thought|what's up|(?:did|have) you (?:have|had) a (?:nice|good|great)|isn't (?:it|that) (?:great|lovely|funny)|how (?:cool|great|nice) is that|right|ok|okay|really|remember me|why not|so what|you see|see|deal|sounds good|agreed|what a)\b[^?]{0,40}\??$/;
const GENERIC =
  /^(?:and |so |but |please |hi,? |hello,? )*(?:(?:can|could|would|will) (?:you|u|someone|anyone|somebody|anybody) (?:please |possibly |maybe |kindly )?(?:please )?(?:help(?: (?:me|us|out|here|with (?:this|that|it)))*|fix (?:this|that|it)|look into (?:this|that|it)|check(?: (?:this|that|it))?|assist(?: (?:me|us))?|advise|sort (?:this|that|it)(?: out)?|have a look|take a look|explain(?: (?:this|that|it))?)(?: please)?(?: with (?:this|that|it))?|any (?:idea|ideas|help|advice|suggestions?|thoughts|chance of help|clue)(?: (?:what|why|how|on|about|with|would|is|welcome|appreciated)[^?]{0,50})?|what (?:do|can|should|could) (?:i|we) do(?: (?:now|here|about (?:this|that|it)|next))?|what(?:'s| is) (?:going on|happening|wrong|up|the (?:problem|issue|matter))(?: (?:here|with (?:this|that|it)))?|what now|how (?:do|can|should) (?:i|we) (?:fix|solve|do|stop|get|handle|change) (?:this|that|it)|how does (?:that|this) work|(?:is|would) (?:that|this|it) (?:be )?(?:possible|ok|okay|doable|feasible)|(?:please|pls|kindly) (?:help|advise|fix|assist|look into (?:this|it)|check|explain|respond|answer|reply|sort (?:this|it) out|get back to me|let me know)(?: (?:me|us|this|it|asap|soon|urgently|with this|fix it))*|help(?: please| me)?|why(?: is (?:this|that|it)(?: happening)?)?|how so|how come|thoughts|am i (?:doing something wrong|missing something)|what am i (?:doing wrong|missing)|what did i do wrong|(?:can|could|would) you (?:please )?(?:point me in the right direction|guide me|walk me through (?:it|this)|tell me what to do|help me (?:figure|sort|work|get|fix|understand|solve)[^?]{0,40})|if (?:so|yes|not),? (?:how|why|when)|does (?:that|this) make sense|do you know (?:why|what|how)[^?]{0,40}|(?:when|can|could|will) (?:you|it|this|that) (?:please )?(?:be )?(?:fix|fixed)(?: (?:this|that|it))?|(?:hello|anyone there|is anybody there|anybody there|are you there))[\s.!?]*$/;

const EMBEDDED = new RegExp(
  `\\b(?:i(?:'m| am| was|'ve been)? ?(?:just |also |still )?(?:wonder(?:ed|ing)?|curious|not sure|unsure|asking|trying to (?:find out|understand|figure out|work out))|(?:i|we)(?:'d| would)? (?:just |also |really )?(?:like|love|want|need|have|am trying|are trying) to (?:know|ask|understand|find out|hear|check|learn|confirm)|let (?:me|us) know|(?:please |kindly |can you |could you |would you |just )+(?:please )?(?:tell|advise|inform|confirm|explain|check|clarify|say|remind|see|find out|let)(?: (?:me|us|to me|to us|know))*|tell (?:me|us)|(?:i|we) (?:don't|do not|can't|cannot|couldn't) (?:know|understand|see|find|figure out|work out|tell|remember)|(?:my|our|one|another|the|a) (?:\\p{L}+ )?question(?: is| about|:)|no idea|do you know|any (?:idea|word|news)|interested (?:in|to know)|(?:wants?|would like|needs?|like|ask(?:s|ed|ing)?|wonder(?:s|ed|ing)?)(?: (?:to (?:know|ask|understand)|me|us))*)\\b[^.!?]{0,40}?\\b(${WH})\\b`,
  'u',
);
const VERBS =
  'send|cancel|change|add|remove|delete|refund|update|move|book|reset|give|put|call|ring|check|fix|tell|make|stop|close|help|resend|extend|ship|replace|restore|provide|forward|confirm|correct|switch|upgrade|downgrade|invite|unsubscribe|return|explain|contact|answer|reply|issue|set|turn|enable|disable|transfer|merge|rename|activate|deactivate|unlock|reopen|renew|pause|process|return|look|arrange|reserve|hold|keep|take|let|pass|share|sign|show|reactivate|credit|write|get|bring|deliver|pick|exchange|reschedule|postpone|adjust|apply|release|recover|include|print|mail|email|e-mail|copy|export|import|connect|disconnect|block|unblock|respond|quote|register';
const REQUEST = new RegExp(
  `^${LEAD}(?:(?:please|pls|plz|kindly) (?:also |then |just |could you |can you )?(?:${VERBS})\\b|(?:${VERBS})\\b[^.!?]{2,120}\\b(?:please|pls|asap)\\b|(?:i|we)(?:'d| would) (?:also |just |really |kindly |still |therefore |very much )*(?:like|love|appreciate|prefer|be (?:grateful|happy|glad|thankful))(?: it| very much)? (?:if you|if someone|if we|if i|to (?:${VERBS}|have|see|order|buy|start|try|request|switch|use|join|know|ask|speak|talk)|a|an|the|my|our|one|two|some|more)\\b|(?:i|we) ?(?:'d |also |just |really |urgently |now |still |would |do |then |only )*(?:want|wish|need|require|request|demand|ask for|am asking for|are asking for|expect)(?: you)? (?:to (?:${VERBS}|have|order|buy|speak|talk|use|see)\\b|my|our|the|a|an|this|it|that|two|three|four|five|ten|one|some|more|access|help|your|all|another|new|\\d)|(?:i'm|i am|we're|we are) (?:just )?(?:writing|e-?mailing|calling|getting in touch|contacting you) to (?:ask for|request)\\b|(?:i'm|i am|we're|we are) (?:looking for|requesting|asking for|waiting for|after)\\b|(?:a|the|my) (?:\\p{L}+ )?(?:quote|invoice|refund|receipt|copy) (?:for|of) [^.?!]{3,60}(?:please)?$|(?:two|three|one|a|another|\\d+)\\b[^.?!]{3,60},? please$|(?:(?:can|could|would|will) (?:you|we|i|u|someone|anyone))\\b|(?:it would|it'd) be (?:great|nice|good|helpful|lovely|wonderful|appreciated) (?:if|to)\\b|(?:is there )?any (?:chance|way|possibility)\\b|would it be possible\\b|(?:i|we) (?:should|would|shall) be (?:most |very |so )?(?:grateful|obliged|glad|thankful|pleased)\\b|(?:take|get|put|remove|unsubscribe) (?:me|us) (?:off|from|on)\\b|may (?:i|we)\\b)`,
  'u',
);
const NO_REQUEST =
  /\b(?:(?:want|wanted|like|love|need) to (?:thank|say|tell you|let you know|add that|point out|mention|share|present|leave a)|need(?:s)? to (?:present|be|go|leave|work|finish)|would like to thank|look(?:ing)? forward|i'd (?:take|say|guess|prefer not|be|rather|have)|thank you|in advance|i need (?:no|nothing)|don't need|no need|i want(?:ed)? you to know|expect to)\b/;
const PROBLEM =
  /\b(?:can(?:'t|not| not)|could(?:n't| not)|do(?:es)?(?:n't| not) (?:work|open|load|start|arrive|show|appear|sync|send|let|save|print|respond|fit|connect|recognise|recognize|accept|charge|close|charging|turn|run|match|update|move|receive|do anything|play|answer)|did(?:n't| not) (?:work|arrive|get|receive|come|go|help|save|show|send)|is(?:n't| not) (?:working|loading|here|there|right|correct|opening|syncing|showing|responding|charging|possible)|are(?:n't| not) (?:working|there|loading|here|showing)|(?:has|have)(?:n't| not) (?:arrived|received|come|been (?:delivered|refunded|paid|sent|answered)|worked|got|gotten|heard)|never (?:arrived|came|received|got|works|worked|loads)|not (?:working|received|arrived|loading|showing|responding|yet (?:here|arrived|received))|wo(?:n't) (?:open|load|start|work|let|turn|connect|save|close|go|print|send|charge|sync|play|stop|accept)|(?:forgot|forgotten|mislaid|misplaced|do(?:n't| not) remember|ca(?:n't|nnot) remember|lost) (?:my|our|the) (?:\p{L}+ ){0,2}(?:password|passcode|pin|code|key|login|user ?name|card|ticket)|broken|broke|fail(?:s|ed|ing)?|crash(?:es|ed|ing)?|error|bug|glitch|wrong|incorrect|missing|gone|lost|disappeared|vanished|charged (?:twice|two times|again|too much|double)|double[- ]charged|overcharged|stuck|freez(?:es|ing)|frozen|hangs?|too (?:slow|late|small|big|expensive|loud)|very slow|damaged|defective|faulty|leak(?:s|ing|ed)?|drips?|noise|blank|trying to|hoping to|nothing (?:happens|loads|works|opens|comes|moves|helps|shows|is)|still (?:shows?|says?|gets?|happens|does|have|has|see|broken|no|the same|there|not|nothing|appears?|keeps?|flickers|makes?)|white (?:page|screen)|black screen|blue screen|typo|(?:is|are|seems?|feels?|looks?) (?:too |very |so |quite |a bit )?(?:low|cold|off|slow|weird|strange|odd|dirty|wet|loose|bent|cracked|dead|different|crooked|short|shorter|dark|loud|torn|mouldy|stale|burnt)|locked out|blocked|says ".|it says|keeps? \p{L}+ing|stopped|stops|down|out of order|problem|issue|trouble|dead|empty|late|delayed|overdue|rejected|declined|denied|smells?|scratched|torn|no (?:sound|picture|signal|connection|heat|hot water|answer|reply|one answers))\b/u;
const SOLVED =
  /\b(?:works? (?:now|again|fine|great|perfectly)|solved|figured (?:it )?out|fixed (?:it|now)|never mind|nevermind|no (?:problem|problems|issues|trouble|rush|worries)|that worked|not a problem|thanks to|thank you for fixing|all good|sorted|without (?:a )?(?:problem|trouble|issue)s?|don't worry)\b/;

interface Piece extends Asked {
  paragraph: number;
  generic: boolean;
  also: boolean;
  at: number;
}

function splitCompound(text: string): string[] {
  const next = new RegExp(
    `(?:, (?:and |or |but )?|;\\s*|\\band (?:also )?|\\bor |\\balso |\\)\\s| ?\\(?\\d[.)] )(?=(?:(?:what|when|where|who|why|how|which)(?:'s)? (?:${AUX}|much|many|long|often|far|big|old|\\p{L}+ ${AUX}|${SUBJECT})\\b|${AUX} (?:i|you|we|it|he|she|they|there|this|that|the|my|your|our)\\b|\\d\\) ))`,
    'gu',
  );
  return (
    /^(?:if|when|since|after|as|because|once|while|before|although|given|assuming|now that|whenever|for|in|on|at|with)\b[^?]*$/.test(
      text.split(next)[0] ?? '',
    ) &&
    text.split(next).length === 2 &&
    /, $/.test(text.slice(0, text.length - (text.split(next)[1] ?? '').length))
      ? [text]
      : text.split(next)
  )
    .map((p) => p.trim())
    .filter((p) => p.length > 2);
}

/** "when it begins, what it costs and whether there is a test" is three questions. */
function splitEmbedded(text: string): string[] {
  const parts = text.split(
    /(?:, (?:and )?| and |; )(?=(?:what|when|where|who|why|how|if|whether|which) \p{L})/u,
  );
  return parts.map((p) => p.trim()).filter((p) => p.length > 2);
}

/** "add Tim and remove Jo" is two requests; "find and send" is one. */
function splitRequest(text: string): string[] {
  const parts = text.split(
    new RegExp(
      `(?:, and |,| and | then )(?:also |please |then )?(?= ?(?:${VERBS}|inform) (?!me know|them back|and)(?:\\p{L}|\\d|\\uE000))`,
      'u',
    ),
  );
  return parts.map((p) => p.trim()).filter((p) => p.split(/\s+/).length >= 2 || parts.length === 1);
}

function classify(text: string): { form: Asked['form']; parts: string[] } | undefined {
  const bare = text
    .replace(/^(?:\(?\d{1,2}[.)]|[-*•]|[a-z]\))\s*/, '')
    .replace(/^(?:dear|hi|hello|hey) [^,.!?]{1,40}, /, '')
    .trim();
  if (bare.length < 3 || PLEASANT.test(bare) || /^you asked\b/.test(bare)) return undefined;
  const halves = bare.split(/, and (?:also )?/);
  if (halves.length === 2 && !/\?$/.test(bare) && halves.every((half) => half.split(' ').length >= 4)) {
    const both = halves.map(classify);
    if (both.every((half) => half && half.form !== 'problem')) {
      return { form: 'request', parts: both.flatMap((half) => half!.parts) };
    }
  }
  if (/\?["')\s]*$/.test(bare) || PLAIN_QUESTION.test(bare)) {
    if (EMBEDDED.test(bare) && !/^(?:do|does|is|are|can i|how|what)\b/.test(bare))
      return { form: 'question', parts: splitCompound(bare).flatMap(splitEmbedded) };
    return { form: 'question', parts: splitCompound(bare) };
  }
  if (EMBEDDED.test(bare) && !SOLVED.test(bare)) return { form: 'question', parts: splitEmbedded(bare) };
  if (REQUEST.test(bare) && !NO_REQUEST.test(bare)) return { form: 'request', parts: splitRequest(bare) };
  if (PROBLEM.test(bare) && !SOLVED.test(bare) && !/^if\b/.test(bare))
    return { form: 'problem', parts: [bare] };
  return undefined;
}

/** Not a torn-off "Also" or "If yes". */
function carries(part: string): boolean {
  return (
    part.split(/\s+/).length >= 3 &&
    !/^(?:two|three|four|five|several|some|a few|my|a couple of|few) (?:quick |short |other |more )?(?:things|questions|requests)\b/.test(
      part,
    )
  );
}

function piecesOf(mail: string, own: string, spans: Span[]): Piece[] {
  const pieces: Piece[] = [];
  for (const span of spans) {
    const text = fold(own.slice(span.start, span.end));
    const found = classify(text);
    if (!found) continue;
    let from = 0;
    for (const part of found.parts.filter(
      (p) => found.parts.length === 1 || found.form === 'request' || carries(p),
    )) {
      const at = Math.max(from, text.indexOf(part, from));
      from = at + part.length;
      const whole = mail
        .slice(span.start + at, span.start + at + part.length)
        .replace(/\s+/g, ' ')
        .trim();
      const also =
        /^(?:also|and|another|second|one more|plus|additionally|furthermore|besides|by the way|btw|2|finally|lastly|apart from)\b|\b(?:too|also|as well)\b/.test(
          text,
        );
      pieces.push({
        text: whole,
        form: found.form,
        paragraph: span.paragraph,
        generic: GENERIC.test(part),
        also,
        at: span.start,
      });
    }
  }
  return pieces;
}

/** A problem that a question or request near it already speaks of is not asked twice; nor is "can you help?". */
function merge(pieces: Piece[]): Piece[] {
  const specific = pieces.filter(
    (p, i) => !p.generic && !(/^what about\b/i.test(p.text) && pieces[i + 1]?.paragraph === p.paragraph),
  );
  const asks = specific.filter((p) => p.form !== 'problem');
  const problems = specific.filter((p) => p.form === 'problem');
  const kept: Piece[] = [...asks];
  let last: Piece | undefined;
  for (const p of problems) {
    const covered = asks.some(
      (a) =>
        Math.abs(a.paragraph - p.paragraph) <= 1 &&
        !(a.also && a.at > p.at && asks.every((other) => other.also || other.at > p.at)),
    );
    const again = last !== undefined && !p.also;
    const apart = p.also && ![...asks, ...kept].some((a) => shares(a.text, p.text));
    if ((!covered && !again) || (apart && covered)) kept.push(p);
    last = p;
  }
  if (kept.length === 0 && pieces.length > 0) kept.push(pieces[0]!);
  return kept.toSorted((a, b) => pieces.indexOf(a) - pieces.indexOf(b));
}

const READ = 20_000; // characters of a mail: nobody asks beyond it, and a pasted log should not slow the writer
const MOST = 60; // asks in one mail

function shares(a: string, b: string): boolean {
  const first = topics(a);
  return [...topics(b)].some((w) => first.has(w));
}

/** What a mail asks, in its order: questions, requests and problems; not what is quoted or in a signature. A10. */
export function asksOf(mail: string): Asked[] {
  const part = mail.slice(0, READ);
  const own = ownWords(part);
  const pieces = piecesOf(part, own, sentencesOf(own)).slice(0, MOST);
  const seen = new Set<string>();
  return merge(pieces)
    .filter((p) => !seen.has(p.text.toLowerCase()) && seen.add(p.text.toLowerCase()))
    .map(({ text, form }) => ({ text, form }));
}
