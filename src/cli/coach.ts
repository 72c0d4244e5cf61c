import { type CheckResult, check } from '../domain/coach/index.ts';
import { historyIn, inputIn } from './coach-input.ts';
import { type Command, Failure, type Io, options, readNumber, readText, WrongCall } from './command.ts';
import { linesOf, wholeOf } from './standard-input.ts';

const HELP = `bin/porchlight coach [--asked FILE] [--history FILE] [--attachments N] [--json] < draft.txt
bin/porchlight coach --batch < drafts.jsonl

Reads a reply on standard input and gives hints about it; it changes nothing and sends nothing anywhere.

  --asked FILE       the mail of the customer that the draft answers
  --history FILE     the conversation as JSON: [{"from": "customer" or "us", "at", "text"}], oldest first
  --attachments N    how many files go with the reply (0)
  --json             one JSON object: hints, questions, signals, hurt; "off" says why it is silent, or null
  --batch            JSON lines in, {draft, asked?, history?, attachments?, customerName?}; a JSON line out for
                     each, in order. A line that cannot be read gives {"error"}, and stops none of the others

Exit status: 0 done, whatever it found; 1 what it should read is wrong (the line says where), 2 a wrong call.`;

/** What a line of a batch gets back: what the coach says of it, or why it could not be read. */
export function answerTo(json: string, at: number, read = check): CheckResult | { error: string } {
  try {
    return read(inputIn(json, `Line ${at}`));
  } catch (error) {
    if (error instanceof Failure) return { error: error.message };
    // A mistake of ours in one line of thousands stops none of the others either.
    return { error: `Line ${at}: the coach failed on it. Please tell us: ${String(error)}` };
  }
}

// A line is answered as soon as it is read: a long batch shows how far it is, and a program may wait for each answer.
async function batch(io: Io): Promise<void> {
  const bad: number[] = [];
  let at = 0;
  for await (const json of linesOf(io.input)) {
    at += 1;
    if (json.trim() === '') continue;
    const answer = answerTo(json, at);
    if ('error' in answer) bad.push(at);
    io.out(JSON.stringify(answer));
  }
  if (bad.length === 0) return;
  const lines =
    bad.length === 1 ? `Line ${bad[0]}` : `${bad.length} lines, the first of them line ${bad[0]},`;
  throw new Failure(`${lines} could not be read: "error" says why. The others are answered`);
}

function inWords(result: CheckResult, draft: string): string[] {
  const lineOf = (at: number) => draft.slice(0, at).split('\n').length;
  if (result.off) return [result.off];
  const found = [
    ...result.hints.map(
      (h) =>
        `line ${lineOf(h.start)}: ${h.kind}: "${h.text.replace(/\s+/g, ' ').slice(0, 80)}"\n    ${h.why} ${h.instead}`,
    ),
    ...result.questions.map((q) => `${q.answered ? 'answered' : 'open'}: ${q.text}`),
    ...result.signals.map((s) => `${s.kind}: ${s.why}`),
    ...(result.hurt
      ? ['This looks like a big deal to them. Name the harm, own it, say what happens next and when.']
      : []),
  ];
  return found.length === 0 ? ['Nothing to ask.'] : found;
}

export const coach: Command = {
  usage: 'coach [--asked FILE] [--history FILE] [--attachments N] [--json] < draft.txt',
  about:
    'Reads a draft as the writing coach does: hints, the questions that were asked, signals that somebody is hurt',
  help: HELP,
  async run(args, io) {
    const { values } = options(args, {
      asked: 'string',
      history: 'string',
      attachments: 'string',
      json: 'boolean',
      batch: 'boolean',
    });
    if (values.batch) {
      if ((values.asked ?? values.history ?? values.attachments) !== undefined)
        throw new WrongCall('--batch takes asked, history and attachments from its lines, not as options');
      await batch(io);
      return 0;
    }
    const around = {
      attachments: readNumber('attachments', values.attachments, { least: 0, absent: 0 }),
      ...(values.asked !== undefined && { asked: readText(values.asked) }),
      ...(values.history !== undefined && { history: historyIn(values.history) }),
    };
    const draft = await wholeOf(io.input);
    const result = check({ draft, ...around });
    for (const text of values.json ? [JSON.stringify(result)] : inWords(result, draft)) io.out(text);
    return 0;
  },
};
