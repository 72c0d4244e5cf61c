import {
  AUX,
  COMMAND,
  EMBEDDED,
  HAPPENS,
  LABEL,
  LISTED,
  NO_REQUEST,
  PLAIN_QUESTION,
  PLEASANT,
  PRAISE,
  PROBLEM,
  REQUEST,
  SOLVED,
  SUBJECT,
  VERBS,
} from './wording.ts';

/** What a sentence asks, in its parts: "add Tim and remove Jo" asks for two things. */
export interface Found {
  form: 'question' | 'request' | 'problem';
  parts: string[];
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
    /(?:, (?:and )?| and |; )(?=(?:(?:please |kindly |also )?(?:advise|confirm|explain|say|tell (?:me|us)|let (?:me|us) know) )?(?:what|when|where|who|why|how|if|whether|which) \p{L})/u,
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

/** "Two things: …, and …", "could you (a) …, (b) …": what is counted out in one sentence. */
function countedOut(bare: string): Found | undefined {
  const listed = LISTED.exec(bare);
  if (listed) return { form: 'request', parts: bare.slice(listed[0].length).split(/, and (?:also )?|; /) };
  const lettered = bare.split(/ \((?:[a-e]|[1-5]|i{1,3}|iv)\) /);
  if (lettered.length > 2 && !/\?.+\?/.test(bare))
    return { form: 'request', parts: lettered.slice(1).map((part) => part.replace(/,(?: and| or)?$/, '')) };
  const halves = bare.split(/, and (?:also )?/);
  if (halves.length !== 2 || /\?$/.test(bare) || halves.some((half) => half.split(' ').length < 4))
    return undefined;
  const both = halves.map(asksIn);
  if (!both.every((half) => half && half.form !== 'problem')) return undefined;
  return { form: 'request', parts: both.flatMap((half) => half!.parts) };
}

function question(bare: string): Found | undefined {
  const isAsked = /\?["')\s]*$/.test(bare) || PLAIN_QUESTION.test(bare);
  if (isAsked && EMBEDDED.test(bare) && !/^(?:do|does|is|are|can i|how|what)\b/.test(bare))
    return { form: 'question', parts: splitCompound(bare).flatMap(splitEmbedded) };
  if (isAsked) return { form: 'question', parts: splitCompound(bare) };
  if (EMBEDDED.test(bare) && !SOLVED.test(bare)) return { form: 'question', parts: splitEmbedded(bare) };
  return undefined;
}

function request(bare: string): Found | undefined {
  if (NO_REQUEST.test(bare)) return undefined;
  if (REQUEST.test(bare)) return { form: 'request', parts: splitRequest(bare) };
  return undefined;
}

function problem(bare: string): Found | undefined {
  const tells = PROBLEM.test(bare) || (HAPPENS.test(bare) && !PRAISE.test(bare));
  return tells && !SOLVED.test(bare) && !/^if\b/.test(bare) ? { form: 'problem', parts: [bare] } : undefined;
}

/** "We'd be 24 on 3 June, and we'd need a menu for six": the wish stands in the last clause. */
function lastWish(bare: string): Found | undefined {
  const clauses = bare.split(/, (?:and|but|so) |; |, (?=please )/);
  const last = clauses.length > 1 ? clauses.at(-1)! : '';
  return NO_REQUEST.test(bare) ? undefined : request(last);
}

/** What one sentence of a customer's asks; nothing where it only tells. The text is folded. */
export function asksIn(text: string): Found | undefined {
  const bare = text
    .replace(/^(?:\(?\d{1,2}[.)]|[-*•]|[a-z]\))\s*/, '')
    .replace(/^(?:dear|hi|hello|hey) [^,.!?]{1,40}, /, '')
    .replace(LABEL, '')
    .trim();
  if (LABEL.test(text) && COMMAND.test(bare)) return { form: 'request', parts: splitRequest(bare) };
  if (bare.length < 3 || PLEASANT.test(bare) || /^you asked\b/.test(bare)) return undefined;
  return countedOut(bare) ?? question(bare) ?? request(bare) ?? problem(bare) ?? lastWish(bare);
}

/** Not a torn-off "Also" or "If yes". */
export function carries(part: string): boolean {
  return (
    part.split(/\s+/).length >= 3 &&
    !/^(?:two|three|four|five|several|some|a few|my|a couple of|few) (?:quick |short |other |more )?(?:things|questions|requests)\b/.test(
      part,
    ) &&
    !/\bquestions? (?:is|are|was|would be)[,:]?$|^is it (?:just |only )?(?:me|us)$/.test(part)
  );
}
