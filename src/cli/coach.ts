import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { type CheckInput, type CheckResult, check } from '../domain/coach/index.ts';

/** What a command line command may touch: two streams and its standard input, whole. */
export interface CommandLine {
  out(line: string): void;
  err(line: string): void;
  input(): Promise<string>;
}

const HELP = [
  'porchlight coach [--asked FILE] [--history FILE] [--attachments N] [--json] < draft.txt',
  'porchlight coach --batch < drafts.jsonl',
  '',
  'Reads a reply on standard input and gives hints about it; it changes nothing and sends nothing anywhere.',
  '',
  '  --asked FILE       the mail of the customer that the draft answers',
  '  --history FILE     the conversation as JSON: [{"from": "customer" or "us", "at", "text"}], oldest first',
  '  --attachments N    how many files go with the reply (0)',
  '  --json             one JSON object: hints, questions, signals, hurt; "off" says why it is silent, or null',
  '  --batch            JSON lines in, {draft, asked?, history?, attachments?}; a JSON line out for each',
];

const history = z.array(
  z.object({
    from: z.enum(['customer', 'us']),
    at: z.union([z.string(), z.number()]).optional(),
    text: z.string(),
    by: z.string().optional(),
  }),
);
const line = z.object({
  draft: z.string(),
  asked: z.string().nullish(),
  history: history.nullish(),
  attachments: z.number().int().min(0).nullish(),
  customerName: z.string().nullish(),
});

class WrongCall extends Error {}

function inJson(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new WrongCall(
      `${where} is not JSON. Give ${where.startsWith('Line') ? 'one JSON object on each line' : 'a JSON array of messages'}.`,
    );
  }
}

function fits<T>(schema: z.ZodType<T>, value: unknown, where: string): T {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const first = read.error.issues[0]!;
  throw new WrongCall(`${where}: ${first.path.join('.') || 'it'}: ${first.message}`);
}

function fileText(name: string): string {
  try {
    return readFileSync(name, 'utf8');
  } catch {
    throw new WrongCall(`The file ${name} cannot be read. Check its name.`);
  }
}

function options(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        asked: { type: 'string' },
        history: { type: 'string' },
        attachments: { type: 'string' },
        json: { type: 'boolean' },
        batch: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error) {
    throw new WrongCall(`${(error as Error).message.split('\n')[0]!.split('. ')[0]}. See coach --help.`);
  }
}

function attachmentsOf(given: string | undefined): number {
  if (given === undefined) return 0;
  if (!/^\d{1,6}$/.test(given))
    throw new WrongCall(`--attachments takes a whole number of files; "${given}" is none.`);
  return Number(given);
}

function withoutNulls(one: z.infer<typeof line>): CheckInput {
  const { draft, asked, history: said, attachments, customerName } = one;
  return {
    draft,
    ...(asked != null && { asked }),
    ...(said != null && { history: said }),
    ...(attachments != null && { attachments }),
    ...(customerName != null && { customerName }),
  };
}

function batch(text: string): CheckResult[] {
  return text
    .split('\n')
    .map((json, i) => ({ json, where: `Line ${i + 1}` }))
    .filter(({ json }) => json.trim() !== '')
    .map(({ json, where }) => check(withoutNulls(fits(line, inJson(json, where), where))));
}

function inWords(result: CheckResult, draft: string): string[] {
  const lineOf = (at: number) => draft.slice(0, at).split('\n').length;
  if (result.off) return [result.off];
  return [
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
}

/**
 * The `coach` command. Exit status 0 when it has read the draft, whatever it found; 2 with one line on `err` for a
 * wrong call: an unknown option, a file that cannot be read, a history that is none.
 */
export async function coach(args: string[], io: CommandLine): Promise<number> {
  try {
    const given = options(args);
    if (given.help) {
      for (const text of HELP) io.out(text);
      return 0;
    }
    if (given.batch && (given.asked ?? given.history ?? given.attachments) !== undefined) {
      throw new WrongCall('--batch takes asked, history and attachments from its lines, not as options.');
    }
    const attachments = attachmentsOf(given.attachments);
    const asked = given.asked === undefined ? undefined : fileText(given.asked);
    const said =
      given.history === undefined
        ? undefined
        : fits(history, inJson(fileText(given.history), given.history), given.history);
    const text = await io.input();
    if (given.batch) {
      for (const result of batch(text)) io.out(JSON.stringify(result));
      return 0;
    }
    const result = check({
      draft: text,
      attachments,
      ...(asked !== undefined && { asked }),
      ...(said && { history: said }),
    });
    for (const text_ of given.json ? [JSON.stringify(result)] : inWords(result, text)) io.out(text_);
    return 0;
  } catch (error) {
    if (!(error instanceof WrongCall)) throw error;
    io.err(error.message.replace(/\s*\n\s*/g, ' '));
    return 2;
  }
}
