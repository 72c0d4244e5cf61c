import type { PhraseList } from '../kinds.ts';

/**
 * Sympathy that stands alone.
 * Sources: a 37signals essay on empathy that insults; our own patterns.
 */
export const emptyEmpathy: PhraseList = {
  kind: 'empty-empathy',
  title: 'Empathy with nothing behind it',
  source: 'essays by support teams; our own patterns',
  licence: 'MIT (patterns and reasons); single phrases are facts',
  groups: [
    {
      why: 'Sympathy alone does nothing for them: there is no next step in this reply.',
      instead:
        'What you did or will do about it, and by when. One true detail of theirs beats "I understand".',
      phrases: [
        "(i|we)( do| can| could|'m sure i|'d| would)? ?(only |just |fully |completely |totally |certainly |really |truly |absolutely |perfectly |definitely |very well |all |so |most certainly |quite |well |also |entirely )*(understand|appreciate|imagine|see|get|realise|realize|know|recogni[sz]e|feel|acknowledge|sympathi[sz]e with|empathi[sz]e with|relate to|identify with|fully grasp)( completely| fully)? (just |exactly |only |that )*(how you('re| are| must be| might be)? ?feel(ing)?|what you('re| are| must be) (\\w+)|how (\\w+ )?(frustrat\\w+|annoy\\w+|upset\\w*|difficult|hard|stressful|inconvenient|disappoint\\w+|important|much|irritating|confusing|worrying|awful|painful|unpleasant|you (must )?(feel|are feeling|felt)|this (must|might|may|can|could|has|feels|is)|that (must|might|may|can|could|feels|is)|it (must|feels|might|can)|tough|terrible)|your (\\w+ )?(frustration|concerns?|disappointment|feelings?|annoyance|situation|position|pain|anger|point|point of view|upset|worry|worries|impatience|perspective|irritation|discontent|dissatisfaction|unhappiness|difficulty|difficulties)|where you('re| are) coming from|what you('re| are) (going through|feeling|saying)|(this|that|it) (is|must be|can be|might be|may be|has been) (\\w+ )?(frustrat\\w+|annoy\\w+|upset\\w*|difficult|hard|stressful|inconvenient|disappointing|important|a (difficult|hard|tough)( \\w+)?)|the (frustration|inconvenience|importance|urgency|stress|impact|position|difficulty))( (this|that|it|is|be|for you|to you|must|can|with|and \\w+|your|files?|are|\\w+ing)){0,4}",
        '(it|this|that|reading this|reading that|your \\w+) (really |truly |almost )?(breaks?|broke|pains?|pained|saddens?|saddened|moves?|moved) (my|our|me|us)( hearts?)?|(my|our) hearts? (really |truly )?(aches?|breaks?|bleeds?|sank|sinks|goes out|go out)( (to|for) (you|\\w+))?',
        '(i|we) (can |could |do |so |totally |really |fully |completely )*(relate|empathi[sz]e|sympathi[sz]e)( to (this|that|you|your \\w+|how \\w+))?',
        "(i|we)('m sure i)? (can |could |do )?(only |hardly |barely |well |just |easily )*(imagine|picture) (how|what|the|your|that)( \\w+){0,4}",
        '(i|we) (really |totally |truly |do )?(hear (you|that you|what you|your)|feel (your|for you|with you)|empathi[sz]e|sympathi[sz]e|share your (\\w+))( (feel|pain|frustration|with|upset|saying|concerns?|disappointment))?( (your \\w+|you))?',
        "({very} )?sorry (you('re| are) (having|going through|experiencing)|(to (hear|read|learn|see)))( (that|this|of|about|about this|you('re| are| have| had|'ve)|it|your)( (having|been|had|experienc\\w+|facing|going through))?( \\w+){0,3})?",
        "(that|this|it) (must|has to|can|could|sounds?|would|'s got to|might|may|feels) ?(be |have been |feel |like )*(a )?(really |very |so |incredibly |extremely |quite |such a |pretty |truly |terribly )*(frustrat\\w+|annoy\\w+|upsetting|difficult|hard|stressful|inconvenient|disappointing|irritating|awful|painful|unpleasant|horrible|terrible|tough|infuriating|worrying)( (experience|situation|time|for you|day))?( for you)?",
        "(\\w+ing|\\w+ing (for )?(a|an|the|your|such) \\w+|this|that|it|these things) (is|are|can be|is certainly|'s) (never|not|no|always|so|really|very|hardly|quite|truly) (\\w+ )?(fun|nice|easy|pleasant|ideal|great|frustrat\\w+|annoying|stressful|a good feeling)( to \\w+)?|({very} )?sorry (about|for|to hear about|to hear of|to learn of|to learn about|to read about) (your|the|this|that|all) (\\w+ )?(experience|situation|frustration|trouble|issues?|problems?|difficult\\w+|ordeal|troubles|stress|hassle)( you('re| are|'ve| have)( \\w+){1,2})?|(we|i) (can )?(certainly |definitely |really |truly |totally |do )*(see|understand|appreciate) (why|that) (you('re| are| would| might| may| feel| were)|this|it|that)( (be|is|was|feel|must|can|could|would))?( \\w+){0,3}|(my|our) heart goes out to you|(i|we) wish (i|we) could (do|help)( \\w+)?|i('d| would) (feel|be) (the same|frustrated|upset|annoyed|angry)( (way|too|as well|in your \\w+))*",
        "your (feelings?|frustration|anger|disappointment|concerns?|emotions?|reaction|annoyance) (is|are) (\\w+ )?(valid|understandable|justified|legitimate|noted|heard|important|appreciated|acknowledged|natural|normal)|you have every right to (be|feel)( \\w+)?|you are (heard|not alone|seen)|(you're|you are) right to (feel|be) \\w+|(we|i)( are|'re| am|'m) (here for you|on your side|in this together|with you)|(it's|it is|that's) (\\w+ )?(understandable|natural|normal|okay|ok) (that|to|for you)( (you|feel|be))*( \\w+)?|any(one|body) would (be|feel) (\\w+)|(nobody|no one|no-one) (likes|wants|enjoys) (to|it when|that|waiting|being)( \\w+)?|(we|i) know (how|that|this) (\\w+ ){0,2}(important|frustrat\\w+|much|hard|difficult|annoying|stressful)( (your|this|it|is|are|that|\\w+)){0,3}",
      ],
    },
  ],
};

