import { generalTurns } from './phrases/general.ts';
import { languages } from './phrases/languages.ts';
import { calendarScenes } from './phrases/scenes-calendar.ts';
import { dataScenes } from './phrases/scenes-data.ts';
import { moneyScenes } from './phrases/scenes-money.ts';
import { peopleScenes } from './phrases/scenes-people.ts';
import type { Fit, SampleLanguage, Scene, Voice } from './phrases/types.ts';
import { asides, devices, teamGreetings, teamPromises, voices } from './phrases/voices.ts';
import { capitalised, fill, type Random, randomFrom, type Slots } from './phrases/words.ts';
import { moments, type SampleCustomer, type Speaker, sampleCustomer } from './sample-customer.ts';

export { cultures, japanese } from './phrases/names.ts';
export { organisationStarts, trades } from './phrases/trades.ts';
export type { SampleCustomer } from './sample-customer.ts';
export { asides, devices, generalTurns, languages, teamGreetings, teamPromises, voices };

/** `minutesAfter` counts from the conversation's first message, which has 0; it rises from message to message. */
type SampleMessage = { from: 'customer' | 'teammate'; minutesAfter: number; text: string };
type SampleConversation = { customer: SampleCustomer; subject: string; exchange: SampleMessage[] };

/** The matters people write about; each fits any trade. */
export const scenes: Scene[] = [...calendarScenes, ...peopleScenes, ...moneyScenes, ...dataScenes];

const RETURNING = 0.4; // the share of conversations by somebody who has written before
const OWN_LANGUAGE = 0.35; // the share of conversations in the customer's own language, where it isn't English
const SHORT = 6; // messages; the other languages have too few matters for long conversations
const ASIDE = 0.4; // how often an opening has an aside that belongs to no matter
const SECOND_MAIL = 0.12; // how often a customer adds a line before anyone has answered
const SHOUTING = 0.5; // how often a person of the shouting voice shouts

type Line = [from: 'customer' | 'teammate', text: string];
type Told = { speaker: Speaker; slots: Slots; random: Random; count: number };
type Talk = { subject: string; lines: Line[] };

/**
 * One believable conversation, always the same for the same `seed` and `index`: a customer's matter, our answer, and
 * so on for `messages` messages (at least one). Pure. Customers come back under later indexes of the same seed.
 */
export function sampleConversation(seed: number, index: number, messages: number): SampleConversation {
  const random = randomFrom(seed, index);
  const number = random() < RETURNING ? Math.floor(random() * (index + 1)) : index;
  const speaker = sampleCustomer(seed, number);
  const told = { speaker, slots: slotsOf(speaker, random), random, count: Math.max(1, messages) };
  const own = speaker.language && random() < OWN_LANGUAGE && told.count <= SHORT ? speaker.language : null;
  const { subject, lines } = own ? abroad(told, own) : inEnglish(told);
  const at = moments(
    lines.map(([from]) => from),
    random,
  );
  const { name, email, organisation, zone } = speaker;
  return {
    customer: { name, email, organisation, zone },
    subject,
    exchange: lines.map(([from, text], i) => ({ from, minutesAfter: at[i] ?? 0, text })),
  };
}

function inEnglish({ speaker, slots, random, count }: Told): Talk {
  const scene = random.pick(scenes);
  const problem = Math.floor(random() * scene.problems.length);
  const fitting = <K extends keyof Fit>(list: K) => random.pick(suited(scene, problem, list));
  const voice = random.pick(scene.calm ? CALM_VOICES : voices);
  const ending = random.pick(voice.endings);
  const says = (words: string) =>
    spoken(fill(words, slots), fill(random.pick(voice.greetings), slots), fill(ending, slots));
  const answers = (words: string) =>
    `${fill(random.pick(teamGreetings), slots)}\n\n${capitalised(fill(words, slots))}`;
  const subject = titled(fill(fitting('subjects'), slots), voice);
  const aside = random() < ASIDE ? random.pick(asides) : fitting('details');
  const opening = shouted(fill(scene.problems[problem] as string, slots), voice, random);
  const lines: Line[] = [['customer', says([opening, aside, fitting('asks')].join(' '))]];
  if (random() < SECOND_MAIL) lines.push(['customer', says(random.pick(asides))]);
  const promise = scene.calm ? '' : random.pick(teamPromises);
  lines.push(['teammate', answers([fitting('answers'), fitting('steps'), promise].join(' ').trim())]);
  let turn = fitting('turns');
  while (lines.length < count) {
    lines.push(['customer', says(turn[0])], ['teammate', answers(turn[1])]);
    turn = random.pick(generalTurns);
    // Another day, other people: a long conversation would repeat itself otherwise.
    Object.assign(slots, passingSlots(speaker, random));
  }
  const typed = voice.change === 'lower' ? lines.map(inLowerCase) : lines;
  return { subject, lines: typed.slice(0, count) };
}

