import { firstLoadKilobytes, residentMegabytes, sampleServer, timed } from './server.ts';

/** How long pages take at a size: `node bench/pages.ts [conversations]`. JSON out; times in ms over loopback, one at a time. */
export async function pages(conversations = 10_000): Promise<object> {
  const server = await sampleServer(conversations);
  const numbers = Array.from({ length: 40 }, (_, n) => 1 + Math.floor((n * (conversations - 1)) / 39));
  const figures = {
    conversations,
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
    search: await timed(
      server,
      ['the', 'calendar', 'invoice+refund', '%22thank+you%22', 'zebra', 'maria'].map((q) => `/search?q=${q}`),
      300,
    ),
    firstLoadKilobytes: firstLoadKilobytes(),
    residentMegabytes: residentMegabytes(server.pid),
  };
  await server.stop();
  return figures;
}

if (import.meta.main) console.log(JSON.stringify(await pages(Number(process.argv[2] ?? 10_000)), null, 2));
