import { answered } from '../answered.ts';
import { partsOf } from '../composer/desk.ts';
import { focusText } from '../composer/editor.ts';
import { type Coaching, cardOf, type Hint, part, write } from './parts.ts';
import { sentenceOf } from './reading.ts';
import { tell } from './setting.ts';

const PLACE = '/settings/policies';
const KIND = { recited: 'Had to recite it', exception: 'Made an exception' } as const;
const FAILED = 'That was not filed: it did not reach the server. Try again in a moment.';

/** Pressed twice before the answer, or after one that was lost, it is filed once. */
const keys = new Map<string, string>();

function keyOf(intention: string): string {
  const key = keys.get(intention) ?? crypto.randomUUID();
  keys.set(intention, key);
  return key;
}

type Earlier = { kind: keyof typeof KIND; text: string; conversation: number | null };

/** What the card says of a rule: the question, the way to what it says, and how it went before. */
export function drawRule(coaching: Coaching, hint: Hint): void {
  const card = cardOf(coaching.desk);
  if (!card) return;
  const { policy } = hint;
  const rule = part(card, 'rule');
  rule.hidden = hint.kind !== 'policy' || !filingAt(coaching);
  part(card, 'policy-line').hidden = !policy;
  part(card, 'before').hidden = true;
  if (policy) part<HTMLAnchorElement>(card, 'policy').href = `${PLACE}/${policy.id}`;
  if (policy && !rule.hidden) drawEarlier(coaching, policy.id);
}

/** Where a bug is filed; '' where many are answered at once. */
function filingAt({ desk }: Coaching): string {
  return partsOf(desk).coach?.dataset.coachBugs ?? '';
}

async function drawEarlier(coaching: Coaching, policyId: number): Promise<void> {
  const { active } = coaching.state;
  const headers = { accept: 'application/json' };
  const found = await answered<{ bugs: Earlier[] }>(fetch(`${PLACE}/${policyId}/bugs`, { headers }));
  const card = cardOf(coaching.desk);
  if (!found?.bugs.length || !card || coaching.state.active !== active) return;
  part(card, 'before').hidden = false;
  part(card, 'earlier').replaceChildren(...found.bugs.map(earlierLine));
}

function earlierLine({ kind, text, conversation }: Earlier): HTMLElement {
  const item = document.createElement('li');
  item.dir = 'auto';
  item.append(text ? `${KIND[kind]}: “${text}” ` : `${KIND[kind]}. `);
  if (conversation === null) return item;
  const link = document.createElement('a');
  link.href = `/conversations/${conversation}`;
  link.target = '_blank';
  link.textContent = `Conversation ${conversation}`;
  item.append(link);
  return item;
}

/** Files the rule of the hint on the card, with the sentence that recites it. It is not asked about again in this draft. */
export async function file(coaching: Coaching, kind: keyof typeof KIND): Promise<void> {
  const { state, desk } = coaching;
  const hint = state.shown.find(({ mark }) => mark.id === state.active)?.hint;
  if (!hint || !state.active) return;
  const id = state.active;
  const fields = {
    policy: String(hint.policy?.id ?? ''),
    kind,
    text: sentenceOf(state.reading, hint),
    intention: keyOf(`${kind} ${id}`),
  };
  const filed = await answered<{ event: number; href: string }>(
    fetch(filingAt(coaching), {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { accept: 'application/json' },
    }),
  );
  const below = partsOf(desk).coachBelow;
  if (!below) return;
  if (!filed) return showFiled(below, { words: FAILED });
  keys.delete(`${kind} ${id}`);
  state.memory.dismissed.push(id);
  coaching.keep();
  coaching.close(false);
  coaching.draw();
  focusText(desk.editor);
  const title = state.setting.house.policies?.find((one) => one.id === hint.policy?.id)?.title;
  const words = title ? `Filed under “${title}”.` : 'Filed, under no policy yet.';
  showFiled(below, { words, href: filed.href, event: filed.event, id });
}

type Filed = { words: string; href?: string; event?: number; id?: string };

function showFiled(below: HTMLElement, { words, href, event, id }: Filed): void {
  const line = part(below, 'filed');
  line.hidden = false;
  write(part(line, 'filed-words'), words);
  write(part(below, 'said'), words);
  const link = part<HTMLAnchorElement>(line, 'filed-link');
  link.hidden = !href;
  link.href = href ?? '';
  part(line, 'unfile').hidden = event === undefined;
  Object.assign(line.dataset, { event: String(event ?? ''), hint: id ?? '' });
}

/** Takes back what was just filed: the coach asks about it again. */
export async function unfile(coaching: Coaching): Promise<void> {
  const below = partsOf(coaching.desk).coachBelow;
  if (!below) return;
  const line = part(below, 'filed');
  const { event = '', hint = '' } = line.dataset;
  const isGone = await tell('POST', filingAt(coaching).replace('/policy-bugs', '/reversals'), { event });
  if (!isGone) return showFiled(below, { words: 'That was not taken back. Try again in a moment.' });
  const { memory } = coaching.state;
  memory.dismissed = memory.dismissed.filter((one) => one !== hint);
  coaching.keep();
  coaching.draw();
  showFiled(below, { words: 'Taken back.' });
  focusText(coaching.desk.editor);
}
