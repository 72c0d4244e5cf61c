import type { Db } from '../database.ts';
import { Invalid } from '../errors.ts';
import { textOfHtml } from '../message/body.ts';
import { openVariables } from './filling.ts';

const PART = /\[rewrite:([^\]]*)\]/gi;
const SHORTEST_PART = 15; // characters: fewer are anybody's words
const SHOWN = 80;

/** The parts of a text that its author marked to be said anew each time: `[rewrite: I am sorry that …]`. */
export function partsToRewrite(text: string): string[] {
  return [...text.matchAll(PART)].map((match) => plain(match[1]!));
}

function plain(text: string): string {
  return text.replace(/[\s\u00a0]+/g, ' ').trim();
}

/** What a letter says, without its code: braces and brackets there are the writer's. `html` is cleaned. */
function proseOf(html: string): string {
  return textOfHtml(html.replace(/<(pre|code)>[\s\S]*?<\/\1>/g, ' '));
}

/**
 * Holds a letter that is not finished, with what is left to do: a name in braces that nobody filled in, or a part of a
 * saved reply that was to be said anew and stands as it was. Throws Invalid at `body`.
 */
export async function refuseUnfinished(db: Db, html: string): Promise<void> {
  const text = proseOf(html);
  const [variable] = openVariables(text);
  if (variable)
    throw new Invalid({ body: `“{${variable}}” is not filled in yet. Write it, or take it out.` });
  const [marked] = partsToRewrite(text);
  if (marked !== undefined) throw new Invalid({ body: toRewrite(marked) });
  const said = plain(text).toLowerCase();
  const kept = (await keptParts(db)).find((part) => said.includes(part.toLowerCase()));
  if (kept) throw new Invalid({ body: toRewrite(kept) });
}

function toRewrite(part: string): string {
  const shown = part.length > SHOWN ? `${part.slice(0, SHOWN - 1)}…` : part;
  return `Say this in your own words before it goes: “${shown}”. Nobody wants to hear it twice.`;
}

async function keptParts(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('savedReply')
    .select('html')
    .where('removedAt', 'is', null)
    .where('html', 'like', '%[rewrite:%')
    .execute();
  const parts = rows.flatMap((row) => partsToRewrite(proseOf(row.html)));
  return parts.filter((part) => part.length >= SHORTEST_PART);
}
