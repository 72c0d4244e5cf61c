import {
  type BigDeal,
  bigDealIn,
  type CheckInput,
  check,
  editedLists,
  type Hint,
  type HintKind,
  noteHints,
  type PhraseEdit,
  type PhraseList,
  type Question,
  type Reading,
  reading,
  type Signal,
} from '../../src/domain/coach/index.ts';
import { warming } from '../../src/domain/coach/warming.ts';

/** What a page asks of the coach: one draft beside its conversation. */
export type Ask = Pick<
  CheckInput,
  'draft' | 'asked' | 'history' | 'attachments' | 'customerName' | 'house' | 'bigDeal'
> & {
  id: number;
  kind: 'reply' | 'note';
  muted: readonly HintKind[];
  edits: readonly PhraseEdit[];
};

/** What the coach answers. `off` says why it is silent; `took` is how long it read, ms. */
export type Answer = {
  id: number;
  hints: Hint[];
  questions: Question[];
  signals: Signal[];
  hurt: boolean;
  steps: BigDeal;
  /** How a reply reads; null for a note, without words, and in another language. */
  facts: Reading | null;
  off: string | null;
  took: number;
};

// The page's own types have a window here; a worker has this.
type Port = {
  postMessage: (answer: Answer) => void;
  onmessage: ((event: MessageEvent<Ask>) => void) | null;
};
const port = globalThis as unknown as Port;

let edits = '';
let lists: readonly PhraseList[] | undefined;

function listsOf(ask: Ask): readonly PhraseList[] | undefined {
  const wanted = JSON.stringify(ask.edits);
  if (wanted !== edits) lists = editedLists(ask.edits);
  edits = wanted;
  return lists;
}

const NOTHING = { questions: [], signals: [], hurt: false, off: null };

function read(ask: Ask): Omit<Answer, 'id' | 'took' | 'steps' | 'facts'> {
  const { kind, muted, edits: _, id: __, ...input } = ask;
  if (kind === 'reply') {
    const kinds = muted.filter((one) => one !== 'judgement');
    return check({ ...input, muted: kinds, lists: listsOf(ask) });
  }
  return { ...NOTHING, hints: muted.includes('judgement') ? [] : noteHints(ask.draft, listsOf(ask)) };
}

port.onmessage = ({ data: ask }) => {
  const from = performance.now();
  const answer = read(ask);
  const steps = bigDealIn(ask.draft, ask.asked ?? '');
  const facts = ask.kind === 'reply' ? reading(ask) : null;
  port.postMessage({ ...answer, steps, facts, id: ask.id, took: performance.now() - from });
};

// Between two pieces whoever writes already gets an answer.
const pieces = warming();
function warmUp(): void {
  if (!pieces.next().done) setTimeout(warmUp);
}
warmUp();
