// How customers ask, by its build: one to a line, in the pattern language of text/pattern.ts. `^` is the start of the
// sentence after "hi", "and", "also" and the like.
// Source: ours. Licence: MIT, as the rest of this project.

/** Questions by the order of their words, with or without a question mark. */
export const PLAIN_QUESTIONS: readonly string[] = [
  '^(what (time|day|date|price|size|colou?r)|which (day|time|one)|how (much|long|many|often|far)) (you|we|i|it|they|this|that|is|are|does|the \\p{L}+)(?= )',
  "^(what|when|where|who|why|how|which)('s|'re)? ({aux}|\\p{L}+ {aux}|do|to|about|come|much|many|long|often)",
  "^(what|when|where|who|how)'s",
  '^{aux} (i|you|u|we|it|he|she|they|there|this|that|these|those|the|my|your|our|anyone|someone)(?= )',
  '^(is|are|was|were|does|did|has) (\\p{L}+ly )?(?!(not|now|working|broken|gone|great|good|fine|nice|still|never|no|an?|all|been|done|very|so|too|really|just|also|already|ok|okay|back|here|in|on|at|as|closed|open|missing|late|what|\\p{L}+ing|\\p{L}+ed)( |[.,!]|$))\\p{L}+ … \\p{L}+',
  '^why (so|only|still|no|not|the|a|an|then|again|twice|me|us|two|three|\\d+)',
  '^who \\p{L}+s (the|my|our|your|this|it|for|to)',
  '^what (happens|happened|comes|counts|changes) (to|if|when|with|after|next|once)',
  // without the turn of subject and verb, as many write whose first language is another
  '^(what|how|where|when|why|which \\p{L}+) (i|we) (must|can|should|shall|have to|has to|need to|could|may|do|get|find|make|pay|send)',
];

/** A question inside a statement: "I wonder whether …", "nobody could tell me when …". */
export const EMBEDDED_QUESTIONS: readonly string[] = [
  '^(still |just |also |but )?(not (quite |really |entirely |too )?(sure|clear|certain)|unsure|unclear|uncertain|no idea|wondering|curious|puzzled) ~ {wh}',
  "i('m| am| was|'ve been|'d be| would be)? ?(just |also |still |a bit |a little |rather |quite )*(wonder(ed|ing)?|curious|not (quite |entirely |really |too |so )?(sure|certain|clear)|unsure|uncertain|asking|puzzled|confused|lost|unclear|in doubt|in two minds) ~ {wh}",
  "(i|we)('d| would)? (just |also |really |urgently )?(like|love|want|need|have|ought|am trying|are trying) to (know|ask|understand|find out|hear|check|learn|confirm|be sure|make sure|verify|see|clarify) ~ {wh}",
  '(let|drop) (me|us) (know|a line|a note) … {wh}',
  '(please |kindly |can you |could you |would you |would you mind |just |and |can someone |could someone |may i ask you to )+(please )?(tell|advise|advice|inform|confirm|explain|check|clarify|say|remind|see|find out|let|telling|explaining|confirming|checking|describe|show|specify|write|answer|indicate|shed light on)( (me|us|to me|to us|know|for me|for us))* … {wh}',
  '(tell|remind|show|explain to) (me|us) ~ {wh}',
  "(i|we|nobody|no one|none of us|one) (do(n't)|can(n't)|cannot|could(n't)|did(n't)|never|struggle to|fail to|still do(n't)|ca(n't)|really do(n't)|just do(n't)) (quite |really |fully |yet |actually |to )*(know|understand|see|find|figure out|work out|tell|remember|get|find out|grasp|follow|fathom|make out|recall|say|seem to find|decide)( out)? … {wh}",
  "(it('s| is|s)|this is|that is|remains) (not |n't |un)(quite |really |entirely |very |at all )*(clear|obvious|evident|explained|stated|described|documented|known|sure)( to (me|us))? … {wh}",
  '(my|our|one|another|the|a|next|other|second|last|only) (\\p{L}+ )?(question|query|doubt|concern)( is| was| would be| remains| about|:) … {wh}',
  '(no idea|do you know|any (idea|word|news|clue|hint)|not a clue|interested (in|to know)|question (of|about|is)|advice on|advise on|guidance on|clarity on|clarification on|information (on|about|as to)|depends? on|pointers? (on|as to|about)|hint (on|as to|about)) ~ {wh}',
  '(wants?|would like|needs?|like|ask(s|ed|ing)?|wonder(s|ed|ing)?|enquir(e|es|ing)|inquir(e|es|ing)|trying)( (to (know|ask|understand|find out|work out|figure out|see|learn|get my head around)|me|us|about|as to)){0,3} … {wh}',
  '(glad|grateful|happy|pleased|good|nice|great|helpful|useful|interesting|interested|handy|important|lovely|relieved|curious) to (know|hear|learn|see|understand|find out|be told) … {wh}',
];

