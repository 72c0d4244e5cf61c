import { answered } from '../answered.ts';
import type { Ask } from './worker.ts';

/** What the server says of a conversation before a word is written. */
export type Setting = Required<
  Pick<Ask, 'asked' | 'history' | 'customerName' | 'house' | 'bigDeal' | 'muted' | 'edits'>
> & { emergency: boolean; head: { subject: string; from: string; signature: string } | null };

/** Reads it; null where the server could not be asked. Then the coach waits for the next time. */
export async function readSetting(href: string): Promise<Setting | null> {
  return answered<Setting>(fetch(href, { headers: { accept: 'application/json' } }));
}

type Method = 'POST' | 'PUT' | 'DELETE';

// Followed, a redirect would fetch a page that nobody reads.
function send(method: Method, href: string, fields = {}): Promise<Response | null> {
  return fetch(href, {
    method,
    body: new URLSearchParams(fields),
    headers: { accept: 'application/json' },
    redirect: 'manual',
  }).catch(() => null);
}

/** Tells the server something that is decided here: true where it knows now. */
export async function tell(method: Method, href: string, fields = {}): Promise<boolean> {
  const response = await send(method, href, fields);
  return response !== null && (response.ok || response.type === 'opaqueredirect');
}

/** Teaches everybody's coach a phrase: its number there, or what is wrong with it; neither where nothing came back. */
export async function teachPhrase(text: string): Promise<{ id?: number; problem?: string }> {
  const response = await send('POST', '/settings/coach/words', { kind: 'phrase', text });
  const said = (await response?.json().catch(() => null)) as {
    id?: number;
    fields?: { text?: string };
  } | null;
  if (response?.ok) return { id: said?.id };
  return { problem: response?.status === 422 ? said?.fields?.text : undefined };
}
