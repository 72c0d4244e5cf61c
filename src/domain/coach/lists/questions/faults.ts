// Faults that customers tell of, and what only looks like one. In the pattern language of text/pattern.ts.
// Source: ours. Licence: MIT, as the rest of this project.

/** Something does not work, is not there, or is not as it should be. */
export const FAULTS: readonly string[] = [
  "(i|we|one)('d| would) have (expected|liked|hoped|thought|preferred|wished)|(has|have|had) (expired|lapsed|run out|come off|fallen off|fallen apart|burst|split)",
  '(\\p{L}+ )(wobbles?|rattles?|squeaks?|flickers?|hums?|buzz(es)?|peels?|fades?|faded|shrinks?|shrank|shrunk|smokes?|sparks?|overheats?|creaks?|squeals?|stutters?|lags?|judders?|vibrates?|slips?|itches|blinks?|flashes|beeps?|trips?|expired|lapsed|ran out|burst|split|came off|fell (off|out|apart)|comes off|falls (off|out|apart)|went missing|got lost|bounces)(?! (for|of) (joy|cash))',
  '(the|my|your|our) (bill|invoice|statement|receipt|confirmation|label|ticket|contract) (says?|shows?|lists?|has|reads?|gives?)',
  '(the|my|your|our) (\\p{L}+ ){1,5}?(?<!(?:for|of|on|at|in|from|to) )(every|each) (time|night|day|morning|evening|hour|minute|few \\p{L}+)|(i|we) (was|were) under the impression|(i|we) (had )?(thought|assumed|understood|expected|was told|were told) (that )?(it|this|the|my|our|breakfast|i|we) (\\p{L}+ ){0,3}(is|was|were|would|had|are|included|covered|free)',
  '(a|an|two|three|several|some|with) (\\p{L}+ )?(cracks?|scratch(es)?|dents?|holes?|stains?|tears?|chips?|leaks?|bumps?)(?! (on|of) (tea|my head))|(logs?|signs?|throws?|kicks?|locks?) (me|us) out',
  '(gets?|got|receives?|received|sees?|saw|came|comes|arrives?|arrived|appears?|shows?( up)?|sent|sends|printed|prints|counted|counts|listed|lists|booked) (\\p{L}+ ){0,4}(twice|two times|double|three times|thrice)',
  '^(the |my |our |your )?\\p{L}+ ?[\\p{L}\\d]* (shows?|says?|reads?|appears?|looks?|counts?|is|are|stays?) … (although|even though|despite|yet|whereas|but (it|i|we|he|she|they))',
  // not able
  "can(n't|not| not)|ca(n't)|cannot|could(n't| not)|unable to|not able to|impossible to|(am|is|are|was|were) not can|neither … (can|could|works?|opens?|is|does|has|helps?)|nor (can|does|do|is|will|could)",
  "do(es)?(n't| not) (\\p{L}+ )?(work|open|load|start|arrive|show|appear|sync|send|let|save|print|respond|fit|connect|recogni[sz]e|accept|charge|close|charging|turn|run|match|update|move|receive|do anything|play|answer|find|react|log|react|stop|hold|stay|go|get|add up|display|make|help|reach|come|change|ring|heat|cool|switch|scan|download|upload|export|import|register|exist)(?! (matter|to be|about|without))",
  "did(n't| not) (work|arrive|get|receive|come|go|help|save|show|send|happen|fit|change|reach|find|start|open|turn up|answer)",
  "is(n't| not) (more |any ?more |longer |really |actually |even |yet |being )*(working|loading|here|there|right|correct|opening|syncing|showing|responding|charging|possible|found|seen|shown|recogni[sz]ed|accepted|displayed|available|connected|visible|answering|sent|saved|updated|printed|valid|known|listed|included|moving|turning|ringing|as (described|ordered|promised|expected|shown)|what (i|we)|the (one|right|size|colou?r))",
  "are(n't| not) (more |any ?more |longer |being )*(working|there|loading|here|showing|found|shown|recogni[sz]ed|displayed|right|correct|visible|sent|available|the (ones|right|same))",
  "(has|have|had)(n't| not) (yet |still |been )*(arrived|received|come|(been )?(delivered|refunded|paid|sent|answered|updated|credited|processed|shipped|booked)|worked|got|gotten|heard|had|seen|changed|shown up|appeared|delivered|refunded|paid|sent|answered)",
  'never (arrived|came(?! (near|close|across|up|here|under))|received|got|works|worked|loads|reached|happened|turned up|showed up|delivered)|not (working|received|arrived|loading|showing|responding|yet (here|arrived|received)|(any )?more (found|working|possible|there|available)|any ?more|possible)|no longer (works?|opens?|loads?|shows?|connects?|possible|available|there|finds?|recogni[sz]es?|\\p{L}+s|\\p{L}+ed)',
  "wo(n't) (\\p{L}+ )?(open|load|start|work|let|turn|connect|save|close|go|print|send|charge|sync|play|stop|accept|take|budge|come|move|stay|switch|update|install|boot|run|heat|scan|recogni[sz]e|respond|show|fit|log|get|download|register|pair|hold|ring)|refus(es|ed) to|without success|to no avail|in vain|(with )?no success|did nothing|does nothing|(has|had) no effect",
  // lost
  "(forgot|forgotten|mislaid|misplaced|do(n't| not) remember|ca(n't|nnot) remember|lost) (my|our|the) (\\p{L}+ ){0,2}(password|passcode|pin|code|key|login|user ?name|card|ticket)",
  'gone|lost|disappeared|vanished|missing|deleted|no trace of',
  // broken, wrong
  'broken|broke|fail(s|ed|ing|ure)?|crash(es|ed|ing)?|error|bug|glitch|wrong(ly)?|incorrect(ly)?|inaccurate|invalid|stuck|freez(es|ing)|frozen|froze|hangs?|damaged|defective|faulty|leak(s|ing|ed)?|drips?|noise|blank|dead|empty|torn|cracked|bent|scratched|shattered|snapped|smashed|garbled|corrupt(ed)?|distorted|blurr(y|ed)|mixed up|doubled|duplicated?|upside down|fogged|rusty|mould|mold|jammed|jams|stain(s|ed)?|dent(s|ed)?',
  'charged (twice|two times|again|too much|double)|double[- ]charged|overcharged|too (slow|late|small|big|expensive|loud|short|long|high|low|tight|large|much|many|few|little|hot|cold|dark|bright)|very slow|trying to|hoping to|(keep|kept) (getting|being|having|seeing|asking)',
  'nothing (?!beats|compares|changes|needs)(\\p{L}+s|is|came|arrived|happened|in it|there|inside)|still (shows?|says?|gets?|happens|does|have|has|see|broken|no|the same|there|not|nothing|appears?|keeps?|flickers|makes?|getting|waiting|asks?|charged|empty|wrong|missing)',
  '(stays?|remains?|goes|went|turns?|turned) (\\p{L}+ )?(?!on (?:the|a|my|our|your|with|this|that|as)\\b)(black|dark|white|blank|silent|cold|hot|red|off|on|closed|open|locked|grey|gray|shut|frozen)|has (a|an|two|several|some) (\\p{L}+ )?(dents?|scratch(es)?|cracks?|holes?|stains?|tears?|chips?|leaks?)|(white|black|blue|grey|gray|red|green|empty) (page|screen)|typo|mismatch|discrepancy|(should|ought to) (be|have been|say|read|show|cost|not be)(?! (?:fine|ok))|instead of|rather than|out of order|out of sync|other way round|except that',
  '(is|are|seems?|feels?|looks?|came|arrived|got|went|comes out|smells?|tastes?|sounds?) (too |very |so |quite |a bit |all |completely |rather )?(low|cold|off|slow|weird|strange|odd|dirty|wet|loose|bent|cracked|dead|different|crooked|short|shorter|dark|loud|torn|mouldy|stale|burnt|damaged|broken|open|opened|late|foul|funny|wrong|warm|hot|flat|sticky|squashed|soaked|used|incomplete|empty|sour|rotten|wobbly|stiff)',
  'locked out|blocked|says (\ue000|that (?!it works))|it says|keeps? \\p{L}+ing|kept \\p{L}+ing|stopped|stops|is down|went down|down since|only (half|part|some|a few|one|two|\\d+) of|(?<!my |own |by )mistake|(there|something) (seems|appears|must|has) to be',
  '(is|are|was|were) (\\p{L}+ ){1,4}off(?! (to|on|work))|(every|each) time (i|we|someone|somebody|you) … (it|the \\p{L}+|my \\p{L}+|everything) (\\p{L}+ly )?\\p{L}+s|it used to \\p{L}+|problem|issue|trouble|difficult(y|ies)|complaint',
  '(too|is|are|was|were|days?|weeks?|hours?|very|so|again|running|always) late|delayed|overdue|rejected|declined|denied|refused|smells? (of|like|bad|foul|funny|strange|off|burnt|awful|terrible|mouldy)|no (sound|picture|signal|connection|heat|hot water|answer|reply|one answers|tracking|confirmation|receipt|access|e-?mail|internet|water|power|light)|(came|comes|went|go(es)?) back|bounces?|bounced|switches? itself|turns? itself|by (itself|themselves)|out of nowhere|all of a sudden|suddenly|since (the|your|this|that|last|yesterday)( \\p{L}+)? (update|upgrade|release|change|version|weekend|morning|storm|switch)',
];

