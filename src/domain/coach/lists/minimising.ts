import type { PhraseList } from '../kinds.ts';

const SMALLER = {
  why: 'This makes it smaller than it was for them.',
  instead: 'Take it as seriously as they do: name what it cost them.',
};
const EASY = {
  why: 'If it were easy for them, they would not be writing.',
  instead: 'Give the step and leave out how easy it is.',
};

/**
 * Words that shrink the trouble, or the person.
 * Sources: ICTS, Amy Castro, worksurvival and Nationwide on phrases to avoid, SkyVerge's public support guide,
 * a 37signals essay on outage language; patterns over nouns for mishaps are ours.
 */
export const minimising: PhraseList = {
  kind: 'minimising',
  title: 'Minimising',
  source: 'public lists of phrases to avoid in service; our own patterns',
  licence: 'MIT (patterns and reasons); single phrases are facts',
  groups: [
    {
      ...SMALLER,
      phrases: [
        "((it|this|that|which|there)('s| is| was| were| has been|'s been| would be| have been|'d be) )?((just|only|merely|simply|nothing (more|but)( than)?|no more than|really|had|have) )?(a |an |the |some |one |our |this |that |any |by a |of a |another |such a )?((very|rather|fairly|relatively|really) )?{small} (\\w+[- ])?{mishap}( (with|in|on) (the|our|your) \\w+)?",
        "(it|this|that|which|there)('s| is| was| were| has been|'s been) (just|only|merely|simply|nothing (more|but)( than)?|no more than) (a |an |some |one |two )?((\\w+ ){0,2})?({mishap}|warning|message|test|number|formality|detail|matter of \\w+|cosmetic \\w+|display \\w+|couple of \\w+|few \\w+|phone|toy|game|app|file|email|mail|day|days|minutes?|hours?|cent|cents|euros?|dollars?|pounds?)",
        '(the|this|that|your) {mishap} (is|was|has been) (only |just |merely |very |quite |rather |really |fairly |pretty |relatively )*(small|tiny|minor|slight|trivial|temporary|brief|cosmetic|short|minimal|negligible|limited|isolated)',
        "(it's |that's |this is |it is |it was |that was |really |is |was )?(no|not (such )?a|not (that |so |too )?(much of )?a|hardly a|n't (such |really |that )?a|never a|not (really )?a|not (that|too|so)) (very |particularly )?(big|huge|major|large|massive|serious|great|real|bad) ?(of a )?(deal|problem|issue|thing|concern|matter|drama|loss)?(?! (enough|surprise|fan|time|deal of|change|difference|jump|file))",
        "(nothing|not|n't|no|hardly) (too |that |so |very |anything |really )?(serious|major|dramatic|tragic|dangerous|critical|severe)( happened)?",
        "(it's |that's |it is )?(hardly|not|n't) (exactly )?the end of the world|could (be|have been) (much |a lot |far )?worse|worse things (happen|have happened)|(it's |that's )?not (that |so |all that )(bad|terrible|important|serious|urgent|dramatic|unusual|uncommon)|(don't|do not|let's not|no need to|please don't) (be so dramatic|overreact|panic|make a (fuss|big deal|drama)|get (so )?(upset|worked up|excited)|blow this)|storm in a teacup|much ado|mountain out of a molehill|blow(n|ing)? (this |it )?out of proportion",
        "(you('re| are) )?(the )?only (one|person|customer|user|client|account) (\\w+ ){0,3}?(seeing|having|experiencing|affected|reporting|who|to (report|complain|have|mention)|that|complaining|with)( (this|has|is|have|had|complained|reported|it|saw))*",
        "(no ?body|no[- ]one|none of our (other )?(customers|users|clients)|no other (customer|user|client)s?) (else )?(has |have |had |is |ever |'s )*(reported|complained|mentioned|having|seen|noticed|experienc\\w+|raised)|(no ?body|no[- ]one|no other \\w+) else (sees?|saw|gets?|got|has|had|has had|ran into|runs into|notices?|noticed|seems to (have|see|get)) (this|it|that|such|the same|any (of this|such|trouble|problems?|issues?))|(we|i) (have|'ve) (not|n't) (had|received|heard|seen) (of )?(any )?(other|similar) (reports|complaints|cases)|(we|i) have n't had (any )?(other )?(complaints|reports)",
        '(it |this |everything |all )?(works?|worked|working|runs?|looks?|loads?) (fine |perfectly |great |well |ok |okay |just fine |perfectly fine |normally |as expected |correctly )?(for (me|us|everyone else|everybody else|others|all (our )?other \\w+|most \\w+)|on (my|our) (end|side|machine|computer|phone|laptop|devices?|test \\w+)|(over )?here)',
        '(it|these things|this|such things|that|stuff|accidents|mistakes|bugs|things like (this|that|these)|things|errors|glitches)( can| do| will| just| sometimes| simply)* happens?( (sometimes|to (everyone|everybody|us all|the best of us|all of us|anyone)|all the time|occasionally|from time to time|now and then))?',
        "(that's|that is|this is|it's|it is)( all| completely| perfectly| totally| quite| absolutely| actually)? (normal|expected( behaviou?r)?|to be expected|nothing unusual)",
        '(only|just|merely) (a |an |some |about |around |roughly )?((small|tiny|limited|handful|very|few|fraction|minority|couple|some|subset|portion|percentage|\\d+%?|one|two|three|certain)[ ,]?)+((number|group|part|percentage|subset|fraction|share|portion|handful|of|the|our|percent|us|all|very)[ ,]?)*( ?(\\w+ )?(users?|customers?|clients?|accounts?|people|subscribers|members|guests|orders|rows?|records?|files?))( (were|was|are|is|have been|has been|has|have|had|got))? (affected|impacted|lost|hit|unavailable|missing|saw|noticed|experienced|reported|had)',
        '(a|the) (very )?(small|tiny|limited) (number|group|percentage|subset|fraction|handful|share) of (our )?(users?|customers?|clients?|accounts?|people|subscribers|members|guests|orders)|some (users|customers) (may|might|were|have|are|experienced|may have)( \\w+)?|affected (only|just) (a|some|few)( \\w+)*',
        '(was|were|is|been) (just|only|merely|barely) (down|out|off|unavailable|offline|gone|late|slow|delayed) (for |by )?(\\w+ ){0,2}(minutes?|hours?|seconds?|days?|moments?|while)',
        '(was|were|is|been|lasted|took|went|goes) (down |out |off |unavailable |late |offline |gone |away |slow |delayed )*(for )?(just|only|merely|barely|no more than|hardly) (for |by )?(a |an |about |around )?(few|couple|matter|bit|minute|moment|hour|second|\\d+|one|two|three|five|ten|twenty|thirty|half)( (of|an|a))?( (minutes?|hours?|seconds?|days?|moments?|hour|cents?|euros?))?',
        'you (only |just |merely |simply )lost( (only|just|a|an|some|the|few|\\w+))?|lost (only|just|merely|nothing but|no more than)( (a|an|one|two|some|few))?( \\w+)?|(merely|just|only) (a |some )?(few|couple of|handful of|bit of|one or two) (\\w+ )?(rows?|files?|photos?|pictures?|e?-?mails?|messages?|minutes?|hours?|days?|cents?|euros?|dollars?|pounds?|records?|lines?|entries|items?|orders?|pages?|words?|crumbs?|scratches|seconds?)',
        '(it |this |that |everything |all |things )?(should|ought to) (all )?(be |work |now be |now work |behave |run |look )(just |perfectly |absolutely |back to )?(fine|ok|okay|good|alright|all right|normal|sorted|resolved)( (now|again|by now))?',
        "(there's |there is )?(nothing|no need|no reason|not(hing)? much) (for you )?to (worry|be (worried|alarmed|concerned|upset)|panic|stress|fret|get (upset|excited|worked up))( about)?|(don't|do not|no need to|try not to|please don't) (you )?(worry|stress|fret|panic) (too much |so much )?(about|over) (it|this|that)",
        "(please |just |kindly |let's (all )?)?(calm down|chill out|simmer down|cool down|cool it|keep calm|stay calm|take it easy|relax|be patient|be reasonable)(?! (and breathe|the|your|our|a|it|with))",
        '^(but |and |well,? |so )?at least (?!\\d|an? |one|two|three|four|five|six|ten|once|twice|half|that much)(\\w+)',
        '(but|so|and|,) at least (your?|you|we|it|the|nothing|no|this|that|they|there|nobody)',
        '(briefly|momentarily|temporarily|only briefly|only temporarily|slightly|only slightly|marginally|mildly|a (bit|little|tad|touch)|just a (bit|little|tad|touch)) (unavailable|down|offline|late|delayed|slow|slower|off|out|inaccessible|interrupted|disrupted|affected|inconvenienced|wrong|higher|inaccurate)',
        "(most|many|nearly all|almost all|plenty of) (\\w+ )?(people|users|customers|clients|guests|readers|members) (do n't|don't|did n't|didn't|never|would n't|wouldn't|won't|hardly|barely|are fine|are happy|manage|have no|had no|seem|find|love|like|get by)( (even|ever|really))?( \\w+)?( \\w+)?",
        "(every ?one|every ?body|all of us|we all|we've all|who hasn't|all (users|customers)|lots of people)( has| have|'s|'ve)? (been|gone|go|goes|had|have|has|get|gets|experience|experiences|makes?|made|run|runs) (through|there|this|it|that|into|mistakes|the same|such|days like)( \\w+){0,3}",
        "(nothing|not something|n't something|not anything) (to|worth|you need to|that|you should) (lose sleep|losing sleep|worry|worrying|fret|fretting|stress|stressing|get upset|write home|be alarmed|panic|be concerned|concern|getting upset|bother|make a fuss)( (over|about|yourself|with))?|(not|n't|hardly) worth (the|getting|losing|worrying|a|making|all)( \\w+)?|(we|let's) (not|n't) (make|blow|get)( \\w+){0,3}|(isn't|not|hardly|n't) (really |exactly |such |that )*(a |the )?(tragedy|disaster|catastrophe|crisis|emergency|drama|biggie|earth-shattering|life[- ]or[- ]death|matter of life)|no biggie|no drama|not a biggie|no great (loss|harm|shakes)|no real (damage|problem|loss|issue|impact)|small (potatoes|beer|fry|price)|peanuts|(a )?(mere )?trifle|(a )?non-?issue|non-event|much ado about",
        "(rest easy|take a (deep )?breath|deep breaths|keep (calm|your (hair|shirt) on)|hold your horses|easy does it|settle down|lighten up|cheer up|no need to (get|be|make|feel|worry|panic|shout|fuss|stress|overreact|rush|raise)( \\w+){0,2}|don't be (so |too )?(\\w+ed|dramatic|silly|angry|mad|cross)|don't (make|get|take it|sweat|let it)( \\w+){0,3})",
        "(will|should|these things|it'll|that'll|usually|tends? to|things|always|normally)( usually| just| all| soon| probably)* (sort|sorts|resolve|resolves|fix|fixes|work|works|clear|clears|iron|correct|corrects) (itself|themselves|it self) (out|up)?|(will|'ll) (soon )?(blow over|pass|be forgotten|go away on its own)|(it's|that's|it is|that is|was|were) (only|just|merely) (a matter of |about |around |roughly |some |a few |a couple of |a |an )*([€$£]?\\d+|one|two|three|four|five|six|ten|fifteen|twenty|few|couple|cents?|pennies) ?(euros?|dollars?|pounds?|cents?|pence|minutes?|hours?|days?|seconds?|[€$£]|bucks|quid|pennies|of \\w+)",
        '(every ?one|every ?body|all the others?|the others|others) (else )?(managed?|manages|coped?|copes|figured|understood|understands|got it|gets it|had no (trouble|problem|issue))( \\w+){0,3}',
        '(this|that|such|these|those) (kinds?|sorts?|types?) of (things?|\\w+) (just |simply |do |does |can |will |may |always |sometimes )*(happen|happens|occur|occurs|come up|comes up|crop up|crops up|pop up|pops up)',
        "(not|n't) (exactly |really |quite )?(the|our|your) (biggest|worst|greatest|largest|gravest|most (serious|urgent|pressing|important)) (\\w+ )?(drama|problem|issue|deal|disaster|loss|thing|tragedy|concern|worry|crisis|trouble)|in the (grand|greater|bigger) (scheme|picture|order)( of things)?",
        "(seriously|honestly|literally|really|come on),? (it's|it is|that's|that is) (just |only )?(an? |one |two |three |a few |a couple of |\\d )+(clicks?|steps?|taps?|seconds?|minutes?|lines?|words?)|(was|is|'s|were|are) (merely|only|just|purely|mostly|largely) (cosmetic|temporary|visual|superficial|aesthetic|a formality|minor|trivial)",
        '(only|just|merely) (affected|affects|hit|impacted|touched) (a |an |some |very )*(few|handful|couple|small|tiny)( of)?( \\w+)?',
        "look on the bright side|count yourself lucky|you (can|should) (be glad|be happy|consider yourself lucky)|luckily for you|(much|a lot) worse (for others|elsewhere)|first[- ]world problem|a drop in the (ocean|bucket)|no harm done|no real harm|no harm,? no foul|(it's |that's )?(all )?water under the bridge|teething (troubles?|problems?|issues?|pains?)|growing pains|easily (fixed|solved|remedied|sorted)|a (mere )?formality|par for the course|one of those (things|days)",
      ],
      disputed: ['no problem', 'no worries', 'not to worry', 'it takes just a minute'],
    },
    {
      ...EASY,
      phrases: [
        "(as |just )?(all|the only thing) (that )?you (need|have|'ve got|got) to do is( (just|simply|to))?|you (just|simply|merely) (need|have) to",
        '(a |an |with a |the |really )?(very |really |quite |super |pretty |fairly )?(quick|easy|simple|five[- ]minute|two[- ]minute|trivial|straightforward) (and (easy|simple|painless) )?(fix|task|matter|job|exercise|solution|thing to (do|fix))(?! (to|for) (us|me|our side))',
        "(it's|it is|that's|this is|which is) (really |very |quite |actually |so |super |pretty |all |dead |just |that |perfectly |fairly |rather )*(easy|simple|straightforward|trivial|basic|self-explanatory|obvious|not (hard|difficult|rocket science|complicated|that hard)|a piece of cake|child's play|a breeze|a doddle|a no-brainer|common sense|intuitive)(?! (to (undo|miss|mix|overlook|confuse|get wrong|forget|see why|lose)|mistake|but|in the end|when|if|enough to miss|that you))",
        "(is |are |was )?n't (that |so |very |too |really |all that |exactly )?(hard|difficult|complicated|rocket science|tricky)|no rocket science|a child could|even a (child|beginner)|anyone can( do)?",
        '(super|dead|so|really|pretty|very|quite|totally|incredibly|ridiculously|perfectly|extremely|as) (easy|simple|straightforward|obvious|basic|quick)(?! (to (miss|overlook|undo|confuse|mix|forget|lose|get wrong)|but))( as (that|pie|abc|\\w+))?',
        "you (can|could|will|'ll|should) (easily|quickly|simply|effortlessly|readily) (\\w+)|(takes?|took|only takes?|it'll take|will take) (you )?(only|just|no more than|all of|less than|barely) (a |an |about )?(\\w+ )?(seconds?|minutes?|moment|minute|clicks?|clicks|second)|(with|in) (just )?a (few|couple of) (simple|easy|quick) (clicks|steps)|a (few|couple of) (simple|easy) (clicks|steps)|(it|this) (really )?(could n't|couldn't|can't) be (easier|simpler)|(there's|there is) nothing to it|piece of cake|(it's|that's) (all )?(there is to it|as easy as)|how hard can (it|that) be|surely you can (?!see|understand|agree|appreciate|know|realise|realize|accept|remember|imagine)(\\w+)|any(one|body) (can|could|would)( \\w+)?",
        'simply',
        "as (you|we|everyone|everybody) (surely |probably |may |certainly |already |well |should |will |must |might |all |doubtless |no doubt )*knows?|you (should|surely|must|probably|will) (already|surely|probably) (know|be aware)( (that|by now))?|everyone knows|it goes without saying|needless to say|as is (well )?known|it's common knowledge",
      ],
    },
  ],
};
