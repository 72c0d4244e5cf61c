import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { coach } from '../../src/cli/coach.ts';

async function run(args: string[], input = ''): Promise<{ status: number; out: string[]; err: string[] }> {
  const out: string[] = [];
  const err: string[] = [];
  const status = await coach(args, {
    out: (l) => out.push(l),
    err: (l) => err.push(l),
    input: async () => input,
  });
  return { status, out, err };
}

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
    const { status, out, err } = await run(['--asked', asked, '--history', history, '--json'], draft);
    expect({ status, err, lines: out.length }).toEqual({ status: 0, err: [], lines: 1 });
    const result = JSON.parse(out[0]!);
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
      JSON.parse((await run([...args, '--json'], "I've attached the invoice.")).out[0]!).hints.map(
        (h: { kind: string }) => h.kind,
      );
    expect(await kinds([])).toEqual(['missing-attachment']);
    expect(await kinds(['--attachments', '1'])).toEqual([]);
  });

  it('reads an empty draft', async () => {
    const { status, out } = await run(['--json'], '');
    expect(status).toBe(0);
    expect(JSON.parse(out[0]!)).toMatchObject({ hints: [], questions: [], signals: [], hurt: false });
  });

  it('gives a line back for each line of a batch', async () => {
    const lines = [
      { draft: 'Per our policy, no.' },
      { draft: '', history: [{ from: 'customer', at: 1767225600000, text: 'Is this a bot?' }] },
      { draft: 'The form is attached.', attachments: 1, asked: null },
    ];
    const { status, out } = await run(['--batch'], `${lines.map((l) => JSON.stringify(l)).join('\n')}\n\n`);
    expect(status).toBe(0);
    const results = out.map((l) => JSON.parse(l));
    expect(results.map((r) => r.hints.map((h: { kind: string }) => h.kind))).toEqual([['policy'], [], []]);
    expect(results[1].signals[0].kind).toBe('is-this-a-bot');
  });

  it('says in words what it saw when JSON is not asked for', async () => {
    const { out } = await run([], 'Hi Tom,\n\nMy hands are tied.');
    expect(out[0]).toMatch(/^line 3: policy: "My hands are tied"/);
  });

  it.each([
    [['--nonsense'], ''],
    [['extra'], ''],
    [['--attachments', 'many'], ''],
    [['--asked', '/no/such/file'], ''],
    [['--history', file('bad.json', '{"from": 1}')], ''],
    [['--history', file('worse.json', 'not json')], ''],
    [['--batch'], 'not json'],
    [['--batch'], '{"asked": "no draft"}'],
    [['--batch', '--asked', file('a.txt', 'x')], ''],
  ])('a wrong call ends with 2 and one line on stderr: %j', async (args, input) => {
    const { status, out, err } = await run(args as string[], input);
    expect({ status, out, lines: err.length }).toEqual({ status: 2, out: [], lines: 1 });
    expect(err[0]).not.toContain('\n');
  });

  it('explains itself', async () => {
    const { status, out } = await run(['--help']);
    expect(status).toBe(0);
    expect(out.join('\n')).toContain('--history');
  });
});
