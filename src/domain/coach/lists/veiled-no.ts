import type { PhraseGroup } from '../kinds.ts';

const SAY_IT = 'Say no plainly, why, and what they can do today: here, or with somebody else.';

/** A no that nobody says: the wish is praised, the effort goes elsewhere, or things stay as they are. */
export const veiledNo: readonly PhraseGroup[] = [
  {
    why: 'They asked for it, and hear that it is a good thought. Is it a no? They cannot tell.',
    instead: SAY_IT,
    phrases: [
      "(is|are|was|'s|remains) (\\w+ ){0,2}(something|one|(an?|the) (\\w+ ){0,2}{idea}) (that |which )?(\\w+ ){0,4}(raised|asked (for|about)|mention(ed)?|requested|suggested|wished for|hear|heard|brought up|comes? up|came up|dream of|pondered?|talk about|discuss)( \\w+){0,4}",
      '(sort|kind|type) of {idea} (that |which )?(we|i|makes?|could|helps?|keeps?|gets?|would|takes?)( \\w+){0,4}',
      "(we|i|they|the (\\w+ )?team|our \\w+)('ll| will| shall|'ve| have) (\\w+ly |of course |also )?(bear|keep|kept|take|taken|hold|held) (it|this|that|your {idea}|the {idea}) (in mind|on board|into (account|consideration)|under (consideration|review))( \\w+){0,4}",
      "(i|we)('ve| have) (\\w+ )?(added|put|noted|logged|recorded|filed|registered|counted|passed|jotted) (your|it|this|that|the|a) (\\w+ )?(vote|{idea}|down|comment|on) (to|on|in|with|for|along) (\\w+ ){0,3}(list|board|team|tracker|file|pile|log|{idea})( \\w+){0,4}",
      "(is|are|'s|goes|stays|was|been|it|this|that) (\\w+ )?(on|to|onto|in) (our|the) (\\w+ )?(radar|wish ?list|list of {idea}|ideas? (list|board|box)|back ?burner|long list|suggestion box|wish jar)( \\w+){0,4}",
      '(many|several|various|plenty of|lots of|different|other) (\\w+ )?(directions|avenues|paths|places|possibilities|options) (that )?(we|it) (might|could|may|would) (\\w+ )?(explore|take|go|consider|look at|pursue)( \\w+){0,5}',
      '(might|may|could) (well |one day |also |perhaps )?(be )?(explored?|considered?|revisit(ed)?|looked (at|into)|look (at|into)|reviewed?|come back to|returned? to|picked up|taken up) ((it|this|that|again|once more) )?{someday}',
      '(part of )?an? (\\w+ )?(longer|bigger|wider|separate|larger|ongoing) (conversation|discussion|question|debate|topic|story)',
      '(points|parts|stages|places) (of|in) our (thinking|plans|planning|journey)',
      'food for thought|never say never|(easy|hard not) to see the (appeal|attraction|merit|value|logic|charm)',
      '(look|looks|go|goes|come|comes) (at|through|back to|over) (those|these|them|such {idea}|all {idea}|{idea}) (from time to time|now and (then|again)|periodically|once in a while|every so often|at intervals)',
      '(your|the|this|that) (\\w+ )?{idea} (has|have|is|was|were) (been |being )?(\\w+ly )?(noted|logged|recorded|registered|filed|appreciated|welcomed|taken on board)( \\w+){0,6}',
    ],
  },
  {
    why: 'It says what you do instead, and not that this will not come.',
    instead: SAY_IT,
    phrases: [
      "{fornow},? (\\w+ ){0,3}?(our|my|the (\\w+ )?team's|everyone's|all our) (\\w+ )?{effort} (\\w+ ){0,2}?(is|are|'s|lies?|remains?|stays?|sits?|goes?|has|have)( \\w+){0,4}",
      "(our|my|the (\\w+ )?team's|all our) (\\w+ )?{effort} (\\w+ ){0,4}?(is|are|'s|lies?|remains?|stays?|sits?|goes?|has|have) (\\w+ ){0,3}?(elsewhere|full|taken|spoken for|committed|packed|{fornow}|other \\w+|with other|on other)",
      "(we|i|they|the (\\w+ )?team)('re| are| is|'s|'m) (\\w+ ){0,2}(concentrating|focus(s)?ing|prioriti[sz]ing|directing) [^.!?]{1,60} ({fornow}|instead|first)",
      "(remains?|is|'s|stays?) (\\w+ )?where (we|our|i) (\\w+ ){0,4}(offer|add|give|are|do|best|shine|excel|most|strengths?|stronger|strongest|feel|believe)( \\w+){0,3}",
      "(there's|there is|there are|we have|we've got) (\\w+ )?(a lot|lots|plenty|a great deal|much|a fair (bit|amount)|so much|a long (list|line|queue)|several \\w+|a few \\w+|other \\w+) (\\w+ ){0,2}(going on|in front of (it|that|this)|ahead of (it|that|this)|before (it|that|this)|on (our|the) (plate|go))( \\w+){0,5}",
      '(has|have|was|were|is|are|been),? ({fornow},? )?(been |being )?(left|put|set|laid|parked|kept) (to one side|aside|on (ice|hold|the shelf))( \\w+){0,4}',
      '(other|different) (things|priorities|work|projects|matters|topics) (\\w+ )?(come|comes|came|take|takes|took|have|need|needs) (first|precedence|priority|to come first|our attention)',
    ],
  },
  {
    why: 'It says that things stay as they are. They asked for a change, and have to work out the no.',
    instead: SAY_IT,
    phrases: [
      '(will|would|should|shall|has to|have to|must|is to|are to|is going to|ought to) (therefore |simply |just |continue to |have to )?(remain|stay|stand|be (left|kept)|hold) ((on|in|at) (the|your) \\w+ )?(exactly |just |much |pretty much )?(as (it|they|things|is|are|before|now|agreed)( (is|are|was|were|stands?))?|the way (it|they) (is|are)|unchanged|in place|put)( {fornow})?',
      '(happy|content|comfortable|satisfied|proud) (to stand (behind|by)|with (the|how|what|where)( \\w+){1,4}|to (leave|keep) (it|this|that|things)( \\w+){0,4})',
      '(we|it was|they|the \\w+) (feel|felt|believe|believed|consider|considered|concluded|agreed|decided|are of the view|take the view|came to the (view|conclusion)) (that )?(\\w+ ){1,6}?(is|are|was|were|be|should|would|remains?|stays?) (\\w+ ){0,3}?(right|best|better|the one|enough|sufficient|fair|appropriate|as (it|they)|not|stay|remain|wiser)( \\w+){0,6}',
      '(stick|sticking|stay|staying|keep|keeping) (with|to|by) (the|our|what) (\\w+ )?(current|present|existing|original|decision|we have|way (it|things))( \\w+){0,3}',
      '(a|an)( \\w+)? (different|another|other) (direction|path|route|course|tack)|another (direction|path|route|tack)',
      "\\w+ (not|n't) (be |quite |really )*(the |a )?(right|best|good|natural) (direction|fit|moment|path|step)( (for|to|at|just) \\w+)?",
    ],
  },
];

