import type { ClueList } from './clue.ts';

/** Not one person but many cannot work. */
export const teamBlocked: ClueList = {
  kind: 'team-blocked',
  title: 'A team is blocked',
  source: 'ours',
  licence: 'MIT',
  groups: [
    {
      says: [
        '(tills|registers|computers|machines|screens|terminals|printers|scanners|phones|desks|tablets|laptops)( in \\w+ \\w+)? (is|are|have|all)( now| all| completely)* (dead|down|offline|frozen|black|blank|stuck|locked|out|not working)',
        '(our|my|the) (\\w+ ){0,2}?\\w+s,? all (of them|{number}( of them)?),? … (sees?|gets?|stares?|sits?|stands?|{cannot}|wait|waits|are (idle|waiting|stuck|locked))',
        '({team}|{staff}|{number} (of (us|them|my \\w+|our \\w+)|\\w+)|everyone|everybody|they all|we all|engineers?|the \\w+ (office|room|desk)) … (is|are|sit|sits|sitting|now) … (playing cards|twiddling|drinking (coffee|tea)|doing (crosswords|nothing)|sweeping|watching the (clock|wall)|knitting)',
        'all {number}( of (them|us|my \\w+|our \\w+))? (are|is|sit|stand|wait|have) … ({cannot} (work|do|start|drive|see|log|open|go|print)|idle|waiting|stuck|nothing to do|without)',
        '(all )?{number} of (my|our) (\\w+ ){1,3}(are|is|have to|must|had to) (now |all |still )?(\\w+ing|type|write|enter|do|copy) … (by hand|on paper|manually)',
        '(none|not one|not a single one|not a single|no) (of )?(the |our |my |us )?({number} )?(\\w+ )?(tills?|registers?|computers?|machines?|screens?|terminals?|printers?|scanners?|phones?|desks?|shops?|branch(es)?|stores?|offices?|sites?|laptops?|tablets?) … (will|can|does|do|is|are|wants? to|works?|opens?|starts?)',
        '{number} (people|receptionists?|{staff}|waiters|cooks|clerks|shops|tills),? (and |but )?(no|zero|not one|not a single|none)',
        '(nobody|no[- ]one)( of| from| out of| among) (us|our \\w+|the (\\w+ )?{staff})( {number}| here)? {able}|(nobody|no[- ]one|none of (us|them|(our|my|the) ({number} )?\\w+)|not one( of (us|our \\w+))?|not a (single )?(soul|person|\\w+))( here| (in|at|on) (our|my|the|this) (\\w+ )?\\w+)? {able}',
        '{number} (of )?(our |my |the )?{staff} … (at|in front of) … (closed|locked|dead|blank|black)',
        "{number} (of (our|my|the) )?(\\w+ )?{staff} (are |is )?(all )?(sit|sits|sitting|stand|stands|standing|wait|waits|waiting|hang|hanging) (here |there |around |idle )?(in|at|outside|before|on|with|in front|around|and) & (no|nothing|not|n't|without|{cannot}|blank|black|white|dead)",
        'none of (our|my|the|us|these) ({number} )?(\\w+ )?(\\w+ )?(gets?|got|comes?|came|sees?|reaches) (past|through|into|in|on|any|to)',
        '(all|every one|each) {number} of (us|our {staff}|them)( (in|at|on|of) (the |our )?\\w+( \\w+)?)? (get|gets|see|sees|have|are|is|stare) … (denied|refused|error|errors|blank|white|black|nothing|no |a \\w+ (page|screen)|locked|out|)|(all|every one) {number} of us … since (the|this|your|yesterday|{today}|\\d)',
        '(my|our|the) (\\w+ )?{staff} {cannot} (check|serve|book|sell|log|sign|open|start|pay|take|print|reach|see|work|get|do) … (full|waiting|line|queue|anybody|anyone|in|nothing|any)',
      ],
      unless: [
        // no team, and nobody's work
        '(staff|team|class|group|office|company|crew|club) ?(room|meeting|page|plan|name|view|calendar|party|photo|list|card|account|folder|chat)|blocked off|\\w+ off (from|at|to) (the|our|a) (\\w+ )?(zone|area|room|part|street|floor|path|road)',
        '(can|could|will|would|does|did|is|are|has|have|do) … \\?|(nobody|no[- ]one) (can|could) (tell|say|help|explain|see (my|our|what|this|it|them)|read my|steal|guess|answer|replace|beat|know|imagine|reach you|understand|give)|thank(s| you)?|(nobody|no[- ]one|none of (you|them|your \\w+))( \\w+)? (can|could|is able to|seems? able to|knows)( \\w+)? (tell|say|help|explain|answer|give)',
        "(i|we)('ve| have|'d| had)? (\\w+ )?(blocked|locked|stopped|removed|kicked|suspended)|on purpose|as planned|intentionally|deliberately|(can|could|may|should|how (do|can)|how to|want to|like to) (i |we )?(\\w+ )?(lock|block|stop|kick|shut)|as (well|good|fast|nicely|quickly|easily|beautiful\\w*) as|better than|not (one|a single) (mistake|error|problem|complaint|hitch|typo)",
      ],
    },
    {
      says: [
        '{everyone} … {stopped}',
        '(blocks?|blocking|blocked|stops?|stopping|holding up|holds up|paraly[sz]\\w+|locked out|locks? out|affects|affecting|hits|kicked out|keeps) (\\w+ )?(all|our|my|the|{number}) (of )?(\\w+ )?(whole |entire )?({team}|{number}|production|operations|work|business|{staff}|us)',
        "we('re| are)( all| completely| totally| currently| basically)* (blocked|locked out|at a standstill|dead in the water|paraly[sz]ed|stuck|unable to (work|do|open|serve|trade|sell|take|ship|invoice|operate)|down|offline|flying blind|sitting idle|out of business|losing (money|customers|sales|orders|business)|turning (customers|people|patients|guests) away|sending (people|customers|patients|staff|everyone) (home|away))",
        '(we|nobody|our {team}|the {team}) ({cannot}) (be able to )?(work|do (any|our) (work|jobs?)|operate|serve (customers|anyone|guests|patients)|open the (shop|store|doors)|run (the|our)|take (any )?(orders|payments|bookings|calls)|trade|ship anything|invoice|sell (anything|tickets)|check (anyone|guests|people|patients) in|pay (our|the) (staff|people))',
        "(production|operations?|business|work|trading|sales|everything( here)?|the line|service|the kitchen|the floor) (is|has|have|are|'s) (now |currently |completely |been )*(down|stopped|stands? still|standing still|halted|at a (standstill|halt)|come to a (stop|halt|standstill)|ground to a halt|frozen|on hold|suspended|paraly[sz]ed)",
        '(work|business|production|everything) (has )?(come|came|comes|ground|grinds) to a (stop|halt|standstill)|(system|company|office)[- ]wide (outage|problem|issue)|(down|out|offline|not working) (for )?(everyone|everybody|all of us|the (whole|entire) {team}|all (our|my|{number}) \\w+|our (whole|entire) {team})',
        '({number}|all|several|many) (of )?(our |my |the )?{staff} (here )?(who |that )?(are |were |is )?(now |all |currently )*(cannot|{cannot}|stuck|waiting|locked out|idle|blocked|without|sitting|standing|stranded|sent home|staring)',
        "(i|we)('ve| have)? (got |have )?({number}|a (whole |full )?(room|office|class|hall|team|queue|line|bus)( full)?|a dozen) (of )?({staff}|\\w+) (here )?(who |that |all |are |and )*({stopped}|{cannot}|without|waiting)",
        "(it('s)? |this (is )?|that )?(affect(s|ing)|happen(s|ing)( to| for| on)?|the same (for|on|with)|broken for|true for|hit(s|ting)?) (all|every(one|body)?|every single|{number}|the (whole|entire)|our (whole|entire)) … (us|{team}|{staff}|machines?|computers?|here)",
        '(queue|line|crowd)s? (of \\w+ )?(is|are|out|outside|at|keeps|growing|goes) … (till|counter|door|desk|street|reception|checkout|block) & ({cannot}|down|nothing|frozen|stuck|broken)',
      ],
      unless: [
        // no team, and nobody's work
        '(staff|team|class|group|office|company|crew|club) ?(room|meeting|page|plan|name|view|calendar|party|photo|list|card|account|folder|chat)|blocked off|\\w+ off (from|at|to) (the|our|a) (\\w+ )?(zone|area|room|part|street|floor|path|road)',
        "only (i|one|me|two)|just me|not (blocked|urgent|a blocker)|is(n't) blocking|no one (is|was) (blocked|affected)|everyone (else )?(can|loves|likes|is happy|is fine)|one of our (people|users|team)|how (do|can) (i|we)|can everyone|can (the|my|our) (whole )?team|does it|is it possible",
        '(want|like|need) to (block|invite)|block (a|the|this) (user|sender)|uses? your|bulk|(nobody|no[- ]one|everyone|everybody)( has| from you| at your| there| bothered to| bothers to)? (ever |even |seems to )?{reply}|nobody (told|calls|called|came|comes)',
        "waiting for (a|an|your|some) (answer|reply|response|news|refund|call)|if (the|our|my|we|everyone|you)|what happens|they (can('t)|cannot) see (each|my)|(i('m| am)|we('re| are)) (all )?waiting|thank(s| you)?|(so|to) (that )?(nobody|no[- ]one)|(shop|store|office|school|restaurant|museum|gym|clinic) (is )?(closed|closes)",
        'everyone (who|has|gets|got|was|is) (\\w+ )?(invited|different|a different|the same mail)|most (people|of the time)|half (an|of (it|the (price|order|text|page|screen|list|data|file|files|photos)))|three of the|all (of )?(it|my|our) (\\w+ )?(photos|files|notes|data|mails?|orders)|(all|none|most|half|{number}) (of )?(my|our|the) (?!{staff})\\w+ (is|are|has|have|do|does|did|wo|was|were)',
        "(i|we)('ve| have|'d| had)? (\\w+ )?(blocked|locked|stopped|removed|kicked|suspended)|on purpose|as planned|intentionally|deliberately|(can|could|may|should|how (do|can)|how to|want to|like to) (i |we )?(\\w+ )?(lock|block|stop|kick|shut)|as (well|good|fast|nicely|quickly|easily|beautiful\\w*) as|better than|not (one|a single) (mistake|error|problem|complaint|hitch|typo)",
      ],
    },
    {
      says: [
        '(whole|entire|all( of)?( my| our| the)?|complete) ({team}|{staff}) … ({cannot}|down|stuck|locked out|without|waiting|blocked|idle|no access|out\\b)',
        '(the|our|my) (whole|entire) {team} (\\w+ ){0,4}({stopped}|down|out|without)',
      ],
      unless: [
        // no team, and nobody's work
        '(staff|team|class|group|office|company|crew|club) ?(room|meeting|page|plan|name|view|calendar|party|photo|list|card|account|folder|chat)|blocked off|\\w+ off (from|at|to) (the|our|a) (\\w+ )?(zone|area|room|part|street|floor|path|road)',
        'how (do|can) (i|we)|can everyone|can (the|my|our) (whole )?team|if (the|our|my|we|everyone|you)|does it|thank(s| you)?|is it possible|uses? your|nobody (answers|replied|called)',
        "(i|we)('ve| have|'d| had)? (\\w+ )?(blocked|locked|stopped|removed|kicked|suspended)|on purpose|as planned|intentionally|deliberately|(can|could|may|should|how (do|can)|how to|want to|like to) (i |we )?(\\w+ )?(lock|block|stop|kick|shut)|as (well|good|fast|nicely|quickly|easily|beautiful\\w*) as|better than|not (one|a single) (mistake|error|problem|complaint|hitch|typo)",
      ],
    },
  ],
};