/**
 * Pointing elsewhere.
 * Sources: an interview with a 37signals support team, CEB on transfers, our own patterns over nouns for help pages.
 */
export const deflection: PhraseList = {
  kind: 'deflection',
  title: 'Deflection',
  source: 'interviews with support teams; research on transfers; our own patterns',
  licence: 'MIT (patterns and reasons); single phrases are facts',
  groups: [
    {
      why: 'A pointer in place of an answer. They wrote to a person.',
      instead: 'Answer in a sentence or two here; the page can come after, for the pictures.',
      phrases: [
        "(please |you can |you may |you could |you should |you might want to |just |simply |i'd |i would |i |we |i'd suggest |we suggest |i'd recommend |we recommend |to |i suggest |kindly |feel free to |suggest |recommend |try |start by |have a |take a )*(refer(ring)?|consult(ing)?|visit(ing)?|check(ing)?( out)?|read(ing)?( through| up on)?|look(ing)?|review(ing)?|browse|browsing|see|seeing|search(ing)?|find (more|further|all|the answer)?|follow|access|go(ing)?|have a look|take a look|head over|turn|navigate|explore|study) (to |at |in |on |through |over |for |up |this |that |it |information |details |about |answer )*(the |our |this |these |that |following |official |online |public |available |relevant |linked |below |a |one of our |\\w+ )*?{docs}( (below|here|for (more|further|the|all|additional)( \\w+){0,2}|on (this|that|the)( \\w+)?|first|again))?",
        "(you can |you'll |you will |you may )?(find|see) (all |more |further |the |your |an? |this |that |full |detailed |everything |any )*(\\w+ )?(information|details|answers?|instructions|steps|everything|explanation|it|this|that)?( (you need|on this|about (this|that|it)))? ?(in|on|at|under|within|from) (the |our |this |these |that |following |\\w+ )*?{docs}",
        '(please )?(refer|kindly refer) to|(please )?(see|check|read|visit|consult|follow|use|click|try|open) (the |this |these |that |our )?(following |below |attached |above )*(link|links|url|page|urls)( (below|here|for|above|to)( \\w+)?)?',
        "(is|are|was|were|has been|have been|this is|as|it's|that's|all of this is)( \\w+)? (explained|described|documented|covered|answered|addressed|outlined|detailed|discussed|listed|written up|available|mentioned|found) (\\w+ )?(in|on|at|under|within|by) (the |our |this |these |that |following |\\w+ )*?{docs}",
        '(the |our |this |these |that |following )+(\\w+ )?{docs} (below |here |on \\w+ |about \\w+ |page )?(should|will|may|might|can|could|has|have|contains?|covers?|explains?|describes?|answers?|lists?|shows?|provides?|goes|go|walks?|outlines?)( (help|assist|answer|explain|be|everything|all|that|you|this|the|it|your|exactly|through|over|how|what|into|in)){0,4}( \\w+)?',
        '(have|did) you (already )?(tried?|looked?|check(ed)?|search(ed)?|consult(ed)?|read|seen|see|google[d]?|taken a look) (searching |looking |at |checking |reading |consulting |googling |through |out |in |on |for |our |the |this |that |your |google )*({docs}|google|internet|it|web|search|link)?',
        "(there's|there is|there are|we have|we've got|here's|here is|here are|i've found|i found|you might find|you may find|you'll find) (a |an |some |this |our |these |several |the )?(\\w+ ){0,3}({docs}|articles?|resources?|threads?|posts?|link)( (on|about|for|that|which|in|covering|explaining) [^.,\\n]{1,60})?|(everything|all|all the (info|information|details|answers)|the (answer|answers|info|information|details|steps)|more (info|information)|full details)( that)?( you('ll)? (need|want|might need|could want))?( \\w+){0,3} (is|are|can be found|may be found|can be seen|is explained|lives?) (in|on|at|under|within|over) (the |our |this |these )*(\\w+ )?({docs}|link|page|site)|(our|the) {docs} (page )?(has|have|covers?|explains?|contains?|goes|answers?|walks?)( \\w+){0,5}",
        '(have a look at|take a look at|look at|see|check( out)?|watch|read|try|browse) (our|the|these|this) (\\w+ ){1,4}?(series|section|area|materials?|videos?|demos?|course|academy|library|collection|webinars?|training|channel)( (on|in|about|for) [^.,;]{1,40})?',
        "(there's|there is|there are|we have|you'll find|you can find|you will find) (\\w+[ -]){0,4}(instructions?|steps|answers?|explanations?|information|details|guidance|how-tos?|tips|descriptions?)( (for|about|on|to) (this|that|it|these|all \\w+))? (on|in|at|under) (our|the|that|this) (\\w+ )?(site|website|page|blog|portal|app|youtube|channel|homepage|home page)",
        'google (it|that|this|for|is your friend)|a (quick|simple) (google )?search (will|would|should|on|of)|rtfm|lmgtfy|read the (fine )?manual|self[- ]service (portal|options?)|use (our|the) (chatbot|virtual assistant|self[- ]service|search (bar|function))|(answer|information|details|it|everything) (is|are|can be found) (available |there |all |right )?(online|on the (internet|web))',
      ],
    },
    {
      why: 'This sends them on to the next door. They would have to tell it all again.',
      instead: 'Take it there yourself: who you asked, what you told them, and when the customer hears.',
      phrases: [
        "(this|that|it|these|such|they|those|your \\w+|\\w+ (questions?|requests?|matters?|issues?|topics?|things))?('s|'re| is| are| gets?| would be| falls| has to be| must be| needs to be| should be)? ?(all |usually |normally |something |a matter |a question |a topic )?(handled|dealt with|managed|processed|taken care of|looked after|done|answered|under|within|for|decided) (exclusively |only |solely |directly )?(by|the responsibility of|the remit of|for|with|to) (an?other|a different|a separate|the|our|their|that|someone else('s)?)( \\w+){0,2} (team|department|office|desk|division|unit|colleagues?|group|branch|company|staff)",
        "(please |kindly |you('ll| will)? (need|have|should|must|want|may want|might want|can|could)( to)? |you should |you can |you could |you must |you may |try |best to |i'd |i suggest (you )?|suggest you |i'd suggest |we suggest |i recommend |advise you to |ask you to |would have to |have to |need to |it's best to |to )+(contact(ing)?|write|writing|speak(ing)?|talk(ing)?|call(ing)?|reach(ing)? out|get(ting)? in touch|e-?mail(ing)?|ask(ing)?|raise|take|turn(ing)?|address|direct|apply|check(ing)?) ?(this |that |it |up |your \\w+ |directly |with |to |out )*(the |your |our |their |a |an |another )*(\\w+ )?(bank|provider|isp|carrier|courier|airline|manufacturer|vendor|seller|store|shop|dealer|retailer|landlord|it (department|team)|administrator|admin|host|hosting \\w+|employer|department|team|office|desk|support|sales|billing|hr|accounts|post office|insurer|insurance|company|school|council|branch|developer|plumber|card issuer|issuer)( (team|department|directly|desk|instead|office|about|for|company|yourself))*",
        "(that's|that is|this is|it's|it is|that would be|this would be|that sounds like)( really| more| rather| actually)? (a |an )?(question|matter|topic|request|issue|thing|one|something)s? (for|to (ask|raise with|take up with|discuss with)|best (answered|handled|dealt with|directed|addressed)|that) (to |by |for |only )*(the |our |your |a |an |their )*(\\w+ )?(team|department|bank|provider|colleagues?|sales|billing|support|office|issuer|manufacturer|landlord|admin\\w*|hr|legal|courier|seller|host|it)( \\w+)?|you('d| would|'ll| will) (have|need|want|be better off|be best) (to )?(take|ask|tak\\w+|ask\\w+|contact\\w*|check\\w*|speak\\w*|talk\\w*|go|raise|rais\\w+|call\\w*|direct)( (this|that|it|up|to|with|through|over|the|your|their|matter|directly))* (bank|issuer|card issuer|provider|courier|seller|sales|billing|manufacturer|landlord|department|team|colleagues|office|host|airline|shop|store|vendor|carrier|employer|admin\\w*|school|insurer|supplier)|(someone|somebody|anyone|a person|people|colleagues?) (else|from another|in another|in the \\w+|there) (may|might|should|will|can|could)( be able to)? (know|help|answer|assist)( \\w+)?|(the|our) (\\w+ ){0,2}(team|department|office|desk) (handles?|deals? with|is responsible for|takes? care of|looks? after|would know|can help)( \\w+){0,3}",
        "(that's|that is|this is|it's|it is|that would be|this would be|that sounds like|this sounds like)( really| more| rather| actually)* (a |an |one )?((\\w+ )?(question|matter|topic|request|issue|thing|problem|one|something) )?for (your|the|our) (\\w+ )?(\\w+ )?(\\w+),? (and )?not (for )?(us|me|support)|(that's|that is|this is|it's|it is) (really |more |rather )?(a|something) (question|matter|topic|one) for (your|our) (\\w+ ){0,2}(\\w+)",
        "you('d| would|'ll| will| should| must| may want to| might want to)? ?(have to |need to |want to |better )?(raise|take|discuss|clarify|sort|settle|pick|bring|check) (that|this|it|these|those) (up |out )?(directly )?with (?!us|me|your own|you|a |care)(\\w+)",
        "you('d| had|'re) (better|best) (off )?(ask(ing)?|contact(ing)?|call(ing)?|writ(e|ing)|speak(ing)?|talk(ing)?|check(ing)?|go(ing)?) ?(to |with )?(them|him|her|your \\w+|the \\w+|\\w+)",
        'for (\\w+ )?(billing|sales|technical|legal|hr|payment|account|refund|shipping|delivery|\\w+)?( (questions?|issues?|enquiries|inquiries|matters|requests|help|problems)| (about|regarding|concerning) \\w+)+,? (you |please |kindly )+(need|have|should|must|contact|write|call|e-?mail|speak|reach|can|use|visit|ask)( to)?( (contact|write|e-?mail|call|ask|speak))?( (to|us|with|at))*( \\w+)?',
        "(i|we|this team|our team)( only|'m only| am only| do n't| don't| can only|'re not| are not|'m not) (the right (person|team|contact|department|people)|handle|deal with|responsible for|do (that|this|billing|sales|technical)|help with (that|this|these|such|billing)|in charge of|the one)( \\w+)?|(not|n't) (something|a thing|anything) (we|i|our team|this team) (handle|deal with|do|can help|look after)s?( (with|here))?|outside (of )?(the scope of|my|our|what we) (area|department|expertise|scope|support|remit|do)|you('ve| have) (reached|come to|got|contacted) the wrong (\\w+)",
      ],
    },
  ],
};

