import { z } from 'zod';
import type { CheckInput } from '../domain/coach/index.ts';
import { Failure, readJson } from './command.ts';

const FROM = '"from" is "customer" or "us"';
const FILES = '"attachments" is a number of files';
const TIME = '"at" is a time: ISO 8601, or milliseconds UTC';
const given = <T>(value: T | null | undefined) => value ?? undefined;
const words = (name: string) => z.string({ error: `"${name}" is missing, or is no text` });

const history = z.array(
  z.object(
    {
      from: z.enum(['customer', 'us'], { error: FROM }),
      at: z.union([z.string(), z.number()], { error: TIME }).nullish().transform(given),
      text: words('text'),
      by: z.string({ error: '"by" is a name' }).nullish().transform(given),
    },
    { error: 'it is no message: {"from", "at", "text"}' },
  ),
  { error: 'a history is a list: [{"from": "customer" or "us", "at", "text"}], oldest first' },
);

const line = z.object(
  {
    draft: words('draft'),
    asked: words('asked').nullish(),
    history: history.nullish(),
    attachments: z.int({ error: FILES }).min(0, { error: FILES }).nullish(),
    customerName: words('customerName').nullish(),
  },
  { error: 'it is no object: {"draft", "asked", "history", "attachments"}' },
);

function fits<T>(schema: z.ZodType<T>, value: unknown, where: string): T {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const { path, message } = read.error.issues[0]!;
  const at = path.find((part) => typeof part === 'number');
  throw new Failure(`${where}${at === undefined ? '' : `, message ${at + 1}`}: ${message}`);
}

/** A conversation out of a file of JSON; a Failure that says where it is none. */
export function historyIn(path: string): NonNullable<CheckInput['history']> {
  return fits(history, readJson(path), path);
}

function inJson(json: string, where: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new Failure(`${where} is not JSON`);
  }
}

/** One line of a batch; what is null in it was not given. */
export function inputIn(json: string, where: string): CheckInput {
  const { draft, asked, history: said, attachments, customerName } = fits(line, inJson(json, where), where);
  return {
    draft,
    ...(asked != null && { asked }),
    ...(said != null && { history: said }),
    ...(attachments != null && { attachments }),
    ...(customerName != null && { customerName }),
  };
}
