import { mkdtempSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { build } from 'esbuild';
import type { ComposerFile } from '../../src/web/ui/composer.tsx';
import { type Letters, pageOf } from './page.tsx';

/**
 * A server of a few lines for the browser's own code: the real markup, the real bundle and the product's
 * policy, in front of state that a test can look into and change.
 */
export type Draft = { html: string; files: ComposerFile[] };
export type Desk = {
  origin: string;
  letters: Letters;
  drafts: Record<'reply' | 'note', Draft>;
  posted: Record<string, string>[];
  presence: string[];
  removed: string[];
  /** How a kept draft, a sent reply, a file and a page are answered: a status, or 0 for a line that is cut. */
  answers: { draft: number; reply: number; file: number; page: number };
  /** A file is answered when this is over. */
  hold: Promise<void> | null;
  /** Sends one message to every open page. */
  tell: (html: string) => void;
  refresh: () => void;
  listeners: () => number;
  /** Cuts every open line, as a restart does. */
  cut: () => void;
  close: () => Promise<void>;
};

const root = resolve(import.meta.dirname, '../..');
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-n'; connect-src 'self'; frame-src 'self'; img-src 'self' data: blob:; font-src 'self'; form-action 'self'";
const TYPES: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css' };
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const REFRESH = '<turbo-stream action="refresh"></turbo-stream>';
const FRAME_POLICY = "default-src 'none'; style-src 'unsafe-inline'";
const FRAME =
  '<!doctype html><body style="margin:0"><p style="height:900px">Long</p><details><summary>Quoted</summary><p style="height:300px">More</p></details></body>';

let built: Promise<string> | null = null;

async function bundle(): Promise<string> {
  const out = mkdtempSync(join(tmpdir(), 'porchlight-client-'));
  const shared = { outdir: out, bundle: true, minify: true, target: 'es2023' } as const;
  await build({
    ...shared,
    entryPoints: [join(root, 'client/client.ts')],
    format: 'esm',
    splitting: true,
  });
  await build({
    ...shared,
    entryPoints: [join(root, 'client/stylesheets/index.css')],
    external: ['/assets/*'],
  });
  return out;
}

async function bodyOf(request: IncomingMessage): Promise<FormData> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const type = request.headers['content-type'] ?? 'application/x-www-form-urlencoded';
  return new Response(Buffer.concat(chunks), { headers: { 'content-type': type } })
    .formData()
    .catch(() => new FormData());
}

type Exchange = { request: IncomingMessage; response: ServerResponse; url: URL; desk: Desk };

type Told = { status?: number; error?: string; typed?: string };

function html({ response, desk, url }: Exchange, { status = 200, error, typed }: Told = {}): void {
  const mode = url.searchParams.get('write') === 'note' || url.pathname.endsWith('notes') ? 'note' : 'reply';
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': POLICY,
  });
  response.end(pageOf({ desk, mode, error, typed, inbox: url.pathname === '/inbox' }));
}

function fault({ request, response, desk }: Exchange): void {
  if (desk.answers.page === 0) request.socket.destroy();
  else
    response
      .writeHead(desk.answers.page, { 'content-type': 'text/html' })
      .end('<p>Something went wrong.</p>');
}

async function keep({ request, response, desk }: Exchange): Promise<void> {
  const form = await bodyOf(request);
  const { draft: status } = desk.answers;
  if (status === 0) return void request.socket.destroy();
  if (status === 200) desk.drafts[form.get('kind') as 'reply' | 'note'].html = String(form.get('html'));
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ savedAt: form.get('html') ? Date.now() : null }));
}

async function takeFile({ request, response, desk }: Exchange): Promise<void> {
  const form = await bodyOf(request);
  const file = form.get('file') as File;
  await desk.hold;
  response.writeHead(desk.answers.file, { 'content-type': 'application/json' });
  if (desk.answers.file !== 201) {
    response.end(JSON.stringify({ fields: { file: 'This file is larger than mail carries.' } }));
    return;
  }
  const id = 9 + desk.drafts.reply.files.length;
  const about = { name: file.name, type: file.type, size: file.size };
  if (form.get('inline') !== '1') desk.drafts.reply.files.push({ id: String(id), ...about });
  response.end(JSON.stringify({ id, ...about, href: `/attachments/${id}` }));
}

