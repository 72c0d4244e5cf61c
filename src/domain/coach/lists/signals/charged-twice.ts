import type { ClueList } from './clue.ts';

/** Money was taken twice for one thing. */
export const chargedTwice: ClueList = {
  kind: 'charged-twice',
  title: 'Charged twice',
  source: 'ours',
  licence: 'MIT',
  groups: [
    {
      says: [
        '{number} (lots|times|x|amounts|sums|debits|takings|lumps|helpings) (of )?{money} … (my|our) (card|account|statement|bank)|{number} (lots|amounts|sums) of {money} … (one|single|same|only)',
        '(take|takes|taking|took|grab\\w*|collect\\w*|help(ed)? yourself\\w*) (to )?(the |my |our |this |that |\\w+ ){0,4}({payment}|money|{money}|rent|subscription|membership|premium|deposit|dues|account|card|wallet|purse) … {twice}',
        '{taken} … {money} … (and|,) (then |also )?{money} (again|once more|a second time|too|also)',
        "(see|find|found|shows?|there('s| is| are)) (\\w+ ){0,2}?{twice} (the|your|my|this|a) (\\w+ )?({payment}|subscription|membership|amount|sum|{money}|order|rent|price)",
        '{taken} … {twice}',
        '{twice} … {taken}(?! (a|per|each|every) )',
        '(double|twice|triple|duplicate)[- ](charged?|billed|billing|charges?|payments?|debit\\w*|paid|invoiced|booking|deduct\\w*)',
        '({number}|duplicate|double|multiple|both|a second|second|extra|another|same|identical|an additional|additional) (\\w+ ){0,2}?{payment} … (same|{statement}|order|month|one|{twice}|instead|day|{money}|subscription|invoice|went (out|off|through)|taken|for (one|a single)|identical|only)',
        '({number}|duplicate|double|multiple|second|identical) (\\w+ ){0,2}?(debits|direct debits|withdrawals|charges|payments|transactions)( (of|for|from|by|on|in))? … ({money}|same|you|your|card|account|statement|order)',
        '(two|three|both|2|3) times from my (card|account)|{statement}( \\w+)? (shows?|lists?|says?|has|displays?) … {twice}',
        '(appear(s|ed)?|listed|shown|booked|shows up|showed up|comes up|came up|there|is on (it|there)|stands) (on \\w+ \\w+ )?{twice}( (on|in|this|for|at|now)|$)',
        '{statement}( \\w+)? (shows?|lists?|says?|has) (the same|two|2|three|both|it) … ({payment}|{twice})',
        '{statement}( \\w+)? (shows?|lists?|says?|has) … (and|,) (then |also |now )?(again|once more|a second time|another|a second|the same)( (of|for))?( ({money}|{payment}|amount|sum|one|on|in|for)|$)',
        '{taken} … and (then |also |now )?(another|a second|one more|the same( \\w+)?)( (for|of|on|from))?( {money}| \\d+| {payment}| time| amount|$)',
        '{taken} … and (then )?(again|once more|a second time|also)( (on|in|the|a|{today}|yesterday|\\d|{number})|$)',
        '(shows?|lists?|took|taken|debited|charged|booked|see) … (2|two|3|three) ?[x×] ?[€$£]?\\d',
        '{taken} … (double|twice) (the|that|my|what|as much)( (amount|price|sum|fee))?',
        '(money|payment|amount|it|fee|sum|price|rent|subscription|membership|order) (has |was |went |came |been |got |is |have )+(taken |out |off |charged |deducted |gone |debited |left \\w+ \\w+ )*{twice}',
        '{money} … (and|,) (then |again |another )+{money} … (same|one|single|only|order|month|card|account)',
        '(the )?same (amount|sum|charge|payment|order|bill|invoice|fee) … ({twice}|again|a second time|once more|two days|next day|yet again)',
        '(paid|paying) (for )?(it |this |that |the same \\w+ |one \\w+ |my \\w+ )?(already )?(twice|double|two times|a second time)',
        '(only|just) (ordered|bought|booked|have|need|placed|made|want(ed)?|signed up for|got|took|purchased) (one|1|a single|it once) & ({payment}|{taken}|{money}) & ({number}|{twice}|again|another)',
        'twice (in|within) (one|the same|a|a single) (month|week|day|year) & ({payment}|{taken}|{money})',
        '({money}|charge|charged|payment|debit|debited|amount|took|taken|left|{statement}) … (the )?\\d{1,2}(st|nd|rd|th)( of)?( {month})? and (then |again |also |once more |another |one )*(on )?(again )?(on )?(the )?\\d{1,2}(st|nd|rd|th)|({taken}|took|money|{money}) … from both (of )?(my|our|the) (\\w+ )?(cards?|accounts?)',
        '({money}|same amount|same sum) … (on|for) (the )?({weekday}|{month}|\\d{1,2}) and (then |again |also |once more )+(on |for )?(the )?({weekday}|{month}|\\d{1,2})',
      ],
      unless: [
        '(calendars?|patients?|guests?|lessons?|contacts?|names?|e-?mails?|photos?|files?|appointments?|rows?|notes?|reminders?) (\\w+ ){0,4}{twice}',
        '(phone|laptop|battery|bike|car|scooter|watch|tablet|headphones) (\\w+ ){1,8}(charged|charging)',
        // what they did themselves to theirs
        "(i|we)('ve| have| had)? (accidentally |mistakenly |already |just )?(charged|billed|invoiced|debited|refunded) (my|our|a|an|one|the|some|him|her|them) \\w+|(my|our) own (fault|mistake|error|doing)|(another|second) ({money}|{payment}) (to|for) (my|our|a|another|somebody|someone)",
        "(came|come|coming|arrived) in( from)?|from (my|our) (customers?|clients?|guests?|tenants?|members?)|(i|we)('ve| have)? received",

        '(is|are|were) (\\w+ )?(planned|agreed|due)|one now|instal(l)?ments?|in two parts|half now',
        'just as (the|it|i|we|you|agreed|planned|expected|your)|as (the plan|it|agreed|planned|expected|usual)( (says|should))?|{twice} (this|last|per|a|each|every) year',
        '{taken} (me |us |you )?{twice} (a|per|each|every)|bill (is )?(sent|posted)',
        "(will|would|wo(n't)|do(n't)) (i|we|you|it|this|they|be|not|(my|our|the) \\w+)( not)?( be)? … ({taken}|{twice})",
        "not (be|been|to be)? ?(charged|billed|paid) (twice|double)|never been charged|was(n't) charged|were(n't) charged|if (i|we|you|it|they|the)|(make|want to be|be) sure|avoid|worried (that )?(i|we)|afraid|thought (i|we)('d| had| was)?",
        'can (i|we) (be|get|pay)|could (i|we) pay|(do|does|is|are|that|whether) (you|it|they|we|i) (\\w+ )?(charge|charged|bill|billed)|is (it|the \\w+) … (sent|paid|due)|how do (i|we)',
        '(pay|paid|billed|charged|invoiced|debited|charge|bill|collected|paying|booked|payments?|deducted) (\\w+ ){0,2}?(twice|two times|three times|several times|multiple times|{twice}) (a|per|each|every)',
        'refunded the (duplicate|second|other)|thanks? (you )?for (the refund|refunding|sorting|fixing)|prevent|without being|in case|already refunded|pending|took (me|us) (\\w+ )?{twice}|left (\\w+ ){0,3}(message|voicemail|review|note|comment)s?|tried (to )?(\\w+ )?{twice}',
        '(double|twice|three times) the (price|cost|size|amount) (of|that)|{twice} (as|the) (\\w+ )?(fast|good|big|long|work)|(called|wrote|written|asked|e-?mailed|phoned|rang|tried|restarted|reset|checked) (\\w+ ){0,3}{twice}|double[- ](check|click|room|bed|sided|booked)',
        '(charge|charges|charged|charging) (the|my|its|your) (\\w+ )?(battery|phone|bike|car|device|laptop|scooter|headphones|watch|tablet)|battery|took (\\w+ )?(photos?|pictures?|a|the (bus|train|course|test|exam))',
        '(once|one) (for|per) (each|every|both|my|the|me|him|her)|for (each|both) (of|shops?|sites?|accounts?|flats?|one)|on purpose|deliberately|intentionally|(each|we both|both of us) (have|has|had|got|pay)|(gave|given|give|paid|sent) (me |us )?(back|the) … (double|twice|second|duplicate|extra)',
      ],
    },
  ],
};
