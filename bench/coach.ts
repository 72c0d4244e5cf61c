// Precision and recall of the writing coach on the labelled drafts, and how long it takes. JSON on stdout.
//   node bench/coach.ts                     the published figures: every set, and the times
//   node bench/coach.ts tuning --misses     what was missed and what was wrong, while tuning (never the held-back set)
import { readdirSync, readFileSync } from 'node:fs';
import { type CheckInput, check, KINDS, type Kind, reading, SIGNALS } from '../src/domain/coach/index.ts';

interface Labelled extends CheckInput {
  id: string;
  expect?: { kind: Kind; start?: number; end?: number; text?: string }[];
  /** Second faults that the label's writer saw as well: a hint of such a kind is neither right nor wrong. */
  also?: Kind[];
  questions?: { text: string; answered: boolean }[];
  signals?: string[];
  hurt?: boolean;
}

interface Tally {
  right: number;
  wrong: number;
  missed: number;
}

const folder = new URL('./coach/labelled/', import.meta.url);
const WARMING = 10; // runs that are not counted: the first ones build the rules and the machine code
const RUNS = 25;
const tally = (): Tally => ({ right: 0, wrong: 0, missed: 0 });
const share = (part: number, whole: number) =>
  whole === 0 ? null : Math.round((part / whole) * 1000) / 1000;
const figures = (t: Tally) => ({
  ...t,
  precision: share(t.right, t.right + t.wrong),
  recall: share(t.right, t.right + t.missed),
});

function load(set: string): Labelled[] {
  return readFileSync(new URL(`${set}.jsonl`, folder), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Labelled);
}

function measure(set: string, tell: (line: string) => void) {
  const kinds = new Map(KINDS.map((kind) => [kind, tally()]));
  const signals = new Map(SIGNALS.map((kind) => [kind as string, tally()]));
  const hurt = tally();
  const count = { good: 0, quiet: 0, bad: 0, mails: 0, exact: 0, judged: 0, judgedRight: 0, histories: 0 };
  for (const one of load(set)) {
    const result = check(one);
    if (one.expect) hintsOf(one, result.hints);
    if (one.questions) questionsOf(one, result.questions);
    if (one.signals) signalsOf(one, result);
  }
  function hintsOf(one: Labelled, hints: ReturnType<typeof check>['hints']) {
    const expected = one.expect!;
    if (expected.length === 0) {
      count.good++;
      if (hints.length === 0) count.quiet++;
    } else count.bad++;
    const used = new Set<number>();
    for (const e of expected) {
      const i = hints.findIndex(
        (h, n) =>
          !used.has(n) &&
          h.kind === e.kind &&
          (e.start === undefined || (h.start < e.end! && h.end > e.start)),
      );
      const t = kinds.get(e.kind)!;
      if (i < 0) {
        t.missed++;
        tell(`${one.id} missed ${e.kind}: ${e.text ?? one.draft}`);
      } else {
        t.right++;
        used.add(i);
      }
    }
    hints.forEach((h, n) => {
      if (used.has(n)) return;
      // A second mark of the same kind on the same labelled words is neither right nor wrong.
      if (
        expected.some(
          (e) => e.kind === h.kind && (e.start === undefined || (h.start < e.end! && h.end > e.start)),
        )
      )
        return;
      if (one.also?.includes(h.kind as Kind)) return;
      kinds.get(h.kind as Kind)!.wrong++;
      tell(`${one.id} WRONG ${h.kind}: "${h.text}" in: ${one.draft.slice(0, 200)}`);
    });
  }
  function questionsOf(one: Labelled, found: { text: string; answered: boolean }[]) {
    const expected = one.questions!;
    count.mails++;
    if (found.length === expected.length) count.exact++;
    else
      tell(
        `${one.id} questions ${found.length}, not ${expected.length}: ${JSON.stringify(found)} in ${one.asked}`,
      );
    for (const e of expected) {
      const q = found.find(
        (f) => f.text.includes(e.text.slice(0, 20)) || e.text.includes(f.text.slice(0, 20)),
      );
      if (!q) continue;
      count.judged++;
      if (q.answered === e.answered) count.judgedRight++;
      else tell(`${one.id} answered ${q.answered}: "${q.text}" by ${one.draft.slice(0, 200)}`);
    }
  }
  function score(t: Tally, found: boolean, expected: boolean) {
    if (found && expected) t.right++;
    else if (found) t.wrong++;
    else if (expected) t.missed++;
  }
  function signalsOf(one: Labelled, result: ReturnType<typeof check>) {
    count.histories++;
    const last = one.history!.at(-1)!.text;
    for (const kind of SIGNALS) {
      const found = result.signals.some((s) => s.kind === kind);
      const expected = one.signals!.includes(kind);
      score(signals.get(kind)!, found, expected);
      if (found !== expected) tell(`${one.id} signal ${kind} ${found ? 'WRONG' : 'missed'}: ${last}`);
    }
    score(hurt, result.hurt, one.hurt === true);
    if (result.hurt !== one.hurt) tell(`${one.id} hurt ${result.hurt}: ${last}`);
  }
  const all = [...kinds.values()].reduce(
    (sum, t) => ({ right: sum.right + t.right, wrong: sum.wrong + t.wrong, missed: sum.missed + t.missed }),
    tally(),
  );
  const allSignals = [...signals.values()].reduce(
    (sum, t) => ({ right: sum.right + t.right, wrong: sum.wrong + t.wrong, missed: sum.missed + t.missed }),
    tally(),
  );
  return {
    drafts: count.good + count.bad,
    good: count.good,
    quietOnGood: share(count.quiet, count.good),
    overall: figures(all),
    kinds: Object.fromEntries([...kinds].map(([kind, t]) => [kind, figures(t)])),
    questions: {
      mails: count.mails,
      exact: share(count.exact, count.mails),
      judged: share(count.judgedRight, count.judged),
    },
    signals: {
      histories: count.histories,
      overall: figures(allSignals),
      hurt: figures(hurt),
      kinds: Object.fromEntries([...signals].map(([kind, t]) => [kind, figures(t)])),
    },
  };
}

