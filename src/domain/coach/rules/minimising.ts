import { hint, type Rule } from '../context.ts';
import { after, before, type Match, matchesOf } from '../text/matches.ts';
import { namesTime } from '../text/time.ts';
import { isCalledSo, isLiteral } from './literal.ts';
import { capital, type Guard, phraseRule } from './phrases.ts';

const NEGATED =
  /(?:\b(?:not|never|no|hardly|far from|more than|anything but|than)|n't)(?: (?:just|only|merely|really|even|exactly|at all|such))*,? $/;

// "I can make it happen here" is a cause found.
const CAUSED = /\b(?:mak(?:e|es|ing)|made|let|sees?|saw|watch(?:ed)?|help|have) $/;

// "At what time did it happen?" asks, "did you see it happen" too.
const ASKS_OF_IT = /\b(?:did|does|do|can|could|will|would|might) $/;

function minimisesHappening(m: Match, { lead, rest }: { lead: string; rest: string }): boolean {
  const isAsked = /\bhappen$/.test(m.text) && ASKS_OF_IT.test(lead) && /\?$/.test(m.sentence.text);
  if (isAsked || CAUSED.test(lead)) return false;
  return (
    /(?:to (?:everyone|everybody|us all|the best)|all the time|sometimes|occasionally)/.test(m.text) ||
    !/^,? (?:when|if|on|because|after|while|every|once|only|at|in|with|as|to|for|since|before|during|again)\b/.test(
      rest,
    )
  );
}

function minimisesSimply(lead: string, rest: string): boolean {
  if (/\b(?:put|quite)$/.test(lead.trim()) || /^ put\b/.test(rest)) return false;
  const opens = !/[\p{L}\p{N}]/u.test(lead);
  return opens
    ? /^ (?!red\b)[a-z]+/.test(rest)
    : /(?:\b(?:you|please|can|could|to|then|and|by|should|must|need to|just|is|was|it's|that's)|,) $/.test(
        lead,
      );
}

/** "Everyone gets this screen once after an update": when it comes is told, and nobody's trouble is made small. */
function toldWithItsMoment(m: Match, rest: string): boolean {
  if (
    !/^(?:every|all of us|we all)/.test(m.text) ||
    !/\b(?:gets?|has|have|had|goes|go|runs?) th/.test(m.text)
  )
    return false;
  return /^(?: \w+){0,3} (?:after|when|before|from|on|at|with|in|until) (?:an?|the|their|your|our|\d)\b/.test(
    `${m.text.slice(m.text.search(/ th(?:is|at|e)\b/)).replace(/^ \w+/, '')}${rest}`,
  );
}

const FOR_ANYBODY =
  /\b(?:so|so that|otherwise|else|because|since|if|as|that way|then|where|until)(?:,| that)? $/;
const NOT_A_KNACK =
  /^any(?:one|body) (?:can|could|would) (?:see|read|join|open|write|use|find|come|enter|log|look|get|download|edit|view|take|walk|call|ring|send|sign|book|pay|ask|change|delete|copy|guess|buy|go|claim|pretend|say|have|want|borrow|reply|comment|answer|invite)\b/;

/** "It works for me in Chrome, and it didn't in Safari": the fault is looked for, and found. */
function looksForIt(m: Match, rest: string): boolean {
  return (
    /\b(?:works?|worked|runs?|loads?)\b/.test(m.text) &&
    /\b(?:and|but) (?:then )?(?:it |they |that )?(?:did(?:n't| not)|does(?:n't| not)|fails?|failed|not|stops?|stopped|broke)\b|^ (?:with your|when i (?:take|leave|turn|switch|remove)|once i|without)\b/.test(
      rest,
    )
  );
}

/** "Otherwise anybody could write to us": a reason, and no word on how easy it is. */
function givesReason(m: Match, lead: string): boolean {
  return /^any(?:one|body)\b/.test(m.text) && (FOR_ANYBODY.test(lead) || NOT_A_KNACK.test(m.text));
}

/** "The quick fix is the second switch", "a five-minute job for two people": which one, or how long by the clock. */
function namesOneOfMany(m: Match, rest: string): boolean {
  return (
    (/^the (?:very )?(?:quick|easy|simple)\b/.test(m.text) && /^ (?:is|was|for|comes?)\b/.test(rest)) ||
    (/\b\w+-minute\b/.test(m.text) && /^ for (?:one|two|three|an?|\d+|our|my)\b/.test(rest))
  );
}

function tellsPlainly(m: Match, { lead, rest }: { lead: string; rest: string }): boolean {
  if (NEGATED.test(lead)) return true;
  return toldWithItsMoment(m, rest) || givesReason(m, lead) || namesOneOfMany(m, rest) || looksForIt(m, rest);
}

// "When things calm down here", "it's easy to see why": somebody else calms down, and nobody is told that it is easy.
const NOT_TOLD_TO =
  /\b(?:things?|it|this|that|they|traffic|winds?|weather|season|week|days?|phones?|desk|rush) (?:\w+ )?$/;
const SEES_WHY =
  /^ (?:for me |for us )?to (?:(?:see|understand|imagine|picture|get|follow|tell) (?:the |why|how|what|that|where|when|which|whether|if)|(?:get lost|go wrong|mix|miss|mistake|misread|overlook|forget|confuse)\b)/;

// "We don't make a 16-month calendar": a statement about somebody, and nobody is told not to.
const TOLD_NOT_TO = /(?:^|[,;:–—]|\b(?:please|so|but|and|just|now|then)) *$/;
// "You can do it in two seconds" is said of their work, "all doors unlock within two seconds" of a machine.
const THEIR_WORK =
  /^ *$|\b(?:you(?:'ll|'d)?|one|anyone|anybody|takes?|took|taken|back|over|done|fixed|solved|sorted|mended|that's|it's|it is|it was|was|were) (?:\w+ ){0,6}$/;

/** What a thing does or how fast it does it: no word to them. */
function tellsOfAThing(m: Match, { lead, rest }: { lead: string; rest: string }): boolean {
  // "Calm down-tempo tracks": the words are half of another.
  if (/^-\p{L}/u.test(rest) && /\b(?:down|out)$/.test(m.text)) return true;
  if (/^do(?: n't|n't| not) (?:make|get|take|sweat|let)\b/.test(m.text)) return !TOLD_NOT_TO.test(lead);
  // "Most people find what they need in it."
  if (/\bfinds? (?:what|their)\b/.test(m.text)) return true;
  return /^(?:in|within)\b.*\b(?:seconds?|moments?|minutes?)$/.test(m.text) && !THEIR_WORK.test(lead);
}

const TROUBLE =
  /\b(?:this|problems?|issues?|trouble|complain\w*|report\w*|affected|having|experienc\w+|happen\w*|such)\b/;
const THEIR_OWN =
  /^ (?:the|your|it|them|its|my|our) ?(?:letters?|files?|messages?|lists?|photos?|pictures?|passwords?|details|data|mails?|notes?|code|keys?|plan|address)?\b/;

/** Who may or does do what: "Nobody else has seen your letter", "You are the only one with the old card". */
function tellsWho(m: Match, rest: string): boolean {
  if (/^(?:nobody|no one|no-one) else\b/.test(m.text)) return THEIR_OWN.test(rest);
  return /\bonly (?:one|person|customer|account)\b/.test(m.text) && !TROUBLE.test(m.text + rest.slice(0, 60));
}

/** A part of what is needed, a kind of thing, a test by its name, how long something keeps. */
function describes(m: Match, rest: string): boolean {
  if (/\bat least\b/.test(m.text)) return /\b(?:must|need|needs|needed|has to|have to|should)\b/.test(rest);
  // "It is normal paper."
  if (/\bnormal$/.test(m.text))
    return /^ (?!(?:for|that|to|when|after|and|but|or|here|now|on|in|with|at|during|because|if|since|as|too|behaviou?r|procedure|practice|wear|these|this|today)\b)[a-z]/.test(
      rest,
    );
  if (/\b(?:outage|delay|interruption|error|difference)$/.test(m.text))
    return /^ (?:test|report|page|list|notice|window|box|column|form)\b/.test(rest);
  return (
    /\bbe (?:fine|good|ok|okay)$/.test(m.text) &&
    /^ (?:until|till|if|for (?:an?|\d|two|three)|as long)\b/.test(rest)
  );
}

/** Somebody else calms down, something is easy to understand, or "I work here". */
function speaksOfElse(m: Match, { lead, rest }: { lead: string; rest: string }): boolean {
  if (isLiteral(m) || tellsOfAThing(m, { lead, rest }) || tellsWho(m, rest) || describes(m, rest))
    return true;
  if (/^(?:calm|cool|settle|simmer|slow|quieten)\b/.test(m.text) && NOT_TOLD_TO.test(lead)) return true;
  if (/\b(?:easy|hard|difficult|simple)$/.test(m.text) && SEES_WHY.test(rest)) return true;
  if (/^works? (?:over )?here$/.test(m.text) && /\b(?:i|we|who|you|they|he|she)(?: \w+)? $/.test(lead))
    return true;
  if (
    /^as (?:quick|easy|simple)$/.test(m.text) &&
    /\b(?:twice|half|times|just|nearly|almost|not) $/.test(lead)
  )
    return true;
  // "It opens in two seconds now": how fast something runs.
  if (
    /^(?:in|within)\b.*(?:second|minute|moment)s?$/.test(m.text) &&
    /\b(?:opens?|loads?|starts?|runs?|prints?|answers?|arrives?|syncs?|back|finishes) $/.test(lead)
  )
    return true;
  // "It is only 4 euro a month", "it is normal for the first run to take an hour, since …": a price, a reason.
  if (/\b(?:only|just) [€$£]?\d/.test(m.text) && /^ (?:a|an|per|each|every) \w+/.test(rest)) return true;
  if (/\bnormal for\b/.test(m.text) && /^,? (?:since|because|as|while)\b/.test(rest)) return true;
  // "You are the first to see it, thank you": thanks, and no excuse.
  return /\bfirst\b/.test(m.text) && /\b(?:thank|thanks|so i|glad)\b/.test(rest);
}

const minimisingGuard: Guard = (m, { page }) => {
  const lead = before(page, m);
  const rest = after(page, m);
  const around = { lead, rest };
  // "You can simply press Save" is no name, though a capital follows.
  const isNamed = capital(page, m) && !/^you\b/.test(m.text);
  if (isNamed || isCalledSo(page, m) || tellsPlainly(m, around) || speaksOfElse(m, around)) return false;
  if (m.text === 'simply') return minimisesSimply(lead, rest);
  if (/happens?\b/.test(m.text)) return minimisesHappening(m, around);
  if (
    /\b(?:normal|expected|to be expected)$/.test(m.text) &&
    /^(?: for|:| because| when| while| during| until| with| on| in| after)/.test(rest)
  )
    return false;
  if (
    /^(?:it |this |that )?(?:works?|worked)\b.*\b(?:me|us)$/.test(m.text) &&
    (namesTime(lead) || /\b(?:time|day|date|either|both|any)\b/.test(lead))
  )
    return false;
  if (/\b(?:should|ought)\b/.test(m.text) && namesTime(lead)) return false;
  if (
    /\b(?:relax|be patient|take it easy|chill out|stay calm)/.test(m.text) &&
    !(lead.trim() === '' || /(?:please|just|,)\s*$/.test(lead))
  )
    return false;
  if (/^ (?:ago|enough)\b/.test(rest) || /\bago\b/.test(m.text)) return false;
  if (
    /\b(?:fix|solution|task|job)\b/.test(m.text) &&
    /\b(?:i|we)(?:'ve| have|'ll| will)? (?:\w+ )?(?:put|made|wrote|shipped|found|added)\b/.test(lead)
  )
    return false;
  if (/\?$/.test(m.sentence.text)) return /\b(?:easy|simple|relax|calm)\b/.test(m.text);
  return true;
};

/** Minimising, marked more readily when someone is hurt: then the phrases on which sources disagree count too. */
export const minimising: Rule = (context) => {
  const base = phraseRule('minimising', minimisingGuard)(context);
  if (!context.hurt) return base;
  const readily = context.lists
    .filter((list) => list.kind === 'minimising')
    .map((list) => ({
      ...list,
      groups: list.groups.map((g) => ({ ...g, phrases: [...(g.disputed ?? []), ...READILY] })),
    }))
    .slice(0, 1);
  const more = matchesOf(context.page, readily, 'minimising').filter(
    (m) => !NEGATED.test(before(context.page, m)) && !base.some((h) => m.start < h.end && h.start < m.end),
  );
  return [
    ...base,
    ...more.map((m) => hint(context.page, { start: m.start, end: m.end, kind: 'minimising' }, m.group)),
  ];
};

const READILY = [
  'just (click|press|try|reply|send|restart|refresh|log|sign|wait|a|one)',
  'quickly',
  'easily',
  'a bit',
  'slightly',
];
