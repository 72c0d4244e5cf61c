import type { PhraseList } from '../kinds.ts';
import { softNo, veiledNo } from './veiled-no.ts';

const PLAINLY = 'Say no plainly, why, and what they can do today: here, or with somebody else.';

/**
 * How a wish is refused. A refusal is no fault: the coach asks where it comes late, is wrapped until it cannot be
 * heard, or ends the matter (rules/no.ts).
 */
export const buriedNo: PhraseList = {
  kind: 'buried-no',
  title: 'A no',
  source: 'our own patterns',
  licence: 'MIT',
  groups: [
    {
      why: 'A no in our own name: we cannot, we do not, we decided against it.',
      instead: PLAINLY,
      phrases: [
        "{us}('re| are|'m| am)? (\\w+ ){0,2}?(unable|not able|not in a position|not planning|not going|not looking|not considering|not offering|not taking|not accepting) (to|on|at|for|any)?",
        "{us} (currently |presently |simply |really |just )*(can ?not|can't|won't|will not|could ?n't|would ?n't) (be able to |currently |offer |do |make )*(\\w+)",
        "{us} (do not|don't|no longer|never|did not|didn't) (currently |yet |plan |intend |have plans |have any plans )*(to )?(offer|ship|support|sell|provide|carry|accept|take|make|do|deliver|have|stock|give|grant|extend|waive|cater for|handle|process|issue|hold|publish|reopen|change|move|refund|plan|intend|see|repair|serve|allow|cover|run|host)",
        '(chosen|elected|resolved|opted|decided|agreed|voted) (not to|against|to (leave|keep|stick|stay|hold off|pass|decline|drop))',
        "{us} ('ve |have )?(decided|chosen|opted|had) (against|not to|to (decline|turn down|reject|refuse|pass))",
        "{us} (have to|must|need to|had to|'ll have to|will have to) (decline|say no|turn (this|it|you|that) down|refuse|reject|pass on)",
        "(won't|will not) be (moving|going|proceeding|continuing|pursuing|taking|offering|able|coming (back|to)|returning|making a \\w+|reinstated|reintroduced|brought back)",
      ],
    },
    {
      why: 'A no that tells how things stand: there is none, it is not possible.',
      instead: PLAINLY,
      phrases: [
        "(there (is|are)|there's) (currently |really |simply |sadly |unfortunately )*no (way|plans?|possibility|option|room|space|places?|seats?|rooms?|tables?|chance|means)( \\w+)? ?(to|for|left|available|of|that|on|in)",
        "(we|i)( currently| really| simply)? (have|'ve) (currently |really |simply |sadly |unfortunately |absolutely )*no (plans?|intention|way|possibility|option|rooms?|seats?|tables?|vacancies|capacity|space|openings?)( \\w+)?",
        '(is|are|was|were) (currently |strictly |generally |sadly )*not (currently |generally |really )*(permitted|allowed|accepted|welcome|possible|available|planned|supported|feasible|an option|in our plans|part of)',
        "is(n't| not) (currently )?(in (our|the) plans|part of|planned|on (our|the))",
        "(it|this|that)('s| is) (currently |really |simply )*not something (that )?(we're|we are|i'm|i am) (\\w+)",
        '(answer|decision)( here| this time| again)? (is|was|must be|has to be) (a |an |sadly |unfortunately )*no',
        "(it|this|that|which|yours|you|the \\w+|your \\w+( \\w+)?)(( is|'s| was| would be| will be| has been| are| were)n't| is not| was not|'s not| will not be| won't be| would not be| has not been| are not| were not| did not) (currently |going to be |something (that )?(we|i) \\w+( \\w+)?|an option|possible|available|feasible|planned|on (our|the) \\w+|able to|something|successful|approved|accepted|selected|granted|in stock|offered|supported|eligible)",
        '(is|are|was|were|has been|have been) (currently |now |already |already been |been |unfortunately |fully )*(impossible|unavailable|no longer (available|possible|offered|supported|sold|made)|fully booked|sold out|discontinued|declined|rejected|refused|denied|turned down|unsuccessful|out of stock|(already )?(taken|booked|full|gone|sold|closed)|not (\\w+ed|chosen|possible|available|taken|given))',
        "(is|are|was)(n't| not| currently not| simply not| really not| not really| not currently) (something|anything|a thing|one) (that )?(we|i|our \\w+|the \\w+)('d|'ll|'ve|'re)? (\\w+)",
        "(\\w+)('s| is| are| was) (sadly |unfortunately |simply |completely |just )*(off the table|out of the question|a no-go|beyond (us|our)|not going to happen|not (on|in) the cards|not meant to be|not to be|not happening|not a possibility|not an option|not for (us|now)|a bridge too far|ruled out|off the agenda|not on the agenda|not foreseen|not in (the )?(plan|budget|scope|pipeline))",
        "(it|this|that|they|these|those|you|yours|which|what you \\w+)( (is|are|was|were)|'s|'re)( (not|n't) )(quite |really |exactly |at present |currently )*(what|who|the (\\w+ )?(one|kind|sort|thing|match|right \\w+)) (that |which )?(we|i)('re| are|'m| am)? (\\w+ )*(after|looking|need|needed|want|wanted|had in mind|seek|seeking|searching|require|can use)( for)?",
      ],
    },
    {
      why: 'A no that somebody else has said, or that went to somebody else.',
      instead: PLAINLY,
      phrases: [
        '(went|goes|gone|given|offered|go|going|awarded|moving) (to|with|forward with|ahead with) (another|someone else|somebody else|a different|other)( \\w+)?',
        "(\\w+ )?\\w+ (did n't|has n't|have n't|does n't|wo n't) (quite |sadly |unfortunately )*(make (the|it|our) ?(list|cut|shortlist|grade|in(to)?|through|onto)?|get (the (go-ahead|green light|nod|votes|budget)|chosen|picked|selected|approved|through|in)|win|find (favou?r|a (place|majority)|room)|succeed|pass|come (about|to pass)|go (ahead|forward|through))",
        "(the|our|my) (\\w+ )?(bank|team|board|committee|company|management|panel|jury|shop|office|insurer|firm|house|council|owner|manager|department|school|airline|hotel|service|board of \\w+)( \\w+)?( (has|have|had|will|would|is|are|was|were|does|do|did|can|could))( therefore| regretfully| sadly| unfortunately| now| also)* (n't|not|no longer|never|unable|declined?|decided against|refused|rejected|turned)( \\w+){0,3}",
      ],
    },
    {
      why: 'A word of regret, and a no after it.',
      instead: PLAINLY,
      phrases: [
        "(unfortunately|regrettably|sadly|alas|regretfully|i'm afraid|i am afraid|with (\\w+ )?(regret|sadness))\\b.{0,60}\\b(not|no|\\w+n't|cannot|unable|impossible|never|declined|rejected|denied)",
      ],
    },
    softNo,
    ...veiledNo,
  ],
};