async function post(exchange: Exchange): Promise<void> {
  const { request, response, desk, url } = exchange;
  const form = await bodyOf(request);
  const kind = url.pathname.endsWith('notes') ? 'note' : 'reply';
  const entry = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
  desk.posted.push({ ...entry, path: url.pathname });
  if (desk.answers.reply === 0) return void request.socket.destroy();
  if (desk.answers.reply !== 303) {
    const error = 'Maria wrote while you were writing. Nothing was sent.';
    return html(exchange, { status: desk.answers.reply, error, typed: entry.text });
  }
  desk.letters.push({
    id: `m${desk.letters.length + 1}`,
    from: 'teammate',
    text: entry.text ?? '',
    html: entry.html,
  });
  desk.drafts[kind] = { html: '', files: [] };
  response.writeHead(303, { location: `/conversations/12#m${desk.letters.length}` }).end();
}

function undo({ response, desk }: Exchange): void {
  const letter = desk.letters.pop();
  desk.drafts.reply.html = (letter?.html ?? '') + desk.drafts.reply.html;
  response.writeHead(303, { location: '/conversations/12#composer' }).end();
}

function asset({ response, url }: Exchange, out: string): void {
  const name = url.pathname.slice('/assets/'.length);
  const font = /fonts\/(?<name>.*)-latin/u.exec(name)?.groups?.name;
  const folder = join(root, 'node_modules/@fontsource-variable');
  const path = font ? join(folder, font, `files/${font}-latin-wght-normal.woff2`) : join(out, name);
  try {
    const body = readFileSync(path);
    response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'font/woff2' }).end(body);
  } catch {
    response.writeHead(404).end();
  }
}

async function answer(exchange: Exchange, out: string, streams: Set<ServerResponse>): Promise<void> {
  const { request, response, url, desk } = exchange;
  const path = url.pathname;
  if (path.startsWith('/assets/')) return asset(exchange, out);
  if (path === '/live') {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    const isBehind = Number(url.searchParams.get('since')) < desk.letters.length;
    response.write(isBehind ? `data: ${REFRESH}\n\n` : ': here\n\n');
    streams.add(response);
    response.on('close', () => streams.delete(response));
    return;
  }
  if (path === '/presence') {
    desk.presence.push(request.method === 'DELETE' ? 'left' : String((await bodyOf(request)).get('writing')));
    return void response.writeHead(204).end();
  }
  if (path.endsWith('/draft')) return keep(exchange);
  if (path.endsWith('/draft/files')) return takeFile(exchange);
  if (path.startsWith('/deliveries/')) return undo(exchange);
  if (path.startsWith('/attachments/') && request.method === 'DELETE') {
    desk.removed.push(path);
    return void response.writeHead(204).end();
  }
  if (path.startsWith('/attachments/'))
    return void response.writeHead(200, { 'content-type': 'image/png' }).end(PIXEL);
  if (path === '/frame') {
    response.writeHead(200, { 'content-type': 'text/html', 'content-security-policy': FRAME_POLICY });
    response.end(FRAME);
    return;
  }
  if (request.method === 'POST') return post(exchange);
  return desk.answers.page === 200 ? html(exchange) : fault(exchange);
}

/** Starts it on a free port. */
export async function startDesk(): Promise<Desk> {
  built ??= bundle();
  const out = await built;
  const streams = new Set<ServerResponse>();
  const tell = (message: string) => {
    for (const stream of streams) stream.write(`data: ${message.replaceAll('\n', ' ')}\n\n`);
  };
  const desk: Desk = {
    origin: '',
    letters: [{ id: 'm1', from: 'customer', text: 'Hello, is someone there?' }],
    drafts: { reply: { html: '', files: [] }, note: { html: '', files: [] } },
    posted: [],
    presence: [],
    removed: [],
    answers: { draft: 200, reply: 303, file: 201, page: 200 },
    hold: null,
    tell,
    refresh: () => tell(REFRESH),
    listeners: () => streams.size,
    cut: () => {
      for (const stream of streams) stream.destroy();
    },
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://desk');
    answer({ request, response, url, desk }, out, streams).catch(() => response.destroy());
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  desk.origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  return desk;
}
