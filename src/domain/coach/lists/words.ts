// Word classes for the phrase lists: nouns by what they mean, verbs by what they do.
// Source: ours, gathered from the lists named in each phrase file. Licence: MIT, as the rest of this project.

/** Class name to its alternatives (several to a string, with "|" between), in the pattern language of text/pattern.ts. */
export const WORDS: Readonly<Record<string, readonly string[]>> = {
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
    'soon|shortly|asap|as soon as (possible|we can|i can|we are able|practicable)',
    'in due (course|time)|in the (near|not too distant) future',
    '(in|over|during|within) the (coming|next|following) (few )?(days|weeks|months|quarters|years|while)',
    'at some point|eventually|some ?time|one of these days',
    'at a later (date|time|stage)|when(ever)? (we|i) (can|get a chance|have time)|in a (bit|while)',
    'before (too )?long|sooner or later|down the (line|road)|momentarily|promptly|without delay',
  ],
};