function times() {
  const drafts = load('tuning')
    .filter((one) => one.draft.length > 100)
    .map((one) => one.draft);
  const ofWords = (n: number) => {
    let text = '';
    for (let i = 0; text.split(/\s+/).length < n; i++) text += `${drafts[i % drafts.length]}\n\n`;
    return text;
  };
  const asked = 'Could you tell me when it arrives? And how do I cancel the old one? I was charged twice.';
  const cold = timed(() => check({ draft: drafts[0]!, asked }));
  const warm = (draft: string, read?: typeof reading) => {
    const ask = (run: number) => () => {
      const input = { draft: `${draft}\n${run}`, asked };
      check(input);
      read?.(input);
    };
    for (let run = 0; run < WARMING; run++) ask(run)();
    const runs = Array.from({ length: RUNS }, (_, run) => timed(ask(WARMING + run)));
    return {
      clockMs: median(runs.map((run) => run.clockMs)),
      processorMs: median(runs.map((run) => run.processorMs)),
    };
  };
  const [short, long] = [ofWords(300), ofWords(2000)];
  // Beside the hints, how it reads: what the composer's worker does at each pause.
  const together = { words300: warm(short, reading), words2000: warm(long, reading) };
  return { first: cold, words300: warm(short), words2000: warm(long), together };
}

// Others on the machine stretch the clock, not the processor time; a person waits for the clock.
function timed(work: () => unknown): { clockMs: number; processorMs: number } {
  const [from, used] = [performance.now(), process.cpuUsage()];
  work();
  const clockMs = performance.now() - from;
  const { user, system } = process.cpuUsage(used);
  return { clockMs: rounded(clockMs), processorMs: rounded((user + system) / 1000) };
}

function rounded(ms: number): number {
  return Math.round(ms * 10) / 10;
}

function median(runs: number[]): number {
  return runs.toSorted((a, b) => a - b)[Math.floor(runs.length / 2)]!;
}

const wanted = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
const misses = process.argv.includes('--misses');
const tell = (line: string) => {
  if (misses) process.stderr.write(`${line.replaceAll('\n', ' / ')}\n`);
};
const taken = wanted.length === 0 || wanted.includes('times') ? times() : undefined;
const sets = readdirSync(folder)
  .map((name) => name.replace('.jsonl', ''))
  .filter((set) => wanted.length === 0 || wanted.includes(set));
const results = Object.fromEntries(sets.map((set) => [set, measure(set, tell)]));
process.stdout.write(`${JSON.stringify({ sets: results, times: taken }, null, 2)}\n`);