/** What is asked for without asking: "it would be good to know the price", "I can't get my head around the rates". */
export const IMPLIED_QUESTIONS: readonly string[] = [
  '^(my|our|one|another|the|a) (\\p{L}+ )?(question|query|enquiry|concern) (concerns|regards|relates to|is about|has to do with|is on|is regarding|would be)',
  '(been|was|were|am|are being) asked (by (\\p{L}+ ){1,4})?(for|to (provide|send|show|bring|submit|hand in|get))',
  "(i('m| am)|we('re| are)) (still |just |really |currently )*(trying|struggling|at a loss|finding it hard|unable|hoping) (hard )?to (understand|get my head (a)?round|get our heads (a)?round|figure out|work out|make sense of|find out|follow|see|learn|wrap my head around|decide|decipher)(?! … so (please|could|can))",
  "(i|we) (do(n't)|can(n't)|cannot|could(n't)|ca(n't)|still do(n't)|did(n't)) (quite |really |fully |yet )*(understand|follow|get|see|grasp|make sense of|make head or tail of|get my head (a)?round) (the|your|this|that|how|why|what|these|those|it|our|my)",
  "(would|'d|might|will) (also |really |certainly )?be (very |really |so |most |also )*(good|nice|great|helpful|useful|handy|interesting|important|lovely|kind|interested|curious|keen|happy|glad) to (know|hear|learn|find out|have|get|see|understand|receive)",
  '(glad|grateful|thankful|obliged|happy|pleased) (of|for|about|with) (a|an|any|some|your|more|further) (\\p{L}+ )?(hint|pointer|advice|idea|word|indication|estimate|explanation|information|clarification|suggestions?|tip|guidance|answer|reply|details?|help|note|copy|quote|price|link)(?! (you|so far|already|last))',
  "^(i('m| am)|we('re| are)) (also |still |just |rather |quite |very |really |a (bit|little) )*(curious|interested|wondering|asking|enquiring|inquiring|unsure|unclear|confused|puzzled) (about|as to|in|on|by|regarding|over)",
  "(i|we) (do(n't)|can(n't)|cannot|could(n't)|ca(n't)) (see|find|spot|locate|make out) (where|how|which|what|any (way|option|button|setting|place|information|info|mention|hint))",
  '(is|are|was|were|remains?) (a bit |a little |rather |still |quite |somewhat |totally |completely )*(unclear|a mystery|beyond (me|us)|confusing|puzzling|lost on (me|us)|not (quite |really |entirely |very )?(clear|obvious|evident))( to (me|us))?',
  '^(i|we) (assume|suppose|presume|guess|take it|gather|trust|imagine|hope|expect|believe|should think|think) (that )?.{3,120}(\\?|, (right|correct|yes|no)\\?*|, or (not|am i))$',
  '(any|some) (thoughts|advice|suggestions?|ideas?|tips|pointers|recommendations?|guidance|experience) (on|about|for|regarding|as to|with|how|which|what)',
];

// Whatever one is asked to do, but for what "please" says of the letter itself: "please note", "please excuse the caps".
const PLEASE_DO =
  '^(please|kindly|pls) (?!(pardon|believe|bear|be advised|feel|understand|trust|rest|enjoy|and|or|but|as|for|to|in|on|the|a|my)( |$|[.,!?]))\\p{L}+';

