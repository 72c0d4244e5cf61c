import type { ClueList } from './clue.ts';

/** They say once more what they have said: nobody answered, or it is not over. */
export const saysAgain: ClueList = {
  kind: 'says-again',
  title: 'Says it again',
  source: 'ours',
  licence: 'MIT',
  groups: [
    {
      says: [
        '^once more(,| and( \\w+)?(:| |$)| -|:)|(same|identical) (\\w+ )?(answer|reply|result|sentence|text|words|mail) (as (both|last|the|all|every|before|each|{number})|twice|again|two times|three times)',
        "(stands|is|was|written|said|it's) in (both|all|each of|every one of) (my |the |our )?(last |previous |other )?(e-?mails?|mails?|messages|letters)|(both|all) (my |the )?(e-?mails|mails|messages|letters) (above|before)|(must|do|have|should) (i|we) (really |have to |now |need to |always )*(explain|tell|start|type|say|describe) … (beginning|start|scratch|again|once more|all over)",
        '^(i|we) (said|told you|wrote) (that )?(i|we) (had |have )?(already )?(tried|did|done|checked|changed|restarted|cleared)',
        '(the )?same (thing )?(once|one time) (more|again)|once more the same',
        '(have|having|had|forced|need) to (repeat|explain|tell|say|write|spell|give|describe|send) (\\w+ ){1,6}(again|once more|one more time|yet again|all over)',
        'is there (anyone|anybody|somebody|someone)( out| left)? there|(same|identical) \\w+ … {nth}( time)?|{nth} (time|technician|visit|repair|replacement|attempt|letter|driver|colleague|mail|call),? (and )?{nth}|(wrote|written|called|e-?mailed|asked|rang|phoned|contacted you) (\\w+ )?(to you )?(on|in) (the )?\\S+, (on |in )?(the )?\\S+ and ((again|then) )?(on|in)',
        "(this|that|it|now)('s| is| was| makes| will be)? (now |already |at least |officially )*(the |my |our )?{nth} time(?! (we|i)('ve)? (order|book|stay|buy|come|visit|use)\\w*)",
        // counting
        '(the|my|our|now the|now my|a|this) ({nth}|{number}(th)?|second and last|last) (e-?mail|mail|message|attempt|call|ticket|request|letter|complaint|reminder|contact|form|chat)(?! (to|we|i|you) (use|visit|order|book|come|buy|stay))(?! (is|for) (fine|a))',
        '(for|now) the {nth} time(?! (we|i) (order|book|stay|buy|come|visit))|{nth} time (asking|writing|i|we|that i|now|today|this (week|month))(?! (order|book|stay|buy|come|visit|use)\\w*)',
        '{many} (\\w+ )?{letter} … (zero|no|not one|not a single|without an?|0|nothing|none|nobody|silence|later|ignored|unanswered) ?(\\w+ )?({answer})?',
        "(i|we)('ve| have| had| did| am| was)? (now |already |even |\\w+ )?{told} … ({many} times|twice|repeatedly|again and again|over and over|multiple times|more than once|time and again|a hundred times)",
        'how (many|often|much) (more )?(times |often |e-?mails |mails |calls |messages |letters |longer |people )*(must|should|do|have|does|will|am) (i|we|it) (still |really |have to |need to |had to |going to |got to )*({told}|ask|write|call|phone|ring|wait|repeat|explain|send|take|chase|tell|say|remind|contact|report|beg|describe|before|till|until)',
        '(after|despite|in spite of) {many} (\\w+ )?({letter}|days|weeks|months|promises)(?! (with|of|in|at) (?!(you|your|this) ))|{many} (\\w+ )?{letter} (and|but|yet) (\\w+ )?(still|no|nothing|nobody|not)',
        // nobody answers
        "still (waiting|no {answer}|have(n't)|has(n't)|not (heard|received|got|fixed|working|solved|resolved|answered|here|arrived|been|had|a|one)|nothing|unresolved|unanswered|unsolved|broken|the same|is(n't)|does(n't)|do(n't)|wo(n't)|ca(n't)|hearing nothing|without|open|pending|in the dark|nobody|no[- ]one|hasn't|did(n't))",
        "(nobody|no[- ]one|none of you|not one of you|you( still| people| guys| lot)?|your (team|colleagues?|support|company|people)) (has |have |had |ever |still |even |never |did |seems? to |bothers? to |bothered to |cares? to |just |simply |keep |keeps |(has|have|had|did|do|does)(n't) )*(n't |not |never |ignored? |ignoring |to )*({reply}|ignored?|ignoring|ignores)( (to|my|me|us|our|any|yet|so far|for|since|at all|on|this|it|once)|$)",
        '(no|not a|not one|not a single|without (a|any|an)|never (a|an|any)|zero) (single |real |proper |\\w+ )?{answer} … (since|for (days|weeks|months|{count})|in {count} {span}|yet|so far|from (you|anyone|your)|until now|to (date|my|any|this)|at all)',
        "(never|n't|not|nothing) (ever |even |yet )*(got|get|received?|had|heard|hear|seen|come|came|happened|gotten)( (a|an|any|one|so much as a))*( single)?( {answer}| back| anything| a thing| from (you|anyone|anybody))( (from|to|on|since|yet|so far|in|for|about)|$)",
        "(heard|hear|hearing|received|got|had|get) (back )?(nothing|zilch|nada|zero|not a word|no word|radio silence|only silence|crickets)( back| from| since| so far| yet| in return)|radio silence|(is|are|been) (being )?(ignored|stonewalled|fobbed off|given the runaround|left hanging|ghosted)|(you|you're|you are|keep|stop) (keep )?(ignor(e|ing)|ghost(ed|ing)|stonewalling)( (me|us|my))?|(complete|total|utter|dead) silence|deafening silence|(goes?|going|went|gone) unanswered|into (a|the) (void|black hole)|talking to a wall|on deaf ears",
        '(?<!for )(any|no) (news|update|reply|answer|response|word|progress)( at all| yet| so far| since|\\?| from you| to my| on this| about|$)',
        "{span} (later|have passed|went by|have gone by|on|of (silence|waiting|nothing)) … (still|no|nothing|nobody|and|n't|waiting)|{count} (days|weeks|months|years) (and (still )?(no|nothing|not|counting|nobody|you)|without (an? )?({answer}|any|so much|hearing)|of silence|with no|since (i|we|my|our) (first |last )?(wrote|asked|called|reported|mail|e-?mail|message|letter|sent|contacted))",
        '(is|are) (anyone|anybody|somebody|someone|you)( there| even| actually)* (ever )?(going to|gonna|planning to) ({reply}|read|react)|(is )?(anyone|anybody|somebody|someone) (there|home|alive|listening|out there|reading)( at all| \\?)?$|hello\\?+ (anyone|anybody|is)',
        "why (does|do|did|has|have|is|are|can|ca) (nobody|no[- ]one|none|you not|you never|n't you|n't anyone|anyone not|it take so long)|why (do|did|does|have|has|wo|is|ca)(n't) (you|anyone|anybody|someone|somebody|anyone there) … ({reply}|read|react|write)",
        '(did|have|does|has|do|can) (you|anyone|anybody|someone|somebody)( guys| people| there)?( even| actually| ever| really)* (read|get|receive|look(ed)? at|see|seen|got|received) (my|this|what|any|our|anything|the (last|first|mail|messages?))(?! (parcel|package|order|payment|money|form|application|invoice))',
        // said before
        "(as|like) (i|we)('ve| have| had)? (already |previously |just |repeatedly |clearly |first |now )*(said|wrote|written|mentioned|explained|told you|stated|described|reported|pointed out|asked|told (you|your \\w+|them|him|her))( (before|already|in|twice|last|several|on|to|above|earlier|yesterday|{many}))?",
        "(i|we)('ve| have| had| did)? (already |now |repeatedly |even |clearly )+({told}|did|gone through|done|been through|answered)( (you|that|this|it|all|everything|your|to|the|my|him|her|them|us|[a-z]+))?",
        "(i|we)('ve| have)? (already )?(told|explained (this|it|that|everything) to|given|sent|informed|shown|answered) (you(r \\w+)?|them|{many} (different )?\\w+) ((this|that|it|already|before|about|all|people|everything|twice|now|again|the (number|details))( |$|[,.;])){1,3}",
        '{told}( \\w+){0,5} (before|already|last (week|month|time|year|{weekday})|{count} (days|weeks|months) ago|earlier this (week|month)|since then)',
        "(i|we)('ve| have| had)? (already )?{told} … (in|on|over) (my|our|both|all|the) (\\w+ ){0,3}({letter})",
        "(my|our) (last|previous|earlier|first|other|original|{number}|{nth}|initial|many|several|\\w+) (\\w+ )?({letter}) (\\w+ ){0,4}?(unanswered|ignored|no {answer}|went|never|not (been )?(answered|replied)|got (no|lost|nothing|closed)|disappear\\w*|was closed|(has|have|was|were|did)(n't))",
        '(have|having|had|forced|need|made) (to|me) (to )?(repeat|explain|tell|say|write|ask|start|chase|describe|send|go through) (this |it |that |all |myself |the same |my \\w+ |everything |the whole \\w+ |you )*(again|myself|over|every time|each time|twice|once more|from (scratch|the (start|beginning))|to (every|each))',
        '(i|we) (keep|kept|am forced to keep|still have to keep) (on )?(repeating|asking|telling|explaining|writing|getting the same|having to (explain|repeat|write|ask)|calling|chasing|sending|saying|being (told|asked|sent))|you keep (on )?(asking|sending|telling|closing|saying|giving|repeating)',
        "(once|yet) again,? (i|we|the|my|our|it|you|this|no|nothing|that|there)|(again|still) and (again|still)|again,? (i|we)('m| am|'re| are|'ve)? (\\w+ )?(asking|writing|say|ask|told|repeat)|^once (more|again):|let me (repeat|say (it|this) again)|i (repeat|will say it again|say again)|^(and )?again[,:]|^(and )?(yet )?again (no|nothing|nobody|the|it|i|we|this)",
        // not over
        '(same|identical) (old |stupid |damn |exact |\\w+ )?(problem|error|issue|thing|story|question|mistake|fault|bug|trouble|message|nonsense|answer|reply|result)( as)? (again|once more|for the|as (last|before|in|the)|over|{today}|every|(we|i) (had|got|reported)|like|{nth}|still|came back|since|keeps)',
        "(it|this|that|problem|error|issue|bug|fault|thing)('s| is| has)? (just |now )?(happened|happens|happening|broken|failed|back|gone wrong|broke|fails|wrong|stopped|returned|come back|came back) (yet |once |all over )?(again|more)|not the first time|(keeps|kept) (on )?(happening|coming back|recurring|returning)|(back|here) we (are|go) again|{weekday} again and|every (single )?(week|month|time) (the )?(same|again)",
        "(supposedly|allegedly|apparently) (fixed|solved|resolved)|(fixed|solved|resolved) (it |this |they say |you said )?(but|and yet|yet) … (again|still|n't|not|back)|(you|they) (said|claimed|told (me|us)|wrote) (that )?(it|this|everything) (was|is|had been|has been) (fixed|solved|resolved|sorted|done|sent|closed|refunded|taken care of)",
        "(closed|marked|resolved|solved) (my|our|the|this) (\\w+ )?(ticket|request|case|complaint|issue|conversation|it)( again)? … (without|although|but|even though|not|n't|again|before|nothing)|re-?open(ed|ing)? (this|my|the|it) … (again|{nth}|because|since)",
        // waiting long
        "(been|am|are|have been|'ve been|i'm|we're|was|were|left) (been |still |now )*(waiting|trying|asking|writing|chasing|begging|calling|on hold|hanging|complaining|left)( \\w+){0,6}? (for|since|over|now|almost|nearly|{count}) (\\w+ ){0,2}({span}|{weekday}|last|yesterday|\\d|{month}|the (first|start|beginning))",
        '(for|after|over|almost|nearly|past) ({count}|several|many|the (last|past) {count}) {span} (now|already|running|straight|in a row)|{count} {span} (now|already)[,.;]? (and|i|we|of|with|since|still|nobody|no|$)',
        '(chas(e|ed|ing)|remind(ed|ing)?|nagg\\w+|begg\\w+|running after) (you|after you|people|someone|support)|(will|do) not (ask|say|write|repeat) (\\w+ )?again|please (finally|just|for once) (read|answer|reply|listen|fix|look)|finally (answer|reply|respond|do something|help|fix|get)|please read (them|it|what i|my|the (mail|whole|history|thread))|(read|see|look at|refer to|scroll down|check) (my|our|the) (previous|earlier|last|first|other|original|{many}|mail|thread|history|conversation|e-?mails|messages)( below)?(?! (report|page|night|order))|how long (does|will|is|do|must|should) (this|it|i|we|that) (take|going|have|wait|need|supposed)',
        "(?!(stand(s|ing)?|stood|keeps?|kept|holds?|held|sits?|sitting) )[a-z]+ still$|(what|how)('s| is) (taking|going on) (so long|with my)|(weeks|months|days|hours) on end|(take|takes|taking|took|waiting|waited|been|last(s|ed|ing)?) (\\w+ )?forever|for (ages|an eternity|weeks|months|days)(?! (to|of))",
        "((do|does|did|wo|will|ca|can|am|are)(n't| not)|refuse|tired of|sick of|fed up|no wish|no desire|no time) … (describ(e|ing)|explain(ing)?|repeat(ing)?|tell(ing)?|writ(e|ing)|say(ing)?|go(ing)? through|typ(e|ing)) … (one more time|once more|yet again|all over|a (second|third|fourth) time|from the (start|beginning))",
        '{many} (\\w+ )?({letter}) (from (me|us)|of (mine|ours)),? (and )?(none|no|nothing|not one|zero|silence)|(none|not one) of (them|my \\w+|these|those) (\\w+ ){0,2}(was|were|has been|have been|is|got|gets) (ever |even )?(answered|read|replied|an answer)',
        '(from|at) (zero|the (very )?(beginning|start)|scratch) (again|each time|every time)|(every|each) time … (begin|start|explain|repeat|tell) … (zero|scratch|again|beginning|start|everything|all)|(wrote|written|called|e-?mailed|asked|rang) … (on )?{weekday},? (and )?(on )?{weekday}',
      ],
      unless: [
        "(as|like) (i|we) (said|wrote|mentioned|promised) … (here('s| is| are)|attached|enclosed)|(tell|tells|remind|reminds|ask|asks) (my|our|the|his|her|their) \\w+|(waiting|wait) for (the|my) (kettle|coffee|tea|bus|train|dentist|doctor|vet|kids|children|baby)|after \\d+ years (with|of|in|at) (?!(you|your|this) )\\w+|(two|three|four|multiple) debits|begging (you|them) to (keep|never|stay)",
        "{nth} time … (better|as good|best|enjoy\\w*|pleasure|fun|delicious|beautiful|happy|love\\w*)|{nth} time (we|i)('ve| have)? (\\w+ )?(sung|ordered|used|stayed|booked|bought|come|played|visited|run|held|been)|if (it|this|that) happens (once |yet )?(more|again)",
        "first time|no rush|no hurry|as (i|we) (said|mentioned|wrote),? (i'm|i am|we're|we are|it's fine|no|i (love|like))|still (love|like|happy|works?|using|use|learning|have a question|new|amazed|enjoy\\w*|great)|thanks? again|once again,? (thank|thanks|many)|thank you again",
        "(great|love|lovely|good|thanks) … (second|third|fourth|\\w+) time|(second|third|fourth|{nth}) time (i|we)('ve)? (order|book|stay|buy|come|visit)\\w*|already (tried it and it works|love|solved|fixed|figured|sorted|works|happy|\\w+ it and it works)|waiting (list|room|time)|(thanks|thank you) for … ({reply}|patien\\w*|help\\w*|{answer}|sort\\w*|fix\\w*|everything)",
        '({told}|asked|told|called|spoke|written to|wrote to) (to )?(it |this |that )?(to )?(my|our|his|her|their) (\\w+ )?(colleagues?|boss|manager|friends?|wife|husband|partner|neighbou?rs?|team|accountant|bank|it department|son|daughter|mother|father|sister|brother|customers?|clients?|landlord|doctor|lawyer|parents)',
        "same question as|waiting ~ for (a|an|any|the) (good |nice |new |right )?(excuse|reason|feature|chance|moment|opportunity|sale|day)|{reply} (me )?(so |very )?(quickly|fast|promptly)|no news is good|(i|we)('ve)? (have )?(already )(paid|ordered|bought|booked|signed up|made up)|works? again|(it|that) worked|all (good|fine|sorted)|forever (grateful|home)|(is|are|would be) (great|lovely|fine)$",
        "(as|like) (i|we) … (is|are|was|were|am|i'm|we're|it's) (so |very |really |just |absolutely |all )*(perfect|lovely|happy|great|wonderful|beautiful|delighted|thrilled|gorgeous|right for (me|us))|waiting (for|on) (my|our|his|her|their) (own|boss|bank|colleagues?|husband|wife|partner|accountant|landlord|supplier|customers?|clients?|side)|still waiting … before (i|we) (can )?(set|start|begin|order|try|use|install|decide|book|move)|so (that )?(i|we) … again|(is there|any) (a )?way (to|not to|so)",
        "(you|everyone|they|your \\w+|you all) (were|are|have been|was|'re|always) (always |so |very |really |all )*(kind|helpful|friendly|nice|patient|quick|lovely)|you('ve| have)? (already )?(gave|given|paid|sent|refunded|fixed|repaired|replaced) … already|(you|they) (have )?already (gave|given|paid|sent|refunded|fixed|repaired|replaced|answered)",
        'time (i|we) (ask|write|bother|disturb)( \\w+){0,4} … (sorry|haha|again today|one more|promise)|(today|so far),? sorry',
        // somebody else waits, and what happens each season
        "(they|he|she|some|people|guests|patients|customers|members|clients)('re|'s| are| is| were| was) (\\w+ )?still waiting|{nth} time this (year|season|summer|winter|autumn|spring|term)(?! … {told})",
        '^(sorry|apologies|excuse me) (for|about|that) … (mail|message|e-?mail|writing|question|asking|bother)\\w*',
      ],
    },
    {
      across: true,
      says: [
        "(it('s| has)|that('s| is|s)) (now )?(been )?(already |now |over |more than |almost |nearly )*{count} (days|weeks|months) & (no|nothing|still|nobody|without|not|n't|never|{cannot})",
      ],
      unless: [
        '(love|lovely|happy|great|wonderful|enjoy\\w*|thank(s| you)?|glad|works?|fine)|can (i|we)|how (long|do|can)',
      ],
    },
  ],
};
