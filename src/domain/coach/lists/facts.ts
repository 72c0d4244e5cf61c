import type { FormList } from '../kinds.ts';

const NUMBER = '(?:number|no\\.?|id|reference|ref)';

/** How one asks for a fact, and how it stands in a letter that has it. Both read folded text. */
type Fact = { example: string; looks: readonly [asks: RegExp, given: RegExp] };

function numbered(thing: string): Fact {
  return {
    example: `the ${thing} number`,
    looks: [
      new RegExp(`\\b${thing} ${NUMBER}\\b|\\b${NUMBER} (?:of|on|for) (?:the|your|that|this) ${thing}\\b`),
      new RegExp(
        `\\b${thing}(?: ${NUMBER})?(?: is| was)?[:,]? ?(?:#|\\b(?=[a-z-]{0,8}\\d))[a-z]{0,6}-?\\d[\\w-]*`,
      ),
    ],
  };
}

const OTHERS: readonly Fact[] = [
  {
    example: 'their e-mail address',
    looks: [
      /\b(?:your|which|what) (?:\w+ ){0,2}?e-?mail(?: address)?\b/,
      /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/,
    ],
  },
  {
    example: 'their phone number',
    looks: [
      /\b(?:your|which|what) (?:\w+ ){0,3}?(?:phone|telephone|mobile) number\b|\bnumber (?:can|may|could|should) (?:we|i) (?:call|ring|reach)\b/,
      /(?<![\w-])\+?\d{2,5}[ /-]\d{2,4}[ -]?\d{2,4}(?:[ -]?\d{1,4}){0,2}(?![\w-])/,
    ],
  },
  {
    example: 'their browser',
    looks: [
      /\b(?:which|what|the|your) (?:web ?)?browser\b/,
      /\b(?:in|on|with|use|using|tried|run|running|is) (?:\w+ )?(?:chrome|firefox|safari|edge|opera|brave|vivaldi)\b/,
    ],
  },
  {
    example: 'their phone or computer',
    looks: [
      /\b(?:which|what|your) (?:operating system|os\b|phone\b(?! number)|device|computer|tablet)/,
      /\b(?:windows (?:\d+|xp|vista)|mac ?os|macbook|imac|ubuntu|debian|fedora|linux|iphone|ipad|android|pixel \d+|galaxy \w+|chromebook)\b/,
    ],
  },
  {
    example: 'the number plate',
    looks: [
      /\b(?:number |licence |license |registration )?plate\b|\bregistration(?: number)?\b/,
      /\bplate(?: number)?(?: is|:)? [a-z]{1,3}[ -]?[a-z\d]{1,4}[ -]?\d{1,4}[a-z]{0,3}\b|\b[a-z]{1,3}[ -]\d{2,4}(?:[ -][a-z]{2,3})\b|\b[a-z]{1,3}-[a-z]{1,2} ?\d{1,4}\b/,
    ],
  },
  {
    example: 'since when it is so',
    looks: [
      /\b(?:since when|when did (?:it|this|that|the \w+) (?:first )?(?:start|begin|happen|stop|appear|fail|break))\b/,
      /\b(?:since|from) (?:yesterday|today|this (?:morning|week)|last \w+|(?:mon|tues|wednes|thurs|fri|satur|sun)day|the (?:\d|update|weekend|move)|\d)|\bstarted (?:on|yesterday|today|this|last|with|after)\b/,
    ],
  },
  {
    example: 'a link',
    looks: [/\b(?:link|url|web address|address of (?:the|your))\b/, /https?:\/\/[^\s<>"]{4,200}/],
  },
  {
    example: 'their site',
    looks: [
      /\b(?:which|what)(?: of your)? (?:site|website|domain|web shop)s?\b|\b(?:name|address) of (?:the|your) (?:site|website|domain)\b|\byour domain(?: name)?\b/,
      /(?<![\w.@/+-])[a-z\d][\w-]{1,62}(?:\.[\w-]{1,62})?\.(?:com|org|net|info|shop|site|example|co\.uk|eu|de|fr|nl|se|no|dk|fi|it|es|pl|ch|at|ie)\b(?![\w@-])/,
    ],
  },
  {
    example: 'the version',
    looks: [
      /\b(?:which|what|the|your) (?:\w+ ){0,2}?version\b/,
      /\b(?:version|release|v)\.? ?\d+(?:\.\d+)*\b/,
    ],
  },
  {
    example: 'the error message',
    looks: [
      /\b(?:which|what|the|any) (?:\w+ ){0,2}?error(?: message| code)?\b/,
      /\b(?:error|message|it says|says|reads)(?: \w+){0,2}:? ?(?:"[^"\n]{6,}|'[^'\n]{6,}|\d{3}\b|[a-z]+-?\d{2,})/,
    ],
  },
  {
    example: 'their time zone',
    looks: [
      /\b(?:your|which|what) (?:time ?zone)\b/,
      /\b(?:utc|gmt|cet|cest|est|edt|pst|pdt|cst|aest|ist)(?: ?[+-] ?\d{1,2})?\b|\btime ?zone(?: is|:) \w+/,
    ],
  },
];

/** The facts that people are asked for most, and repeat most. Rows I4 and, in section 0, number 5. */
export const facts = {
  kind: 'asked-again',
  title: 'What they may have told us',
  source: 'our own patterns',
  licence: 'MIT',
  forms: [
    ...[
      'order',
      'invoice',
      'booking',
      'serial',
      'account',
      'customer',
      'tracking',
      'ticket',
      'ref(?:erence)?',
      'member(?:ship)?',
      'flight',
      'room',
      'policy',
      'licen[cs]e',
      'part',
      'article',
      'model',
      'case',
      'row',
      'page',
      'project',
    ].map(numbered),
    ...OTHERS,
  ],
} satisfies FormList;