/** Requests, after the greeting and the "also". */
export const REQUESTS: readonly string[] = [
  PLEASE_DO,
  '^({verbs}|assign|link|lift|void|charge|bill|sort|roll) (back |out |up |over )?(my|me|us|our|your|this|that|these|those|them|it|the|a|an|all|both|one|two|three)',
  '^(cancel|send|remove|delete|add|give|extend|replace|restore|provide|confirm|correct|invite|explain|unlock|reopen|activate|deactivate|enable|disable|merge|rename|upgrade|downgrade) (?!(is|was|were|are|it|and|or|to|does|did|do|not|works?|worked|button|page|link|option|mail|key|menu|screen|failed|fails|still|gives|says|function|feature|account is)( |$|[.,!?]))\\p{L}+',
  '^(need|want|require|requesting|seeking|looking for|after|would (like|love|appreciate)) (to|a|an|the|my|our|your|some|help|it|this|more|another|one|two|three|\\d+|new|\\p{L}+ (asap|urgently|please|by|for|back|until|before))',
  '^(i|we) (hereby |herewith |also |therefore |now |formally )*(revoke|terminate|cancel|withdraw|object|give (you )?notice|resign|dispute|challenge|appeal|claim|reclaim|order|reserve|apply|renounce|contest)(?! (it|this|that|them) (last|yesterday|already|weeks?|days?))',
  '^(i|we) (would |must |therefore |hereby |kindly |also |again |now |formally |really |strongly |only )*(ask|request|urge|beg|demand|instruct|authori[sz]e|expect|need|trust) (of )?(you|someone|somebody) (kindly |please |to kindly |therefore )?(to|that)',
  "^(i|we)('ll| will) (also |then |gladly )*(take|go for|go with) (the|a|an|one|two|three|four|both) (?!(chance|risk|look|break|day|week|while|test|try|bus|train|hint))[\\p{L}\\d]+",
  '^(they|he|she) also (need|want|ask|require|request)s?',
  "^(he|she|they) (\\p{L}+ )?(wants?|needs?|'d like|would like) (his|her|their|an?|one|to (have|get|see|use|be|log|join|change)) (?!(word|moment|break|hand|rest|miracle|drink|say)( |$|[.,!]))\\p{L}+",
  "^(my|our) \\p{L}+( \\p{L}+)?( \\p{Ps}[^.?!]{1,30}\\p{Pe})? (also |still |now |urgently |really )*(needs?|wants?|would like|'d like|asks? for|requires?|is asking for|are asking for|insists? on) (?!(one|it|this|that|them|some)( |$|[.,!?]))(to |a |an |the |your |some |two |three |proof|copies|all |my |our )?\\p{L}+",
  '^(let (me|us) (know|have)|tell (me|us)|send (me|us|it|them)|give (me|us)|show (me|us)|get (me|us)|bring (me|us)|find (me|us)|call (me|us)|ring (me|us)|write (to )?(me|us)|explain|remind (me|us))(?! (?:((when|if|once) (you need|you have|there|anything)|(a )?(smile|hope|joy|pleasure))))',
  "^(it|that|this) (would|'d) (really |also |certainly |be a )?(help|mean|make|save|be of (\\p{L}+ )?help|great help|a (great |big |huge )?help)",
  "^(please|pls|plz|kindly|may i ask you to|might i ask you to|i (would |'d )?ask you to|i beg you to|i request you to|i (would |'d )?(kindly )?ask( that| for| to)|we (would |'d )?ask (you )?(to|for)|be so (kind|good) (as to|and)|would you mind|do me a favou?r and|if you could|if you would|if someone could|if possible,?) (also |then |just |please |kindly |could you |can you |at least |immediately |finally |for once |today |now )*({verbs}|{verbsing})",
  '^({verbs}) … (please|pls|asap)',
  "^(i|we)('d| would) (also |just |really |kindly |still |therefore |very much |so |now |all |both |rather )*(like|love|appreciate|prefer|be (so |very |most |really )?(grateful|happy|glad|thankful|keen|interested))( it| very much)?( (if|for|in|of) (you|someone|we|i|a|an|the|any|some|your|it)| to ({verbs}|have|see|order|buy|start|try|request|use|join|know|ask|speak|talk|learn|receive|be|go|receive|visit|pay|sign|hear|discuss|rent|hire|subscribe|test|apply|claim|complain|report|raise|make|continue|purchase|attend|participate|migrate|stay|come|pick)| a| an| the| my| our| one| two| three| four| five| six| ten| \\d+| another| this| these| those| it| some| more| your| that)",
  "^(i|we) ?('d |also |just |really |urgently |now |still |would |do |then |only |therefore |kindly |hereby |desperately |all )*(want|wish|need|require|request|demand|ask for|am asking for|are asking for|expect|seek|am in need of)( you)? (to ({verbs}|have|order|buy|speak|talk|use|see|know|learn|be|get|pay|sign|hear|find|go|access|start|install|make|migrate|prove|track|enter|receive|rent|hire|subscribe|print)(?= |$)|for (you|someone|a|an|the)|my|our|the|a|an|this|it|that|two|three|four|five|ten|one|some|more|access|help|your|all|another|new|both|only|someone|somebody|somewhere|something|last (week|month|year|night|quarter|term)|this|these|those|every|each|two|(\\p{L}+ )?\\p{L}+('s) \\p{L}+|\\d)",
  "^(i'm|i am|we're|we are|this is|just) (just |simply |again )?(writing|e-?mailing|calling|getting in touch|contacting you|reaching out|to ask|here) ?(to (ask|request|enquire|inquire|find out|see|check|claim|order|cancel|apply|report that|book|return|know)|because (i|we) (want|need|would)|in order to|about (getting|having|changing|cancelling|ordering|returning|a (refund|return|replacement|quote|change)))",
  "^(i'm|i am|we're|we are) (also |just |currently |now )?(looking for|requesting|asking for|waiting for|after|in need of|in search of|hoping (for|to|you)|keen (to|on)|interested in|wanting|planning to)",
  '^(a|the|my|our) (\\p{L}+ )?(quote|invoice|refund|receipt|copy|replacement|reply|answer|call|hint|word|link|note|list|estimate|offer|explanation) (for|of|on|about|as to|by|from|would|with)',
  '^(two|three|one|a|another|\\d+) … ,? please$',
  '^((can|could|would|will|may|might) (you|u|we|i|someone|anyone|somebody|anybody|one of you|your \\p{L}+))',
  "^(it would|it'd|would it|that would|that'd|it will) be (very |really |so |most |super |also |extremely )*(neat|sweet|brilliant|amazing|super|lush|terrific|great|nice|good|helpful|lovely|wonderful|appreciated|possible|kind|useful|fantastic|awesome|important|perfect|cool|handy|ideal|ok|okay) (if|to|for|when|that)",
  '^(is there |would there be |is )?(any|a|there a|there any) (chance|way|possibility|option|hope)',
  "^(i|we)('d| would) (also |really |then |still )*need (?!(to|it|them|this|that|no|not|nothing|a (miracle|hand|drink))( |$|[.,!?]))\\p{L}+",
  '^(take|put|move|add|strike|bring) (?!(place|part|care|time|it|note)( |$))\\p{L}+ … (off|from|onto|into|out of|back (on|to|in)) (the|my|our|your|this|that|his|her|their)',
  '^(i|we) (should|would|shall|could) (also |really )?(be (most |very |so |really )?(grateful|obliged|glad|thankful|pleased)|do with|use)',
  '^(take|get|put|remove|unsubscribe|strike|delete|keep|sign) (me|us) (off|from|on|up|in|out)',
  '^(may|might) (i|we)',
  "^(my|our|the|one|another|a) (small |only |last |other |second |next |humble |kind |\\p{L}+ )?(request|wish|plea|ask|favou?r|desire|suggestion)( is|'s| would be| was|:|,)",
  '^(there|what) (should|could|ought to) be (a|an|some)|^(you|it|the \\p{L}+) (should|could) (also |really |at least |maybe |perhaps )?(add|offer|have|provide|show|allow|support|let|include)(?! (been|known|told))',
  '^(i|we) (hope|trust|was hoping|were hoping|am hoping|are hoping|expect|was wondering|am counting on|count on|rely on|look to) (that )?(you|someone|somebody|there|for|to (get|have|see|find|move|change|swap)) ?(can|could|will|would|might|may|to|are able|is able|is|be able|are)?',
  "^(what|all|everything|the (only )?(thing|one thing)) (i|we) ('d |would |really |actually |now |still )*(need|want|wish|like|am after|are after|ask|expect|am looking for|require)( for| now| from you| here)?( is|'s|:)",
  '^(i|we) (could|can|would) (really )?(do with|use) (a|an|some|your|the|more|another)',
  "^(i'd|i would|we'd|we would) (rather|sooner|prefer|opt for|go for|go with|take)(?! (?:not|say|think|forget|die))",
  '^(help|advice|guidance|support|a solution|an answer|a reply|an explanation|a hint|clarification)( \\p{L}+){0,3} (would be|is|are|needed|wanted|appreciated|welcome|please)',
  '^how about|^what about|^(shall|should) (i|we)',
  "^(i|we)('d| would) (also |gladly |happily |even )?pay (\\p{L}+ ){0,2}for (a|an|the|this|that|some|it)",
  "(would|'d) (be|find (it|this|that)|make (it|this|that|us|me)) (\\p{L}+ ){0,4}?(easier|simpler|better|lovelier|nicer|happier|handier|quicker|faster|perfect|clearer|safer|more \\p{L}+) (if|with|to (have|see|get))",
];