/** "The lamp flickers when I switch on the kettle": told without a word for a fault, and yet it is one. */
export const HAPPENINGS: readonly string[] = [
  '^(when|whenever|as soon as|each time|every time) (i|we|someone|somebody|people|guests|customers) … (the|my|our|it|they|everything|all) (\\p{L}+ ){0,3}(becomes?|turns?|goes|go|jumps?|closes?|changes?|swaps?|resets?|reverts?|comes? out|ends? up|starts? again|logs?|asks?)',
  '^(the|my|our|your|it|this|that) (\\p{L}+ ){1,5}?(when|whenever|as soon as|each time|every time|although|even though|despite)',
  '^(i|we) (\\p{L}+ ){2,7}(although|even though|despite)',
  '(the (page|app|site|bill|invoice|counter|report|system|label|box|screen|mail|e-?mail|website|statement|table|form)|it|yours?) (says?|shows?|lists?|reads?|claims?|gives?|counts?|counted|has) … (but|while|whereas|though|although|yet|instead)',
  '(i|we) (have|count(ed)?|had|ordered|paid|got|asked for|booked|see|entered|bought) … , (but )?(the|your|it|my|our) (\\p{L}+ )?(page|app|site|bill|invoice|counter|report|system|label|box|screen|mail|website|statement|list) (says?|shows?|lists?|reads?|claims?|has)',
];

