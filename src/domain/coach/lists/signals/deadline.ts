import type { ClueList } from './clue.ts';

/** Something of theirs happens soon and hangs on this. */
export const deadline: ClueList = {
  kind: 'deadline',
  title: 'A deadline',
  source: 'ours',
  licence: 'MIT',
  groups: [
    {
      says: [
        "(the|our|my|his|her|their) (\\w+ )?\\w+ (is|are|starts?|begins?) (at )?\\d{1,2}[:.h]\\d\\d,? (and|but|so|while|yet) … (n't|not|no|nothing|can(not|'t)|without|over|wrong)",
        '{event} (is|are|starts?|begins?|opens?) (on |this |next )?{weekday}',
        '(an hour|{count} (more )?(hours?|minutes?|mins?)) (to go|left|from now|until)( and| but|,|$)',
        "(tonight|today|tomorrow|this (evening|morning|afternoon))'s (\\w+ )?({event}|guests|edition|issue|paper) (is|are|was|has|have|does|do|ca|wo)?(n't| not) ",
        '(doors|curtain|gates?|kick-?off|the (first )?(train|bus|bell|guests?)) (is |are |opens? |goes? up |leaves? |comes? )?(at )?{clock}(?! (every|each|on {weekday}s))',
        "(the|our|my|his|her|their) (\\w+ )?\\w+ (is|are|starts?|begins?|opens?|premieres?|closes?) (tonight|this (evening|afternoon|morning)|tomorrow( morning| evening| afternoon)?( at {clock})?|in {count} {short}|on {weekday}) & (and|but|still|without|no|not|n't|nothing) ",
        '(closes?|ends?|expires?|runs? out|shuts?|lapses?|is over|stops?) (the |its |their |our |my )?(\\w+ ){0,3}(tonight|tomorrow|at midnight|at noon|this (afternoon|evening))',
        '(in|within|less than|only|just|another|have|got|there are|still) (the next |about |less than |under |exactly |only |just )*{count} (more )?{short}(?! (ago|a day|per|of (work|support|free)|late|later|already|now|old|long|drive|walk|away|battery|for|on hold|every|before (it|they|we|i) (crash|close|log|stop)))( (left|until|till|before|to go|away)|$|[,;:] )',
        "{deadline}( date)?( is| was|:| at| on| by|'s| falls)? ?({near}|this|in|on|at|by|{clock}|\\d)",
        '(due|to be (handed in|submitted|filed|delivered|signed|paid)) ((in|at) (?!{clock})\\w+ )?(in |on |at |by |before |this |the )?({today}|{clock}|{weekday}|this week|in {count} {span}|end of (the )?(day|week))',
        '{event} … ({today}|in {count} ({short}|days?)|this (week|{weekday})|at ({clock})|on {weekday}|next {weekday}|starts? (in|at|on|soon|{today}))',
        '({today}|in {count} ({short}|days?)|on {weekday}|this {weekday}) … (i|we|my|our|the) (\\w+ ){0,4}{event}',
        '(need(s|ed)?|must (have|be|go|reach|arrive)|ha(s|ve) to (have|be|go|hand|submit|file|send|deliver|present|reach|print|pay|show|give|leave)|requires?|wants?|expects?|depend(s|ing)? on|rel(y|ies|ying) on|count(s|ing)? on) … (by|before|until|till|no later than|at the latest|within|for|in time for|not later than) (the )?(end of (the )?(day|week|business|today|month)|{today}|{weekday}|eod|cob|(my|our|the|his|her|their) (\\w+ )?{event}|{clock}|\\d{1,2}(st|nd|rd|th)|{count} {short})',
        '(closes?|ends?|expires?|is due|are due|runs? out|shuts?|lapses?|starts?|begins?|opens?|finish(es)?) (at|by|in|on)? ?({clock}|{count} ({short}|days?)|midnight)?( {today}| tonight| on {weekday})',
        '(closes?|ends?|expires?|runs? out|shuts?|lapses?|is over) (at|by|in) ({clock}|{count} ({short}|days?))(?! every)( {today}|$)',
        "(running|run|runs|ran) out of time|time is (running out|short|of the essence)|(the )?clock('s| is) ticking|before it('s| is) too late|last (possible )?(minute|moment|chance|day) (to|for|is|we|i)|(it('s| is) )?(very |extremely |really |super )*(time[- ]critical|time[- ]sensitive)|no time (left|to lose)|pressed for time|against the clock|every (minute|hour|second) counts",
        '(by|before) ({today}|noon|five|six|end of (the )?(day|business)|eod|cob)( (at the latest|or|otherwise|latest|please|and|if)|$)',
        "(tomorrow|today|{weekday}|tonight) (is|'s) (the|our|my|his|her) (\\w+ )?({deadline}|{event}|last|day)",
        '(i|we|he|she|they|my \\w+|our \\w+) (\\w+ )?(go|goes|fly|flies|leaves?|travels?|presents?|launch(es)?|opens?|moves?|teach(es)?|performs?|board(s)?|depart(s)?|get(s)? married|marr(y|ies)|am flying|am leaving|are leaving|are flying|is flying|am presenting|are presenting) (\\w+ ){0,3}({today}|in {count} ({short}|days?)|on {weekday}|this {weekday}|at {clock})',
        "(i|we) (have|'ve got|got|only have|'ve only got) (until|till|to) ({near}|{weekday}|{clock}|the \\d|end)|(until|till) ({near}|{clock}|{weekday}|the end of (the day|today|this week)) (to|or|at the latest|otherwise)",
        "(stand(s|ing)?|sitting|waiting|am|are|is) (here )?(in front of|outside|at the (airport|gate|counter|station|desk|door|border|venue|church|clinic|check-?in)|in the (queue|lobby|taxi)) … ({cannot}|no |wo(n't)|nothing|without|stuck|locked|n't)",
        // who needs it from them, and by when
        '(my|our|the) (accountant|client|customer|boss|bank|printer|landlord|tax \\w+|auditor|lawyer|teacher|professor|publisher|editor|partner|driver|courier|office|agency|authority|inspector|guests?|clients|customers|board|school|director|head ?teacher|manager) (\\w+ )?(gets?|needs?|wants?|expects?|takes?|collects?|asks? for|requires?|must have|waits? for|picks? up|prints?|is (waiting|coming) for) (it|them|this|the (\\w+ ){1,3}|everything|my (\\w+ ){1,2}|our (\\w+ ){1,2}) ?(by |before |until |at |on |first thing )?({near}|{clock}|{weekday})',
        '({near}|now) or never',
        '(hand|turn|send|give) (in )?(it|this|them|the \\w+|my \\w+) (in )?(by|before|until|in {count} {short}|at|{today})|has to (be|go) (out|in|there|online|ready|live|to (the )?(print(er)?|press|client)|finished|done|signed|filed|submitted|paid) … ({near}|by|before)',
        "(i'm|i am|we're|we are|he's|she's|he is|she is|my \\w+ is|our \\w+ (is|are)) (\\w+ )?(on|in|at|up|due|live|playing|speaking|singing|called|back on) (\\w+ ){0,3}(in|within) (about |under |less than |exactly |only |just )*{count} {short}(?! (walk|drive|away from))",
        '(until|till|by|before) (the )?({near}|{today}|{weekday}|{clock}|end of \\w+)( (noon|morning|evening|night|afternoon|midnight|{clock}))?( at the latest)?,? (i|we|it|they|he|she|this|everything|my \\w+|our \\w+) (must|ha(s|ve) to|need(s)? to|should)',
        "({today}|tonight)( at)?( {clock})? (is|'s) (my|our|the|his|her) (\\w+ )?(defen[cs]e|viva|exam|deadline|premiere|opening|interview|\\w+)|(my|our) (\\w+ )?(defen[cs]e|viva) (is )?(in|on|at|{today})",
      ],
      unless: [
        "(can(not|'t| not)|won't|will not|unable to|not able to) (\\w+ )?(come|make|attend|join|be there|take part)( (to|it|the|on|at|in)|$)|(in|within) (about |under )?(\\d+|{count}) seconds?|(my|our|the) (best|busiest|quietest|worst|favou?rite|busy|slow|market|long) (day|night|hour|evening)|last night|and it did",
        '(looks?|is|was|are|were) (\\w+ )?(great|lovely|wonderful|nice|beautiful|perfect|gorgeous)(?! … (but|and yet))|(deliver|come|send|bring|collect) (it |them )?(before|by|until) (that|then)',

        'no (deadline|rush|hurry|pressure)|not urgent|whenever you|next year|take your time|when you (have|get|find) (time|a (moment|minute|chance))|in no hurry|(plenty|lots) of time|at your (leisure|convenience)',
        '(thanks?|thank you|great|good|nice|lovely) (\\w+ )?(for|to|at) (the |your )?(meeting|demo|presentation|show|course|workshop|see|have|meet)|ago|was (great|lovely|wonderful|good|nice)|went (well|great|fine|smoothly)|ends on|deadline (was|has) (passed|extended|moved)',
        'can (i|we) change the deadline|set a deadline|deadline field|due date field|(answer|repl|respond|fix|help|solv|sort|got back|call)\\w* (\\w+ ){0,3}(in|within)|how (do|can) (i|we) (add|set|change|make|create|invite)|works? (in|within|from)',
        '(thanks?|thank you) … (fix\\w*|saved|solved|worked|sorted|great|on time|made it|quick|fast|prompt|help\\w*)|you (fixed|solved|saved)|could we move|is (the|your) (\\w+ )?(concert|show|course|museum|shop|office|class|event) (open|{today}|on)',
        "what time|when (does|is|do|will|are) (the|your|it|this|that|you)|how long|which (day|time)|right$|do(n't) call|(the |your |this )?(shop|store|museum|office|pool|library|gym|desk|cafe|restaurant|kitchen|bank|pharmacy|session|sale|school|building|reception|warehouse|studio|practice|clinic|factory|hotel|hall) (closes|opens|shuts)(?! (the|its|their))",
        "(looking forward|see you|see everyone|excited|can('t) wait|happy)|every (day|morning|week|evening|year|{weekday}|month)|each (day|week|morning)|usually|normally|always (starts|begins|opens|closes)|(can|could|may|do|does|would|will) (i|we|you|one) (still )?(book|come|join|bring|reserve|park|attend|sign up|register|buy|get a|have a)",
        '(going|goes|running|runs) (so |very |really |quite )*(well|fine|smoothly|great)|how well|(is|are) there (a|an|any|still|another) (\\w+ )?({event}|seats?|places?|tickets?)|(can|could|may) (i|we) (\\w+ )?(pause|stop|skip|hold|put|suspend|interrupt)|everything (runs|works|is fine|went)|come along',
        "how early|starts? in {month}|(in|next) {month}|(is|'s) (my|our|the) (first|birthday|day off|turn|last day (here|at))",
      ],
    },
    {
      across: true,
      // Who waits for it, and when, and that it does not work.
      says: [
        "(bride|groom|jury|judges?|guests?|inspectors?|auditors?|clients?|customers?|investors?|board|pupils|students|class|audience|patients?|vet|doctor|lorry|truck|train|bus|plane|ferry|taxi|band|choir|mayor|minister|examiner|notary|buyers?|committee|visitors?|passengers|parents|speaker|printer|courier) \\w+ … ((at|by|before|from) {clock}|{today}|in {count} {short}) & (blank|down|broken|errors?|wo(n't)|{cannot}|nothing|empty|fail(s|ed|ing)?|crash(es|ed|ing)?|frozen|freezes|stuck|stops|hangs|missing|gone|silent|dead|black|white (page|screen)|not (working|here|there|ready|arrived)|still (no|not|waiting)|is(n't)|are(n't)|refus(es|ed)|without|locked)",
      ],
      unless: [
        'thank(s| you)?|went well|no (rush|hurry)|(every|each) (morning|day|week|evening|night)|whenever|yesterday|ago|next (month|year)|when (does|do|is|will)|what time|how (do|can) (i|we)|usually|normally|(lists?|calendar|timetable|shown|schedule)',
      ],
    },
    {
      across: true,
      // Who comes or what begins, when, and that it does not work: in this order or the other.
      says: [
        "({event}|arriv(e|es|ing)|com(e|es|ing)|starts?|begins?|opens?|opening|fl(y|ies|ying)|leav(e|es|ing)|clos(e|es|ing)|meets?|presents?|lands?|expect(s|ed|ing)?|visit(s|ing)?|gets? married|boards?|departs?|is due|are due|have (a|an|our|my) \\w+|there is (a|an) \\w+) … ({today}|in {count} {short}|at (noon|midnight|{clock})|on {weekday}|in (two|three|a few|2|3) days) & (blank|down|broken|errors?|wo(n't)|{cannot}|do(n't) (work|open|load|have|see|show)|is(n't)|are(n't)|nothing (works|loads|opens|shows|happens|is|arrived|came)|empty|fail(s|ed|ing)?|crash(es|ed|ing)?|frozen|stuck|missing|gone|not (working|here|there|ready|arrived)|still (no|not|nothing|waiting)|no (tickets?|link|access|sound|picture|answer|confirmation|sign|reply|parcel|\\w+ yet)|wrong|rejected|locked out|ha(s|ve)(n't)|refus(es|ed)|without)",
        "({today}|in {count} {short}|at {clock} (today|sharp)) … ({event}|arriv(e|es|ing)|starts?|begins?|opens?|fl(y|ies|ying)|leav(e|es|ing)) & (blank|down|broken|errors?|wo(n't)|{cannot}|nothing (works|loads|opens|shows|happens|is)|empty|fail(s|ed|ing)?|crash(es|ed|ing)?|frozen|stuck|missing|gone|not (working|here|there|ready|arrived)|still (no|not|nothing|waiting)|wrong|locked out|without)",
      ],
      unless: [
        "(can(not|'t| not)|won't|will not|unable to|not able to) (\\w+ )?(come|make|attend|join|be there|take part)( (to|it|the|on|at|in)|$)|(in|within) (about |under )?(\\d+|{count}) seconds?|(my|our|the) (best|busiest|quietest|worst|favou?rite|busy|slow|market|long) (day|night|hour|evening)|last night|and it did",
        // ours, and past: "it was to come on Tuesday"
        '(was|were|had|should have|ought to have) (\\w+ )?(to|due|supposed|meant|going|promised|planned|been|arriv\\w+) \\w+',
        'thank(s| you)?|went well|no (rush|hurry)|every (morning|day|week|evening)|whenever|yesterday|(how|can|could|what|when|where|do|does|is|are) (do|can|should|i|we|you|the|it) … (bring|park|book|dress|wear|get there|close|open)|ago|next (month|year)|(shop|store|museum|office|pool|library) (closes|opens)|each (morning|day)',
      ],
    },
  ],
};