/** "Please" and a verb, or "I'd like", in a later clause: "it is about the colour, and I'd like to change it". */
export const LATER_WISHES: readonly string[] = [
  '^(maybe|perhaps|possibly) (you|someone|somebody|one of you) (can|could|would|might|know)',
  "^(i|we)('d| would) (also |just |really |now |therefore |kindly |so )*(like|love|appreciate|prefer|be (grateful|glad|happy)|need|want) (you to|to|a|an|the|it|if|my|our|your|some|for|one|two|three|at least|\\d)",
  '^(i|we) (also |just |really |now |therefore |urgently |do |still )*(want|need|wish|request|ask|require) (to ({verbs}|have|order|buy|know|see|get|be|go|use)(?= |$)|a|an|the|my|our|your|you to|another|some|two|three|\\d+)',
  PLEASE_DO,
  '^(can|could|would|will) (you|someone|somebody|anyone|we|i)(?= )',
  '^(is|would|are) (it|that|this|there) (be )?(still |also )?(possible|ok|okay|any|a way|an option|all right)',
];

/** Told in hope of help, where a mail asks nothing else: "we were told that you move people over". */
export const HOPES: readonly string[] = [
  "(i|we)('ve| have| had)? (was told|were told|been told|read|heard|saw|seen|understand|gather|learnt|learned|found) (on your \\p{L}+ |from \\p{L}+( \\p{L}+)? |somewhere |online )?(that )?(you|it|there|one|people|customers) (\\p{L}+ )?(can|could|will|would|do|does|are|is|have|has|help|offer|take|make|sell|give|\\p{L}+s)",
  '^(your|the) (web ?)?(site|page|shop|leaflet|brochure|ad|advert|colleague|newsletter|website|catalogue) (says?|said|states?|mentions?|claims?|promises?|offers?)',
  "^(i|we)('ve| have| had|'d| would)?( got)? (a|an|another|one( more)?|two|some|a few|a couple of|several) (\\p{L}+ )?(questions?|quer(y|ies)|problems?|issues?|requests?|concerns?|enquir(y|ies)|inquir(y|ies)|suggestions?|ideas?|complaints?|favou?rs?)( (to ask|about|regarding|with|to|on|concerning|for|related)|[.!]|$)",
  "^(i|we)('m|'re| am| are) (still |also |very |quite )*(interested in|waiting|considering|thinking (of|about)|unhappy|not happy|not satisfied|dissatisfied|disappointed|stuck|lost|unable)",
  '^(still )?(no|waiting for|not a) (answer|reply|news|word|response|refund|parcel|sign|update)|^(this|it) is (my|the) (second|third|fourth|fifth|\\d+(nd|rd|th)) (mail|e-?mail|message|time|reminder|attempt|request|letter)',
  "^(i|we)('ve| have) (now |recently |just )?(moved|changed (my|our|address|name|bank|phone))|^((my|our|the) )?new (address|phone|number|e-?mail|bank|iban|name|card)|^(unsubscribe|cancel|stop)(?! \\p{L})",
  "^(re|regarding|about|concerning|subject)[: ] ?.{4,80}|(never|not|n't) (yet )?(heard|received|got|had|seen) (back|anything|any|an|a|it|my|our|the)|(hasn't|has not|have not|haven't) (come|arrived|been|reached|turned up)",
];

