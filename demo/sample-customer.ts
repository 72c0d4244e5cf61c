import { type Culture, cultures, japanese } from './phrases/names.ts';
import { organisationStarts, trades } from './phrases/trades.ts';
import type { SampleLanguage, Trade } from './phrases/types.ts';
import { type Random, randomFrom } from './phrases/words.ts';

export type SampleCustomer = { name: string; email: string; organisation: string; zone: string };

/** A customer with what the generator needs to let them speak. */
export type Speaker = SampleCustomer & {
  first: string;
  last: string;
  trade: Trade;
  culture: Culture;
  language?: SampleLanguage;
};

const JAPANESE = 0.05; // the share of people with a name in Japanese script
const OWN_NAME = 0.3; // the share of organisations that carry their owner's name
const FREE_MAIL = 0.15; // the share of people who write from a provider's address
const CUSTOMER_SEED = 0x5eed; // keeps people apart from the conversations of the same number

/** Customer `number` of a seed: always the same person. */
export function sampleCustomer(seed: number, number: number): Speaker {
  const random = randomFrom(seed ^ CUSTOMER_SEED, number);
  return random() < JAPANESE ? fromJapan(random) : fromCulture(random.pick(cultures), random);
}

function fromCulture(culture: Culture, random: Random): Speaker {
  const first = random.pick(culture.first);
  const last = random.pick(culture.last);
  const trade = random.pick(trades);
  const organisation =
    random() < OWN_NAME ? `${last} ${trade.name}` : `${random.pick(organisationStarts)} ${trade.name}`;
  const email = address({ first, last, organisation }, random);
  return {
    name: `${first} ${last}`,
    email,
    organisation,
    zone: culture.zone,
    first,
    last,
    trade,
    culture,
    language: culture.language,
  };
}

function fromJapan(random: Random): Speaker {
  const [last = '', lastInLatin = ''] = random.pick(japanese.last).split(' ');
  const [first = '', firstInLatin = ''] = random.pick(japanese.first).split(' ');
  const trade = random.pick(trades);
  const organisation = `${random.pick(organisationStarts)} ${trade.name}`;
  const email = address({ first: firstInLatin, last: lastInLatin, organisation }, random);
  const culture = random.pick(cultures);
  return {
    name: `${last} ${first}`,
    email,
    organisation,
    zone: japanese.zone,
    first,
    last,
    trade,
    culture,
    language: 'ja',
  };
}

function address(who: { first: string; last: string; organisation: string }, random: Random): string {
  const first = plain(who.first);
  const last = plain(who.last);
  if (random() < FREE_MAIL)
    return `${first}${last}${10 + Math.floor(random() * 90)}@${random.pick(PROVIDERS)}.example`;
  const local = random.pick([first, `${first}.${last}`, `${first.charAt(0)}.${last}`, `${first}.${last}`]);
  return `${local}@${plain(who.organisation)}.example`;
}

const PROVIDERS = ['quickmail', 'postbox', 'inbox', 'letterbox', 'mailhouse'];
const LETTERS: Record<string, string> = { ł: 'l', ø: 'o', ß: 'ss', ı: 'i', æ: 'ae', đ: 'd', é: 'e' };

/** Lower case, Latin letters and digits only, hyphens between words: fit for an address. */
function plain(text: string): string {
  const folded = text.toLowerCase().replace(/[łøßıæđ]/g, (letter) => LETTERS[letter] ?? '');
  return folded
    .normalize('NFD')
    .replace(/[^a-z0-9 -]/g, '')
    .replace(/[ -]+/g, '-');
}

const SOON = 6; // minutes
const DAYS = 3 * 1440; // minutes
const WORKING_SPAN = 300; // minutes

/** Minutes after the first message for each of a row of messages: teammates within hours, customers within days. */
export function moments(from: ('customer' | 'teammate')[], random: Random): number[] {
  let at = 0;
  return from.map((who, i) => {
    if (i === 0) return 0;
    const again = who === 'customer' && from[i - 1] === 'customer';
    const longest = who === 'teammate' ? WORKING_SPAN : again ? 90 : DAYS;
    at += Math.round(SOON * (longest / SOON) ** random());
    return at;
  });
}
