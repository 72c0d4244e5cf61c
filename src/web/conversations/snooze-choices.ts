import { morningsAhead, readUntil, type Until } from '../../domain/conversation/until.ts';
import { MINUTE, now } from '../../lib/clock.ts';
import { clockWords, dayWords, untilWords } from '../ui/moments.ts';

const MOST_ZONES = 100;

/** `value` is what is sent: a day as its date, so that what was read is what is done, also by a page of yesterday. */
export type SnoozeChoice = { value: string; name: string; when: string };

/** What is usually chosen, with the moment that each means for this person. Every list shows it, so a minute's is kept. */
export function snoozeChoices(zone: string, at = now()): SnoozeChoice[] {
  const minute = Math.floor(at / MINUTE) * MINUTE;
  const known = kept.get(zone);
  if (known?.minute === minute) return known.choices;
  if (kept.size >= MOST_ZONES) kept.clear();
  const choices = choicesAt({ zone, now: minute });
  kept.set(zone, { minute, choices });
  return choices;
}

const kept = new Map<string, { minute: number; choices: SnoozeChoice[] }>();

type Here = { zone: string; now: number };

function choicesAt(here: Here): SnoozeChoice[] {
  const later = readUntil('later', here).at;
  const mornings = morningsAhead(here).filter(({ at }) => at !== later);
  return [
    laterChoice(later, here),
    ...mornings.map((morning) => morningChoice(morning, here)),
    { value: 'answer', name: 'When they answer', when: '' },
  ];
}

function laterChoice(at: number, { zone, now }: Here): SnoozeChoice {
  const when = untilWords(at, now, zone);
  if (!when.startsWith('today ')) return { value: 'later', name: 'In three hours', when };
  return { value: 'later', name: 'Later today', when: clockWords(at, zone) };
}

/** "Tomorrow morning", "Thursday 26 November", "Next week: Monday 30 November". */
function morningChoice({ localTime, at }: Until, { zone, now }: Here): SnoozeChoice {
  const day = Temporal.PlainDate.from(localTime!);
  const clock = clockWords(at, zone);
  const name = dayWords(at, now, zone);
  if (untilWords(at, now, zone).startsWith('tomorrow '))
    return { value: localTime!, name: 'Tomorrow morning', when: `${name.split(' ')[0]} ${clock}` };
  return { value: localTime!, name: day.dayOfWeek === 1 ? `Next week: ${name}` : name, when: clock };
}
