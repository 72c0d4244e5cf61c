import type { PhraseList } from '../kinds.ts';

const BLAME = {
  why: 'This points at them. They came for help, not for a verdict.',
  instead: 'Say what happened and what you do now. Own the part that is ours: the page, the wording, the missing warning.',
};
const REPEAT = {
  why: 'This scolds them for not having read us.',
  instead: 'Say it again, as if for the first time, and shorter.',
};
const CORRECT = {
  why: 'This corrects the person before it helps them.',
  instead: 'Leave the word out and say the fact.',
};
const NOTUS = {
  why: 'This hands the trouble back. They do not care whose fault it is, they want it gone.',
  instead: 'What you see from here, what they can do about it, and how you stay with it until it works.',
};

/**
 * Blame, correction and self-defence.
 * Sources: SkyVerge's public support guide, ICTS, Amy Castro, worksurvival, Nationwide and inc.com on phrases to
 * avoid, Danescu-Niculescu-Mizil et al. 2013 on factuality words; patterns over subject and verb are ours.
 */
export const defensive: PhraseList = {
  kind: 'defensive',
  title: 'Defensive or blaming',
  source: 'public lists of phrases to avoid in service; politeness research; our own patterns',
  licence: 'MIT (patterns and reasons); single phrases are facts',
  groups: [
    {
      ...CORRECT,
      phrases: [
        '^(well,? |but |and |so |um,? )?actually',
        "(is|are|was|were|do|does|did|isn't|wasn't|has|have) actually (not|working|correct|right|by design|expected|a feature|the (expected|intended|correct|right)|your|quite|very|in|on|included|covered|listed|mentioned|stated|clearly|perfectly|normal|fine|possible|there|what you)",
        "(you|your \\w+|it|that|this|we|i) actually (need|have|had|should|did|do|can|could|must|never|said|told|signed|agreed|changed|deleted|entered|chose|sent|explained|works?|is|are|was|were|mention\\w*|already|requested|cancell?ed|asked|clicked|selected)",
        '^(but |and |so )?(in fact|as a matter of fact|in actual fact|in reality|the fact is|the fact of the matter is|the truth is|truth be told|fact is)',
        "(to be|being|to be perfectly|to be completely|to be totally|to be brutally) (honest|frank|fair|clear|blunt)( with you)?|^(quite |very )?(honestly|frankly)( speaking)?,?|frankly|quite honestly|(i'll be|let me be|i'm going to be|i have to be) (honest|frank|blunt|clear|very clear)( with you)?",
        '(with (all )?(due )?respect|no offen[cs]e|don\'t take (this|it) the wrong way|i beg to differ|let\'s be (clear|honest|realistic|fair)|let me (set the record straight|correct you|remind you|make (this|it|something|one thing) clear)|i (must|have to|need to|should|would like to) (remind|correct|point out|stress|insist|emphasi[sz]e)( (you|to you|that))*|may i remind you)',
        "obviously|evidently,|of course you",
        "^clearly,",
        "^clearly(?= (the|you|your|this|it|that|there|we|our|not)\\b)",
        "(is|are|was|were|you|it|that|have|has|had|which|can|be|would) clearly (not|n't|\\w+ed|\\w+en|\\w+ing|your|a|an|the|visible|says|state|states|on|in|shows|wrong|missed|put|read|set|due|because)",
        "(that's|that is|this is) n't (what (i|we) (said|meant|told|wrote|promised)|true|accurate|the case)|(that's|that is|this is|it's|it is) (simply |just |plainly |completely |absolutely |frankly )*(not (what (i|we) (said|meant|told|wrote|promised|agreed)|true|accurate|the case|how it works)|false|untrue|incorrect|inaccurate|unreasonable|wrong of you)|(i|we) (never|did n't|did not) (said|say|claim(ed)?|promised?|agreed?|told you|tell you)( (that|anything|any such thing|such a thing))?|(you're|you are) (simply |just |clearly |completely |quite )*(wrong|mistaken|incorrect|confused|overreacting|exaggerating|unreasonable|not (listening|understanding|reading))",
      ],
    },
    {
      ...REPEAT,
      phrases: [
        "(as|like) (i|we|i've|we've|i have|we have|my colleagues?|our team|\\w+ and i) (already |previously |just |clearly |have |had |'ve |also |repeatedly |both )*({tell})( (to you|you))?( (already|before|earlier|above|previously|several times|many times|twice|repeatedly|in (my|our) (last|previous|first|earlier) \\w+))*",
        "(as|like) (already |previously |clearly |repeatedly |just |earlier )*(said|mentioned|explained|stated|told|noted|advised|indicated|pointed out|discussed|communicated|outlined|described|requested|written)( (already|before|earlier|above|previously|to you))?( (in|on|by) (my|our|the) (\\w+ )?(e-?mails?|messages?|mails?|reply|replies|response|letter|call|phone|note|conversation|chat))?",
        "(i|we|i've|we've|my colleagues?|our team) (have |has |had |'ve )?(already|repeatedly|previously|clearly) (told|explained|answered|said|informed|mentioned|advised|replied|responded|stated|addressed|been over|gone over|made (it |this )?clear)( (you|this|that|it|to you|your|the)){0,2}( (already|before|twice|several times|many times|above|in))?",
        "(i|we|i've|we've) (have )?(told|explained|said|asked|answered|informed|written|mentioned)( (you|this|that|it|to you)){0,2} (twice|already|many times|several times|repeatedly|before|three times|more than once|again and again|time and again|over and over|a number of times)( (now|already|before))?",
        "(as )?per my (last|previous|earlier|first|prior) (e-?mail|message|mail|reply|note|response)|(see|read|refer to|look at|re-?read|check|scroll (up|down) to) (again )?(my|our) (last|previous|earlier|first|prior|original) (e-?mail|message|mail|reply|note|response)( again)?|how many (more )?times (do|must|have|should)|please (read|re-?read) (carefully|my|our|what|the (mail|e-?mail|message|above))( \\w+){0,3}|i repeat|let me repeat",
        '^for the (second|third|fourth|last|nth|umpteenth|hundredth) time,',
        '^(again|once again|once more), (as|i|we|the|this|that|your|you)\\b',
      ],
    },
    {
      ...BLAME,
      phrases: [
        "you (should|ought to|should've) ?(really |perhaps |maybe |simply |just |at least |also |probably |not |never )*(have |of )?(\\w+)",
        "you shouldn't have (\\w+)",
        "you could (easily |simply |at least |just )?have (told|said|asked|checked|read|called|written|waited|avoided|looked|prevented|known|let)( \\w+)?",
        "you were (clearly |repeatedly |already )?(supposed|required|asked|advised|warned|informed|notified) (to|that|about|of|in|several|twice|not)( \\w+)?",
        "you('ve| have| had| clearly| simply| also| obviously| probably| apparently| just| unfortunately| must have| may have| might have| again| seem to have| appear to have)* (failed|neglected|forgot|forgotten|omitted|overlooked|ignored|missed|misread|misunderstood|misunderstand|misinterpreted|misconfigured|mistyped|misspelled|mixed up|refused|insisted|confused|broke|caused|disregarded|skipped|messed up|botched|screwed up)(?! (out|your|a (lot|day|meeting|class|flight|whole|deadline|night|week|month|sale|train)|work|sleep|time|the (train|flight|show|party|meeting|class|deadline)))( (to|the|our|this|that|it|how|what|up))?",
        "(you|your \\w+) (clearly |simply |obviously |apparently |probably |must have |may have |have |had |'ve |just |accidentally |actually )*(entered|typed|used|chose|selected|gave|provided|put|picked|supplied|ordered|sent|clicked|filled( in)?|booked|wrote|submitted|pressed|installed|configured|set|made) (us |me |in |it |up |on )?(the |an? )?(wrong|incorrect|invalid|bad|mistyped|faulty|mistake|error)(ly)?( \\w+)?|(it |that |this )?(was|is|were) (entered|filled in|set up|configured|installed|typed|used) (in)?(correctly|wrongly) (by you|on your)|(set|configured|installed|typed|entered|used|filled) (it|this|that|them|the \\w+) (up |in )?(incorrectly|wrongly|wrong|improperly)",
        "you did(n't| not) (even |really |actually |properly |correctly |bother to |simply )*(\\w+)",
        "you (have|'ve|had)(n't| not) (even |yet |properly |correctly |actually |fully |bothered to )*(read|followed|provided|sent|answered|responded|replied|completed|filled|paid|given|supplied|told|checked|updated|configured|complied|kept)( \\w+)?",
        "you never (even |actually )?(told|said|asked|replied|answered|sent|mentioned|read|paid|called|informed|responded|confirmed|updated|provided|bothered)( \\w+)?",
        "you must (\\w+ly )?have (\\w+ly )?(\\w+)",
        "why (did|do|have|are|were|would|could) (not |n't )?you( not| n't)? (\\w+)|why did n't you|why have n't you|(what|how) (on earth|exactly) (did|were|are|do) you|who told you",
        "(if|had) you (had |'d |would have |have )?(only |just |simply |bothered to |taken the time to |actually |really )*(read|checked|looked|followed|told|asked|contacted|called|written|waited|paid|noticed|searched|opened|scrolled|updated|backed|listened|informed|reported|let us know|given|sent|taken|been|done|clicked|paid attention)( [^.,!?\\n]{1,50})?,",
        "(had you|if you had) (only |just |simply |actually |bothered to )*(\\w+)",
        "you (claim|allege|insist|assert|pretend|accuse|seem to (think|believe)|appear to (think|believe))(s|ed|d)?( (that|it|to|you|we|our|the|us))?|(your|the) (so-called|alleged|supposed|claimed)( \\w+)?|according to you|you (apparently|allegedly|supposedly)",
        '(it\'s|it is|that\'s|that is|this is|that was|this was|it was|was|is) (entirely |purely |solely |really |probably |simply |most likely |ultimately |in fact |actually |still |of course )*(your|a user|an? user-side|user|the (customer|user)\'s|customer|human error on your|caused by your?|due to your?|a (mistake|problem|fault|misunderstanding) (by|from|of) you)(rself)? ?(own )?(fault|mistake|responsibility|error|problem|doing|job|misunderstanding|settings|configuration|browser|device|setup|provider|network|internet|computer|firewall|negligence|end|side)',
        'user error|(a )?pebkac|operator error|layer 8|between (keyboard|chair) and',
        "(it's|it is|that's|that is|this is) (entirely |solely |ultimately )?(your|the (customer|user|tenant|guest|owner|holder|buyer)'s) (own )?(responsibility|duty|job|obligation|task)( to)?|(customers?|users?|guests?|you) (is|are) (solely |fully |entirely |themselves |yourself |ultimately )*responsible for|(we|i) (expect|would expect|assume|assumed|would have expected) (you|our customers|users|customers) to( (read|know|check|understand|follow))?|(next time|in (the )?future),? (please )?(read|check|make sure|be more|pay|remember to|be careful)( \\w+){0,3}|please (be more careful|pay (closer |more )?attention)|you of all people|it (is|was) (right )?there (all along|in (black and white|plain sight|bold))",
      ],
    },
    {
      ...NOTUS,
      phrases: [
        "(is|was|are|'s|seems|seem|appears|looks|look|must be|lies|lie|being|comes|stems|originates|originate|occurs|occurred|happens|happening|to be|purely|entirely|sits|rests|problem|issue|fault|error|mistake|cause|bug|failure|sounds like (it's|it is)|could be|may be|might be|has to be|probably)( to be| to lie| to come| like (it's|it is|a (problem|issue|fault))| something| a| an| an?\\w+ (problem|issue|error|fault)| problem| issue| error| fault| caused| located| entirely| purely| squarely| clearly| probably| likely| most likely| simply| occurring| coming)* (on|at|from) (the )?(your|customer'?s?|user'?s?|client) ?(own |local )?(end|side|part)(?! (where|we|i|to|and (ours|we|i)))",
        "(an?|the|this|some) (\\w+ )?(issue|problem|fault|error|cause|failure|mistake|blockage|culprit)( (is|was|lies|sits|seems to be|must be|appears to be|comes|stems|originates|has to be|being|probably|clearly|most likely)){0,3} (on|at|with|from|in|by) your( own| internet| local| e-?mail| office)? (end|side|part|setup|configuration|browser|device|network|computer|machine|system|provider|isp|firewall|internet|connection|server)",
        "(lies|rests|sits) with (your|the|you)( (provider|bank|isp|carrier|courier|customer|user|manufacturer|vendor))?|(it's|it is|that's|that is|this is|was|is|are|were) (simply |just |certainly |definitely |really |frankly |clearly )*(not|n't) (our|my|due to our|caused by (our|us)|because of us|on us|something we|us) ?(fault|problem|responsibility|mistake|error|doing|issue|concern|job|department|area|team|system|side|end|business)?|not (our|my) (fault|problem|responsibility|mistake|error|doing|issue|job|department|area|business)|n't (our|my) (fault|problem|responsibility|mistake|error|doing|issue|job|department|area|business)",
        "nothing (is |was |has been |went |to do )?(wrong |changed |broken |with us )?(on|at|with|from) (our|us|my) ?(side|end|part|system|systems|servers?|website|platform)?|(everything|all|it|things) (is|was|are|looks?|works?|worked|seems|'s) (\\w+ )?(fine|ok|okay|good|normal|correct|correctly|perfectly|in order|up and running|as expected|operational|working)( (\\w+))? (on|from|at) (our|my) (side|end|servers?|systems?)|(our|the) (system|systems|servers?|records?|logs?|platform|service|website|side)s? (is|are|was|were|show|shows|seem|works?) (working |running |operating |functioning )?(fine|perfectly|correctly|no (problem|issue|error|fault|sign)s?|normally|as (intended|expected|designed))",
        "(works?|working|worked|functions?|functioning|behaves?|behaving|is|are|operating|performs?|performing) (exactly |just |perfectly )?as (it |they )?(designed|intended|expected|it should|they should|is supposed to|specified|built|advertised|documented)|(is|was|it's|that's|are|this|that) (entirely |all |completely )?by design|(that's|it's|this is) (a feature|not a bug)|not a bug|working as (designed|intended|expected)",
        "(we|i) (can ?not|can't|could n't|do n't|are not|'re not|will not|won't|are n't|am not|'m not|bear no|take no|accept no|assume no|have no|cannot) (be |accept |take |assume |have |bear |hold )*(held )?(any |the |full |control over |influence over )*(responsib\\w+|liab\\w+|accountab\\w+|blame|control)( (for|over))?|(we|i) (did|have done|handled|followed) (everything|all|nothing)( (that )?(was|were|we|i))?( (correct|correctly|right|wrong|by the book|properly|could|can|supposed))+|(is|are|was|lies|falls?) (beyond|outside|out of) (of )?(our|my) (control|hands|remit|responsibility|influence|area)|blame (the|your|it on)|through no fault of (ours|our own)|(we|i) (were|was|are|am) (only|just) (following|doing|trying)|(it|this|that)('s| is| was) (not|n't) (up to|something) (me|us)|i (just|only) work here|don't (shout|yell|blame|look) at (me|us)|don't (blame|shoot) (me|us|the messenger)|take it up with",
      ],
    },
  ],
};
