import { z } from 'zod';
import { type CheckInput, type CheckResult, check } from '../domain/coach/index.ts';
import { type Command, Failure, options, readJson, readNumber, readText, WrongCall } from './command.ts';

const HELP = `bin/porchlight coach [--asked FILE] [--history FILE] [--attachments N] [--json] < draft.txt
bin/porchlight coach --batch < drafts.jsonl

Reads a reply on standard input and gives hints about it; it changes nothing and sends nothing anywhere.

  --asked FILE       the mail of the customer that the draft answers
  --history FILE     the conversation as JSON: [{"from": "customer" or "us", "at", "text"}], oldest first
  --attachments N    how many files go with the reply (0)
  --json             one JSON object: hints, questions, signals, hurt; "off" says why it is silent, or null
  --batch            JSON lines in, {draft, asked?, history?, attachments?}; a JSON line out for each

Exit status: 0 done, whatever it found; 1 what it should read is wrong (the line says where), 2 a wrong call.`;

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

function fits<T>(schema: z.ZodType<T>, value: unknown, where: string): T {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const first = read.error.issues[0]!;
  throw new Failure(`${where}: ${first.path.join('.') || 'it'}: ${first.message}`);
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

function inJson(json: string, where: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new Failure(`${where} is not JSON. Give one JSON object on each line`);
  }
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

export const coach: Command = {
  usage: 'coach [--asked FILE] [--history FILE] [--attachments N] --json < draft.txt',
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
      for (const result of batch(await io.input())) io.out(JSON.stringify(result));
      return 0;
    }
    const around = {
      attachments: readNumber('attachments', values.attachments, { least: 0, absent: 0 }),
      ...(values.asked !== undefined && { asked: readText(values.asked) }),
      ...(values.history !== undefined && {
        history: fits(history, readJson(values.history), values.history),
      }),
    };
    const draft = await io.input();
    const result = check({ draft, ...around });
    for (const text of values.json ? [JSON.stringify(result)] : inWords(result, draft)) io.out(text);
    return 0;
  },
};
