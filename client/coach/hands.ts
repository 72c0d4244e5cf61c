import type { HintKind } from '../../src/domain/coach/kinds.ts';
import { partsOf } from '../composer/desk.ts';
import { focusText } from '../composer/editor.ts';
import { askAgain, showDone, showTakenBack, undoDone } from './done.ts';
import { closeFacts, showLongest, toggleFacts } from './facts.ts';
import { file } from './filing.ts';
import { nameOf } from './names.ts';
import { type Coaching, cardOf, currentOf } from './parts.ts';
import { teachPhrase, tell } from './setting.ts';

const FAILED = 'That did not reach the server. Try again in a moment.';
const SETTINGS = { href: '/settings/coach', words: 'Settings' };

function dismiss(coaching: Coaching): void {
  const { state } = coaching;
  const id = currentOf(state)?.id;
  if (!id) return;
  state.memory.dismissed.push(id);
  coaching.keep();
  coaching.close(true);
  coaching.draw();
  showDone(coaching, {
    words: 'Fine here: it is not asked again in this draft.',
    undo: () => askAgain(coaching, id),
  });
}

async function choose(coaching: Coaching, kind: HintKind, choice: 'on' | 'off'): Promise<void> {
  const { setting } = coaching.state;
  if (!(await tell('PUT', `/settings/coach/choices/${kind}`, { choice })))
    return showDone(coaching, { words: FAILED });
  const others = setting.muted.filter((one) => one !== kind);
  setting.muted = choice === 'off' ? [...others, kind] : others;
  coaching.look(0);
  if (choice === 'on') return showTakenBack(coaching);
  coaching.close(true);
  showDone(coaching, {
    words: `Turned off, for you alone: “${nameOf(kind)}”.`,
    link: SETTINGS,
    undo: () => choose(coaching, kind, 'on'),
  });
}

async function mute(coaching: Coaching): Promise<void> {
  const kind = currentOf(coaching.state)?.hint.kind;
  if (kind) await choose(coaching, kind, 'off');
}

async function teach(coaching: Coaching): Promise<void> {
  const text = currentOf(coaching.state)?.hint.text;
  if (!text) return;
  const { setting } = coaching.state;
  const { id, problem } = await teachPhrase(text);
  if (id === undefined) return showDone(coaching, { words: problem ?? FAILED });
  setting.house = { ...setting.house, allowed: [...(setting.house.allowed ?? []), text] };
  coaching.close(true);
  coaching.look(0);
  showDone(coaching, {
    words: `Everybody’s coach leaves “${text}” alone now.`,
    link: SETTINGS,
    undo: () => unteach(coaching, id, text),
  });
}

async function unteach(coaching: Coaching, id: number, text: string): Promise<void> {
  const { setting } = coaching.state;
  if (!(await tell('DELETE', `/settings/coach/words/${id}`))) return showDone(coaching, { words: FAILED });
  setting.house = { ...setting.house, allowed: setting.house.allowed?.filter((one) => one !== text) };
  coaching.look(0);
  showTakenBack(coaching);
}

async function setBigDeal(coaching: Coaching, isTaken: boolean): Promise<void> {
  const above = partsOf(coaching.desk).coach;
  const href = above?.dataset.coachDeal ?? '';
  if (!(await tell(isTaken ? 'POST' : 'DELETE', href))) return showDone(coaching, { words: FAILED });
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
  undo: undoDone,
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

// A letter, with no key held that makes it a command. A space presses the button that has focus.
function isWriting({ key: typed, ctrlKey, metaKey, altKey, isComposing }: KeyboardEvent): boolean {
  return [...typed].length === 1 && typed !== ' ' && !ctrlKey && !metaKey && !altKey && !isComposing;
}

// Whoever types goes on writing, wherever in the coach the focus was: no letter acts on the page, and none is lost.
function writeOn(coaching: Coaching, event: KeyboardEvent): void {
  if (!isWriting(event) || !(event.target as Element).closest('.coach, .coach-below')) return;
  event.stopPropagation();
  coaching.close(false);
  focusText(coaching.desk.editor);
}

function key(coaching: Coaching, event: KeyboardEvent): void {
  writeOn(coaching, event);
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
