import type { PhraseList } from '../kinds.ts';

const RECITAL = {
  why: 'This quotes a rule at them. They asked about their case.',
  instead: 'Why the rule exists, and what you can do. Or is this one worth an exception?',
};
const WALL = {
  why: 'A wall without a door: it says that nobody here can decide.',
  instead: 'Say the no as yours, with the true reason, then what you can do today.',
};

/**
 * Rules recited instead of reasons given.
 * Sources: lists of phrases to avoid by inc.com, ICTS, Amy Castro and Fame Foundry, GitLab's public support
 * notes; the rest are our own patterns over nouns for rule documents and verbs of stating.
 */
export const policy: PhraseList = {
  kind: 'policy',
  title: 'Reciting policy',
  source: 'public lists of phrases to avoid in service; our own patterns',
  licence: 'MIT (patterns and reasons); single phrases are facts',
  groups: [
    {
      ...RECITAL,
      phrases: [
        '(as |is |are |was |were )?(as )?(per|according to|in line with|under|in accordance with|based on|pursuant to|in keeping with|consistent with|due to|because of|as a matter of|in terms of) (the |our |your |this |that |company |these |standard |current |existing |store |internal |strict |of |general )*(\\w+[ -]){0,3}?{ruledoc}( (of (your|the|our) \\w+|you (agreed|accepted|signed)( to)?|in (force|place)))?',
        "(our|the|your|company|store|hotel|airline|these|those|internal|standard) (\\w+[ -]){0,3}?{ruledoc} ((\\w+ of )?\\w+ )?(very |quite |clearly |explicitly |plainly |only |simply |expressly |also )?({states}|is (that|quite clear|clear|very clear|strict|to|not to|firm|explicit|simple)|do n't|does n't|prevents?|restricts?|limits?|applies|apply|excludes?|says?|can ?not|prohibits)( (that|in (section|clause|paragraph|article) \\w+|not|allow|permit|us|from|clear))*",
        "(that's|that is|it's|it is|this is|this was|these are|those are) (simply |just |our |the |a |against |company |standard |store |part of |not (in line with|within|covered by) |in |covered by |strictly |all |per |how |clearly |outside |of |contrary to |a matter of )+(\\w+ )?{ruledoc}",
        "(is|are|was|were|goes|it's|that's|be) (strictly |clearly )?(against|outside|contrary to|in breach of|a (breach|violation) of|a matter of|violates?) (the |our |company |your )*(\\w+ )?{ruledoc}",
        '(as )?(is |are |was |were |been |all )?(clearly |explicitly |plainly |fully )?(stated|outlined|specified|stipulated|set out|laid out|spelled out|spelt out|detailed|defined|described|written|mentioned|noted|listed|covered|explained|spells out|provided|disclosed|communicated) (clearly |explicitly )?(for )?(in|on|under|by|at|within) (the |our |your |section {clause} of |clause {clause} of |paragraph {clause} of |article {clause} of )*(\\w+ ){0,3}?({ruledoc}|(section|clause|paragraph|article|appendix|page|§) {clause}( of (what|the|your|our)( (document|paper|form|agreement|booklet|contract|terms))?( you (signed|accepted|agreed to|received|ticked|were (given|sent)))?)?|what you (signed|accepted|agreed to)|(document|paper|form|mail|checkout|booking) you (signed|accepted|agreed to))',
        '(is|was|are|were|been) (stated|communicated|disclosed|spelled out|spelt out|set out|laid out) (very |quite |perfectly |absolutely )*(clearly|plainly|explicitly|expressly|in (black and white|bold|writing)) (on|in|at|under|above|below|by|when|before)( (the|our|your|every)( \\w+)?)?',
        '(as )?(per|according to|under|pursuant to|in accordance with|in line with|by virtue of) (section|clause|paragraph|article|§|rule|point|item) ?{clause}',
        '(spells?|sets?|lays?) (it |this |that )?out in (section|clause|paragraph|article|§) {clause}',
        "(when )?you ('ve |have |had |did |already |clearly |would have |also |will have |expressly |explicitly )*(agreed? to|accepted?|signed|consented to|acknowledged|ticked|opted into|committed to) (this|that|it|these|those|our|the|all|them|a|an|those) ?(\\w+ ){0,2}?({ruledoc}|when|at|upon|on|during|by|box|before|term|commitment|minimum|period|notice|price|fee|charge)( you (ticked|signed|booked|ordered|registered|joined|created|opened))?",
        'you (\\w+ )?(agreed to|accepted|signed|consented to) (section|clause|paragraph|article|point|rule) (\\w+)( (of|in) (the|our|your) (\\w+ ){0,2}?({ruledoc}|form))?',
        "(what|the (document|paper|form|page|contract|agreement|papers|lease|order form|booking form|waiver)( that| which)?) you ('ve |have )?(signed|accepted|agreed to|consented to|ticked|acknowledged)",
        '(section|clause|paragraph|article|§) {clause} (of (the|our|your) (\\w+ ){0,3}?)?({ruledoc}|what you)?( )?(clearly |explicitly )?({states}|applies)',
        "(company|store|corporate|hotel|standard|house|airline) (policy|rules?|procedures?|practice) (is|are|do(es)? n't|prevents?|forbids?|dictates?|requires?|says?|states?|to)",
        'as a matter of (company |general |our )?(policy|principle|course|procedure)|for (policy|compliance|legal|regulatory) reasons|(due to|because of|for) (compliance|regulations|regulatory (requirements|reasons))|(is|are) (company|our) (policy|procedure|practice)|(standard|normal|usual) (operating )?(procedure|practice|policy)( (is|here|requires|dictates))?',
        '(section|clause|paragraph|article|§) {clause} (of|in) (your|our|the) (\\w+ )?(lease|contract|agreement|terms|rental|tenancy|booking|membership|subscription|licen[cs]e|rules|policy|conditions|order|form|waiver|t&cs)',
        "(when|since|as|because|once|by) you (\\w+ )?(created|opened|signed|registered|made|placed|joined|booked|bought|purchased|ordered|subscribed|started|checked|set)( \\w+){0,5},? (you )(also |already |had |have |'ve |did |expressly )*(accepted|agreed|consented|acknowledged|confirmed|committed|signed)( (to|that|this|these|our|the))*( \\w+)?",
        "(those|these|that|such|them) (are|is|were|'s) (simply |just )?(the|our) (\\w+ )?(rules?|terms|conditions|polic(y|ies)|requirements|regulations|procedures?|process)|(that's|this is|that is) (simply |just |the way )?how (our|the) (\\w+ )?(process|procedure|policy|system) (works?|is)|the (same )?rules? (apply|applies|is the same) (to|for) (all|everyone|everybody|every)( \\w+)?",
        "(does not|doesn't|do not|don't|did not|didn't|not|fails? to|failed to) (meet|fulfil|fulfill|satisfy|match|comply with|conform to|fall (within|under)) (the|our|all|any of the) (\\w+ ){0,2}(criteria|requirements|conditions|guidelines|terms|standards|eligibility|threshold|prerequisites|policy|rules)|(does|do|did|is|are)(n't| not) (covered|included|provided for) (by|in|under) (the|our|your) (\\w+ )?(plan|warranty|contract|agreement|terms|guarantee|policy|tier|package)|(only|solely|exclusively) (available|offered|open|applicable) (to|for) (customers|members|users|those|people) (who|on|with)",
        '(the|our|your) (\\w+[ -]){0,3}(window|period|deadline|time limit|grace period|cut-?off|trial|timeframe)( for (\\w+ ?){1,4})?( (that |which )?you( \\w+){1,4}?)? (has |had |have |is |was )?(already |now |since |long )*(closed|passed|expired|ended|elapsed|over|lapsed|run out)( (on|in|at|last|a) \\w+)?',
        "(i|we)('m| am|'re| are) (just |simply |only |afraid i |bound by|required by|obliged by|following|sticking to|going by|governed by) ?(following |to follow )?(the|our|company|these)? ?(\\w+ )?(rules|procedures?|polic(y|ies)|guidelines|protocol|instructions|terms)|(there|it)('s| is| are| will be) no (flexibility|leeway|exceptions?|way around (it|that|this)|provision|room for (\\w+ )?(exceptions?|negotiation|discretion|discussion|manoeuvre|interpretation|compromise|debate))( (here|in|for|on|to) (\\w+ ?){1,3})?|(we|i) (can't|cannot|can not|don't|do not|won't) (bend|break|go against|override|bypass|ignore) (the|our|these|any) (\\w+ )?(rules?|polic(y|ies)|terms|procedures?)|you (are|were) (bound|obliged|required) (by|under) (the|our|your) (\\w+ )?{ruledoc}|(please )?(review|read|consult|check|refer to|see) (the|our|your) (\\w+ ){0,2}(terms( of \\w+| and conditions)?|polic(y|ies)|conditions|t&cs|agreement|contract)( (you|for|before|again|which|where) [^.,\\n]{1,40})?",
        '(the|our|your) {ruledoc} (that |which )?you (\\w+ )?(signed|accepted|agreed to|ticked|received)',
        "(not|aren't|isn't|wasn't|weren't) (something|anything|a thing|what) (that )?(our|the|company) (\\w+ ){0,2}{ruledoc} (allows?|permits?|provides? for|lets? us|covers?|includes?)( \\w+)?",
        'company policy|store policy|corporate policy|strict policy of|rules are rules|policy is policy|terms are terms|the rules apply to everyone|(we have|there are) (a |strict |clear |certain )+(\\w+ )?(polic(y|ies)|rules|guidelines|procedures?) (in place|regarding|about|on|for|against|that)|no[- ](refunds?|returns?|exceptions?|exchange)s? policy|you (should|must|need to|have to) (follow|comply with|abide by|adhere to) (the|our) (\\w+ )?{ruledoc}|(we|i) (have to|must|need to) (follow|abide by|adhere to|comply with|stick to|enforce|apply) (the|our|these|company) (\\w+ )?{ruledoc}',
        'by (signing|accepting|ticking|creating|registering|using|booking|placing|clicking|continuing|purchasing|joining|subscribing) [^.,!?\\n]{1,60},? you (have |had )?(agree|accept|consent|acknowledge|confirm|waive)(d|ed)?( to| that)?',
      ],
    },
    {
      ...WALL,
      phrases: [
        "(not|no longer|isn't|aren't|wasn't|weren't|never|un|in) ?(eligible|entitled|qualified)( (for|to) (a |an |any |the )?(\\w+))?|ineligible( for)?|n't (qualify|be eligible)( for)?|not qualify( for)?|fails? to qualify",
        "does n't qualify( for)?|do n't qualify( for)?|did n't qualify( for)?",
        'non[- ]?(refundable|returnable|transferable|negotiable|exchangeable)',
        "(un|not )?able to (make|grant|allow|give|offer) (any |an |you an |a )?(exceptions?|exemptions?)|(can(not|'t| not)|do(es)?n't|do not|won't|will not|never|not) (make|grant|allow|give) (any |an |you an )?exceptions?|no exceptions?( can be made| are possible| apply| allowed)?|exceptions? (can(not|'t)|are not|aren't) (be )?(made|possible|granted)",
        "(my|our) hands are tied|there (is|was|'s|would be) (really |simply |absolutely |unfortunately |sadly )*(nothing|not(hing)? (much|else)) (that )?(more )?(i|we|anyone) (can|could|am able to|are able to) do( (about (it|this|that)|here|for you|from (here|our side)))?|nothing (more |further |else )?(can|could) be done( about (it|this|that))?|(we|i) (can(not|'t)|are unable to) do anything (about|for|more|here|else)( (this|that|it|you))?",
        "(i'm|i am|we're|we are|am|are|is) (simply |strictly |just |unfortunately |sadly )*not (allowed|authori[sz]ed|permitted|at liberty|in a position by policy|empowered|supposed)( to)?|(is|are|was) (strictly |simply )?(not (allowed|permitted)|prohibited|forbidden) (under|by|per) (the |our )?(\\w+ )?{ruledoc}",
        "(our|the|my) (booking |billing |computer |payment |ordering )?(system|software|computer|platform|tool)s? (won't|will n't|does n't|do n't|can ?not|can't|would n't|is not set up to|isn't set up to|prevents?|will not) (allow|let|permit|enable|support|accept|me|us)( (me|us|it|this|that|you))?( (to|from))?",
        "(falls?|is|was|are|were|it's|that's|fell|being|lies?|outside|made|you are|you're|came|come|comes|arrived) ?(well |just |clearly |already )?(outside|beyond|past|after|out(side)? of) (of )?(the |our |your )*(\\w+[- ]){0,3}?(window|period|deadline for (returns|claims)|timeframe|time frame|time limit|scope|coverage|warranty|grace period|cut-?off)( (for|of) \\w+)?",
        "you ('ll|will|would|are required to|need to|must|'d|have) ?(have |need )?(to )?(first )?(submit|file|lodge|fill (in|out)|complete|raise|put in) (a |an |the |our |another |your )?(\\w+ ){0,2}(request|form|claim|ticket|application|complaint|paperwork|appeal)|you'll have to (speak|talk|contact|wait until|pay|purchase|buy|upgrade|take (it|that|this) up|live with|accept|deal)( \\w+)?",
        "(we|i) (only|do not|don't|cannot|can't|never|are unable to|'re unable to) (process|issue|offer|provide|give|accept|grant|honou?r) (any |a |you a |you with a |partial |full )?(refunds?|returns?|exchanges?|credits?|compensation) (on|for|after|within|outside|once|in (such|these)|unless|under|beyond)( [^.,!?\\n]{1,50}){0,1}",
        'you (only )?had (until|till|up to) (the )?(\\w+)( of \\w+)?( to (\\w+))?',
        '(refunds?|exchanges?|returns?|cancell?ations?|credits?|replacements?|repairs?|changes?) (are|is|can|will) (only |not |never |strictly )+(be )?(possible|available|given|issued|granted|offered|provided|processed|made)( (within|after|for|on|once|under|in|unless) [^.,!?\\n]{1,40})?|(all )?sales are final|(is|are|be) (strictly )?(not|never) (subject to|open to) (discussion|negotiation|appeal)|not covered (by|under) (the|your|our) (\\w+ ){0,2}(plan|warranty|contract|agreement|policy|guarantee|subscription|terms|entitlement)|(is|are) (at|within) our (sole |own )?discretion|reserves? the right to|we (have|had) (every|the) right to',
        "(that|this|it) (is|was|'s) (just |simply )?(how|the way) (it|things|the system|our \\w+) (is|are|works?)( done)?|that's just how (it|this|things) (works?|is|goes?|are)|it is what it is|(the )?(decision|verdict|ruling) is final|procedure (has|must|needs) to be followed|(we|i) (follow|go|went|have to go) (strictly )?by the (book|rules)",
      ],
    },
  ],
};
