import type { PhraseGroup } from '../kinds.ts';

/** Boilerplate by how it is built: a class of people, of warm words or of errands, and what is always said with it. */
export const boilerplateBuilds: readonly PhraseGroup[] = [
  {
    why: 'It greets a sort of person, and not this one.',
    instead: 'Their name, or just "Hello" where you do not know it.',
    phrases: [
      '^dear (?!(mrs?|ms|mx|dr|prof)\\b)(\\w+ ){0,2}?(user|partner|customer|client|member|subscriber|guest|patron|holder|owner|shopper|supporter|participant|requester|enquirer|friend of (\\w+ ){1,3})s?',
      '(a |an )?(\\w+ )?(warm|warmest|hearty) welcome (back )?to (the|our)',
      '(part|member) of (the|our) (\\w+ ){0,2}(family|community)( \\w+){0,3}',
    ],
  },
  {
    why: 'Thanks that fit any letter. They keep the answer waiting.',
    instead: 'Begin with the answer, or thank them for one thing they did.',
    phrases: [
      '(thank you|thanks|grateful|gratitude|appreciate)( \\w+){0,4}? for (making|getting in|being in|establishing) (contact|touch)( with us)?( today)?',
      '(thank you|thanks|grateful|gratitude)( \\w+){0,4}? for (bringing|drawing|calling|raising) (\\w+ ){1,4}(to|with) (our|my|us|the attention) ?(attention|notice)?( \\w+)?',
      '(thank you|thanks|grateful|appreciate|appreciates)( \\w+){0,4}? (you|your|for|the) (\\w+ )?(giving|allowing|affording|granting|offering|presenting) us (the|an|this|a) (\\w+ )?(opportunity|chance|occasion)( \\w+){0,4}',
      '(your|for your) (\\w+ )?(understanding|patience|cooperation|loyalty|custom|patronage|continued \\w+)( \\w+){0,4}? (is|are) (\\w+ ){0,2}(appreciated|valued|treasured|cherished|welcome)',
      '(heartfelt|sincerest?|deepest|profound|utmost|humblest?) (gratitude|appreciation|thanks|regrets?|apologies|sympathies)( \\w+){0,4}',
    ],
  },
  {
    why: 'How the firm feels about itself or about everybody. They wrote about one thing.',
    instead: 'Show it: what you did for them, and what comes next.',
    phrases: [
      '(always |such |ever )?a (\\w+ )?(pleasure|delight|joy|privilege) (to (hear from|serve|assist|work with|welcome)|hearing from|serving) (our|you|all our|such|valued)( \\w+){0,3}',
      "wishing you (continued|every|much|all the)( \\w+){0,5}|(does|do|did|will|has|have)( not|n't) (go|gone) unnoticed",
      '({us} )?({apology}|thank you) (wholeheartedly|unreservedly|profusely|most \\w+ly) for( \\w+){1,6}',
      "(we|our (\\w+ )?(team|crew|staff)|the (\\w+ ){1,2}(team|crew|family))('re| are| is) (\\w+ly |so |very |more than |beyond |always |all |ever |as )*(thrilled|delighted|excited|honou?red|proud|privileged|grateful|pleased|happy|humbled|overjoyed|committed|dedicated) (to (have|be|serve|assist|welcome|count|offer|support|share|continue|receive|provide|deliver|make)|that you (chose|are|have|picked)|you (chose|are|picked|joined))( \\w+){0,6}",
      "(we|i)('re| are|'m| am) (\\w+ly |so |very |more than |always )*(thrilled|delighted|honou?red|pleased|happy) to (be (able )?to |be of )?(assist|serve|service|be of)( \\w+){0,5}",
      "(can't|cannot|can not) wait to (see|hear|learn|find out) (what|all|how|where) (you|your|the)( \\w+){0,4}",
      '(on|of|in|along) (this|your|our|the) (\\w+ )?journey (with|together)( \\w+)?|(have|having) you on (this|the|our|your) journey( with us)?',
      '(of|is of|are of) (the |such )?(utmost|greatest|highest|paramount|vital|supreme) (importance|concern|priority|interest|value)( to( \\w+){1,2})?',
      '(our|my) (very )?(top|highest|number one|first|main|chief|foremost|greatest|absolute) (priority|concern|commitment)( \\w+){0,3}',
      '(we|i) (\\w+ly )?(value|treasure|cherish|embrace|prize|welcome) (every|each|all|any)( (single|and every|piece of|bit of))? (\\w+ ){0,2}?(feedback|comments?|suggestions?|input|opinions?|messages?|voices?|letters?|customers?|thoughts?)( \\w+){0,5}',
      '(every|each) (\\w+ ){1,5}?(matters|counts|is (important|precious|valued|treasured|special|unique))( (to|for) (us|our \\w+|everyone here))?',
      '(helps?|allows?|enables?|lets?) us (to )?(better )?(serve|improve|grow|become|get better|do better|shape|deliver|exceed)( (you|your|our|the) \\w+| you)?( better)?',
      '(exceed(ed|ing)?|surpass(ed|ing)?|live up to|meet(ing)?|met) (all )?(your|their|our customers) (highest |every |\\w+ )?(expectations?|approval|satisfaction)( \\w+){0,3}',
      '(outstanding|exceptional|excellent|world-class|first-class|unparalleled|superior|highest level of|best possible|seamless) (\\w+ )?(service|experience|support|care|assistance)( \\w+){0,4}',
    ],
  },
  {
    why: 'A letter of an office: nobody did anything, and nobody in particular has it.',
    instead: 'Who is doing what, by which day, and when you write again.',
    phrases: [
      '(reference|number|code|subject( line)?|id) (\\w+ ){0,5}?(must|should|is to|has to|needs to|shall|may|ought to|will need to) (\\w+ )?be (quoted|cited|stated|included|indicated|mentioned|kept|used|retained) (in|on|for|with) (any|all|every|each|future|further) (\\w+ ){0,2}?(correspondence|communications?|messages?|e-?mails?|enquir(y|ies)|inquir(y|ies)|contact|reply|replies|letters?)',
      '(quote|cite|state|include|indicate|mention) (this|the|your|that) (\\w+ ){1,4}?(in|on|for|with) (any|all|every|future|further) (\\w+ ){0,2}?(correspondence|communications?|messages?|e-?mails?|enquir(y|ies)|contact|reply|replies|letters?)',
      '(to|with|by|through) (the|our) (relevant|appropriate|responsible|concerned|respective|competent|proper|designated|dedicated) (\\w+ )?(departments?|teams?|people|colleagues?|part(y|ies)|units?|desks?|channels?|persons?|personnel|specialists?|sections?)',
      '(your|the|this) (\\w+ )?(correspondence|remarks?|comments?|feedback|message|e-?mail|letter|words|concerns?|request|report|observations?|input) (has|have|is|are|was|were) (been |being )?(\\w+ly )?(noted|logged|registered|recorded|acknowledged|documented|forwarded|passed|relayed|escalated|taken (on board|note of|under|into))( \\w+){0,8}',
      '(acknowledge|confirm|acknowledging|confirming) (the )?(safe )?receipt of (the )?(below|above|same)( \\w+){0,3}',
      '(ticket|case|request|enquiry|inquiry|incident)( (number|no|id))? (#)?\\d+ (has been|is|was|is being|has) (\\w+ ){0,2}?(assigned|created|opened|logged|registered|received|processed|queued|escalated|raised)( \\w+){0,5}',
      '(same|it|this|that|which|request|below|above) (has|have) been (duly |hereby |successfully )?(actioned|processed accordingly|duly \\w+)',
      '(been|be|is|was|are|will be) duly \\w+( \\w+){0,3}|(note|noted|informed|advised|thanked) accordingly',
      'please find (below|hereunder|above|herein|the (relevant|requested|following|required|necessary) \\w+)( \\w+){0,6}',
      '(hereunder|hereinafter|hereinbelow|aforesaid|abovementioned|the above matter|the captioned|inst\\.)',
      '(with|in) (reference|regards?|response|reply|respect|relation) to (the|your) (above|below|same|captioned|aforementioned)( \\w+){0,3}',
    ],
  },
  {
    why: 'A footer that goes under every letter.',
    instead: 'End with one true thing: when you write again, or the question you still have.',
    phrases: [
      '(i|we) (\\w+ )?(trust|hope) (that )?(this|the (above|foregoing|preceding|aforesaid)|the (information|explanation|answer|details) (above|below|given|provided)) (\\w+ )?(is|are|will be|proves?|has been|have been) (\\w+ )?(of (\\w+ )?(assistance|help|use|service)|satisfactory|to your satisfaction|helpful|useful|sufficient)( \\w+){0,3}',
      '(should|if|in case) you (should |ever )?(have|require|need|wish|desire|want|encounter) (for )?(any |some )?(further|additional) (assistance|help|information|questions?|clarifications?|support|quer(y|ies)|guidance|details|concerns?|enquir(y|ies)|inquir(y|ies))( \\w+){0,8}',
      'should you (require|wish|desire|need|have|find|encounter) (any(thing)?|further|additional|more|other|help|support|assistance|yourself)( \\w+){0,6}',
      'should (anything|something|any \\w+|there) (\\w+ )?(remain|still be|be|arise|come up|require|need) ?(\\w+ ){0,4}?(unclear|else|further|questions?|doubts?|concerns?|attention|we|i|us)( \\w+){0,4}',
      '(remain|remains|stand|stands|are|is|am|be|always) (\\w+ ){0,2}?at your (\\w+ )?(disposal|service|command)( \\w+){0,4}',
      "(are|is|am|'re|remain|remains|stand|stands) (\\w+ ){0,2}?(here|there|available|ready|on hand|standing by) (to (assist|serve|be of)|(24|around the|round the|at all|night and|day and|every step))( \\w+){0,4}",
      '(assist|assisting|help|helping|support|serve|aid) you (further )?(with|in|regarding|on) (your|this|the|any) (query|enquiry|inquiry|request|concern|matter|queries|concerns)( \\w+)?',
      '(anything|something) (else |more |further )?(that |which )?(we|i|our \\w+) (can|could|may|might) (\\w+ )?(assist|be of (service|help|assistance))( \\w+){0,4}',
      'trusting (that )?(the above|this|you|we|it)( \\w+){0,6}|(we|i) trust (that )?(the above|this) (\\w+ )?(meets|answers|clarifies|resolves|suffices|satisfies|is)( \\w+){0,4}',
      '(how (did we do|would you rate|was your (\\w+ )?experience)|(take|complete|fill (in|out)) (our|a|this) (\\w+ ){0,2}(survey|questionnaire))( \\w+){0,5}',
      'the (pleasure|privilege|honou?r|opportunity) of (serving|assisting|helping|welcoming|hearing from|being of) (\\w+ ?){1,3}',
    ],
  },
];