/** A no that is heard, but through cotton: not likely, not the sort of thing, the ship has sailed. */
export const softNo: PhraseGroup = {
  why: 'Is the no clear? Wrapped like this it can be read as "maybe later".',
  instead: SAY_IT,
  phrases: [
    "(it|this|that|which|they|\\w+) (does|do|did|would)(n't| not) (really |quite |currently |now )*(look|seem|appear|sound) (\\w+ ){0,7}({doable}|happen|happening|work|work out|likely|achievable)",
    "(is|are|'s|'re|was|seems?|looks?|be) (\\w+ ly )?(very |rather |quite |still |most )*(unlikely|improbable|doubtful|not (very |all that |at all |too )?likely) (to|that|for|before|{fornow})( \\w+){0,5}",
    "(is|are|'s|be|seems?|looks?) (\\w+ )?(a |an )?(bit of a |bit |little |rather |quite a |quite )*(stretch|long shot|tall order|big ask|challenge|tricky|tough|challenging|ambitious|fiddly) (one )?({fornow}|for (us|our|the)|with (the|our)|given|to (do|say yes|offer|support|promise|accommodate|fit))( \\w+){0,5}",
    "\\w+ (not|n't|never|hardly|scarcely) (\\w+ ){0,2}the (sort|kind|type) of ({idea}|place|move|step)( (that|which|to|we|i|our)( \\w+){1,5})?",
    "\\w+ (not|n't|never|hardly) (really |quite |exactly |currently )*(something|anything|a thing) (that |which )?(the|our|my|this|we|i|will|would|is|can|has|that's) (\\w+ ?){1,4}",
    "(won't|will not|would not|wouldn't|can't|cannot|isn't|is not|aren't|are not|'s not|not going to|no longer|does n't prove) (really |quite |currently |yet |prove |something |be |turn out (to be )?)*{doable}( (on|at|for|after|with|in|by)( \\w+){1,3})?",
    "(can't|cannot|couldn't|don't|do not|could not|can not) (quite |really |honestly )?(see|imagine|envisage|picture|foresee) (it|this|that|us|ourselves|them|any \\w+|a \\w+) (happening|coming|doing|working|being|making|changing|becoming|fitting)( \\w+){0,3}",
    "(wouldn't|would not|don't|do not|shouldn't) (hold|get|want to get|want to raise|raise) (my|your|our|any|anyone's) (breath|hopes)( up)?",
    "(the )?(ship|boat|train) (has|had|'s) (\\w+ )?(sailed|left)( \\w+){0,3}",
    '(wish|wished) (i|we|there) (had|could|were|was) (\\w+ ){0,3}(better|good|nicer|happier|different|brighter|say yes|say otherwise|bring) (\\w+ )?(news|answers?|word)?( \\w+){0,3}',
    "(i|we)('d| would) (\\w+ ){0,2}(love|like|have loved|have liked) to( \\w+){1,5}?,? (but|only|however|sadly|unfortunately|alas)( \\w+){1,6}",
    '(a |firm |clear |still )*no from (us|me|our \\w+|the \\w+)( \\w+){0,4}',
    '(nobody|no one|none of us) (\\w+ ){0,3}(think of|thought of|find|found|come up with|knows?|knew|see|saw|work out) (a |any |of a )?(way|trick|solution|answer|how)( \\w+){0,4}',
    '(no) (way|path|road|route) back( \\w+){0,3}|no (concrete|firm|immediate|current|definite|active|real) (plans?|intention|timeline)( \\w+){0,4}',
    '(falls?|lies?|is|sits?|goes) (\\w+ )?(outside|beyond|more than) (what|anything) (that )?(we|i|our \\w+)( \\w+){1,5}',
    '(reserved|kept) for (\\w+ ){0,3}(customers?|plans?|editions?|tiers?|accounts?|subscribers?|members?)( \\w+){0,4}',
    "(let|had to let) (it|this|that|this one|that one) go|(have|has|had) (to be )?let go of( \\w+){0,2}|could(n't| not) justify( \\w+){0,4}",
    "(not sure|doubt|not convinced|not confident|hardly think) (that |whether |if )?(it|this|that|that's|we|\\w+ \\w+) (is |'s |going to |will |would |can |could )*(work|happen|come|fly|be possible|make it|change)( \\w+){0,3}",
    "(while|although|though|much as|as much as|however much) (we|i)('d| would| do) (\\w+ )?(love|like|wish|want|be happy|be glad) to( \\w+){1,8}",
    '(limitation|restriction|constraint|trade-?off)s? (that |which )?(we|you|everyone|everybody) (\\w+ ){0,3}(live with|accept|work (with|around)|put up with)( \\w+){0,4}',
    '^were we to( \\w+){1,8},? we( \\w+){1,6}',
    '(have|has|had) (been )?let go',
    '(limited|little|modest|low|not much|scant) (appetite|demand|call|scope) (for|on|from|to|so)( \\w+){0,5}|(demand|call|interest|appetite)( for \\w+)? (is|has been|was) (\\w+ ){0,2}(limited|little|modest|low|small)( \\w+){0,3}',
    "more than (i|we) can (offer|do|give|promise|grant)( \\w+){0,3}|(i|we)('d| would) be (\\w+ )?surprised if( \\w+){1,5}",
    '(we|i) (\\w+ )?prefer to (leave|keep) [^.!?]{1,40} (the way|as) (it|they) (is|are|was)|(door|chapter) is (now |firmly |well and truly )?(closed|shut)( \\w+){0,4}',
    '(would|will) (take|be|need) (\\w+ ){0,3}(doing|undertaking|upheaval)( \\w+){0,3}',
  ],
};
