import type { ClueList } from './clue.ts';

const NOT_KEPT =
  "(it('s| is| was)( now)? (already |only |been )*({weekday}|today|the \\d|now|a week|{number}|\\w+ (days|weeks|hours))|that was|today is|now it('s| is)|still|nothing|no (one|call|answer|reply|parcel|news|word|sign|mail|money|refund|driver|technician|delivery|show|trace|e-?mail|update|package|order|courier|replacement|\\w+ (came|arrived|yet))|nobody|never|not|{span} (ago|later|late|have passed|past|overdue)|and here (we|i)|came and went|passed|ha(s|ve) (come and gone|passed|been)|{cannot}|(was|were|has|have|had|is|are)(n't)|overdue|nowhere|late|i('m| am) still|we('re| are) still|where (is|are)|empty|gone)";

/** We named a time and it passed. */
export const missedDate: ClueList = {
  kind: 'missed-date',
  title: 'A date was missed',
  source: 'ours',
  licence: 'MIT',
  groups: [
    {
      across: true,
      says: [
        `(you|{deal}|(?!(i|we) )[a-z]+|they|we were|i was|was|were|had been|it was|been) (had |have |had been |clearly |all |both |also |originally |even |explicitly )*{promised} (\\w+ ){0,12}?{when} & ${NOT_KEPT}`,
        `(promised|guaranteed|assured|quoted|agreed|announced|estimated|scheduled) … {when} & ${NOT_KEPT}`,
        '(you|they|your \\w+|he|she|it was) {promised} … (by|before|until|for) (yesterday|last \\w+|this morning|now)',
        "should('ve| have) (been|arrived|come|happened|had|got|received|called|left|started|reached|gone) … (yesterday|last \\w+|{count} ({span}) ago|on {weekday}|this morning|by now|already|{month}|before|long ago|ages ago)",
        '(was|were|should have been|should be|been|had been) (\\w+ )?(due|supposed to|meant to|expected|promised|scheduled|booked|to (arrive|come|be here|be delivered|call)) … (yesterday|{weekday}|last \\w+|{count} {span} ago|this morning|by now|on the \\d|today|already|{month}|at {clock}|between \\d|before (now|the))',
        '(was|were) (supposed|meant|due|going|scheduled|to) (to )?(be |have been )?(\\w+ ){1,8}(yesterday|on {weekday}|{weekday}|last \\w+|this morning|by now|today|{count} {span} ago|within {count} {span}|at {clock}|before {weekday}|in {month})',
        '(promised|agreed|announced|confirmed|named|given|scheduled|booked) (delivery )?(date|day|deadline|time|hour|slot|window|appointment)( \\w+){0,3} (has |was |is |had |came |went )*(passed|over|gone|missed|not|came and went|long|ignored|and nobody)',
        "(missed|broke|broken|did(n't) keep|have(n't) kept|not kept|blown|failed to keep|ignored|let) (your|the|that|another|every|two|a|its|their) (own )?(\\w+ )?(date|promise|deadline|appointment|slot|word|commitment|window|delivery date)s?",
        "{tradesman} (has |have |had )?(still )?(never|did(n't)|has(n't)|have(n't)|not|failed to) (even |ever )?(came|come|showed?( up)?|turned? up|arrived?|appear(ed)?|call(ed)?|ring|rang|rung|shown up|materiali[sz]ed?)( back)?",
        "(no call|nobody called|nobody came|nobody (showed|turned) up|no[- ]one (called|came|showed|turned up|was there|rang)|(did(n't)|never|has(n't)) (call|called|come|came|show(ed)? up|arrived?|happen(ed)?|turn(ed)? up|ring|rang)) (as|on|yesterday|today|this|either|at|when|last|back|between|{weekday}|like|all day)|(no call|nobody (called|came)|no[- ]one (called|came))$",
        '(nobody|no[- ]one) (has |have )?(come|came|called|rang|showed|turned|arrived|appeared|been)(?! (to mind|close))( \\w+){0,4}',
        '(stayed|stay|took|taken|waited|waiting|sat|been) (at )?(home|in|off|the (whole )?(day|morning|afternoon) off|a day off|all (day|morning|afternoon)|(half )?a day)( \\w+){0,4} (for nothing|for (you|him|her|them|it|the \\w+)|and (nobody|no[- ]one|nothing)|off work|in vain)',
        "(told|said|promised|quoted|wrote|estimated) … {count} (\\w+ )?{span} … (it('s| has) been|it('s| is) now|that('s| is) (now|already)|we('re| are) (at|now)|now it('s)?)",
        '(a |{count} )?{span} (late|overdue|behind( schedule)?|past (the|your) (\\w+ )?(date|deadline))|(late|overdue|behind schedule) (by|for|since) {count} {span}|(waiting|still waiting) for (the|that|your|my|a|his|her) (promised )?(call|callback|call-back|technician|refund|reply|visit|parcel|delivery|engineer|replacement|letter)( (you|that|from|which|since|he|she|they))?',
        `({weekday}|yesterday|the \\d{1,2}(st|nd|rd|th)|{month} \\d+|last week|the (date|deadline|week|day)) (came and went|has come and gone|has passed|is over|went by|is long gone|passed)`,
        `(instead of|rather than|not) {weekday}|(now|then|first) (it was |you said |they said |it's )?{weekday}[,;]? (then|now|and now|and then) (it was |you say |it's )?({weekday}|next week|the \\d)`,
        '(you|they|he|she|your \\w+|{tradesman}) (wanted|were going|was going|intended|meant|planned|had) to (\\w+ ){1,8}(yesterday|last \\w+|this morning|(on )?{weekday}|by now|already|{count} {span} ago)',
        "(told|promised|said|assured) (me|us)? … (would|will|should|to) be (here|there|with (me|us)|done|ready|sent) … & (it('s| is) (now )?(past|after|already|gone)|(now )?it('s| is) (\\w+ )?{clock}|nobody|no[- ]one|no sign|nothing)",
      ],
      unless: [
        'thank(s| you)?|as promised,? it (came|arrived|works)|arrived (early|on time)|on time|ahead of (time|schedule)|(can|could|will|would) (you|it|i|we|he|she|they) … (come|arrive|be here|call) … \\?|what time|when (does|is|will|do|are)|(my|our) (colleague|boss|friend|wife|husband|teacher|doctor|accountant|customer|client|landlord) (\\w+ )?(said|told|wrote|promised|confirmed|agreed)|(i|we) (said|told|promised|wrote|confirmed|agreed|announced)|no (rush|hurry)|never (came|come) across|nobody (has|have) (come|been) (close|back to us with a better)|for the (meeting|exam)',
      ],
    },
  ],
};
