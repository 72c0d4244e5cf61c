import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answerTo } from '../../src/cli/coach.ts';
import { porchlight } from '../../src/cli/porchlight.ts';
import { run } from './run.ts';

const coach = (args: string[], input = '') => run(['coach', ...args], input);

const folder = mkdtempSync(join(tmpdir(), 'coach-'));
function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

describe('the coach command', () => {
  it('gives one JSON object with hints, questions, signals and hurt', async () => {
    const asked = file('asked.txt', 'Is there parking? And what time is breakfast?');
    const history = file(
      'history.json',
      JSON.stringify([{ from: 'customer', at: '2026-03-02T09:00:00Z', text: 'I was charged twice.' }]),
    );
    const draft = 'There was a tiny hiccup. You can park in the yard.';
    const { status, json, err } = await coach(['--asked', asked, '--history', history, '--json'], draft);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    const result = json();
    expect(result.hints[0]).toMatchObject({
      kind: 'minimising',
      text: draft.slice(result.hints[0].start, result.hints[0].end),
    });
    expect(result.questions).toEqual([
      { text: 'Is there parking?', answered: true },
      { text: expect.stringContaining('what time is breakfast'), answered: false },
    ]);
    expect(result.signals.map((s: { kind: string }) => s.kind)).toEqual(['charged-twice']);
    expect(result.hurt).toBe(true);
  });

  it('counts the attachments it is told of', async () => {
    const kinds = async (args: string[]) =>
      (await coach([...args, '--json'], "I've attached the invoice."))
        .json()
        .hints.map((h: { kind: string }) => h.kind);
    expect(await kinds([])).toEqual(['missing-attachment']);
    expect(await kinds(['--attachments', '1'])).toEqual([]);
  });

  it('reads an empty draft', async () => {
    const { status, json } = await coach(['--json'], '');
    expect(status).toBe(0);
    expect(json()).toMatchObject({ hints: [], questions: [], signals: [], hurt: false });
  });

  it('gives a line back for each line of a batch', async () => {
    const lines = [
      { draft: 'Per our policy, no.' },
      { draft: '', history: [{ from: 'customer', at: 1767225600000, text: 'Is this a bot?' }] },
      { draft: 'The form is attached.', attachments: 1, asked: null, customerName: null, ours: { id: 7 } },
      { draft: 'Fine.', history: [{ from: 'customer', at: null, text: 'Hello.', by: null }] },
    ];
    const { status, out } = await coach(['--batch'], `${lines.map((l) => JSON.stringify(l)).join('\n')}\n\n`);
    expect(status).toBe(0);
    const results = out.split('\n').map((l) => JSON.parse(l));
    expect(results.map((r) => r.hints.map((h: { kind: string }) => h.kind))).toEqual([
      ['policy'],
      [],
      [],
      [],
    ]);
    expect(results[1].signals[0].kind).toBe('is-this-a-bot');
  });

  it('answers a line of a batch before the next one comes', async () => {
    const out: string[] = [];
    const answeredBefore: number[] = [];
    async function* input() {
      for (const draft of ['Fine.', 'Per our policy, no.']) {
        answeredBefore.push(out.length);
        yield `${JSON.stringify({ draft })}\n`;
      }
    }
    const io = { out: (line: string) => out.push(line), err: () => undefined, input: input() };
    expect(await porchlight(['coach', '--batch'], io)).toBe(0);
    expect([answeredBefore, out.length]).toEqual([[0, 1], 2]);
  });

  it('says in words what it saw when JSON is not asked for', async () => {
    const { out } = await coach([], 'Hi Tom,\n\nMy hands are tied.');
    expect(out).toMatch(/^line 3: policy: "My hands are tied"/);
  });

  it.each([
    [['--nonsense'], ''],
    [['extra'], ''],
    [['--attachments', 'many'], ''],
    [['--batch', '--asked', file('a.txt', 'x')], ''],
  ])('a wrong call ends with 2 and one line on stderr: %j', async (args, input) => {
    const { status, out, err } = await coach(args, input);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(/Usage: bin\/porchlight coach[^\n]+$/);
  });

  it.each([
    [['--asked', '/no/such/file'], '', '/no/such/file cannot be read'],
    [['--history', file('bad.json', '{"from": 1}')], '', 'bad.json'],
    [['--history', file('worse.json', 'not json')], '', 'worse.json is not JSON'],
    [['--history', file('who.json', '[{"from": "agent", "text": "x"}]')], '', 'message 1: "from" is'],
  ])('what cannot be read ends with 1 and one line that says where: %j', async (args, input, words) => {
    const { status, out, err } = await coach(args, input);
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).toContain(words);
    expect(err).not.toContain('\n');
  });

  it('a line of a batch that cannot be read says why in its place, and stops none of the others', async () => {
    const lines = [
      '{"draft": "Per our policy, no."}',
      'not json',
      '',
      '{"asked": "no draft"}',
      '{"draft": "x", "history": [{"from": "us", "text": "Hello."}, {"from": "agent", "text": "Hi."}]}',
      '[]',
      '{"draft": "x", "attachments": "two"}',
      '{"draft": "Fine."}',
    ];
    const { status, out, err } = await coach(['--batch'], lines.join('\r\n'));
    const results = out.split('\n').map((l) => JSON.parse(l));
    expect(results.map((r) => r.error ?? r.hints.length)).toEqual([
      1,
      'Line 2 is not JSON',
      'Line 4: "draft" is missing, or is no text',
      'Line 5, message 2: "from" is "customer" or "us"',
      'Line 6: it is no object: {"draft", "asked", "history", "attachments"}',
      'Line 7: "attachments" is a number of files',
      0,
    ]);
    expect([status, err]).toEqual([
      1,
      '5 lines, the first of them line 2, could not be read: "error" says why. The others are answered',
    ]);
  });

  it('a mistake of the coach itself in a line is the answer to that line alone', () => {
    const failing = () => {
      throw new RangeError('Out of range');
    };
    expect(answerTo('{"draft": "x"}', 7, failing)).toEqual({
      error: 'Line 7: the coach failed on it. Please tell us: RangeError: Out of range',
    });
    expect(answerTo('{"draft": 3}', 8, failing)).toEqual({
      error: 'Line 8: "draft" is missing, or is no text',
    });
  });

  it('says so where there is nothing to ask', async () => {
    expect((await coach([], 'The export is back since nine.')).out).toBe('Nothing to ask.');
  });

  it.each(['--help', '-h'])('explains each of its options at %s', async (ask) => {
    const { status, out } = await coach([ask]);
    expect(status).toBe(0);
    for (const name of ['--asked', '--history', '--attachments', '--json', '--batch'])
      expect(out).toContain(`  ${name} `);
  });
});
