import type { PhraseList } from '../kinds.ts';
import { engineersCompany, engineersWords } from './engineers.ts';

const CORPORATE = {
  why: 'A word from a meeting room, not from a conversation.',
  instead: 'The plain word you would use with a friend.',
};
const LONG = {
  why: 'A long word where a short one does the work.',
  instead: 'The short word: use, help, start, before, about, if.',
};
const DESK = {
  why: 'A word of our desk, not of their day.',
  instead: 'Say it as if two people were doing it: who has it, what they do.',
};

/**
 * Meeting words, office English and help desk slang.
 * Sources: proselint corporate speak (BSD-3-Clause), plainlanguage.gov simple words (US government, public
 * domain), 18F words to avoid (CC0). Words that software needs (deploy, archive, deliver, cache, export) are
 * left out on purpose.
 */
export const jargon: PhraseList = {
  kind: 'jargon',
  title: 'Jargon and office English',
  source: 'proselint; plainlanguage.gov; 18F; our own list of help desk words',
  licence: 'MIT (patterns and reasons); word lists BSD-3-Clause, public domain and CC0',
  groups: [
    {
      why: 'A word of engineers, to somebody who did not write as one.',
      instead: 'What happened, as they would see it: "the line was saved twice, so it showed twice".',
      phrases: [
        "(was|is|were|are)(n't| not) idempotent|idempoten(t|cy)|up-?sert(s|ed)?|de-?dup(ed|ing|es?|licat\\w+)?|back-?fill(s|ed|ing)?|jwts?|oauth( \\w+)?|handshakes?|(ssl|tls|tcp) \\w+|hash(es|ed)?|cron( ?jobs?)?",
        '(purge|flush|clear|invalidate) (your|the|our) (\\w+ )?(cookie store|cookie jar|dns|session store|service worker|cdn|\\w+ cache)|re-?authenticat(e|ed|ing|ion)|race conditions?|dead-?locks?|mutex|null (pointer|value|reference)s?|stack ?traces?|segfault|garbage collect\\w+|memory leaks?',
        '(the |our |a |an )?(cdn|dns|orm|vpc|k8s|kubernetes|redis|kafka|postgres|nginx|lambda|microservices?|load balancers?|sharding|shards?|replicas?|middleware|back-?end|front-?end|daemon|cluster|pods?|queue workers?|serializ\\w+|deserializ\\w+|regress(ed|ion)s?|hot-?fix(ed|es)?|roll(ed)?-?back of the deploy\\w*|edge nodes?|ttl|rate[- ]limiter|thread pool)',
        '(propagat(e|ed|es|ing|ion)|instantiat\\w+|refactor\\w*|parse[dr]?|parsing|parser|schema( \\w+)?|migrations?|foreign keys?|primary keys?|null(ed)?|boolean|enum|payloads?|cach(ed|ing)|tokeni[sz]\\w+|http [45]\\d\\d|(4|5)\\d\\d (error|response)s?|timeouts? in the \\w+|endpoints?)(?! (from|to) (one|the) (plan|account))',
      ],
    },
    {
      ...CORPORATE,
      phrases: [
        '^(but |and |so )?at the end of the day',
        '(but|and|so|because|that) at the end of the day,',
        'low[- ]hanging fruits?',
        'touch(ed|ing)? base',
        'circl(e|es|ed|ing) back',
        '(take|taking|discuss) (this|it|that) offline',
        "(have|has|had|having|lack|lacks|enough|no|the|much|any|n't have|limited|more|got|spare|free up) (the |no |any |enough |much |some |our )?bandwidth (for|to|this|at|right|next|until|left)",
        'win[- ]win',
        'all[- ]hands[- ]on[- ]deck',
        'drill(ed|ing)? down (on|into) (this|that|the (issue|problem|matter|details|root))',
        '(to |we |i |you can |can |will |by |and )leverag(e|ing)|leveraging|leveraged',
        '(that|which|it|this|he|she|plan|version|app|service|team|system|platform|tool|feature) leverages',
        "(we|let's|can|could|should|to|quick|i'll|we'll) sync( up)?(?= (on|with (the|my|our|you)|about|tomorrow|next|later|this|again|monday|tuesday|wednesday|thursday|friday|at))|sync up|(have|schedule|set up) a (quick )?sync",
        '(keep|keeping|kept|put|leave|be|stay|remain) (you |me |us |them |him |her |everyone |everybody )?in the loop|loop(ing|ed)? (\\w+ ){0,2}in(?= (on|for|here|to)| ?[.,!]|$)|loop(ing|ed)? in (?!the|a)\\w+|out of the loop',
        'align(ed|ing)? (on (the|this|that|our|next|a)|with (our|the) (\\w+ )?(team|stakeholders|roadmap|strategy|goals|vision|management))|re-?align|(in|to|into|on|from) (the|our) (product |team |development )?backlog|(in|for) (the|our|this|an?) (next|current|upcoming|coming|following|future|later) sprint|(next|this|upcoming|coming) sprint',
        '(to|in|on) prod(uction)? (at|on|yesterday|today|this|last|since|environment)|roi|kpis?|okrs?|uat|mvp|eod|eow|cob|tech(nical)? debt|config(uration)? drift|subject[- ]matter experts?|(thought|industry) leaders?|end[- ]to[- ]end (visibility|solution|experience|journey|ownership)|onboard(ed|ing)? (your|you|them|their|the|new) (account|team|users|\\w+ (team|account|users))|(our|the|new|your|\\w+) ecosystem',
        '(empower|empowers|empowering|enables? and empowers?) (you|your|our|users|teams|customers)|foster(s|ing|ed)? (a|an|the|our|better|innovation|collaboration)|overarching|initiat(e|ed|ing) (a|an|the|your|this|our)|robust (solution|process|platform|set|approach)|transformational|transformative|journey with us|frictionless|bleeding[- ]edge|turnkey|mindshare|optics|granular(ity)?|(high|top)[- ]level (view|overview|summary)',
        '^leverage (the|our|your|this|that|these|it|both)',
        'synerg(y|ies|istic|ize)',
        'productiz(e|es|ed|ing)|first[- ]class citizens?|run(ning)? (it|this|that|your \\w+|the \\w+) up the flagpole|ran (it|this|that|your \\w+|the \\w+) up the flagpole|(continuous )?improvement (funnel|loop|cycle)|cross-functionally',
        '(going|moving) forward(?! (in|through|to|with|one|a|the|by|into|and back))',
        'in the affirmative',
        'disincentivi[sz]e|incentivi[sz]e|operationali[sz]e|productioni[sz]e',
        "(a |some |our )?(deep[- ]dive|deep dives?)|boil the ocean|move the needle|moves the needle|push the envelope|think outside the box|paradigm shift|game[- ]changer|blue[- ]sky thinking|peel (back )?the onion|get our ducks in a row|ducks in a row|(the )?ball( is|'s) (now |firmly |back )?in (\\w+) court|hit the ground running|step up to the plate|on the same page|run it up the flagpole|put a pin in|close the loop|loop back|ping (me|you|us|them|the team)|double[- ]click on (this|that)|level[- ]set",
        '(key |relevant |internal |all |the |our |external )?stakeholders?',
        '(park|parking|table|shelve) (this|that|it|the \\w+) (for now|for the (moment|time being)|until)|buy[- ]in (from|of|by|across|at)|stee?rco|steering committee|regroup|circle the wagons',
        'action items?|actionable|deliverables?|key takeaways?|takeaways|learnings|next[- ]gen(eration)?|best[- ]of[- ]breed|best[- ]in[- ]class|world[- ]class|cutting[- ]edge|state[- ]of[- ]the[- ]art|mission[- ]critical|value[- ]add(ed|s)?|holistic(ally)?|robust solution|seamless(ly)? (experience|integrat\\w+)|core competenc(y|ies)|ecosystem of|solutioning|customer[- ]centric|pain points?|thought leader(ship)?|alignment (with|on|between)|aligned (internally|with (the|our) (team|stakeholders))|streamlin(e|ed|ing)',
        '(sociali[sz]e|synthesi[sz]e|operationali[sz]e|ideate|evangeli[sz]e|crystalli[sz]e|workshop) (it|this|that|the \\w+|your \\w+|our \\w+)( with( the| our)? \\w+)?|go[- ]to[- ]market',
        "(i'll|we'll|will|to|please|we|i) (action|progress|workshop|socialise|socialize) (this|that|it|your|the)",
        'impact(s|ed|ing)? (your|our|the|you|some|all) (\\w+ )?(users?|customers?|experience|ability|account|workflow|business|operations?)|(is|was|are|were|been) impact(ed|ing)',
        '(sync|syncing) (up )?with (the|my|our) (team|colleagues?|manager|internal\\w*)|sync(ed)? (up )?internally|discuss(ed)? internally|(check|checked|checking) internally|align internally|internal alignment',
        'from a \\w+ (perspective|standpoint)|on a go-forward basis|at this (juncture|point in time)|for all intents and purposes|per se|as it pertains to|proactively|net[- ]net|value proposition|on (our|my) radar|deprioriti[sz](e|ed|ing)|descoped?|hard stop|sanity check|surfac(e|ed|ing) (this|it|that|your \\w+) (to|with)|incumbent upon|visibility (into|on|of)|table stakes|north star|parking lot (this|it|that|item)|liais(e|ed|ing)|touch ?points?|pivot(ed|ing)? to|ideat(e|ing)|hop on a call|jump on a (quick )?call|cross[- ]functional(ly)?|bring (\\w+ )?up to speed|get the ball rolling|run (this|it) past|reach alignment|in the pipeline|on the (product )?roadmap|quick win|heavy lifting|bandwidth[- ]constrained|resource constraints|internal stakeholders|key stakeholders|actioned|learnings',
      ],
      disputed: ['reach(ing)? out( to)?', 'loop(ed|ing)? in', 'impact', 'drive', 'deliver', 'focus', 'key'],
    },
    {
      ...LONG,
      phrases: [
        'utili[sz](e|es|ed|ing|ation)',
        'implement(s|ed|ing|ation)?( of)? (a|an|the|this|that|your|our|it|these|several|some|new)|requisite|inclusive of|aforementioned|additional (information|details) (regarding|pertaining)|(reach|provide|find|offer|give|get) (a |an |you )*(timely |swift |quick |prompt |satisfactory )?resolution|in order to|pertain(s|ing) to|with regards? (to|for)|the above[- ](mentioned|referenced)|optimi[sz]e (your|our) (experience|journey|usage)|terminat(e|ed|ing) (your|the) (plan|account|subscription|service|contract)|(is|are|be|was) (advisable|imperative|incumbent)|per annum|expend|procure|substantiate',
        'commenc(e|es|ed|ing|ement)(?! (speech|ceremony|day))',
        'facilitat(e|es|ed|ing|ion)',
        '(in|with) regards? to|regarding the matter of|in respect of|with respect to(?! whom)|in relation to|in connection with your|as regards',
        'in accordance with|in compliance with|in conjunction with|in lieu of|in light of the (fact|above|foregoing)',
        'in order (that|for (you|us|me)( to)?)',
        'in the event (that|of)(?! day)',
        'prior to|subsequent(ly)? to|previous to',
        'at this (moment|point) in time|at the present (time|moment)|at such time as|until such time',
        'due to the fact that|owing to the fact that|despite the fact that|notwithstanding|inasmuch as|insofar as',
        'in the amount of|in excess of|for the (purpose|duration) of|in (a|an) (timely|expeditious|efficient) (manner|fashion)|on a (daily|weekly|monthly|regular) basis',
        'endeavou?r(s|ed|ing)?|ascertain(ed|ing)?|expedit(e|ed|ing)|effectuat(e|ed|ing)|remediat(e|ed|ing|ion)|rectif(y|ied|ying|ication)|promulgate|necessitat(e|es|ed|ing)|ameliorate|henceforth|therein|thereof|whereby|whilst we endeavou?r|aforementioned items|forthwith|thereafter|heretofore',
        '(be |is |are |was |were )?in receipt of|acknowledg(e|ing) receipt|acknowledging yours of|the same (has|have) been|do the needful|as it (pertains|relates) to|with a view to|at your end|vis-?[aà]-vis|ergo|per annum charges|by virtue of|revert (back )?(to (you|us|me)|with|on this|at)|intimate (you|us)|prepone',
        'a (large|small|significant|substantial|great) (number|proportion|quantity) of (users|customers|cases|accounts)|the (vast )?majority of (users|customers|cases)',
        'thanking you',
      ],
    },
    {
      ...DESK,
      phrases: [
        'support entitlement|entitlements?',
        "(escalat(e|ed|ing|ion)) (this|it|that|your|the|to|point|path|team|desk|matrix|process|engineer)( \\w+)?( to)?( (our|the))?( (tier|level|l) ?[0-9]( team)?)?|(has|have|been|be|was|is|being|will|'ve|'ll|to|can) escalated?",
        '(tier|level)[- ]?(one|two|three|[1-3])( (team|support|agents?|engineers?|desk))?|l[123] (team|support|agents?|engineers?)|(second|third|first)[- ]line (support|team)',
        "kb articles?|kba|rca|root[- ]cause analysis|poc|mttr|csat|nps|fcr|smes?|sops?|tat|slas?|eta on|p[0-4] (issue|incident|ticket|bug)|sev ?[0-4]|repro steps?|(be able to |can(not|'t)? |could(n't)? |to )?repro(?!d|s|f|p|v|c|a)\\b( (it|this|the))?",
        '(re-?)?provision(ed|ing)?(?! of (the|law|article))',
        '(support|your|this|the|a|open(ed)?( a)?|existing|new) ticket( (number|id|#))?( (has been|is|was|will be|with|queue)) (\\w+ly |now |already |being |still )*(opened|closed|created|logged|raised|updated|assigned|escalated|resolved|merged|reopened|solved|triaged|queue|our|in the queue)',
        '(open(ed)?|rais(e|ed|ing)|log(ged)?|creat(e|ed)|clos(e|ed|ing)|escalat(e|ed)|merg(e|ed)|updat(e|ed)) (a|an|the|this|your|another) (\\w+ )?ticket|support tickets?|ticket (number|id|queue|#)',
        'triag(e|ed|ing)|(in|on|to) (our|the) (queue|roadmap|pipeline)|workstream|dev team|product team backlog|hotfix|change request|propagation delay|idempotent|throttl(e|ed|ing)|deprecated|orphaned (record|account|object)s?|stale (cache|session|token)s?|race condition|payload',
      ],
    },
    engineersWords,
    engineersCompany,
  ],
};
