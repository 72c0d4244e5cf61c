import { type Desk, partsOf } from '../composer/desk.ts';
import { focusText } from '../composer/editor.ts';
import { givenBy } from '../composer/elements.ts';
import { on } from '../turbo-events.ts';
import { askCoach } from './asking.ts';
import { openCard } from './card.ts';
import { clearDone } from './done.ts';
import { closeFacts, drawFacts, toggleFacts } from './facts.ts';
import { drawRule } from './filing.ts';
import { listenToCoach } from './hands.ts';
import { lightMark, marksIn, showMarks } from './marks.ts';
import { forget, recall, remember } from './memory.ts';
import { drawDeal, drawQuestions } from './panel.ts';
import { type Coach, type Coaching, cardOf, part, type State, write } from './parts.ts';
import { shownIn } from './placing.ts';
import { readDocument } from './reading.ts';
import { watchFiles, watchRest } from './resting.ts';
import { readSetting } from './setting.ts';

const PAUSE = 250; // ms without a key, then the coach reads
const AGAIN = 500; // ms after a refresh of the page, then it asks what is new

const EMPTY: Omit<State, 'memory'> = {
  setting: {
    asked: '',
    history: [],
    customerName: '',
    house: {},
    bigDeal: false,
    muted: [],
    edits: [],
    emergency: false,
    head: null,
  },
  reading: { text: '', stretches: [], pictures: 0 },
  document: null,
  answer: null,
  shown: [],
  isResting: true,
  active: null,
};

function lineWords(count: number): string {
  return count === 1 ? 'The coach has a question' : `The coach has ${count} questions`;
}

function drawBelow(coaching: Coaching, { below, deal }: { below: HTMLElement; deal: string }): void {
  const { desk, state } = coaching;
  const { answer, shown, memory, setting } = state;
  const off = answer?.off ?? '';
  const isReply = givenBy(desk.form).kind === 'reply';
  const token = below.querySelector<HTMLElement>('.coach-token')!;
  // What goes to many is nobody's big deal in particular.
  token.hidden = !isReply || !deal || setting.bigDeal || (answer?.hurt === true && !memory.notNow);
  part(below, 'line').hidden = shown.length === 0 && !off && token.hidden && !answer?.facts;
  part(below, 'look').hidden = shown.length === 0;
  write(part(below, 'look'), lineWords(shown.length));
  write(part(below, 'off'), shown.length === 0 ? off : '');
  const isUrgent = setting.emergency || (answer?.signals ?? []).some(({ kind }) => kind === 'team-blocked');
  const mayPause = partsOf(desk).hold !== null && !isUrgent && !memory.offered;
  part(below, 'pause').hidden = !mayPause || !shown.some(({ hint }) => hint.kind === 'defensive');
  drawFacts(coaching, below);
}

function drawMarks({ desk, state }: Coaching): void {
  const { view, state: now } = desk.editor;
  const before = marksIn(now);
  const isFresh = state.document !== null && now.doc.eq(state.document);
  // Typed on since it was read: what is still shown stays where the text has moved it.
  if (isFresh) state.shown = shownIn(state, before);
  else state.shown = state.shown.filter(({ id }) => !state.memory.dismissed.includes(id));
  const ids = new Set(state.shown.map(({ mark }) => mark.id));
  const marks = isFresh ? state.shown.map(({ mark }) => mark) : before.filter(({ id }) => ids.has(id));
  showMarks(view, marks, state.active);
}

function drawAll(coaching: Coaching): void {
  const { desk, state } = coaching;
  const { coach: above, coachBelow: below } = partsOf(desk);
  if (!above || !below) return;
  const isReply = givenBy(desk.form).kind === 'reply';
  above.hidden = !isReply;
  below.hidden = false;
  if (isReply) {
    drawDeal(above, state);
    drawQuestions(above, state);
  }
  drawMarks(coaching);
  drawBelow(coaching, { below, deal: above.dataset.coachDeal ?? '' });
  if (state.active && !state.shown.some(({ mark }) => mark.id === state.active)) coaching.close(false);
}

async function read(coaching: Coaching, isCurrent: () => boolean): Promise<void> {
  const { desk, state } = coaching;
  const { coach: above, files } = partsOf(desk);
  const { editor } = desk;
  if (!above || editor.isDestroyed || editor.view.composing) return;
  const { setting } = state;
  const document = editor.state.doc;
  const reading = readDocument(document);
  const { asked, history, customerName, house, bigDeal, muted, edits } = setting;
  const answer = await askCoach(above.dataset.coachWorker ?? '', {
    ...{ asked, history, customerName, house, bigDeal, muted, edits },
    draft: reading.text,
    kind: givenBy(desk.form).kind === 'note' ? 'note' : 'reply',
    attachments: files.childElementCount + reading.pictures,
  });
  // What was read is not what stands there now: it is read again in a moment.
  if (!answer || !isCurrent() || editor.isDestroyed || editor.view.composing) return;
  if (!editor.state.doc.eq(document)) return;
  Object.assign(state, { reading, answer, document });
  above.dataset.coachTook = answer.took.toFixed(1);
  coaching.draw();
}

