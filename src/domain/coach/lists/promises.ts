import type { PhraseList } from '../kinds.ts';

const THE_DAY = 'Who does it, and the day and hour you write again, news or not.';

/** How something is promised. A promise is no fault: the coach asks where no day or hour is near it (rules/promise.ts). */
export const promises: PhraseList = {
  kind: 'promise-without-date',
  title: 'A promise',
  source: 'our own patterns',
  licence: 'MIT',
  groups: [
    {
      why: 'A promise without a day. They cannot tell when to stop waiting.',
      instead: THE_DAY,
      phrases: [
        '{ours}( (from|in|on|at) \\w+( \\w+){0,3})?{will}( \\w+ly| also| then| certainly| of course| definitely| try to| do our best to| do my best to| be sure to| now| gladly| be happy to| be (checking|looking|working)){0,2} {followup}',
        '(and|then) will (also )?{followup}',
        "\\w+( will|'ll| shall) (also |then |soon |shortly )?follow(?! (the|your|you|this|that|these|an?|me|us|my|our)\\b)",
        "(it|this|that|yours|your \\w+)('ll| will| is going to) be (bumped|moved|pushed|brought|put|taken) (right |further )?(up|forward|to the (top|front|head))( \\w+){0,4}",
        "(?!(who|that|which|it|this|what|you|there|to|and)\\b)\\w+('ll| will) (ring|call|contact|e-?mail|write to|get back to|be in touch with|visit) you",
        'leave (it|this|that) (all )?(with|to) (me|us)',
      ],
    },
    {
      why: 'Something is to come, and no day is named. They cannot tell when to ask again.',
      instead: THE_DAY,
      phrases: [
        "you('ll| will) (\\w+ )?(get|have|receive|be given) (word|news|notice|feedback|a (message|line|note|sign)|an (update|answer|e-?mail))( (from|by) (us|me|him|her|them|\\w+))?",
        "you('ll| will| should| can expect to) (hear (back )?from (us|me|him|her|them|someone)|be (contacted|notified|informed|updated|hearing|refunded|called)|(get|receive|have) (a|an|the|our|my|your|word) (\\w+ )?(answer|reply|refund|update|call|e-?mail|mail|response|confirmation|replacement|notification|new one|decision|result|invoice|money))",
        "(the|your|an?|this) (\\w+ )?(refund|fix|update|answer|reply|decision|invoice|replacement|correction|money|call|patch|new \\w+|parcel|problem|bug|issue|amount|repair|credit|version|change|feature|card|payment|response|confirmation|label)( \\w+)?( will| 'll| is going to| should| shall)( be)?( \\w+ly| also| then)? (process\\w*|issued?|sent|made|released|available|fixed|resolved|follow|arrive|come|ship(ped)?|reach|be (with|back|there|on)|out|land|rolled out|go out|addressed|credited|refunded|corrected|done|ready|paid|posted|delivered|repaired|sorted)",
        "(it|this|that|they|everything)('ll| will| is going to)( \\w+ly| also| then| soon)?( all)? be (fixed|resolved|repaired|corrected|sorted|addressed|refunded|credited|solved|rolled out|looked)( \\w+)?",
        '(please )?expect (an?|the|our|my) (\\w+ )?(answer|reply|update|call|response|refund|delivery|e-?mail|mail|fix|patch|release|solution|correction|new version|repair)( (in|with) (one of )?(the|our|a) (next|coming|later|future) \\w+)?',
        "(the|our|a) (next|new|coming|upcoming) (\\w+ )?(version|release|update|build|app)( will|'ll| should| is going to) (\\w+ ){0,2}(fix|solve|sort|mend|correct|address|bring|have|include|do|change|repair|cover)",
      ],
    },
    {
      why: 'It is being done, and no day is named. They cannot tell when it will be.',
      instead: THE_DAY,
      phrases: [
        "(we|i) (are|'re|am|'m) ((still|now|currently|already|\\w+ly) )?(working (\\w+ )?on|looking into|planning|checking|investigating|following up|chasing|on it)( (it|this|a|the|that|with))? ?(\\w+)?",
        "(we|i)('re| are|'m| am) (\\w+ly |still |now )?working (\\w+ ){0,3}?to (?!rule\\b)\\w+( \\w+){0,5}",
        'an? (\\w+ )?(refund|payment|credit|replacement|reimbursement|answer|correction|transfer) (is|are) (now |already )?on (its|the) way',
        '{ours} (is|are) (now |still |already |currently |\\w+ly )?working on( \\w+){1,4}',
        "(it|this|that|everything|(your|the|a) (\\w+ )?(refund|replacement|return|repair|payment|credit|order|parcel|part|card|fix|bug|room|invoice))(\\w)?( is| are|'s) ((still|now|currently|already) )?being (\\w+ly )?(looked|worked|processed|reviewed|investigated|handled|fixed|prepared|checked|examined|arranged|repaired|sorted|dealt)( \\w+)?",
        "(a|an|the|your|this|that) (\\w+ )?(fix|patch|solution|hotfix|correction|improvement|feature|answer|repair|workaround|new version)( \\w+)?('s| is| are)( already| now| currently| also)? (coming|on (its|the|their) way|in the works|in progress|underway|under way|in development|planned|being (prepared|worked on|built|developed|written|tested))",
      ],
    },
    {
      why: 'It waits for somebody or something that they cannot see, and no day is named.',
      instead: THE_DAY,
      phrases: [
        "(once|when|as soon as|the (day|moment)) (?!you\\b|your\\b|it's\\b)(\\w+ ){1,4}?(is|are|'s|has|have|comes|gets|returns) [^.!?,]{1,50}?(,| it| your| the) ?(\\w+ ){0,4}?(gets|receives|goes (to|out|back)|takes a look|looks (at|into)|is (next|first)|will be (seen to|dealt with|looked at))\\b[^.!?]{0,40}",
        "(once|when|as soon as|the moment|after) (?!you\\b|your\\b|that\\b|more\\b|again\\b|an?\\b)[^.!?,]{3,60},? (i|we|she|he|they|someone|somebody|my \\w+|our \\w+)('ll| will| shall| can) (?!be able|see|need|have to|never|always)\\w+( \\w+){0,4}",
        "(we|i|they|he|she)( will|'ll| shall) circle back[^.!?]{0,60}",
        'once (they|he|she|it|somebody|someone|the \\w+) (respond|repl|answer|confirm|decide|agree|finish|come|get|write|tell|send)\\w*[^.!?,]{0,40}, (i|we) (pass|send|tell|let|forward|write|give|inform|refund|ship|get|come|do)\\b[^.!?]{0,40}',
        "you('ll| will) (be the first to )?(hear|know|learn|find out|see) (about it )?(the moment|as soon as|when(ever)?|once) (it|we|they|there|the|i)\\b[^.!?]{0,40}",
        '(stay tuned|watch this space|more (news|details|on this) (soon|to follow|will follow)|to be continued)',
      ],
    },
    {
      why: 'It is with somebody, and that is all. They cannot tell whether it moves.',
      instead: THE_DAY,
      phrases: [
        "(it|that|this|yours)('s| is) (now )?(next|top|high|first|(\\w+ )?near the top|also) on (my|our|the|her|his|their) (\\w+ )?(list|to-do|pile|desk|agenda|plate)",
        "(it|that|this|they|which)('s| is| are) (also |now )?on (my|our|the|her|his|their) (list|to-do list|agenda|plate)( for( \\w+){1,5})?",
        "you('ll| will) be (the |among the )first to (know|hear|learn|find out)( \\w+){0,3}|(you can )?count on (hearing|me|us)( \\w+){0,4}|(you have|take) my word|i promise( \\w+){0,4}",
        '(put|made|set|left) (myself |us )?(a |the )(\\w+ )?(reminder|note)( (for (myself|us)|in|on)( \\w+){1,3})? to \\w+( \\w+){0,4}',
        '(the|your|an?) (\\w+ ){1,2}?(is|are) (now |currently |still )?being (drawn up|put together|written|typed|rebuilt|redone|remade|reissued|reprinted)',
        '^more (on (this|that|it) )?(as|when|once) (i|we) (get|have|know|hear|learn)( \\w+){0,3}',
        '(give|allow|grant) (us|me|it|them) (a (little|bit of|few|moment)|some|a while)( \\w+){0,4}',
        '^(please )?bear with (us|me)( \\w+){0,4}',
        '(steps|measures|efforts|arrangements|preparations) (are|is|have been|were) (now |already |currently )?(being )?(taken|made|put in place|underway|under way)( \\w+){0,6}',
        '{ours} (has|have) (\\w+ly )?(promised|agreed|offered|undertaken|volunteered) (me |us |to (\\w+ )?)?\\w+( \\w+){0,4}',
        "({ours}|(the|our) (\\w+ ){1,2}(folks?|people|crew|guys|lot|side|staff))( \\w+)? (is|are) (now |already |all |currently )?on (it|the case|this|that)|(i|we)('m|'re| am| are) (now |already |all |currently )?on (it|the case)",
        "(who|which|and (he|she))('ll| will) (take (it|this|that|over)|pick (it|this|that)|look|see|deal|handle|sort|write|call|ring|be in touch)( \\w+){0,4}",
        "{ours}( \\w+)?( are| is|'m|'re| am)? (mean|means|intend|intends|intending|aim|aims|aiming|plan|plans|planning|hope|hopes|hoping) to (?!see|hear|meet|welcome|say|you)\\w+( \\w+){0,4}",
      ],
    },
  ],
};
