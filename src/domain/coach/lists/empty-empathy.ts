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
      why: 'Sympathy from a card: it could stand in any reply.',
      instead: 'One true detail of theirs, and what you did about it.',
      phrases: [
        "(you're|you are) (\\w+ )?(\\w+ )?(right|entitled|allowed|justified) to feel( \\w+){1,5}",
        '(a |such a |the )?(heavy|hard|difficult|tough|lonely|big|great) (thing|load|burden|weight|cross) to (\\w+ )?(carry|bear|sit with|shoulder)( \\w+){0,3}',
        '(hold|holds|holding) space for( \\w+){1,4}',
        "what you('re| are| have been|'ve been) (\\w+ )?(going through|living through|feeling|carrying) (\\w+ )?(matters?|counts|is (valid|real|heard|seen|important))( \\w+){0,5}",
        "(i|we)( do| can| fully)? (appreciate|understand|realise|realize|know|recogni[sz]e) (that )?(this|it|that) (is|was)(n't| not) (quite |exactly |perhaps |really )*(the|an?|what) ((\\w+ )?(outcome|answer|news|result|response|reply|experience|resolution) )?(that |which )?(you|one)( \\w+){1,4}",
        '(i|we) (totally|completely|fully|so|absolutely|truly|entirely) get (that|it|this|you)',
        // Felt for them, in words that fit every reply: their pain, every step of the way, always in our thoughts.
        '(i|we) (\\w+ ){0,2}?(feel|share( in)?|hear|sense|mirror|echo) (all |of |in |each )*your (\\w+ )?{pain}',
        "(i|we|i'll|we'll)( are| am|'re|'m| will be| stand| walk)? (\\w+ )?(with|beside|alongside|behind) you (at |on |in |through |for )?(every|each|all) (\\w+ ){0,2}(step|minute|moment|stage|metre|mile|inch|way)( (of|on|in|along) (\\w+ ?){1,3})?",
        '(you|your \\w+) (are|is|remain|will be) (\\w+ )?(in|on) (our|my|all our) (thoughts|hearts?|minds?|prayers)',
        'your (\\w+ )?{pain} (\\w+ )?(makes? (\\w+ )?sense|matters?|counts|resonates?|touches|moves|speaks|comes through|has been heard|is not lost|has not gone)( \\w+){0,4}',
        '(no ?body|no[- ]one) (\\w+ )?(deserves|needs|wants|ought) to (\\w+ )?(go|suffer|put|face|feel|deal|wait|experience|live|endure|be)( \\w+){0,3}',
        '(my|our) (\\w+ )?(hearts?|thoughts|thoughts and prayers) (really |truly |just |all )*(go(es)?|is|are|reach(es)?) (out )?(to|with|for) (you|your \\w+|all of you|everyone)( (and|at|in|during|through) (\\w+ ?){1,4})?',
        "(i|we)('m|'re| am| are)? (\\w+ )?(feel|feeling|suffer|suffering|ache|hurt|weep|cry|mourn|grieve) (it |this |that |right |all of it |your \\w+ |every \\w+ )*(with|for|alongside) you|(i|we)('m|'re| are| am) (right |all |totally |fully |so |completely )*((there|here|in this) (for|with|alongside|beside) you|by your side|behind you)",
        '(your|the|such) (\\w+ )?(frustration|anger|feelings?|disappointment|annoyance|pain|concerns?|distress|worry|upset|irritation) (is|are|(at|about|over|on) (\\w+ ){1,2}(is|are)|here (is|are)) (\\w+ )?(valid|understandable|justified|legitimate|real|seen|heard|felt|shared|fair|palpable|not lost on us)( (and|by|with) (\\w+ ?){1,3})?',
        '(stay|be|keep) (strong|brave|positive)|hang in there|(chin|head) up|(sending|send) (you )?(\\w+ )?(hugs?|love|strength|positive \\w+|good vibes|warm \\w+)',
      ],
    },
    {
      why: 'Sympathy from a card, without a word of theirs: it could stand in any reply.',
      instead: 'What it cost them, in their own words, or nothing but what you did.',
      phrases: [
        "(i|we)( do| can| could|'m sure i)? (\\w+ly |\\w+ |only |just )?{grasps} (\\w+ly )?(just |exactly |all too well |only too well )*how ({deeply} )*{painful} (this|that|it|all this|things) (\\w+ )?(must|might|may|can|could) (\\w+ )?(be|feel|have been|seem)( (for|to) you( and your \\w+)?)?",
        '^((i|we)( do| can)? )(\\w+ly )?{grasps} (all (of )?)?your (\\w+ )?{pain}( and (your )?{pain})?',
      ],
    },
    {
      why: 'Sympathy alone does nothing for them: there is no next step in this reply.',
      instead:
        'What you did or will do about it, and by when. One true detail of theirs beats "I understand".',
      phrases: [
        'what a (\\w+ )?(rotten|horrible|awful|terrible|dreadful|rough|tough|miserable|ghastly|nightmarish) (\\w+)( \\w+){0,3}',
        '(nobody|no one) should (ever )?(have to )?(go|suffer|put|face|feel|deal|wait|experience)( \\w+){0,3}',
        // Open in who feels what: a mind and how hard it is, what it must be like, what they would feel.
        "(i|we)( do| can| could|'d| would| sure|'m sure i)? (\\w+ly |\\w+ )?{grasps} (\\w+ )?(just |exactly |all too well |only too well )*(how|what) (\\w+ )?({deeply} )*(a |an )?{painful}( \\w+){0,6}",
        '(it|this|that|these things|all this|such \\w+|having \\w+|seeing \\w+|losing \\w+|waiting) (must|has to|have to|can|could|would|might|may|will) (\\w+ )?(be|have been|feel|have felt|seem|come as|have come as) (a |an |quite |no )*({deeply} )*({painful}|{pain}|shock|blow|nightmare|headache|setback|fright|scare|a lot|gut punch|fun)( \\w+){0,6}',
        '(that|this|it|your \\w+|what you \\w+) (sounds|seems|feels|looks|reads) (like )?(a |an |so )?({deeply} )*{painful}( \\w+){0,4}',
        'what (a|an) ({deeply} )*({painful}|sad|nasty|cruel|bad) (\\w+ ){0,2}?(thing|time|day|week|morning|evening|night|situation|experience|start|end|shock|surprise|feeling|blow|position|spot|place|mess|ordeal|ride|moment|weekend|way)( \\w+){0,6}',
        "(i|we)('d| would|'ll| should)( all| also| be)* (be |feel |have been |have felt )?(just |every bit |exactly |at least |probably )*(as )?({deeply} )*({painful}|angry|furious|livid|cross|fuming|gutted|mad|beside myself|fed up|lost|anxious|nervous|afraid|scared|sad|the same)( \\w+){0,6}",
        '(your|this|that|such a) (\\w+ )?(message|words|letter|story|account|e-?mail|mail|feedback|honesty|loyalty|trust|patience) (\\w+ )?(means? (a lot|so much|the world|everything)|touched|moved|saddened|struck|went|goes|weighs|has moved|has touched|stays with|stayed with)( \\w+){0,4}',
        '(a|an|\\w+ing) (\\w+ ){1,5}(is|are|can be|feels) (\\w+ )?(such |so |a |an |always |truly |really |never |quite )*({painful}|{pain}|heartbreak|shock|blow|nightmare|let-?down|bummer)( \\w+){0,4}',
        "(i|we)( do| can| could|'m sure i|'d| would)? ?(only |just |fully |completely |totally |certainly |really |truly |absolutely |perfectly |definitely |very well |all |so |most certainly |quite |well |also |entirely )*(understand|appreciate|imagine|see|get|realise|realize|know|recogni[sz]e|feel|acknowledge|sympathi[sz]e with|empathi[sz]e with|relate to|identify with|fully grasp)( completely| fully)? (just |exactly |only |that )*(how you('re| are| must be| might be)? ?feel(ing)?|what you('re| are| must be) (\\w+)|how (\\w+ )?(frustrat\\w+|annoy\\w+|upset\\w*|difficult|hard|stressful|inconvenient|disappoint\\w+|important|much|irritating|confusing|worrying|awful|painful|unpleasant|you (must )?(feel|are feeling|felt)|this (must|might|may|can|could|has|feels|is)|that (must|might|may|can|could|feels|is)|it (must|feels|might|can)|tough|terrible)|your (\\w+ )?(frustration|concerns?|disappointment|feelings?|annoyance|situation|position|pain|anger|point|point of view|upset|worry|worries|impatience|perspective|irritation|discontent|dissatisfaction|unhappiness|difficulty|difficulties)|where you('re| are) coming from|what you('re| are) (going through|feeling|saying)|(this|that|it) (is|must be|can be|might be|may be|has been) (\\w+ )?(frustrat\\w+|annoy\\w+|upset\\w*|difficult|hard|stressful|inconvenient|disappointing|important|a (difficult|hard|tough)( \\w+)?)|the (frustration|inconvenience|importance|urgency|stress|impact|position|difficulty))( (this|that|it|is|be|for you|to you|must|can|with|and \\w+|your|files?|are|\\w+ing)){0,4}",
        "({very} )?sorry (that )?(this|it|things|all this|that) (has been|have been|is|was|are|were|feels|must be) (so |such |very |really |a |quite )*(hard|difficult|frustrating|stressful|tough|painful|unpleasant|annoying|awful|upsetting|exhausting|disappointing)( \\w+){0,4}|({very} )?sorry (that )?(you('re| are| have|'ve)|for what you('re| are)) (had to |to )?(deal(ing)?|fac(e|ing)|go(ing)?|put(ting)?|suffer(ing)?|in|live|living|cop(e|ing)) ?(with|through|up with|from)?( \\w+){0,3}",
        "(i|we) (can |do |really |certainly |clearly )*(hear|see|tell|sense|feel) (just |exactly )?(how|that you('re| are)) (\\w+ ){0,2}(upset|frustrated|annoyed|angry|disappointed|worried|stressed|hurt|unhappy|\\w+ing)( \\w+){0,3}|(i|we)('d| would)( also| too| certainly| probably)? (be|feel|have been) (\\w+ )?(annoyed|upset|angry|frustrated|mad|unhappy|disappointed|stressed|worried|the same)( (too|as well|about|if|in your \\w+))*|what (a|an) (\\w+ )?(frustrating|annoying|stressful|awful|terrible|horrible|difficult|unpleasant|upsetting|disappointing|horrid|rotten) (\\w+)( \\w+){0,3}",
        '(it|this|that|reading this|reading that|your \\w+) (really |truly |almost )?(breaks?|broke|pains?|pained|saddens?|saddened|moves?|moved) (my|our|me|us)( hearts?)?|(my|our) hearts? (really |truly )?(aches?|breaks?|bleeds?|sank|sinks|goes out|go out)( (to|for) (you|\\w+))?',
        '(i|we) (can |could |do |so |totally |really |fully |completely )*(relate|empathi[sz]e|sympathi[sz]e)( to (this|that|you|your \\w+|how \\w+))?',
        "(i|we)('m sure i)? (can |could |do )?(only |hardly |barely |well |just |easily )*(imagine|picture) (how|what|the|your|that)( \\w+){0,4}",
        '(i|we) (really |totally |truly |do )?(hear (you|that you|what you|your)|feel (your|for you|with you)|empathi[sz]e|sympathi[sz]e|share your (\\w+))( (feel|pain|frustration|with|upset|saying|concerns?|disappointment))?( (your \\w+|you))?',
        "({very} )?sorry (you('re| are) (having|going through|experiencing)|(to (hear|read|learn|see)))( (that|this|of|about|about this|you('re| are| have| had|'ve)|it|your)( (having|been|had|experienc\\w+|facing|going through))?( \\w+){0,3})?",
        "(that|this|it) (must|has to|can|could|sounds?|would|'s got to|might|may|feels) ?(be |have been |feel |like )*(a )?(really |very |so |incredibly |extremely |quite |such a |pretty |truly |terribly )*(frustrat\\w+|annoy\\w+|upsetting|difficult|hard|stressful|inconvenient|disappointing|irritating|awful|painful|unpleasant|horrible|terrible|tough|infuriating|worrying)( (experience|situation|time|for you|day))?( for you)?",
        "(\\w+ing|\\w+ing (for )?(a|an|the|your|such) \\w+|this|that|it|these things) (is|are|can be|is certainly|'s) (never|not|no|always|so|really|very|hardly|quite|truly) (\\w+ )?(fun|nice|easy|pleasant|ideal|great|frustrat\\w+|annoying|stressful|a good feeling)( to \\w+)?|({very} )?sorry (about|for|to hear about|to hear of|to learn of|to learn about|to read about) (your|the|this|that|all) (\\w+ )?(experience|situation|frustration|trouble|issues?|problems?|difficult\\w+|ordeal|troubles|stress|hassle)( you('re| are|'ve| have)( \\w+){1,2})?|(we|i) (can )?(certainly |definitely |really |truly |totally |do )*(see|understand|appreciate) (why|that) (you('re| are| would| might| may| feel| were)|this|it|that)( (be|is|was|feel|must|can|could|would))?( \\w+){0,3}|(my|our) heart goes out to you|(i|we) wish (i|we) could (do|help)( \\w+)?|i('d| would) (feel|be) (\\w+ )?(the same|frustrated|upset|annoyed|angry|furious|livid|cross|fuming|disappointed|gutted|mad|irritated|fed up)( (way|too|as well|in your \\w+))*",
        "your (feelings?|frustration|anger|disappointment|concerns?|emotions?|reaction|annoyance) (is|are) (\\w+ )?(valid|understandable|justified|legitimate|noted|heard|important|appreciated|acknowledged|natural|normal)|you have every right to (be|feel)( \\w+)?|you are (heard|not alone|seen)|(you're|you are) right to (feel|be) \\w+|(we|i)( are|'re| am|'m) (here for you|on your side|in this together|with you)|(it's|it is|that's) (\\w+ )?(understandable|natural|normal|okay|ok) (that|to|for you)( (you|feel|be))*( \\w+)?|any(one|body) would (be|feel) (\\w+)|(nobody|no one|no-one) (likes|wants|enjoys) (to|it when|that|waiting|being)( \\w+)?|(we|i) know (how|that|this) (\\w+ ){0,2}(important|frustrat\\w+|much|hard|difficult|annoying|stressful)( (your|this|it|is|are|that|\\w+)){0,3}",
      ],
    },
  ],
};
