import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { fetchImage, type ImageFetching } from '../../src/lib/fetch-image.ts';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const LOCAL: ImageFetching = { isAllowed: (address) => address === '127.0.0.1' };

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

async function web(answer: Answer): Promise<{ url: string; port: number; asked: IncomingMessage[] }> {
  const asked: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    asked.push(request);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, port, asked };
}

const png: Answer = (_request, response) => void response.end(PNG);

test('a picture comes with the type its bytes have, whatever the server calls it', async () => {
  const { url } = await web((_request, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(PNG);
  });
  expect(await fetchImage(`${url}/a.svg`, LOCAL)).toEqual({ type: 'image/png', bytes: PNG });
});

test('it says nothing of who asks: no cookie, no referrer, no language, a short name', async () => {
  const { url, asked } = await web((_request, response) => {
    response.setHeader('set-cookie', 'track=1');
    response.end(PNG);
  });
  await fetchImage(`${url}/a.png`, LOCAL);
  await fetchImage(`${url}/b.png`, LOCAL);
  for (const { headers } of asked)
    expect(Object.keys(headers).sort()).toEqual([
      'accept',
      'accept-encoding',
      'connection',
      'host',
      'user-agent',
    ]);
  expect(asked[0]!.headers['user-agent']).toBe('Porchlight');
});

test('without leave, this machine is not asked, however its address is written', async () => {
  const { port, asked } = await web(png);
  for (const host of [
    '127.0.0.1',
    'localhost',
    '127.1',
    '0x7f.1',
    '2130706433',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '0',
  ])
    expect(await fetchImage(`http://${host}:${port}/a.png`), host).toHaveProperty('refused');
  expect(asked).toEqual([]);
});

test('a name with one private address among public ones is refused whole', async () => {
  const resolve = async () => [
    { address: '93.184.215.14', family: 4 },
    { address: '10.0.0.1', family: 4 },
  ];
  expect(await fetchImage('http://pictures.example/a.png', { resolve })).toEqual({
    refused: 'It is not on the public web.',
  });
});

test('a name is asked once and what was checked is connected to, so that it cannot change its mind', async () => {
  const { port, asked } = await web(png);
  let times = 0;
  const resolve = async () => [{ address: times++ ? '10.0.0.1' : '127.0.0.1', family: 4 }];
  const image = await fetchImage(`http://rebinding.example:${port}/a.png`, { ...LOCAL, resolve });
  expect(image).toHaveProperty('type', 'image/png');
  expect(times).toBe(1);
  expect(asked[0]!.headers.host).toBe(`rebinding.example:${port}`);
});

test('each redirect is checked as the first address was', async () => {
  const { url, asked } = await web((_request, response) => {
    response.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data' }).end();
  });
  expect(await fetchImage(`${url}/a.png`, LOCAL)).toEqual({ refused: 'It is not on the public web.' });
  expect(asked).toHaveLength(1);
});

test('three redirects are followed and a fourth is not', async () => {
  const { url } = await web((request, response) => {
    const left = Number(request.url!.slice(1));
    if (left === 0) return response.end(PNG);
    return response.writeHead(307, { location: `/${left - 1}` }).end();
  });
  expect(await fetchImage(`${url}/3`, LOCAL)).toHaveProperty('type', 'image/png');
  expect(await fetchImage(`${url}/4`, LOCAL)).toEqual({ refused: 'It was passed on more than 3 times.' });
});

test.each([
  'file:///etc/passwd',
  'ftp://pictures.example/a.png',
  'data:image/png;base64,AA',
  'gopher://a.example',
])('%s is not asked, at first or after a redirect', async (target) => {
  expect(await fetchImage(target, LOCAL)).toHaveProperty('refused');
  const { url } = await web((_request, response) => response.writeHead(301, { location: target }).end());
  expect(await fetchImage(url, LOCAL)).toHaveProperty('refused');
});

test('a mail server’s port is not one of the web', async () => {
  expect(await fetchImage('http://127.0.0.1:25/', LOCAL)).toEqual({
    refused: 'This port is none of the web.',
  });
});

test('more than 5 MB is refused, announced or not', async () => {
  const { url } = await web((request, response) => {
    if (request.url === '/announced') response.setHeader('content-length', 6_000_000);
    response.write(PNG);
    response.end(Buffer.alloc(6_000_000 - PNG.length));
  });
  expect(await fetchImage(`${url}/announced`, LOCAL)).toEqual({ refused: 'It is larger than 5 MB.' });
  expect(await fetchImage(`${url}/streamed`, LOCAL)).toEqual({ refused: 'It is larger than 5 MB.' });
});

test('a server that sends a byte now and then is left', async () => {
  const { url } = await web((_request, response) => void response.write(PNG.subarray(0, 10)));
  expect(await fetchImage(url, { ...LOCAL, timeLimitMs: 200 })).toEqual({ refused: 'It took too long.' });
});

test('a name server that never answers is left', async () => {
  const resolve = () => new Promise<never>(() => {});
  expect(await fetchImage('http://slow.example/', { resolve, timeLimitMs: 100 })).toEqual({
    refused: 'It took too long.',
  });
});

test('a page, a drawing with scripts and an error are no pictures', async () => {
  const { url } = await web((request, response) => {
    if (request.url === '/missing') response.statusCode = 404;
    response.setHeader('content-type', 'image/png');
    response.end(request.url === '/missing' ? PNG : '<svg xmlns="http://www.w3.org/2000/svg"/>');
  });
  expect(await fetchImage(`${url}/a.svg`, LOCAL)).toEqual({ refused: 'It is no picture.' });
  expect(await fetchImage(`${url}/missing`, LOCAL)).toEqual({ refused: 'It answered 404.' });
});

test('a broken address or a refused connection gives its reason and throws nothing', async () => {
  for (const url of ['', 'http://', 'http://a b/', 'http://127.0.0.1:1/'])
    expect(await fetchImage(url, LOCAL), url).toHaveProperty('refused');
});
