import type { ClueList } from './clue.ts';

/** Something they made or kept is gone. */
export const dataGone: ClueList = {
  kind: 'data-gone',
  title: 'Data is gone',
  source: 'ours',
  licence: 'MIT',
  groups: [
    {
      says: [
        '(none|not one|nothing|hardly any|not a single one) of (my|our|the) (\\w+ ){0,2}{thing} (is|are|was|were|can be) (still |\\w+ )?(there|left|here|visible|showing|found|to be found)( any ?more)?|none of (my|our) (\\w+ )?{thing} (survived|remain)',
        "({thing}|{everything}|(it|that)('s| is| has)? all) … (is|are|was|were|has|have|had|got|been|just|all|suddenly|simply|now|seems? to (be|have)|appears? to (be|have)|completely|went|gets?|'s|'re) (all |just |completely |suddenly |simply |now |been |totally |permanently |mysteriously )*{gone}",
        '(my|our|the|all|half|most|some|whole|entire|any of my|none of my|every single|every) (\\w+ )?(\\w+ )?{thing} (\\w+ ){0,6}?(got |went |were |was |have |has |are |is |all |just |simply |suddenly |been )+{gone}',
        '(lost|losing|deleted|wiped|erased|destroyed|overwrote|overwritten|purged|removed|trashed|swallowed|ate|eaten|dumped|threw away|thrown away) (out )?(all |half |most |several |some |about |over |nearly |almost |more than |the last )*(of )?(my|our|{number}|a|an|the|everything|every|all|years|months|weeks|days|hours|whole|entire|this|that|\\w+ of) … ({thing}|{span}|worth|of)',
        '(lost|losing|deleted|wiped|erased|destroyed|overwrote|ate|swallowed|purged|trashed) (\\w+ )?({everything}|all of it|the lot)',
        "(a|the|whole|entire|last|\\d+|{number}) (\\w+ )?{span}('s?)?( worth)?( of ~ \\w+)? (is |are |was |were |has |have |all |just |been |simply |suddenly )*(gone|lost|deleted|vanished|disappeared|wiped|erased|down the drain)",
        "(everything|all)('s| is| was| has| have| i)? … ({gone}|empty)",
        "(i|we)('ve| have| had)? (\\w+ )?(typed|entered|saved|added|uploaded|wrote|written|put|recorded|logged|drew|scanned|filled in|keyed|made|built|set up) … (is|are|was|were) (suddenly |simply |just |all |now )*(n't |not |no longer )(there|in there|in it|here|showing)( any ?more)?",
        'data (loss|gone|lost|is gone|wiped|wipe)',
        "{thing} (is|are|was|were) (suddenly |simply |just |all )*(no longer|not|n't) (there|here|in (it|there|my|the|our)|anywhere|to be found|visible|showing)( any ?more)?",
        '(where|what) (did|have|has|are|is|happened to) (all |all of )?(my|our) (\\w+ ){0,2}{thing} ?(go|gone|disappear\\w*|vanish\\w*|$)',
        "({cannot} (find|see|open)|there('s| is) no (trace|sign) of) (any|one|a single one|anything|most|half) of (my|our|the) (\\w+ )?{thing}",
        "(there is |there's |with )?no (trace|sign) of (my|our|the|any) (\\w+ )?(\\w+ )?{thing}|gone without (a )?trace|vanished into thin air",
        '{thing} (vanished|disappeared|gone missing|went missing|were deleted|got (deleted|wiped|erased|lost|overwritten)|evaporated)',
        '(my|our|the) (\\w+ ){0,2}{thing} (is|are|was|were|shows?|comes? up|opens?|came back|turned up) (\\w+ )?(completely |totally |suddenly |all |now |entirely )*(empty|blank|back to zero|at zero|reset)',
        '(nothing|none|not one|not a single|only (half|one|two|three|\\d+)) (of |\\w+ )?(is left|are left|left|remains?|survived|remaining|was saved|were saved|is there|are there) … {thing}|{thing} … (nothing|none|not one) (of \\w+ )?(is left|are left|left|remains?|survived|was saved|were saved)',
        '(wiped|erased|emptied|overwrote|reset) (my|our|the|all) (\\w+ ){0,2}(phone|device|disk|drive|account|memory|{thing})',
        '(as if|like) (i|we|it|nothing) (had |have )?never (existed|been there|saved|written|entered|uploaded)|back (to|at) (zero|square one|the (version|state) (of|from))',
        '{count} {span} (of (my |our )?(work|writing|data|notes|research|photos|records|entries|\\w+)) … (gone|lost|vanished|disappeared|down the drain|for nothing|wiped|deleted)',
        '(restore|recover|get back|bring back|rescue|save) (all |any of |some of )?(my|our|the|them) … (lost|deleted|gone|missing|vanished|disappeared|wiped)',
        "(all|everything) (of )?(what |that |which )?(i|we)('ve| have| had)? (\\w+ ){1,6}(is|are|was|were) (now |all |just |simply )*(away|no more there|not there any ?more|not more there)|{everything} (is|are) (now |all |just |simply |suddenly )*away( |$|[.,!])",
        '(my|our) (\\w+ ){1,4}(is|has|have|opens?|shows?|contains?|and|are|there) … (no|not one|not a single|zero|not any) (\\w+ ){1,2}(in it|in them|left|inside|any ?more)|(threw|throws|thrown|chucked|kicked|tossed|dropped) (out|away) (all|every|every single|half|most|some|any|my|our|the) (\\w+ ){0,3}{thing}',
        '(every|each|all my|all our|all the|all of (my|our|the)) (\\w+ ){1,2}?(is|are|was|were) (now |all |suddenly |completely )*(blank|wiped|erased|overwritten|deleted)',
        // "I open the memory and it's empty", "yesterday it held 4,000"
        "(open(s|ed|ing)?|start(s|ed)?|look(s|ed)?( at| in| into)?|log(ged)? (in|into)|check(s|ed)?|restor(e|ed)) (up )?(my|our|the) (\\w+ ){1,4}?,? ?(and |but )?(now )?(it|they|everything|all)('s|'re| is| are| was| were) (\\w+ )?({empty}|{gone})(?! (at|on|of) (the|my|our))",
        '(whole|all|half|most|rest) of (the |my |our |last )?({weekday}|{month}|yesterday|{today}|{span}|weekend) (is |are |was |were |has |have |all |just |been |simply |suddenly )*(gone|lost|deleted|vanished|disappeared|wiped|erased)',
        '(find|found|see|saw) (my|our|the|all my|all our) (\\w+ )?({thing}|gallery|inbox|drive|disk|account|app|phone) (is |are )?(empty|blank|bare|wiped|gone|deleted)|(your|the|this) (\\w+ )?(update|app|sync|system|software|upgrade|release) (\\w+ )?(ate|swallowed|killed|wiped|destroyed|deleted|erased|lost|nuked|overwrote) (\\w+ )*(my|our|all|every|the)|where (are|did) (all )?(my|our|the|\\d[\\d,.]*) (\\d+ )?(\\w+ )?{thing}( go| gone)?($|!{2,}|[?!]*!)',
      ],
      unless: [
        '(i|we) (have |had |seem to have |must have )?(lost|mislaid|deleted) (my|our|the) (\\w+ )?(notes?|mails?|e-?mails?|letters?|links?|lists?|papers?|slides) (from|of|with|to|about) (our|your|the|last|that) (\\w+ )?(call|meeting|chat|talk|training|demo|webinar|session|visit|conversation)',
        'as (i|we|you) (had )?(\\w+ )?(hoped|wanted|expected|asked|planned|said|wished)|once (i|we|you) (archive|delete|close|hide|move)|archiv(e|ed) (it|them)',

        '(on purpose|deliberately|intentionally)|(can|how (do|can)|could|may|want to|would like to|please|will|would|should) (i |you |we )?(\\w+ )?(delete|erase|wipe|remove|purge)',
        'i (have |had |just |accidentally |mistakenly |must have |think i )*(deleted|removed|erased)(?! (?:and))|lost (my|the|a|our|his|her) (\\w+ )?(glove|shoe|earring|umbrella|hat|scarf|toy)s?|in your (shop|store|restaurant|hotel|cafe)|(where|what) (did|have|has|are|is) … (in|under) the new|feed is|(is there|where is) (a |the )?trash|(i|we) (have |had )?(deleted|removed|wiped|reset) (it|them|the|my) ~ (myself|ourselves)',
        "(headache|pain|problem|bug|error|issue|worry|stress|noise|delay|warning|message|banner|pop-?up|virus|symptom|smell|confusion|typo|question|glitch|notice|fault)s? (is|are|has|have|was|'s|were)? ?(been |now |all )*{gone}",
        'lost (my|the|a|our|his|her) (\\w+ )?(password|keys?|card|phone|receipt|ring|bag|ticket|code|login|username|way|glasses|patience|track|remote|manual|cable|charger|wallet|umbrella|coat|jacket|scarf|cap|lid|lens|lens cap|nerve|temper|trust|faith|confidence|case|hat|cat|dog|luggage|device|job)|lost (count|in|touch|interest|patience|track|hope|trust)',
        '(if|when|in case|before|unless) (i|we|my|our|the|it|they|you|someone|one)|what happens|(will|would|does) (i|my|our|it|we|the|they|this|that)|(it|they|everything|{thing}) (all |have |has )?came back|(is|are) back|found (it|them)|(is|are|was|were|been|got|have|has|you|fully|now|finally|already) restored|reappeared|turned up again',
        "nothing (is|was|got|has been|went|ever) (lost|gone|missing|deleted)|(not|n't|without|never) (\\w+ ){0,2}(lost|losing|lose|gone|deleted|missing|overwritten)|afraid|worried|days? are gone|thank(s| you)? … (recover|restor|sav|bring|found)\\w*|thanks? for|make sure|sold out|no longer (in stock|available)",
        '(parcel|package|order|letter|delivery|shipment|suitcase|luggage|screws?|lid|page \\d+|part|parts|piece|pieces|buttons?|handle|cable|manual|bolts?|leg|key|keys|sleeve|item|items|bracket) … (is |are |was |were |went )?(\\w+ )?(lost|missing|gone)',
        '(is|are) (\\w+ )?missing (a|an|the|some|my|our|one|two|your|from the (box|parcel|package|set))|nothing to (lose|delete)|seats?|tickets? … (gone|sold)|(logo|vat( \\w+)?|address|date|name|signature|comma|accent|letter|translation|option|button|column|field|tax id|iban|po number) (is|are|was|were) (\\w+ )?(missing|gone)',
        '(left|leave|leaves|flew|flown) (the|its|their|his|her) (nest|den|hive|barn|garden|house|home|burrow|box)|(bird|chick|cub|kitten|pupp|bee|egg|animal|guest|visitor|tree|leave|snow)\\w* … gone|in it yet|yet,? (how|can|so)|(eaten|ate) (up|them|it|all)|gone (for|home|well)',
        "(?<!of )(my|our|a|his|her) (friend|brother|sister|mother|father|neighbou?r|colleague|cousin|uncle|aunt|boss|son|daughter)('s)? … (lost|deleted|wiped|gone)|(thought|feared|panicked) … (lost|gone|deleted|wiped)|where (are|is) (the|my) … (setting|button|menu|kept|stored|saved)",
      ],
    },
    {
      across: true,
      says: [
        '(empty|blank|nothing (left|there|in it|in them)|not there|zero (\\w+ )?left|gone|lost|vanished|white page) & ({count} {span}|years|months|weeks|days|hundreds|thousands) of \\w+',
        '({thing}|account|app) (is|are|was|were) (\\w+ )?(empty|blank) & (yesterday|before|until|used to|had been|had \\w+ in|i saved|we saved|was full|were full|there were|since the update|after the update)',
        '{empty} & (yesterday|before|last \\w+|this morning|until \\w+) (it|there|they|i|we) (\\w+ )?(had|held|was|were|counted|showed|stood at) (over |about |almost |still )?(\\d|{number}|full|hundreds|thousands)',
        "(i|we) (had )?(saved|uploaded|entered|typed|stored|wrote|imported|backed up|filled in) & (is|are|was|were|it('s)|they('re)) (\\w+ )?({gone}|empty|blank|not there|nothing there)",
      ],
      unless: [
        'found (it|them)|(is|are) back|if (i|we|it|you|the)|(will|would|how|does|can) (i|we|it|you)|thank(s| you)?|restored|what happens|parcel|package|box|battery|fridge|tank|bottle|cartridge',
      ],
    },
  ],
};
