import type { PhraseGroup } from '../kinds.ts';

const RECITED = {
  why: 'This tells what the rule is. They asked about their case.',
  instead: 'Why the rule exists, and what you can do. Or is this one worth an exception?',
};

/** Recitals by their build: who may ask for what, by when and in which form, and what is lost otherwise. */
export const policyBuilds: readonly PhraseGroup[] = [
  {
    ...RECITED,
    phrases: [
      '(onus|responsibility|duty|obligation) (is|lies|rests|remains) (up)?(on|with) (the|you|each|every)( \\w+){1,6}',
      '(hold|holds|treat|treats) (all|every|each) (\\w+ )?(customers?|clients?|members?|accounts?|guests?) to the same( \\w+){0,4}|(fees?|charges?|surcharges?) (is|are) (payable|levied|due) in (such|these|all)( \\w+){0,3}',
      "(you|you have|you've) (\\w+ )?(waived|renounced|forgone|given up|relinquished) (that|the|this|your|any|all) (\\w+ )?(rights?|claims?|entitlement)( \\w+){0,6}",
      'only (the|an?|our) (\\w+ ){0,4}?(holder|owner|signatory|customer|administrator|party|member|contact|subscriber|applicant|partner) (is |are )?(may|entitled|authori[sz]ed|eligible|has the right|have the right) (to )?(\\w+ ){0,2}(request|ask|demand|claim|apply|change|make|receive|instruct|sign)( \\w+){0,4}',
      'only (the|an?|our) (\\w+ ){0,4}?(holder|owner|signatory|customer|administrator|party|member|contact|subscriber) (is|are) (\\w+ )?(entitled|eligible) (to|for)( \\w+){1,6}',
      "(we|i)('re| are| am|'m)?(n't| not) (\\w+ly )?(permitted|allowed|licen[sc]ed|authori[sz]ed) to( \\w+){1,6}",
      '(notice|claims?|damages?|requests?|complaints?|cancell?ations?|changes|returns|refund requests|applications?|disputes?|objections?) (\\w+ ){0,4}?(has|have|had|must|needs?|should) (to )?(be )?(\\w+ ){0,2}?(notified|reported|received|reach|reached|made|submitted|lodged|given|requested|raised|filed|arrive) ((to )?us |\\w+ )?(inside|within|before|by|no later|at least|in writing|prior|not later)( \\w+){0,6}',
      "(that's|that is|this is|it's|it is|those are|these are|such are|such is) (simply |just |unfortunately |sadly )?(the|our) (\\w+ )?(rules?|procedure|policy|conditions|arrangement|protocol|regulations?)(?! (that|which|you|your|in|under|for|number|with|of|by|to|\\w+ed)\\b)",
      '(is|are|was|were|as) (\\w+ly |all )?(laid down|set down|set forth|regulated|governed|enshrined|fixed|contained|anchored|agreed) (in|by|under) (the|our|your|this) (\\w+ ){0,3}?{ruledoc}( (your|our|the|that|you|with)( \\w+){1,5})?',
      '^(protocol|procedure|policy|company rules|regulations|compliance) (requires?|dictates?|demands?|prescribes?|obliges?|forbids?|prevents?|stipulates?)( \\w+){0,6}',
      '(the|our) (\\w+ )?(handbook|rule ?book|charter|statutes?|by-?laws|book) (is|are) (\\w+ ){0,2}?(firm|clear|strict|explicit|adamant|plain) (that|on|about|here)( \\w+){0,6}',
      "(the|our|your) (\\w+ )?{ruledoc} (we|that|which|in|you) [^.!?,]{0,40}(not|n't|no|never|little|hardly) (leave|allow|permit|give|let|foresee|provide)?( \\w+){0,5}",
      "(do|does|did|will|shall|may|can)(n't| not) (deviate|depart|stray|diverge|derogate) from( \\w+){0,6}",
      '(ask|need|want|expect|require|remind) you to (adhere|comply|abide|conform|observe|respect)( \\w+){0,5}',
      "(you|customers?|members?|subscribers?|clients?|parties|accounts?|tenants?) (\\w+ ){0,5}?(is|are|'re|remain|remains) (\\w+ly |legally )?(bound|tied|committed|locked) (to|by|into|in|for|until)( \\w+){0,6}",
      '(you|as you) (will|would|should|must|may|might) (have )?(read|seen|noticed|found|know|see) (it |this |that )?(in|from|on|under) (the|our|your) (\\w+ ){0,2}?{ruledoc}( \\w+){0,4}',
      '(the way|how|as) (our|the|your) (\\w+ )?{ruledoc} (is|are) (drawn up|written|worded|drafted|phrased|set up|framed)( \\w+){0,4}',
      '(rules?|terms|conditions|guidelines|procedure|deadline|policy)( \\w+){0,3}? (applies|apply|is the same|are the same|holds?|goes) (to|for) (everybody|everyone|anyone|all (our )?(\\w+ )?(customers|users|members|clients|guests|subscribers|accounts)|each( \\w+){1,3})',
    ],
  },
  {
    why: 'What is lost, refused or not theirs by rule. They hear that nobody looked at their case.',
    instead: 'Look at the case. If it is still a no: the true reason, and what you can do today.',
    phrases: [
      '(window|period|deadline|term|time ?frame|time limit|cut-?off) (\\w+ ){0,8}?(closes|closed|ends|ended|expires|expired|lapses|lapsed|runs|ran|is|was) (\\w+ ){0,2}?(days|weeks|months|hours) (from|after|of|following|since) [^.!?,\\n]{1,40}, (and|but|so|while|whereas) (yours?|you|this|it|that) (\\w+ )?(was|is|were|has|had|came|falls?|fell|lies|arrived|wrote|sent)( \\w+){0,3}',
      '(warranty|guarantee|cover|contract|offer|claim|licen[cs]e|voucher|agreement|insurance)( \\w+){0,3}? (became|becomes|become|turned|turns|is rendered|was rendered|are rendered) (null and )?(void|invalid|worthless)( \\w+){0,5}',
      '(deposits?|credits?|points|fees?|payments?|vouchers?|no-shows?|instal?ments?) (are|is|will be|get|gets|were|was) (\\w+ )?(forfeit|forfeited|retained|withheld|charged in full|kept|due in full)( \\w+){0,5}',
      "(gift cards?|vouchers?|credits?|coupons?|tickets?|deposits?|points|discounts?|licen[cs]es?|trials?) (can(not|'t| not)|may not|are not|aren't|must not) (be )?(exchanged|redeemed|refunded|paid out|transferred|combined|converted|extended|passed on|cashed)( \\w+){0,5}",
      'no (\\w+ ){1,3}?(is|are|can be|may be|will be|shall be) (\\w+ )?(permitted|allowed|accepted|granted|tolerated|entertained|considered|paid) (after|once|before|outside|beyond|unless|without|on|for)( \\w+){0,6}',
      "(is|was|it's|it is|isn't|is not|never|not) (our|company|standard|general|common|established) (practice|policy|custom|procedure) (to|that|not to)( \\w+){0,5}",
      "(level of (cover|service|support)|entitlement) (does not|doesn't|do not) (include|cover|extend|run|apply)( \\w+){0,5}",
      '(management|head ?office|headquarters|the board|the owners?|our (\\w+ )?(lawyers?|auditors?|accountants?|directors?)|finance|legal|compliance) (has |have |had )?(instructed|told|directed|ordered|forbidden|barred|asked) (us|me|staff|everyone|everybody) (not to|from|to (refuse|decline|keep|stick|apply|follow))( \\w+){0,5}',
      "(do not|don't|does not|doesn't|did not|didn't|not|never|no longer) (qualify|be eligible|be considered|count) (for|as) (an? |any |the )?(\\w+ )?(compensation|refund|credit|exception|extension|discount|waiver|reimbursement|replacement|claim)( \\w+){0,4}",
      '(strict|hard|firm|fixed) (limit|maximum|cap|deadline|rule) (of|on|for)( \\w+){1,6}',
      '(the|our) (\\w+ ){0,3}?(clause|provision) (applies|apply|kicks in|comes into play|governs|rules this out)( \\w+){0,4}',
      '(is|are|was|were) (\\w+ly )?(spelled|spelt|set|laid) out (in|on|at) (the|your|our) (\\w+ )?(order|booking|confirmation|invoice|checkout|sign-?up|quote|offer)( \\w+){0,2}',
      '(limit|maximum|allowance) (of|is|to) (one|two|three|\\d+) (\\w+ )?(per|for each|for every) (company|customer|household|person|account|organi[sz]ation)(, (and )?no (more|exceptions?)| only)',
    ],
  },
];
