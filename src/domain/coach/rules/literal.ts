import { after, before, type Match } from '../text/matches.ts';
import type { Page } from '../text/page.ts';

/** A phrase and what stands beside it, in its sentence, where each of its words means what it says. */
interface Literal {
  said: RegExp;
  beside: RegExp;
}

// Sources: ours. The neighbours are the things of that trade, game or machine.
const LITERAL: readonly Literal[] = [
  {
    said: /\bhanging fruit/,
    beside:
      /\b(?:trees?|branch\w*|prun\w+|pick\w*|ripe|apples?|pears?|cherr\w+|orchard|garden|harvest\w*|ladder)\b/,
  },
  { said: /^touch\w* base/, beside: /\b(?:runners?|baseball|softball|plates?|legs?|screws?|innings?)\b/ },
  {
    said: /^(?:circl|loop).* back/,
    beside:
      /\b(?:trains?|bus|tram|boat|ferry|routes?|path|trail|road|robot|drone|mower|river|bird|plane|cable)\b/,
  },
  {
    said: /\bsprints?$/,
    beside: /\b(?:your board|metres?|meters?|\d+ ?m|race|heat|runners?|stadium|track)\b/,
  },
  {
    said: /^(?:\w+ )*deep[- ]dives?$/,
    beside: /\b(?:metres?|meters?|reef|divers?|diving|scuba|snorkel\w*|boat|depth)\b/,
  },
  { said: /\bthe needle$/, beside: /\b(?:gauge|dial|compass|record|turntable|vinyl|knit\w*|sew\w*|screw)\b/ },
  {
    said: /^(?:the )?ball\b/,
    beside: /\b(?:hedge|threw|throw\w*|kick\w*|serve|tennis|match|players?|game|referee|net)\b/,
  },
  {
    said: /\bthe loop$|^loop\w*\b/,
    beside:
      /\b(?:strap|rope|cord|string|wire|belt|thread|yarn|hook|knot|songs?|tracks?|playlist|music|video)\b/,
  },
  {
    said: /^ping\b/,
    beside: /\b(?:command|terminal|window|ip|router|host|server|milliseconds|packets?)\b/,
  },
  {
    said: /^takeaways?$/,
    beside: /\b(?:orders?|food|menu|kitchen|meals?|dish(?:es)?|pizza|curry|door|restaurant|tax|collect\w*)\b/,
  },
  {
    said: /^action items?$/,
    beside: /\b(?:chapters?|course|template|tick|your (?:board|notes|meetings?))\b/,
  },
  { said: /^pain points?$/, beside: /\b(?:shoulder|knee|neck|muscles?|body|massage|physio\w*|hip)\b/ },
  { said: /^pivot\w* to$/, beside: /\bpivot\w* to (?:portrait|landscape|the (?:left|right)|face)\b/ },
  { said: /^hard stop$/, beside: /\b(?:dial|turn|screw|bus|lever|knob|bar|gate|brakes?|hinge)\b/ },
  {
    said: /\bpipeline$/,
    beside: /\b(?:column|deals?|board|stages?|oil|gas|water|leaks?|valve|plumber|build|steps?)\b/,
  },
  {
    said: /^heavy lifting$/,
    beside: /\b(?:avoid|no|weeks|back|doctor|surgery|kg|crane|men|movers?|furniture|piano|box(?:es)?)\b/,
  },
  {
    said: /\bescalate$/,
    beside: /\b(?:fights?|quarrels?|cats?|dogs?|pain|costs?|conflicts?|neighbou?rs?)\b/,
  },
  { said: /^triag/, beside: /\b(?:nurses?|hospital|clinic|doctors?|floor|ward|patients?|waiting room)\b/ },
  {
    said: /^(?:tier|level)\b/,
    beside:
      /\b(?:cake|discounts?|box(?:es)?|prices?|pricing|plans?|upgrade|shelf|shelves|seats?|stand|game|points)\b/,
  },
  { said: /^throttl/, beside: /\b(?:scooter|engine|motor|car|mower|bike|boat|pedal|lever|handlebars?)\b/ },
  {
    said: /\btickets?\b/,
    beside:
      /\b(?:concert|trains?|bus|tram|seats?|flights?|gates?|festival|museum|film|raffle|parking|row|play|match|boat|ferry|zoo|scanned|watermark|platform|opera|cinema)\b/,
  },
  {
    said: /\bcases?\b/,
    beside: /\b(?:key|lid|handle|suitcase|violin|guitar|glass|door|leather|stock|colour|camera|rain)\b/,
  },
  {
    said: /^peanuts$/,
    beside: /\b(?:tins?|nuts?|allerg\w+|snacks?|food|butter|oil|contains?|bars?|kitchen)\b/,
  },
  {
    said: /\b(?:bump|bug|slip|scratch|dent)\b/,
    beside:
      /\b(?:bump in the road (?:before|behind|after|near|by)|bug in (?:your|the) (?:jar|garden|bed|picture)|slip in the box|scratch on the (?:lens|table|door|disc|screen|paint))\b/,
  },
  { said: /\bissue$/, beside: /\bissue of (?:the|our|your) (?:magazine|paper|journal|newsletter|comic)\b/ },
  { said: /^bear with us/, beside: /\b(?:the|a|brown|teddy|polar|big) bear with us\b/ },
  {
    said: /\bwill pass$/,
    beside:
      /\b(?:upload|file|check|payment|import|bill|test|form|train|ship|van)\b.*\bwill pass\b|\bwill pass (?:to|through|the|by|under|over|all)\b/,
  },
  {
    said: /^(?:relax|keep calm|stay calm)\b/,
    beside: /\b(?:muscles?|music|mode|is the|playlist)\b/,
  },
];

const SCREEN =
  'fields?|pages?|columns?|tabs?|tags?|button|box|boxes|label|labels|folder|menu|template|tile|widget|checkbox|screen|setting|dropdown';
const NAMED_BEFORE = new RegExp(
  `\\b(?:${SCREEN}|list|status|plan|play|film|song|band|book|game|report) (?:called |named |labelled |marked |says )?$`,
);
const NAMED_AFTER = new RegExp(
  `^ (?:${SCREEN}|list)\\b|^ (?:is|was) (?:the (?:name|title|label|tag|word)|what (?:the|they|your)|an? (?:play|film|song|band|book|game|tag|label|field|column))\\b|^ (?:stands|appears|shows up) there\\b`,
);

/** "The field KPI", "Valued Customer is the tag that …": what something is called. */
export function isCalledSo(page: Page, m: Match): boolean {
  if (m.text.split(' ').length > 3) return false;
  return NAMED_BEFORE.test(before(page, m)) || NAMED_AFTER.test(after(page, m));
}

/** The phrase names a thing that one can touch, hear or see, by what stands beside it. */
export function isLiteral(m: Match): boolean {
  return LITERAL.some(({ said, beside }) => said.test(m.text) && beside.test(m.sentence.text));
}