/** The texts of one list that go with a problem. */
function suited<K extends keyof Fit>(scene: Scene, problem: number, list: K): readonly Scene[K][number][] {
  const texts: readonly Scene[K][number][] = scene[list];
  const indexes = scene.fits[problem]?.[list];
  return indexes ? indexes.map((i) => texts[i] as Scene[K][number]) : texts;
}

function abroad({ speaker, slots, random, count }: Told, language: SampleLanguage): Talk {
  const { greeting, ending, reply, scenes: matters } = languages[language];
  const matter = random.pick(matters);
  const subject = fill(matter.subject, slots);
  const lines: Line[] = [];
  for (let round = 0; lines.length < count; round++) {
    // After a matter's own turns the next one begins, with other numbers.
    const turns = round === 0 ? matter.turns : random.pick(matters).turns;
    for (const [customer, teammate] of turns) {
      lines.push(['customer', fill(`${greeting}\n\n${customer}\n\n${ending}`, slots)]);
      lines.push(['teammate', fill(`${reply}\n\n${teammate}`, slots)]);
    }
    Object.assign(slots, passingSlots(speaker, random));
  }
  return { subject, lines: lines.slice(0, count) };
}

const CALM_VOICES = voices.filter((voice) => voice.change !== 'shout');

function spoken(words: string, greeting: string, ending: string): string {
  return [greeting, capitalised(words), ending].filter(Boolean).join('\n\n');
}

function inLowerCase([from, text]: Line): Line {
  return from === 'customer' ? [from, text.toLowerCase().replaceAll('’', '')] : [from, text];
}

/** The matter in capitals, now and then. */
function shouted(words: string, voice: Voice, random: Random): string {
  return voice.change === 'shout' && random() < SHOUTING ? words.toUpperCase() : words;
}

function titled(subject: string, voice: Voice): string {
  return voice.change === 'lower' ? subject.toLowerCase() : capitalised(subject);
}

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const TIMES = [
  ['7:30', '8:30'],
  ['9:00', '10:00'],
  ['9:30', '10:30'],
  ['11:15', '12:15'],
  ['14:00', '15:00'],
  ['16:30', '17:30'],
  ['18:00', '19:00'],
  ['18:45', '19:45'],
] as const;
const PRICES = [12, 24, 29, 48, 59, 144, 290, 348];

function slotsOf(speaker: Speaker, random: Random): Slots {
  const { first, last, organisation, trade } = speaker;
  return {
    first,
    last,
    org: organisation,
    session: random.pick(trade.sessions),
    people: trade.people,
    staff: trade.staff,
    device: random.pick(devices),
    years: String(2 + Math.floor(random() * 7)),
    amount: price(speaker.zone, random.pick(PRICES)),
    ...passingSlots(speaker, random),
  };
}

/** The slots that may be others later in the same conversation. */
function passingSlots({ culture, trade, first }: Speaker, random: Random): Slots {
  const [time, time2] = random.pick(TIMES);
  const person = someoneElse(culture.first, [first], random);
  return {
    time,
    time2,
    day: random.pick(DAYS),
    month: random.pick(MONTHS),
    room: random.pick(trade.rooms),
    person,
    friend: someoneElse(culture.first, [first, person], random),
    n: String(3 + Math.floor(random() * 40)),
    number: String(1000 + Math.floor(random() * 8900)),
  };
}

function someoneElse(names: string[], not: string[], random: Random): string {
  let at = Math.floor(random() * names.length);
  while (not.includes(names[at] as string)) at = (at + 1) % names.length;
  return names[at] as string;
}

function price(zone: string, amount: number): string {
  if (zone === 'Europe/London') return `£${amount}`;
  return zone.startsWith('America/') ? `$${amount}` : `${amount} €`;
}