/** "I ordered glossy prints. They came matt.": what was done, and beside it what came of it. Told, where nothing is asked. */
export const MISMATCHES: readonly string[] = [
  "(i|we)('ve| have| had)? (ordered|bought|booked|asked for|paid for|chose|picked|selected|moved|changed|set|saved|entered|typed|added|put|switched|renamed|removed|deleted|sent|scheduled)[^.!?]{0,80}\\. (but |and |now |today |yet |instead |this morning )*(they|it|mine|ours|the \\p{L}+( \\p{L}+)?|what (came|i got|we got|arrived)) (came|arrived|turned|went|shows?|says?|reads?|still|(is|are|was|were) (still|back|all|now|again))",
  "(i|we)('ve| have| had)? (moved|changed|set|saved|entered|typed|added|put|switched|renamed|removed|deleted) … (and|but|yet) (now |today |this morning |the next day |when i came back )(they|it|the \\p{L}+|all of (it|them)) (\\p{L}+ )?(is|are|was|were|has|have|had)",
];

/** Told, and over or never a fault: nothing is asked. */
export const SETTLED: readonly string[] = [
  "^(i|we)('ll| will| shall) (just |gladly |happily )?(try|shout|let you know|see|give|test|report|get back|come back|wait|keep|be in touch|write again|do)",
  'works? (now|again|fine|great|perfectly|well|beautifully)(?! (except|but|until|only))|solved|figured (it )?out|(fixed|sorted|solved|found|answered) (it|that|this)( myself| ourselves| now| already)?|fixed now|never ?mind|no (problem|problems|issues|trouble|rush|worries|complaints?)|that worked|not a problem|thanks to|thank you for (fixing|sorting|solving|the)',
  "(you|he|she) (was|were) (quite |so |absolutely |of course )*right|all good|sorted|without (a )?(problem|trouble|issue|hitch)s?|do(n't) worry|no need to|nothing (urgent|to do|wrong|is wrong|for you)|can(n't|not) (thank|praise|recommend|complain|wait|imagine|fault|believe (how|my luck|the))|could(n't| not) (be (happier|better|more|easier)|have|ask for|wish)|my (own )?(mistake|fault|error)|ca(n't) (thank|complain|fault|wait|recommend|praise)|can(n't) (thank|complain|fault|wait|recommend|praise)",
];
export const PRAISES: readonly string[] = [
  'thank\\p{L}*|love\\p{L}*|lovely|great|perfect\\p{L}*|nice\\p{L}*|kind|helpful|happy|wonderful|well',
];
