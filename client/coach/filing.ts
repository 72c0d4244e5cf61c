import { answered } from '../answered.ts';
import { partsOf } from '../composer/desk.ts';
import { focusText } from '../composer/editor.ts';
import { askAgain, showDone } from './done.ts';
import { type Coaching, cardOf, currentOf, type Hint, part } from './parts.ts';
import { sentenceOf } from './reading.ts';
import { tell } from './setting.ts';

const PLACE = '/settings/policies';
const FAILED = 'That was not filed: it did not reach the server. Try again in a moment.';

/** Pressed twice before the answer, or after one that was lost, it is filed once. */
const keys = new Map<string, string>();

function keyOf(intention: string): string {
  const key = keys.get(intention) ?? crypto.randomUUID();
  keys.set(intention, key);
  return key;
}

type Kind = 'recited' | 'exception';
type Earlier = { said: string; text: string; conversation: number | null };

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

function earlierLine({ said, text, conversation }: Earlier): HTMLElement {
  const item = document.createElement('li');
  item.dir = 'auto';
  item.append(text ? `${said}: “${text}” ` : `${said}. `);
  if (conversation === null) return item;
  const link = document.createElement('a');
  link.href = `/conversations/${conversation}`;
  link.target = '_blank';
  link.textContent = `Conversation ${conversation}`;
  item.append(link);
  return item;
}

/** Files the rule of the hint on the card, with the sentence that recites it. It is not asked about again in this draft. */
export async function file(coaching: Coaching, kind: Kind): Promise<void> {
  const { state, desk } = coaching;
  const shown = currentOf(state);
  if (!shown) return;
  const { hint, id } = shown;
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
  if (!filed) return showDone(coaching, { words: FAILED });
  keys.delete(`${kind} ${id}`);
  state.memory.dismissed.push(id);
  coaching.keep();
  coaching.close(false);
  coaching.draw();
  focusText(desk.editor);
  const title = state.setting.house.policies?.find((one) => one.id === hint.policy?.id)?.title;
  showDone(coaching, {
    words: title ? `Filed under “${title}”.` : 'Filed, under no policy yet.',
    link: { href: filed.href, words: 'See it' },
    undo: () => unfile(coaching, { event: filed.event, id }),
  });
}

async function unfile(coaching: Coaching, { event, id }: { event: number; id: string }): Promise<void> {
  const href = filingAt(coaching).replace('/policy-bugs', '/reversals');
  if (!(await tell('POST', href, { event: String(event) })))
    return showDone(coaching, { words: 'That was not taken back. Try again in a moment.' });
  askAgain(coaching, id);
}
