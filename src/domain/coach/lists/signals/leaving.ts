import type { ClueList } from './clue.ts';

/** They are going, or say that they may. */
export const leaving: ClueList = {
  kind: 'leaving',
  title: 'Says they may leave',
  source: 'ours',
  licence: 'MIT',
  groups: [
    {
      says: [
        "(i'm|we're|i am|we are|i'll be|we'll be) (\\w+ )?(moving|switching|going) (there|elsewhere|away from you|over to them)",
        "^if (nobody|no[- ]one|you|this|that|it|nothing|there) … (i'll|we'll|i will|we will) (\\w+ )?(go|move|switch|change) to (?!(the|a|an|my|our|your|this|that|you|it|all|monthly|yearly|annual|work|bed|normal|school|next|see) )\\w+",
        "(i'm|we're|i am|we are) (now |also |hereby )?(cancell?ing|quitting|unsubscribing|pulling out|giving up)( (my|our|the) (\\w+ )?{account})? (at the end|from|as of|by|next|this|today|now|tomorrow|with you|everything|it all|for good|over|because|and|at once|immediately)",
        '(opened|started|begun|signed up for|taken( out)?|set up|have|running|booked) (a |an |my |our )?(\\w+ )?(trial|demo|account|test|plan|subscription) (with|at|of|on|from) (the |a |your |another |one of your )*(competition|competitors?|rivals?|others?|somebody else|someone else)',
        "(i'll|we'll|i will|we will|i shall|we shall) (\\w+ )?(move|take|bring) (the|my|our|all my|all our|everything) ?(\\w+ )?(there|elsewhere|over there|to them|to the others?)",
        "(i'll|we'll|i will|we will|i'm|we're|i am|we are) (\\w+ )?(going|go|moving|move|switching|switch|changing|change) (over|across|back) to (?!(the|a|an|my|our|your|this|that|you|it|all|monthly|yearly|annual|work|bed|normal|school|it)( |$))\\w+",
        "(i'm|we're|i am|we are) (off|gone|moving) to (plain text|paper|excel|a spreadsheet|spreadsheets|word|another|something else|someone else|somebody else|the (competition|others))",
        "(this|that|here) is where (we|i|you and i|our ways) (part|leave|stop|get off|say goodbye|end)|part(ing)? (ways|company)( with you)?|(call|calling) it (a day|quits) with (you|this|your)|(my|this is (my|our)|consider this (my|our)|here is my) (\\w+ )?(notice|resignation)|(wo(n't)|will not) be (staying|here|with you|around|a (member|customer|client)) (past|after|beyond|much longer|in|next)",
        '(this|next|the coming) (month|week|year|term|season|quarter|invoice|payment|order|winter|summer|spring|autumn) (is|will be|was) (going to be )?(my|our|the) (very )?last',
        '(take|taking|move|moving|moved|bring|bringing) (all )?(of )?(my|our) (\\d+ )?(\\w+ )?(business|custom|seats|accounts?|projects?|shops?|sites?|members|clients?|teams?|data|work|orders|money|{number} \\w+|\\d+ \\w+|galleries|bookings|customers|students|people|users) (over |across |back )?(to (?!(the|a|an|my|our|your|this|that|you|it|new|work|school) )\\w+|elsewhere|across|away|somewhere)',
        '(begun|started|already|busy|in the middle of|halfway through) (\\w+ )?(moving|migrating|transferring|exporting|packing up) (my|our|all|everything|the|over|away|across)(?! … (in|to|into|onto) (your|you|the new|it|here))',
        "(i|we)('ve| have) had it( with|$|[.,])|(i|we)('ve| have) had (more than )?enough|fed up( with (you|this|it|your))?|at the end of (my|our) (tether|rope|patience)|(my|our) patience (is|has)|run out of patience|out of patience",
        '[a-z]+ (does|do|offers?|has|charges|costs?) (all )?(this|that|it|the same) (\\w+ )?for (half|less|free|a (third|quarter|fraction|tenth))',
        '^(so |then |please )?(cancel|close|end|terminate) (everything|it all|all of it|the lot|my (account|subscription|membership|contract|plan))',
        // "my colleagues moved last year, and I'll go the same way"
        "(i'll|we'll|i will|we will|i'm going to|we're going to|i might|we might|i may|we may|i shall|we shall) (soon |then |probably |also |just |have to )*(go (the same way|with them|too|their way|down that road)|do (the same|likewise)(?! (for|with|to|on|in|at|again))|follow (suit|them|him|her|their example))",
        "(unless|if) … (you|this|it|i hear|we hear|nothing|things|something) … (i|we)('ll| will| am|'m|'re| are| shall| have to)( going to)? (soon |then |probably )*((go|mov(e|ing)|switch(ing)?) (elsewhere|away|somewhere else|to (someone|somebody|another|a different|a competitor))|(be )?off to (?!(work|bed|school|lunch|sleep|see|do|get|the|a|an|my|our|town|sea|bed|find|check|test|try)( |$))\\w+|(be )?(gone|off|out|leav(e|ing)|away|switch(ing)?|mov(e|ing))( (elsewhere|for good|you|with (all|everything|our|my)|at the end|next|this|to (someone|somebody|another|a different))|$|[.,!]))",
        '{intent} (\\w+ ){0,2}?({ending}|leav(e|ing)) (my|our|the|this|your|with|all|you|everything|both|from)? ?({account}|you|altogether|(?<=(the|this|your) )(platform|app|tool|product)|(?<=your )(company|business|firm|shop|place))',
        '(cancel|close|terminate|end|delete) (my|our) (\\w+ )?{account}(?! (and (open|start|get)|settings?))',
        '(please |hereby |i |we |just )(cancel|terminate|end) (everything|it all|all of it|the (whole )?(contract|subscription|account|membership|service))',
        '{going} (\\w+ ){0,4}?(over )?(to|with) (a |an |the |your |one of your |someone |somebody )?(\\w+ )?({provider}|{rival}|elsewhere|else)(?! (support|page|export|file|format|integration|account|calendar|address|plan))',
        '{going} (\\w+ ){0,4}?(elsewhere|somewhere else|(my|our|the) (business|money|custom|seats|account|data) (elsewhere|away|somewhere)|to (someone|somebody) (else|who))',
        '(find|found|look(ing|ed)?|search(ing)?|shop(ping)?|evaluat\\w+|compar\\w+|try(ing)?|test(ing)?|sign(ed|ing)? (up )?with|talk(ing|ed) to|quotes? from|offer from|demo with)( around)?( for| at| into| out)? (a |an |another |other |new |different |someone |somewhere |some |the |your |one of (your|the) )+(\\w+ )?({provider}|place)(?! (in|on|at|of) (your|the) (app|site|page))',
        '(look\\w*|search\\w*|shop\\w*|start\\w*|hunt\\w*)( \\w+){0,3} (for|at) (something|somewhere|someone|somebody) (else|better|different|new|more reliable|that works|who)|look(ing)? (at|for|into) alternatives|shop(ping)? around|looking around',
        '(thinking|thought|think) (about|of|seriously about) (leaving|quitting|cancell?ing|moving on|going elsewhere|switching|going back|stopping|changing (provider|supplier|bank|company))(?! (the|my|our|this) (meeting|booking|trip|order|appointment))',
        '(competitors?|the competition|{rival}|others|other {provider}) … (maybe|perhaps|should|might|will|rather|would|can|offers?|does|do|answers?|manages?|has|looks?|costs?|is|are) … (go|switch|move|try|buy|order|better|cheaper|faster|easier|instead|tempting|attractive|interesting|without|within)',
        "(i'm|i am|we're|we are|i'll be|we'll be|consider (me|us)|count (me|us)) (out|leaving|gone|done( here)?|off|no longer (a customer|your customer)|history|finished)( with (you|your|this|the) ?(app|company|service|shop|people|lot)?)?(?! (for|of|on|the|at|home|to|town|work|until|till|from|this|next|all|tomorrow|today|tonight|over|by|away|in|now|with|\\w+ing))(?! \\w)",
        "(i'm|i am|we're|we are) (done|finished|through) with (you|your|this|the) ?(app|company|service|shop|people|lot|{provider})?|had enough of (you|your|this|it)( {provider})?",
        "(lost|losing|lose|about to lose) (me|us|a (\\w+ )?customer|my business|our business|(my|our) (trust|custom))|(no longer|not|never|n't) (be|remain|stay) (a |your )?customers?|your (former|ex-?) ?customer|(been|being) (a )?(loyal )?(customer|member|client|subscriber)s? (for|since) … (but|leaving|last|enough|anymore|no longer|this is how)",
        "(final|very last|(this|that|it)( is|'s| was| will be) (\\w+ )?(my|our|the)? ?last|(my|our) (\\w+ )?last) (order|month|year|time|purchase|payment|chance|straw|day|booking|renewal)( (with|from|at|i|we|for))? ?(you|us|order|buy|pay|i|we|me|$)|(this is|that's|that was|was) (the )?(last|final) (straw|chance|time)|(give|giving|one) (you )?(one )?(last|final|more) chance",
        'never (again|(order|buy|book|come|shop|use|stay|do business|return|recommend|renew|set foot|spend|subscribe|deal|rent|work)(ing)?)( \\w+){0,4}( again| from you| here| you| with you| another| $)?(?! (the|this|that|it) (feature|button|tab|option))',
        "(about to|going to|gonna|ready to|want to|will|have to|i'll|we'll|must|might|may( as well)?|can) cancel( (because|if|unless|today|now|immediately|everything|it all|this|over|due|right away|asap|then|and|at the end)|$|[.!])",
        'take (my|our) (\\w+ )?(business|money|custom|account|seats|data|orders?|work|subscription) (elsewhere|away|to|somewhere|out)',
        "(close to|verge of|tempted to|about to|ready to|thinking (of|about)|consider(ing)?|going to|have to|rather|we'll|i'll|will|we are|we're|i'm|i am|prefer|better off) (just |simply |seriously )*(go(ing)? back|switch(ing)? back|return(ing)?|mov(e|ing) back|leav(e|ing) you|giv(e|ing) up on (you|this|it)|walk(ing)? away|pull(ing)? the plug|mov(e|ing) on|jump(ing)? ship|part(ing)? ways|vot(e|ing) with)(?! to (work|bed|sleep|school|office|you|the office|that|this|your|it|normal|sender|\\w+ing)| \\w+ing)",
        '({cannot}|not going to|no longer|no (reason|point)( in| to)?|(i|we) (see|have) no reason to|not) (be |to |want to |going to |wish to |plan to |intend to )*(renew\\w*|extend\\w*|stay(ing)?|return(ing)?|come back|coming back|order(ing)? again|use you|using you|continu\\w*|carry on|remain|keep (paying|using)|pay(ing)? for (this|it|something)|subscribe|trust you|recommend|do(ing)? business|be (a|your) customer)(?! (the|my|this|in|at|to|with (the|my|step)) (conversation|order|page|checkout|set-?up|step|password))',
        'not renew(ing)?|(let|letting) (it|my|our|the) (\\w+ )?(lapse|expire|run out)|(want|demand|expect|need) (all )?my money back and|export (all )?(my|our) data (and|so|because|before) … (leav|clos|cancel|go|mov|switch)\\w*|(final|notice of|my|our) (cancellation|termination)(?! (policy|fee|terms|number|e-?mail|of (my|our|the) (order|booking|meeting)))|(rip(ping)?|tear(ing)?) (it|this) out|(un)(installing|subscribing) (this|your|everything)|(deciding|decided|decide|voted|agreed) (to|on|that we) (leave|go|move|switch|stop|quit|cancel|drop)|(board|boss|team|management|husband|wife|director|partner|accountant|ceo) … (wants|asks?|asked|told|says|wants me|decided|insists) … (leave|cancel|switch|drop|quit|replace|stop using|alternatives?|another {provider})',
        "last (time|purchase|order|booking) (that )?(i|we)('ll| will|'d| would)? (ever )?(buy|order|pay|book|use|come|trust|shop|spend|recommend)|(look\\w*|search\\w*) (now|already|right now|at the moment) for (a|an|another|other|some) (\\w+ )?{provider}",
        "if (this|that|it|things|nothing|you) … (i|we|i'll|we'll)( will|'ll| shall| must| am going to| are going to)? (quit|leave|cancel|stop (using|paying)|move away|switch|be gone|look elsewhere|go elsewhere)( (at|by|from|with|you|your|for|to|on|next|this|my|our|and)|$|[.,!])|not (going to )?(prolong|extend) (the|my|our|this|it)|wo(n't) (prolong|extend)( (the|my|our|this|it)|$)",
        '(so |and then |then )(i|we) (can|could|will) (go|move|switch|leave) (somewhere|elsewhere|to (someone|somebody|another|a))|(about|almost|nearly|pretty much|so) (done|finished)( with (you|this|it|your))?( |$|[.,!])|(how|where) (do|can) (i|we) … export … (leav|go|mov|switch)(e|ing)? (elsewhere|somewhere|away)|get (my|our) data out',
      ],
      unless: [
        'how (do|can|would|does) (i|we|one) (cancel|close|end|leave|delete)|can (i|we) cancel|if (i|we) (ever )?(cancel|leave|close)|what happens (if|when)|(cancel|end|leave|close|drop|delete|quit)(ling|ing|ting)? (the |my |our |this |a |that )?(\\w+ )?(meeting|call|event|order|booking|appointment|class|trip|room|parcel|note|lesson|ticket|window|tab|file|dialog|invitation|review|message|comment|reservation|group|chat|tour|visit|draft|board|project)',
        'leaving (on|for|at|the|tomorrow|in|town|home|work|early|{today})|leave (a|the|my|it|them|on|for|at|home|early)|never (been|had|seen|felt|used it|looked|worked|arrived|came)|(love|glad|happy|thanks|thank you|great|lovely)|came to you|moved? (to you|here|over from)|switch\\w* (to you|from)|we came from|coming from',
        "do(n't) want to (cancel|leave|close|end)|not (going to )?(cancel|leav)\\w*|i'd (hate|never)|by mistake|accidentally|moving (house|office|home|flat)|move to a new (house|flat|office|address|server|mac|laptop|computer|phone)|move (it |them |us )?to (the|our|a) (new|bigger|yearly|annual|larger|pro|team)|(switch|change|upgrade|move|go) (\\w+ ){0,2}(to|from) (the |a |your )?(monthly|yearly|annual|larger|smaller|pro|team|free|paid|basic|bigger|business)",
        "close (my|the|our) (shop|eyes|office|laptop) (at|on|for)|({account}) … and (open|start|get|take|use|begin|sign)|never mind|(give|giving) (up|it) (the|my)|stop (the|using) (noise|caps)|(which|what) (\\w+ )?{provider}|works? with (other|another)|(from|with|by) (my|our) (old|previous|former|last) {provider}|out of (office|stock|town|the box|paper|order)|(i'm|i am|we're|we are) (out|off|gone|done|finished) (with|of|for|on|until|till|from) (the|my|next|{weekday}|{today}|step|set)",
        "(order|parcel|package|delivery|shoes|item|lamp|dress|jacket|book|chair)s? … (cancel|return)|return(ing)? (it|them|the|these|this|my|one|a)|(cancel|stop|pause) (my|the|this|that) (\\w+ )?(order|booking|delivery|newsletter|reminder|notification|appointment|reservation|trial)s?|because (i'm|we're) moving|maternity|retir\\w+",
      ],
    },
    {
      says: [
        // "the committee voted to leave for ChoirBook"
        'voted (\\w+ )?(to|for|on) (leav(e|ing)|quit(ting)?|drop(ping)?|switch(ing)?|mov(e|ing)|chang(e|ing)) ((over |away )?(for|to) (?!(the|a|an|my|our|your|this|that|all|monthly|yearly|annual|paper|{weekday}|{month})( |$))\\w+|you|your (app|service|company|platform|tool|software))',
      ],
      unless: [
        '(on|by|next|this) ({weekday}|morning|evening|weekend)|(voted|decided) (\\w+ )?not to|voted against|by (bus|train|plane|car|boat)|nearly voted|almost voted',
      ],
    },
  ],
};