/**
 * Judgements in notes about people. A note may be read by the one it is about.
 * Sources: nonviolent communication's first step (observe, do not judge); our own list. Reasons are ours.
 */
export const judgement: PhraseList = {
  kind: 'judgement',
  title: 'Judgements in notes',
  source: 'nonviolent communication: observation before judgement; our own list',
  licence: 'MIT',
  groups: [
    {
      why: 'A judgement about a person, in a note that they may read one day.',
      instead: 'What did they do? Write what you saw or read: "wrote three times in two days".',
      phrases: [
        'rude(ly)?|crazy|insane|nuts|mad(man|woman)|lunatic|psycho|hysterical|unhinged|deranged|mental',
        'difficult (\\w+ )?(customer|client|person|guy|woman|man|one|lady|user|people)|(is|are|was|being|so|very|really|quite|bit|always|extremely) (a )?(difficult(?! to)|annoying|aggressive|pushy|needy|whiny|demanding|impossible|unreasonable|impatient|stubborn|arrogant|entitled(?! to)|clueless|paranoid|nasty|hostile|dramatic|a pain|grumpy|moody|hateful|toxic)',
        'annoying|stupid(ly)?|dumb|idiot(ic)?|idiots|moron(ic)?|lazy|clueless|ignorant|incompetent|arrogant|entitled(?! to)|whin(y|er|ing|es)|drama queen|karen|jerk|nasty|obnoxious|pathetic|liar|lying|dishonest|cheap(skate)|stingy|hopeless|dense|thick|a nightmare|troublemaker|time[- ]?waster|freeloader|crybaby|nutcase|weirdo|creep|a pain( in the \\w+)?|piece of work|loser|troll',
        "(he|she|they|this (guy|woman|man|customer|client|person|lady|one)|customer|client|always|never) ?('s|is|are|'re)? (always|never|constantly|forever|just|keeps|only wants)( \\w+)?|(always|never) (complain\\w*|reads?|listens?|happy|satisfied|pays?|understands?|answers?|wants?|late|follows?|says?|asks?|changes?|lies|shouts?|rude|on time|thanks?)",
        "this (guy|dude|chick|woman again|one again)|these people|problem (customer|client|child)|that type of (customer|person)|one of those (people|customers)|(typical|usual) (customer|client|boomer|millennial|complainer)|frequent (complainer|flyer)|serial (complainer|returner)|overreact(s|ed|ing)?|exaggerat(es|ed|ing)|throw(s|ing)? a (tantrum|fit)|can(not|'t) be (bothered|pleased|trusted)|doesn't (get it|have a clue)",
      ],
    },
  ],
};
