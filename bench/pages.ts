import { loadavg } from 'node:os';
import { firstLoadKilobytes, residentMegabytes, sampleServer, timed } from './server.ts';

/** What people type, by kind. */
const QUESTIONS: Record<string, string[]> = {
  rareWord: ['zebra', 'heliotrope', 'maria'],
  commonWord: ['the', 'calendar', 'thank'],
  phrase: ['"thank you"', '"the calendar"'],
  wordsTogether: ['invoice refund', 'calendar invoice or refund', 'calendar -refund'],
  operators: ['is:waiting', 'is:open', 'is:closed', 'assigned:me', 'assigned:nobody is:open', '-is:closed'],
  operatorsOfMessages: ['from:maria', 'has:attachment', 'after:7d', 'before:1y', 'subject:calendar'],
  combined: [
    'the is:waiting',
    'calendar assigned:me',
    'from:maria is:closed',
    'the before:1y',
    '-the is:open',
    'zebra or is:waiting',
  ],
  nothing: ['qwertzuiop', 'zebra is:snoozed', '"calendar the"', 'from:qwertzuiop'],
};

async function searches(server: Parameters<typeof timed>[0]): Promise<Record<string, object>> {
  const figures: Record<string, object> = {};
  for (const [kind, questions] of Object.entries(QUESTIONS)) {
    const paths = questions.map((q) => `/search?q=${encodeURIComponent(q)}`);
    figures[kind] = await timed(server, paths, 120);
  }
  return figures;
}

/** How long pages take at a size: `node bench/pages.ts [conversations] [folder to keep]`. JSON out; times in ms over loopback, one at a time. */
export async function pages(conversations = 10_000, kept?: string): Promise<object> {
  const server = await sampleServer(conversations, kept);
  const numbers = Array.from({ length: 40 }, (_, n) => 1 + Math.floor((n * (conversations - 1)) / 39));
  const figures = {
    conversations,
    load: loadavg().map((one) => Number(one.toFixed(1))),
    filledPerSecond: server.filledPerSecond,
    inbox: await timed(
      server,
      ['/inbox', '/inbox?folder=open', '/inbox?folder=closed', '/inbox?folder=all'],
      300,
    ),
    conversation: await timed(
      server,
      numbers.map((number) => `/conversations/${number}`),
      300,
    ),
    search: await searches(server),
    firstLoadKilobytes: firstLoadKilobytes(),
    residentMegabytes: residentMegabytes(server.pid),
  };
  await server.stop();
  return figures;
}

if (import.meta.main)
  console.log(JSON.stringify(await pages(Number(process.argv[2] ?? 10_000), process.argv[3]), null, 2));
