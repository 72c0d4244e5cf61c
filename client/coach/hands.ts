import { partsOf } from '../composer/desk.ts';
import { focusText } from '../composer/editor.ts';
import { closeFacts, showLongest, toggleFacts } from './facts.ts';
import { file, unfile } from './filing.ts';
import { type Coaching, cardOf, part, write } from './parts.ts';
import { tell } from './setting.ts';

const FAILED = 'That did not reach the server. Try again in a moment.';

function say({ desk }: Coaching, words: string): void {
  const below = partsOf(desk).coachBelow;
  if (below) write(part(below, 'said'), words);
}

function current({ state }: Coaching) {
  return state.shown.find(({ mark }) => mark.id === state.active);
}

function dismiss(coaching: Coaching): void {
  const { state } = coaching;
  if (state.active) state.memory.dismissed.push(state.active);
  coaching.keep();
  coaching.close(true);
  coaching.draw();
  say(coaching, 'Fine here. It is not asked again in this draft.');
}

async function mute(coaching: Coaching): Promise<void> {
  const kind = current(coaching)?.hint.kind;
  if (!kind) return;
  if (!(await tell('PUT', `/settings/coach/choices/${kind}`, { choice: 'off' })))
    return say(coaching, FAILED);
  coaching.state.setting.muted = [...coaching.state.setting.muted, kind];
  coaching.close(true);
  coaching.look(0);
  say(coaching, 'The coach stops asking you this. You can turn it on again in the settings.');
}

async function teach(coaching: Coaching): Promise<void> {
  const text = current(coaching)?.hint.text;
  if (!text) return;
  if (!(await tell('POST', '/settings/coach/words', { kind: 'phrase', text }))) return say(coaching, FAILED);
  const { house } = coaching.state.setting;
  coaching.state.setting.house = { ...house, allowed: [...(house.allowed ?? []), text] };
  coaching.close(true);
  coaching.look(0);
  say(coaching, 'Everybody’s coach leaves it alone now.');
}

async function setBigDeal(coaching: Coaching, isTaken: boolean): Promise<void> {
  const above = partsOf(coaching.desk).coach;
  const href = above?.dataset.coachDeal ?? '';
  if (!(await tell(isTaken ? 'POST' : 'DELETE', href))) return say(coaching, FAILED);
  coaching.state.setting.bigDeal = isTaken;
  coaching.state.memory.notNow = !isTaken;
  coaching.keep();
  coaching.draw();
  coaching.look(0);
  focusText(coaching.desk.editor);
}

function notNow(coaching: Coaching): void {
  coaching.state.memory.notNow = true;
  coaching.keep();
  coaching.draw();
  focusText(coaching.desk.editor);
}

function noPause(coaching: Coaching): void {
  coaching.state.memory.offered = true;
  coaching.keep();
  coaching.draw();
  focusText(coaching.desk.editor);
}

/** Opens the times for which a reply can be held; the first is a press away. */
export function openHold({ desk }: Pick<Coaching, 'desk'>): boolean {
  const { hold } = partsOf(desk);
  if (!hold) return false;
  hold.open = true;
  hold.querySelector<HTMLElement>('button')?.focus();
  return true;
}

function next({ desk }: Coaching): void {
  desk.coach?.walk();
}

function hold(coaching: Coaching): void {
  coaching.state.memory.offered = true;
  coaching.keep();
  coaching.draw();
  openHold(coaching);
}

const ACTS: Readonly<Record<string, (coaching: Coaching) => unknown>> = {
  look: next,
  next,
  close: (coaching) => coaching.close(true),
  dismiss,
  mute,
  teach,
  take: (coaching) => setBigDeal(coaching, true),
  'put-back': (coaching) => setBigDeal(coaching, false),
  'not-now': notNow,
  hold,
  'no-pause': noPause,
  recited: (coaching) => file(coaching, 'recited'),
  exception: (coaching) => file(coaching, 'exception'),
  unfile,
  read: (coaching) => toggleFacts(coaching, false),
  longest: showLongest,
};

function press(coaching: Coaching, event: Event): void {
  const target = event.target as Element;
  const button = target.closest<HTMLElement>('button[data-coach]');
  if (button) return void ACTS[button.dataset.coach ?? '']?.(coaching);
  const mark = target.closest<HTMLElement>('[data-coach-hint]');
  const card = cardOf(coaching.desk);
  if (mark) coaching.open(mark.dataset.coachHint ?? '', false);
  else if (card && !card.hidden && !card.contains(target)) coaching.close(false);
}

function tick(coaching: Coaching, event: Event): void {
  const box = event.target;
  if (!(box instanceof HTMLInputElement) || !box.dataset.question) return;
  coaching.state.memory.ticked[box.dataset.question] = box.checked;
  coaching.keep();
  coaching.draw();
}

function isInFacts({ target }: Event): boolean {
  return target instanceof Element && target.closest('[data-coach="reading"]') !== null;
}

function key(coaching: Coaching, event: KeyboardEvent): void {
  const card = cardOf(coaching.desk);
  if (event.key !== 'Escape') return;
  if (card && !card.hidden) coaching.close(true);
  else if (!isInFacts(event) || !closeFacts(coaching, partsOf(coaching.desk).coachBelow!)) return;
  event.preventDefault();
  event.stopPropagation();
}

/** Listens to what is pressed in the card, the list of what they asked, and on the marks. */
export function listenToCoach(coaching: Coaching): void {
  const { form, signal } = coaching.desk;
  form.addEventListener('click', (event) => press(coaching, event), { signal });
  form.addEventListener('change', (event) => tick(coaching, event), { signal });
  const phone = partsOf(coaching.desk).coachBelow?.querySelector('[data-coach="phone"]');
  phone?.addEventListener('toggle', () => coaching.draw(), { signal });
  // Before the composer's own Escape, which leaves the text.
  form.addEventListener('keydown', (event) => key(coaching, event), { signal, capture: true });
}
