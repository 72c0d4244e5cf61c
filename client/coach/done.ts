import { partsOf } from '../composer/desk.ts';
import { focusText } from '../composer/editor.ts';
import { type Coaching, part, write } from './parts.ts';

const READ = 8_000; // ms in which the line is read; after that the next key takes it away

/** What was just done, where it can be seen, and how it is taken back. */
export type Done = { words: string; link?: { href: string; words: string }; undo?: () => unknown };

type Line = { since: number; undo?: () => unknown };

const lines = new WeakMap<HTMLElement, Line>();

function lineOf(coaching: Coaching): HTMLElement | null {
  const below = partsOf(coaching.desk).coachBelow;
  return below && part(below, 'done');
}

/** Says under the text what was done, for the eye and for the ear. */
export function showDone(coaching: Coaching, { words, link, undo }: Done): void {
  const line = lineOf(coaching);
  if (!line) return;
  line.hidden = false;
  write(part(line, 'done-words'), words);
  write(part(partsOf(coaching.desk).coachBelow!, 'said'), words);
  const anchor = part<HTMLAnchorElement>(line, 'done-link');
  anchor.hidden = !link;
  anchor.href = link?.href ?? '';
  write(anchor, link?.words ?? '');
  part(line, 'undo').hidden = !undo;
  lines.set(line, { since: performance.now(), undo });
}

/** Says that what was done is taken back. */
export function showTakenBack(coaching: Coaching): void {
  showDone(coaching, { words: 'Taken back.' });
}

/** What was let go in this draft is asked about again. */
export function askAgain(coaching: Coaching, id: string): void {
  const { memory } = coaching.state;
  memory.dismissed = memory.dismissed.filter((one) => one !== id);
  coaching.keep();
  coaching.draw();
  coaching.look(0);
  showTakenBack(coaching);
}

/** Takes the line away: at once, or once there was time to read it. */
export function clearDone(coaching: Coaching, isAtOnce = true): void {
  const line = lineOf(coaching);
  if (!line || line.hidden) return;
  const { since } = lines.get(line) ?? { since: 0 };
  if (isAtOnce || performance.now() - since > READ) line.hidden = true;
}

/** Takes back what was just done. */
export async function undoDone(coaching: Coaching): Promise<void> {
  const line = lineOf(coaching);
  const undo = line && lines.get(line)?.undo;
  if (!undo) return;
  focusText(coaching.desk.editor);
  await undo();
}
