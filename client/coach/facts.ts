import { partsOf } from '../composer/desk.ts';
import { focusText, htmlOf } from '../composer/editor.ts';
import { givenBy } from '../composer/elements.ts';
import { type Facts, factWords } from './fact-words.ts';
import { questionsOf } from './panel.ts';
import { type Coaching, part, write } from './parts.ts';
import { rangeOf } from './reading.ts';

function drawRuler(ruler: HTMLElement, warmth: Facts['warmth']): void {
  const places = warmth.map(({ at }) => `${Math.round(at * 100)}%`);
  if (ruler.dataset.at === places.join()) return;
  ruler.dataset.at = places.join();
  ruler.replaceChildren(
    ...places.map((at) => {
      const dot = document.createElement('i');
      dot.style.insetInlineStart = at;
      return dot;
    }),
  );
}

function drawPhone(panel: HTMLElement, { desk, state }: Coaching): void {
  const { head } = state.setting;
  const phone = part<HTMLDetailsElement>(panel, 'phone');
  phone.hidden = head === null;
  if (!head || !phone.open) return;
  const { files } = partsOf(desk);
  const names = [...files.querySelectorAll('.attachment-name')].map((one) => one.textContent?.trim() ?? '');
  write(phone.querySelector<HTMLElement>('.phone-subject')!, head.subject);
  write(phone.querySelector<HTMLElement>('.phone-from')!, head.from);
  const letter = phone.querySelector<HTMLElement>('.phone-letter')!;
  const ends = [
    ['phone-signature', head.signature],
    ['phone-files', names.join(', ')],
  ].flatMap(([className, textContent]) =>
    textContent ? [Object.assign(document.createElement('p'), { className, textContent })] : [],
  );
  // The editor's own HTML: its schema is all that can be in it.
  letter.innerHTML = htmlOf(desk.editor);
  letter.append(...ends);
}

/** Draws how the reply reads, where that is open. Without words, or in another language, it stays away. */
export function drawFacts(coaching: Coaching, below: HTMLElement): void {
  const { desk, state } = coaching;
  // The page may show a note already, while what was read last is still a reply.
  const isReply = givenBy(desk.form).kind === 'reply';
  const facts = isReply ? (state.answer?.facts ?? null) : null;
  const panel = part(below, 'reading');
  const toggle = part(below, 'read');
  toggle.hidden = facts === null;
  if (!facts && panel.contains(document.activeElement)) focusText(desk.editor);
  if (!facts) panel.hidden = true;
  toggle.setAttribute('aria-expanded', String(!panel.hidden));
  if (!facts || panel.hidden) return;
  for (const [name, words] of Object.entries(factWords(facts, questionsOf(state)))) {
    const line = panel.querySelector<HTMLElement>(`[data-coach-fact="${name}"]`)!;
    line.hidden = words === '';
    write(part(line, 'fact'), words);
  }
  drawRuler(part(panel, 'ruler'), facts.warmth);
  drawPhone(panel, coaching);
}

/** Closes it; gives whether it was open. */
export function closeFacts(coaching: Coaching, below: HTMLElement): boolean {
  const panel = part(below, 'reading');
  if (panel.hidden) return false;
  const hadFocus = panel.contains(document.activeElement);
  panel.hidden = true;
  drawFacts(coaching, below);
  if (hadFocus) focusText(coaching.desk.editor);
  return true;
}

/** Opens how it reads, or closes it. By key, focus goes along, and Esc leads back. Gives false where there is no coach. */
export function toggleFacts(coaching: Coaching, takesFocus: boolean): boolean {
  const below = partsOf(coaching.desk).coachBelow;
  if (!below) return false;
  if (closeFacts(coaching, below)) return true;
  if (!coaching.state.answer?.facts) {
    write(part(below, 'said'), coaching.state.answer?.off || 'There is nothing to read yet.');
    return true;
  }
  const panel = part(below, 'reading');
  panel.hidden = false;
  drawFacts(coaching, below);
  if (takesFocus) panel.focus({ preventScroll: true });
  panel.scrollIntoView({ block: 'nearest' });
  return true;
}

/** Chooses the longest sentence in the text, in sight. */
export function showLongest({ desk, state }: Coaching): void {
  const longest = state.answer?.facts?.longest;
  const range = longest ? rangeOf(state.reading, longest.start, longest.end) : null;
  // Words that were typed since may have ended before it.
  if (!range || range.to > desk.editor.state.doc.content.size) return;
  desk.editor.view.focus();
  desk.editor.chain().setTextSelection(range).scrollIntoView().run();
}