function openOn(coaching: Coaching, id: string, takesFocus: boolean): void {
  const { desk, state } = coaching;
  const card = cardOf(desk);
  const at = state.shown.findIndex(({ mark }) => mark.id === id);
  // Words may have moved since they were read, or be gone.
  const now = marksIn(desk.editor.state).find((mark) => mark.id === id);
  if (!card || at < 0 || !now) return;
  state.active = id;
  lightMark(desk.editor.view, id);
  clearDone(coaching);
  const shown = state.shown.map((one) => (one.mark.id === id ? { ...one, mark: now } : one));
  drawRule(coaching, shown[at]!.hint);
  openCard(card, desk.editor.view, { shown, at });
  if (takesFocus) card.focus({ preventScroll: true });
  card.scrollIntoView({ block: 'nearest' });
}

function closeCard(coaching: Coaching, takesFocus: boolean): void {
  const { desk, state } = coaching;
  const card = cardOf(desk);
  if (!card) return;
  const hadFocus = card.contains(document.activeElement);
  state.active = null;
  card.hidden = true;
  lightMark(desk.editor.view, null);
  if (takesFocus || hadFocus) focusText(desk.editor);
}

// Who writes on somewhere else is done with the card: it must not lie over what is written.
function leaveCard({ desk, state, close }: Coaching): void {
  const { editor } = desk;
  if (!state.active || !editor.isFocused) return;
  const mark = marksIn(editor.state).find(({ id }) => id === state.active);
  const { from, to } = editor.state.selection;
  if (!mark || to < mark.from || from > mark.to) close(false);
}

// Whoever asks for a question is not in the middle of a sentence.
function walk({ state, draw, open }: Coaching): boolean {
  if (!state.isResting) {
    state.isResting = true;
    draw();
  }
  if (state.shown.length === 0) return false;
  const at = state.shown.findIndex(({ mark }) => mark.id === state.active);
  open(state.shown[(at + 1) % state.shown.length]!.mark.id, true);
  return true;
}

function coachingOf(desk: Desk): { coaching: Coaching; begin: () => Promise<void> } {
  let timer = 0;
  let version = 0;
  const coaching: Coaching = {
    desk,
    state: { ...EMPTY, memory: recall(givenBy(desk.form)) },
    draw: () => drawAll(coaching),
    look: (soon = PAUSE) => {
      clearTimeout(timer);
      version += 1;
      const mine = version;
      timer = window.setTimeout(() => read(coaching, () => mine === version), soon);
    },
    open: (id, takesFocus) => openOn(coaching, id, takesFocus),
    close: (takesFocus) => closeCard(coaching, takesFocus),
    keep: () => remember(givenBy(desk.form), coaching.state.memory),
  };
  const begin = async (): Promise<void> => {
    const setting = await readSetting(partsOf(desk).coach?.dataset.coachHref ?? '');
    if (!setting || desk.signal.aborted) return;
    Object.assign(coaching.state, { setting, memory: recall(givenBy(desk.form)) });
    coaching.look(0);
  };
  return { coaching, begin };
}

function endDraft(coaching: Coaching): void {
  const { desk, state } = coaching;
  forget(givenBy(desk.form));
  Object.assign(state, { memory: recall(givenBy(desk.form)), isResting: true });
  coaching.close(false);
  clearDone(coaching);
  const { coachBelow } = partsOf(desk);
  if (coachBelow) closeFacts(coaching, coachBelow);
  coaching.look();
}

/** Lets the coach read along in a composer that has one. It asks; it never changes a word. */
export function startCoach(desk: Desk): Coach | null {
  if (!partsOf(desk).coach) return null;
  const { coaching, begin } = coachingOf(desk);
  const { signal } = desk;
  listenToCoach(coaching);
  let later = 0;
  const rests = watchRest(coaching);
  const findFiles = watchFiles(coaching);
  const refresh = (): void => {
    findFiles();
    const { coachBelow } = partsOf(desk);
    if (coachBelow) drawFacts(coaching, coachBelow);
    clearTimeout(later);
    later = window.setTimeout(begin, AGAIN);
  };
  on('turbo:render', refresh, { signal });
  signal.addEventListener('abort', () => clearTimeout(later));
  desk.editor.view.dom.addEventListener('compositionend', () => coaching.look(), { signal });
  begin();
  return {
    changed: () => {
      rests();
      leaveCard(coaching);
      clearDone(coaching, false);
      coaching.look();
    },
    refresh,
    walk: () => walk(coaching),
    read: () => toggleFacts(coaching, true),
    done: () => endDraft(coaching),
  };
}
