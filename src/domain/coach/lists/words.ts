import { CUSTOMERS_WORDS } from './words-of-customers.ts';
import { REPLY_WORDS } from './words-of-replies.ts';

// Word classes for the phrase lists: nouns by what they mean, verbs by what they do.
// Source: ours, gathered from the lists named in each phrase file. Licence: MIT, as the rest of this project.

/** Class name to its alternatives (several to a string, with "|" between), in the pattern language of text/pattern.ts; a class may name another. */
export const WORDS: Readonly<Record<string, readonly string[]>> = {
  ...CUSTOMERS_WORDS,
  ...REPLY_WORDS,
  apology: ['apologi[sz]e|apologi[sz]ing|apologies|apology|sorry'],
  very: [
    'very|so|really|truly|deeply|sincerely|extremely|terribly|completely|totally|fully|quite',
    'absolutely|certainly|definitely|entirely|perfectly|greatly|humbly|profusely',
  ],
  us: ['we|i|our team|the team|my team'],
  be: ["is|was|are|were|'s|'re|be|been|looks|seems|appears to be|sounds"],
  det: ['a|an|the|this|that|some|any|your|our|my|their|these|those|one'],
  small: [
    'small|tiny|little|minor|slight|wee|brief|short|teeny|teensy|momentary|trivial|temporary',
    'tiniest of|smallest of|slightest of|merest of|teeniest of|tiniest|slightest|merest|teeniest',
    'insignificant|negligible|harmless|mere|bit of a|spot of|touch of|bit of|quick|passing|mild',
    'cosmetic|petty|trifling|minuscule|minute|marginal|fleeting|superficial|itty-bitty|piddling',
    'itsy bitsy|paltry|low-impact|isolated|one-off|run-of-the-mill|garden-variety|rare|subtle|bitty',
  ],
  mishap: [
    'hiccups?|hiccough|glitch(es)?|blips?|bumps?( in the road)?|hitch|snags?|mix-?ups?|wobbles?',
    'stumble|slip-?ups?|slip|issues?|problems?|bugs?|errors?|mistakes?|oversight|outage|interruption',
    'disruption|inconvenience|annoyance|nuisance|setback|delays?|misunderstanding|confusion|hassle',
    'trouble|inaccuracy|discrepancy|imperfection|quirks?|downtime|slowdown|scratch(es)?|overcharge',
    'typo|loss|lapse|mishap|kerfuffle|blunder|fluke|hang-?up|bother|wrinkle|kinks?|defect|flaw',
    'blemish|incident|disturbance|inconsistency|irregularity|omission|gaffe|boo-?boo|oopsie|niggles?',
    'gremlins?|drop-?out|wait|detour|miscalculation|technicality|nuisance|difference|adjustment issue',
    'service interruption|technical difficulties|breakage|dent',
  ],
  ruledoc: [
    'polic(y|ies)|terms( and conditions| & conditions| of (service|use|sale|business|purchase))?',
    't&cs?|tos|t and cs|contract|agreement|conditions( of \\w+)?|fine print|small print|guidelines',
    'regulations|rules|rulebook|bylaws|house rules|eula|sla|service level agreement|tariff conditions',
    'return conditions|protocol|procedures?',
  ],
  states: [
    'states?|stated|says?|outlines?|outlined|specif(y|ies|ied)|stipulates?|stipulated|describes?',
    'described|sets? out|lays? out|laid out|spells? out|spelled out|spelt out|dictates?|requires?',
    'provides?|prohibits?|forbids?|mandates?|covers?|covered|mentioned|explained|detailed|defined',
    "written|listed|noted|makes? (it )?clear|is clear|are clear|do(es)? n't (allow|permit)",
    'only allows?|only permits?',
  ],
  agreed: ['agreed( to)?|accepted|signed|ticked|consented to|acknowledged|confirmed'],
  clause: ['\\d[\\w.()]*|[ivx]{1,5}|[a-h]|one|two|three|four|five|six|seven|eight|nine|ten'],
  refund: [
    'refund(s|ed)?|credit|return(s|ed)?|exchanges?|reimbursement|compensation|replacement|discount',
    'waiver|extension',
  ],
  tell: ['said|mentioned|explained|stated|told you|wrote|pointed out|noted|advised|indicated'],
  docs: [
    'docs|documentation|faqs?|help (article|page|cent(er|re)|section|guide|docs|pages|file)s?',
    'knowledge ?base|kb( article)?|(user |admin |setup |getting started |online )?(guide|manual)s?',
    'support (page|site|article|portal|cent(er|re))s?|(community )?forums?|wiki|tutorials?',
    '(this |these |the |following |our )?articles?|website|web ?site|readme|release notes',
    'resource(s| cent(er|re))|video tutorials?|blog post',
  ],
  soon: [
    'soon(?! as)|shortly|asap|as soon as (possible|we can|i can|we are able|practicable)',
    'in due (course|time)|in the (near|not too distant) future',
    '(in|over|during|within) the (coming|next|following) (few )?(days|weeks|months|quarters|years|while)',
    'at some point|eventually|some ?time|one of these days',
    'at a later (date|time|stage)|when(ever)? (we|i) (can|get a chance|have time)|in a (bit|while)',
    'before (too )?long|sooner or later|(further |some way )?(down|along) the (line|road|track)|momentarily|promptly|without delay',
    'at (some|a (later|future)|one) (point|stage|time)|(given|with|in) (a little|a bit of|some) (more )?(time|while)|over time|in good time',
    "(when(ever)?|once|as soon as) (things|it|work|life) (calms?|quiets?|settles?|slows?|eases?)( down| up)?|when(ever)? (there's|there is|we find|i find) (a |some |the )?(gap|time|room|moment|slot|capacity)",
    'as (soon|quickly|fast) as (stock|time|work|capacity|circumstances|we|the \\w+) (allows?|permits?|manage)|at the (earliest|first|next)( possible)?( opportunity| convenience| occasion| chance)?',
    '(one of|among) (the|our) (next|coming|following|upcoming) (\\w+ )?(versions?|releases?|updates?|rounds?|builds?)|as part of a (bigger|larger|wider|broader) \\w+',
  ],
  crew: [
    'team|crew|people|staff|colleagues?|specialists?|experts?|engineers?|developers?|departments?|office|folks|desk|agents?',
  ],
  customers: [
    'customers?|clients?|members?|users?|guests?|patrons?|shoppers?|travellers?|people|families|readers|subscribers|friends',
  ],
  incoming: [
    '(your|the|this) (\\w+ )?(message|e-?mail|mail|letter|note|request|enquiry|inquiry|query|question|concerns?|feedback|report)',
    '(your|the|this) (\\w+ )?(correspondence|ticket|case|words|complaint|suggestions?|comments?|matter|issue)',
  ],
  handbook: [
    '{docs}|handbook|(\\w+ )?(videos?|films?|clips?|primer|webinars?|course|lessons?|recordings?|chapters?|leaflet|brochure|booklet|pdf|instructions|guides?|manuals?|pages?|articles?|sections?|posts?|thread|blog|newsletter|announcement|presentation|slides)',
    '(online |in-app |built-in )?help|academy|terms|read ?me|cheat ?sheet|overview|catalogue|release notes|changelog|package insert',
  ],
  sorrow: [
    "(it|that)('s| is| was) (a |such a |very |really |most |indeed |rather |truly |deeply |always |of course )*(pity|shame|unfortunate|regrettable|sad|disappointing|a matter of regret|to be (regretted|lamented|deplored))",
    '(we|i) (\\w+ )?(regret|lament|deplore)|(we|i) find it (\\w+ )?(regrettable|unfortunate|sad|a pity|a shame)',
    "((we|i)('re|'m| are| am) )?(\\w+ )?(sorry|sad|saddened|distressed|dismayed|sorry to (hear|learn|read|see|find))",
  ],
  feels: [
    'feels?|felt|feeling|perceiv(e|es|ed)|experienced? (it|this|that|us|our|things|the|your)|interpret(ed)?|c[ao]me (across|over|away)|impression|left with',
    '(taken|took|take) (it|this|that|our \\w+|offen[cs]e|\\w+ amiss)|(saw|see|sees|seen) (it|this|that|things|us) (\\w+ )?(that way|this way|differently|so|like (that|this)|as|in)|(so|as|in such a) (negative(ly)?|poor(ly)?|bad(ly)?)',
    "(are|were|is|was|been|'re) (\\w+ )?(disappointed|dissatisfied|unhappy|upset|offended|displeased|disgruntled|let down|put out)|regard(ed)? (it|this|that|our)|consider(ed)? (it|this|that|our)|did(n't| not) (enjoy|appreciate|like)|fell short of your|(not|n't) (what|as) you (had )?(hoped|expected|wished)",
  ],
  // What somebody feels, how much, and who says that they know it.
  painful: [
    'frustrat(ing|ed)|annoy(ing|ed)|upset(ting)?|stress(ful|ed|ing)|irritat(ing|ed)|infuriat(ing|ed)|exasperat(ing|ed)|maddening',
    'aggravating|distress(ing|ed)|disappoint(ing|ed)|worr(ying|ied|isome)|heart-?breaking|heart-?(wrenching|broken)|gut-?wrenching',
    'nerve-?w?racking|disheartening|discouraging|demorali[sz]ing|awful|dreadful|horrible|horrid|horrendous|terrible|terrifying',
    'frightening|scary|ghastly|nightmarish|hellish|rotten|rough|tough|hard|difficult|trying|painful|unpleasant|uncomfortable|embarrassing',
    'humiliating|exhausting|tiring|draining|overwhelm(ing|ed)|unsettling|disturbing|alarm(ing|ed)|shocking|devastat(ing|ed)|crushing',
    'galling|vexing|wearing|miserable|unnerving|inconvenient|troubling|tiresome|sickening|agoni[sz]ing|harrowing|lousy|gutting',
  ],
  pain: [
    'frustrations?|anger|pain|annoyance|disappointment|worry|worries|concerns?|stress|distress|upset|feelings?|emotions?',
    'irritation|exasperation|anxiety|sorrow|heartache|despair|dismay|anguish|displeasure|discomfort|unease|impatience|sadness|hurt',
  ],
  deeply: [
    'very|so|really|truly|incredibly|immensely|terribly|deeply|hugely|utterly|extremely|absolutely|awfully|dreadfully|particularly',
    'enormously|intensely|profoundly|quite|totally|completely|beyond|rather|most|pretty|especially|unbelievably|just',
  ],
  grasps: [
    'understand|imagine|appreciate|know|see|reali[sz]e|recogni[sz]e|get|feel|picture|tell|acknowledge|grasp|sense|hear|think',
  ],
  // Who promises, how it is said to come, and what is promised.
  ours: [
    'i|we|she|he|they|someone|somebody|my (colleague|manager|boss|team)|one of (us|them|our \\w+)',
    'our (\\w+ )?(team|engineers?|developers?|colleagues?|staff|people|technicians?)',
    'an? (\\w+ )?(colleague|teammate|technician|plumber|person|member of (\\w+ ){1,3}|representative|developer|driver|manager|specialist|\\w+er|\\w+or)',
    'the (team|developers?|engineers?|manager|office|warehouse)',
    '(the |our )?((technical|customer|it|product) )?(support|sales|billing|engineering|accounting|accounts|finance|logistics|management|service|care|success|operations)( team| department| desk)?',
  ],
  will: [
    "'ll| will|'re going to| are going to|'m going to| am going to| is going to|'s going to| shall| plan to",
    " hope to|'re hoping to| are hoping to| am hoping to|'m hoping to| aim to| intend to",
  ],
  followup: [
    'get back to|get in touch|be (back )?in touch|follow up',
    'keep you (\\w+ )?(posted|updated|informed|in the loop|up to date)|let you know|update you',
    'write( (to you|back|again))?|come back to|call you|ring you|contact you|reach out|email you',
    'e-?mail you|inform you|notify you|report back|respond|reply|reach you',
    'give you (a call|an update|a ring|an answer)|send (you|it|out|over|a|an|the|someone|somebody|one of)',
    'look (into|at)|(have|take) a (\\w+ )?look|check|investigate|find out|fix|repair|resolve|solve|sort',
    'process|refund|credit|issue|ship|release|deploy|replace|review|pass|forward|raise',
    'share (this|it|that|your)|arrange|have (it|this|that|him|her|them|someone|somebody|the \\w+)',
    'see (to|what)|make sure|get (it|this|that|someone|somebody|the|a|one|you)|add (it|this|that)',
    'take care|handle|deal with|discuss|dig|work on|chase|escalate|correct|address|sorted',
    'get (it|this|that|everything|things) (\\w+ )?(sorted|fixed|done|resolved|looked)|improve|consider',
    'speak (to|with)|talk (to|with)|ask (the|my|our|them|him|her|around|someone)|try (to)?',
    'bring (it|this|that)|order',
  ],
};
