import type { FormList } from '../kinds.ts';

/** What templates leave open. Read as it was typed: capitals and brackets tell a gap from a word. */
export const placeholders = {
  kind: 'placeholder',
  title: 'Gaps of templates',
  source: 'our own patterns',
  licence: 'MIT',
  forms: [
    { example: '{{name}}', looks: [/\{\{\{?[^{}\n]{1,60}\}?\}\}|\{%[^%\n]{1,60}%\}/g] },
    { example: '{first_name}', looks: [/(?<![\w$/`\\])\$?\{[ ]?[A-Za-z][\w .-]{1,40}\}/g] },
    {
      example: '[NAME]',
      looks: [
        /\[(?!x\]|sic|…|\.\.\.)(?:[A-Z][A-Z _'-]{2,40}|(?:insert|your|customer|client|first|last|full|name|company|agent|product|date|time|order|order number|link|amount|number|price|city|address|ticket|invoice|recipient|add|fill|enter|todo|tbd|here|xx+|my|signature|reason|details?|issue|month|day|reference|ref)\b[^\]\n]{0,40})\](?!\()/gi,
      ],
    },
    {
      example: '<your name>',
      looks: [
        /<(?!https?:|mailto:)(?:(?:insert|your|customer|client|first|last|full|enter|add)[ _-][^<>\n]{1,40}|name|date|time|company|amount|price|number|order|order[ _]?(?:id|number)|firstname|first_name|link|month|city|address|agent|product|customer|reason|here|day)>/gi,
      ],
    },
    {
      example: '%FIRST_NAME%',
      looks: [/%[A-Z][A-Z_]{2,30}%|%%[\w ]{2,30}%%|\*\|[A-Z_]{2,30}\|\*|(?<=\s)@@?[A-Z_]{3,30}@@?/g],
    },
    { example: 'XXX', looks: [/(?<![\w/.-])(?:X{2,10}|x{4,10}|#{3,8}|\?{3,6}|_{3,30})(?![\w/-]|\.\w)/g] },
    { example: '€XX.XX', looks: [/[€$£] ?(?:[Xx]{1,6}(?:[.,][Xx]{2})?|_{2,10}|\?{2,4})(?![\w/-])/g] },
    {
      example: 'DD.MM.YYYY',
      looks: [
        /(?<![\w/.-])(?:DD[./-]MM[./-]YY(?:YY)?|MM[./-]DD[./-]YY(?:YY)?|YYYY-MM-DD|HH:MM|hh:mm)(?![\w/-])/g,
      ],
    },
    {
      example: '(fill in)',
      looks: [/\((?:insert|fill in|todo|tbd|enter|your name)\b[^()\n]{0,30}\)|(?<=[a-z] )\.{4,}(?= [a-z])/gi],
    },
    {
      example: '<<delivery day>>',
      looks: [
        /<<[^<>\n]{1,40}>>|«\s?[a-z_]+(?:[ _][a-z_]+)?\s?»|‹[a-z_ ]{2,30}›|\[\[[^\]\n]{1,40}\]\]|~~[A-Z_ ]{3,30}~~/g,
      ],
    },
    {
      example: '(ask Ana whether this holds)',
      looks: [
        /[([](?:(?:[Pp]lease |[Tt]o )?(?:(?:[Cc]heck|[Cc]onfirm|[Vv]erify|[Cc]larify|[Dd]ouble-check) with \p{Lu}\p{Ll}+|[Aa]sk \p{Lu}\p{Ll}+ (?:whether|if|about) (?:this|that|it|the)|(?:[Cc]heck|[Cc]onfirm|[Vv]erify) (?:whether|if|that) (?:this|that|it) (?:is|still|holds))|(?:[Nn]ote )?[Tt]o self\b|(?:[Ss]till )?[Tt]o (?:add|insert|fill in|look up|find out|complete|rewrite|reword)\b|(?:link|date|price|amount|number|name|address|file|screenshot|picture|time|code) (?:goes |comes )?(?:here|to follow|missing|tbc|tbd|\?))[^()[\]\n]{0,80}[)\]](?!\()/gu,
      ],
    },
    {
      example: 'we refunded (amount)',
      looks: [
        /(?<=[a-z] )\((?:amount|sum|price|date|weekday|number|invoice number|order number|first name|last name|customer name|their name|your name|product|company|city|address|reason|topic|link|url)\)/g,
      ],
    },
    {
      example: 'LINK HERE',
      looks: [
        /(?<![\w-])(?:INSERT|ADD|PUT|PASTE) [A-Z]{2,20}(?: [A-Z]{2,20}){0,3}(?![\w-])|(?<![\w-])(?:LINK|NAME|DATE|PRICE|AMOUNT|URL|NUMBER|TIME|FILE|CODE|ADDRESS)(?: GOES| COMES)? HERE(?![\w-])/g,
      ],
    },
    {
      example: '€??',
      looks: [
        /[€$£] ?\?{1,4}(?![\w/-])|(?<![\w?])\?{2,4} ?(?:€|euros?|EUR|USD|GBP|dollars?|pounds?|days?|minutes?|hours?|o'clock)(?![\w-])/g,
      ],
    },
    {
      example: 'on DD/MM',
      looks: [/(?<![\w/.-])(?:DD[./-]MM|MM[./-]DD|dd\.mm\.)(?![\w/.-]|[./-]?YY)/g],
    },
    {
      example: '[Mr/Ms]',
      looks: [
        /\[[A-Za-z]{2,12}\.?(?:\/[A-Za-z]{2,12}\.?){1,3}\](?!\()|\[(?:TODO|TBD|TBC|FIXME)\b[^\]\n]{0,60}\]|(?<![\w-])INSERT_?[A-Z]{3,20}(?![\w-])|(?<![\w_])_{2,6}[.,]_{2,6}(?![\w_])/g,
      ],
    },
    {
      example: '(replace)',
      looks: [
        /\((?:replace|change this|edit this|update this|to be (?:filled in|replaced|confirmed|done|added|decided)|fill)\b[^()\n]{0,30}\)/gi,
      ],
    },
    {
      example: '<job title>',
      looks: [
        /<(?:role|position|team|department|phone|signature|website|surname|username|(?!(?:script|input|button|option|details|video|audio|select|textarea|dialog|iframe|img|form|style|link|a|ol|p|td|th)\b)[a-z]{2,20}[ _][a-z]{2,20}(?:[ _][a-z]{2,20})?)>/g,
      ],
    },
    {
      example: 'XXXX-TBC',
      looks: [
        /(?<![\w/.-])(?:(?:X{2,10}|#{2,8}|\?{2,6})[-_/ ]?(?:TB[ACD]|TODO)|(?:TB[ACD]|TODO)[-_/](?:X{2,10}|#{2,8})|[A-Z]{2,6}-X{3,8}|X{3,8}(?:[-/]X{3,8}){1,4})(?![\w/-])/g,
      ],
    },
    { example: 'TODO', looks: [/(?<![\w/.`-])(?:TODO|TBD|TBC|TBA|FIXME|TK{1,3}|PLACEHOLDER)(?![\w/`-])/g] },
    {
      example: '$first_name',
      looks: [/(?<![\w$])\$(?:[a-z]+_[a-z_]+|[A-Z]+_[A-Z_]+|name|firstname|customer)\b/g],
    },
    { example: 'lorem ipsum', looks: [/\blorem ipsum(?: dolor(?: sit amet)?)?/gi] },
    {
      example: 'Hi Name,',
      looks: [
        /(?<=^\s{0,3}(?:[Hh]i|[Hh]ello|[Hh]ey|[Dd]ear) )(?:undefined|null|NaN|\[object Object\]|[Ff]irst_?[Nn]ame|Name|name|[Cc]ustomer [Nn]ame)(?=\s?[,!.\n]|$)/g,
      ],
    },
    { example: 'Hi ,', looks: [/(?<=^\s{0,3}(?:[Hh]i|[Hh]ello|[Dd]ear|[Hh]ey)) (?=,)/g] },
  ],
} as const satisfies FormList;