/** Looks like a request and is none. */
export const NO_REQUESTS: readonly string[] = [
  "(glad|happy|grateful) if (it|that|this) (were|was)(n't| not)",
  "(do(n't| not)) be (too )?(surprised|alarmed|worried|offended|upset|shocked|cross|angry|afraid)",
  "^(please )?(do(n't| not)|never) (ever |you )?(change|touch|alter|lose|stop) (a (thing|bit|word|single)|anything|it|that|any of it|doing|being)",
  'wants? to know (by|before|until|asap|today|tomorrow|now)',
  '^(take (your time|care)|keep it up|give (my|our) (\\p{L}+ )?(regards|love|best|thanks|compliments)|tell (him|her|them|the \\p{L}+|your \\p{L}+) (thanks|thank you|hello|hi|i said|from me)|pass (on )?(my|our)|leave it (with me|at that)|make (my|our|your) day|call it|let it be|give me a break|hold that|mark my words|let (me|us) (say|add|explain|start|be|begin|introduce|put|guess|repeat|see)|show (him|her|them) (my|our))',
  "^please (find|see|note|accept|do(n't| not) (hesitate|worry|bother|get me wrong|take (this|it|that)|feel|mind|trouble|think|misunderstand|be (sorry|offended|cross))|be aware|excuse|forgive|ignore|disregard|keep up|pass on (my|our))|keep up the|feel free",
  '(want|wanted|like|love|need|wish) to (thank|say|tell you|let you know|add that|point out|mention|share|present|leave a|express|congratulate|praise|compliment|wish|apologi[sz]e|send (you )?(my|our|a|warm|best))',
  "need(s)? to (present|be|go|leave|work|finish)|would like to thank|look(ing)? forward|i('d| would) (take|say|guess|prefer not|rather|have|be(?! (grateful|glad|happy|thankful|interested|keen|very|so|most|really|pleased|curious|obliged)))|thank you|in advance|i need (no|nothing)",
  "(need|want|like) (it|them|this|these) (by|before|on|until|at|for|in|from)|do(n't) need|no need|i want(ed)? you to know|expect to|need (you )?to know that|wish (you|all|everyone|i|we|him|her|them|your|that)|i wish (you|a|it)|hope (you|this|that|it|all|your|to (see|hear|meet)) (are|is|finds|had|have|mail|e-?mail|message|all|were|enjoy|well)|hope (that )?the (storm|weather|holidays?|move|summer|weekend)",
  "(looking|waiting) for (your|a|an|the|any)? ?(\\p{L}+ )?(answer|reply|response|feedback|hearing)|(i|we) hope (that )?(you|it|this|that|all|everything|your|the) (can enjoy|will enjoy|stays?|goes|went)|(can|could|will|would) (wait|imagine|understand|live with|manage|see why)|i('d| would) be (lost|sad|happy to (help|send|provide|test|wait|answer|share|show))",
];
