import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check, KINDS, noteHints, phraseLists } from '../../../src/domain/coach/index.ts';
import { hintsIn, kindsIn } from './draft.ts';

const CORPORATE =
  'Dear valued customer,\n\nThere was a tiny hiccup. That is on your end. We apologize for any inconvenience.\n\nAnn';

function offsetsAreTrue(draft: string): void {
  for (const h of check({ draft, asked: draft, attachments: 0 }).hints) {
    expect(draft.slice(h.start, h.end)).toBe(h.text);
    expect(h.end).toBeGreaterThan(h.start);
    expect(h.why).not.toBe('');
    expect(h.instead).not.toBe('');
  }
}

describe('any text at all', () => {
  const phrase = fc.constantFrom(
    'we apologize for any inconvenience',
    'per our policy',
    'Actually, ',
    'a tiny hiccup',
    '{first_name}',
    'that is on your end',
    'Hi Bob,\n\n',
    '\n> quoted\n',
    '```\ncode\n```\n',
    '👩‍👩‍👧‍👦🇩🇪',
    'שלום עולם',
    'مرحبا',
    'İstanbul ǅ ﬁ',
    '<p class=MsoNormal style="mso-x:1">',
    '<!--[if gte mso 9]><xml>',
    '&nbsp;',
    "don't ",
    '“just”',
    '\u200b\ufeff',
    '\ud83d',
  );
  it('gives hints whose offsets cut out their own words', () => {
    const text = fc.array(fc.oneof(phrase, fc.string({ unit: 'binary', maxLength: 30 }), fc.lorem()), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(text, (parts) => offsetsAreTrue(parts.join(' '))),
      { numRuns: 150 },
    );
  }, 60_000); // ms: each new text builds the rules that its words call for

  it('in notes, and in what the customer wrote, is read without a fall', () => {
    const text = fc.array(fc.oneof(phrase, fc.string({ unit: 'binary', maxLength: 30 })), { maxLength: 8 });
    fc.assert(
      fc.property(text, text, (parts, theirs) => {
        const note = `She always ${parts.join(' ')}`;
        for (const h of noteHints(note)) expect(note.slice(h.start, h.end)).toBe(h.text);
        const history = [
          { from: 'customer' as const, at: 0, text: theirs.join(' ') },
          { from: 'us' as const, at: 86_400_000, text: parts.join(' ') },
          { from: 'customer' as const, at: 864_000_000, text: theirs.join('\n') },
        ];
        const { signals, questions } = check({ draft: '', history });
        for (const { why } of signals) expect(why.length).toBeLessThan(400);
        expect(questions.every((q) => q.text !== '')).toBe(true);
      }),
      { numRuns: 80 },
    );
    for (const long of ['why? '.repeat(20_000), 'nobody in our '.repeat(7_000), '1. a\n'.repeat(20_000)]) {
      check({ draft: '', history: [{ from: 'customer', at: 0, text: long }] });
      noteHints(long);
    }
  }, 60_000);

  it('gives true offsets in 100,000 characters of anything, and comes back', () => {
    const long = [
      'a'.repeat(100_000),
      'a '.repeat(50_000),
      '<'.repeat(100_000),
      'simply '.repeat(14_286),
      '"'.repeat(100_000),
      `${'we '.repeat(33_000)}policy`,
      '😀'.repeat(50_000),
      '\n'.repeat(100_000),
      `${'We apologize for any inconvenience. אבג 😀 '.repeat(2_400)}`,
    ];
    for (const draft of long) offsetsAreTrue(draft);
  }, 120_000);

  it('reads HTML pasted from Word by its words, not by its tags', () => {
    const word =
      '<!--[if gte mso 9]><xml><w:WordDocument>policy per our terms</w:WordDocument></xml><![endif]--><p class=MsoNormal><span style="mso-fareast-language:EN-US">We apologize for any inconvenience.<o:p></o:p></span></p>';
    offsetsAreTrue(word);
    expect(hintsIn(word)).toEqual(['boilerplate: We apologize for any inconvenience']);
  });
});

describe('what is not the writer’s own voice', () => {
  it.each([
    ['a quoted line', '> We apologize for any inconvenience.\n\nYes, Tuesday works.'],
    ['a quotation', 'You wrote "it is no big deal, simply reply", and I agree.'],
    ['curly quotes', 'The sign said “rules are rules” and I took it down.'],
    ['code', 'Run `simply --at-least 2` and it prints the list.'],
    ['a code block', 'It prints this:\n\n```\nper our policy\n```\n\nSo the file is fine.'],
    ['a log line', 'I see it here:\n\n2026-03-01T10:00:00Z WARN policy states no\n\nThe rule is gone now.'],
    ['a link', 'It moved to https://example.com/please-be-advised-per-our-policy today.'],
    ['a menu', 'Open Settings > Company policy and choose 90 days.'],
    ['a name', 'The tickets for Simply Red are at the desk until nine.'],
  ])('%s gives no hint', (_, draft) => {
    expect(hintsIn(draft)).toEqual([]);
  });

  it('words that the customer used first are theirs', () => {
    const draft = 'The synergy shirt leaves today, size M.';
    expect(kindsIn(draft)).toEqual(['jargon']);
    expect(kindsIn(draft, { asked: 'I would love the synergy shirt, size M.' })).toEqual([]);
  });

  it('words of the house are exempt: products and allowed phrases', () => {
    expect(kindsIn('Your Synergy plan has ten seats.', { house: { products: ['Synergy plan'] } })).toEqual(
      [],
    );
    expect(kindsIn('Kindly, Bruno shows you round at ten.')).toEqual(['boilerplate']);
    expect(kindsIn('Kindly, Bruno shows you round at ten.', { house: { allowed: ['kindly'] } })).toEqual([]);
  });
});

describe('the writer decides', () => {
  it('a muted kind is silent and the others speak', () => {
    expect(kindsIn(CORPORATE)).toEqual(['boilerplate', 'minimising', 'defensive']);
    expect(kindsIn(CORPORATE, { muted: ['minimising', 'boilerplate'] })).toEqual(['defensive']);
  });

  it('a stock phrase does not hide the promise without a day that it makes', () => {
    const draft = 'A member of our team will be in touch.';
    expect(kindsIn(draft)).toEqual(['boilerplate', 'promise-without-date']);
    expect(kindsIn(draft, { muted: ['boilerplate'] })).toEqual(['promise-without-date']);
  });

  it('an empty draft has no hints, and its questions are open', () => {
    expect(check({ draft: '', asked: 'When do you open?' })).toEqual({
      hints: [],
      questions: [{ text: 'When do you open?', answered: false }],
      signals: [],
      hurt: false,
      off: null,
    });
  });

  it('edited lists take the place of those that ship', () => {
    const lists = [
      {
        kind: 'jargon' as const,
        title: 'Ours',
        source: 'the team',
        licence: 'ours',
        groups: [{ why: 'w', instead: 'i', phrases: ['blue widget(s)?'] }],
      },
    ];
    expect(hintsIn('We leverage the blue widgets.', { lists })).toEqual(['jargon: blue widgets']);
  });

  it('every list says where it comes from and under which licence', () => {
    for (const list of phraseLists) {
      expect(list.source.length).toBeGreaterThan(5);
      expect(list.licence).not.toBe('');
    }
    expect(phraseLists.flatMap((l) => l.groups.flatMap((g) => g.disputed ?? []))).toContain('no problem');
    expect(hintsIn('No problem, the shirt leaves today.')).toEqual([]);
  });

  it('there is no score anywhere in what it gives', () => {
    expect(Object.keys(check({ draft: CORPORATE })).sort()).toEqual([
      'hints',
      'hurt',
      'off',
      'questions',
      'signals',
    ]);
    expect(KINDS).toHaveLength(17);
  });
});

describe('another language', () => {
  it.each([
    'Sehr geehrte Frau Weber,\n\nvielen Dank für Ihre Nachricht. Die Rechnung ist leider falsch und wir schicken sie noch heute neu.\n\nAnna',
    'Bonjour Marie,\n\nMerci pour votre message. Votre commande est partie hier et elle arrive demain avec la poste.\n\nLuc',
    'Hola Ana,\n\nGracias por tu mensaje. El pedido está en camino y llega mañana por la tarde.\n\nLuis',
    'Здравствуйте, Анна! Ваш заказ отправлен сегодня.',
    'こんにちは。ご注文の商品は本日発送しました。',
  ])('the coach is off and says so', (draft) => {
    const result = check({ draft });
    expect(result.hints).toEqual([]);
    expect(result.off).toMatch(/English only/);
  });

  it('one foreign name or a short reply does not turn it off', () => {
    expect(check({ draft: 'Hi Jörg, done. Grüße' }).off).toBeNull();
    expect(check({ draft: 'Done.' }).off).toBeNull();
  });
});

describe('notes about people', () => {
  it('a judgement asks what they did', () => {
    const note = 'Rude on the phone. She always complains.';
    const hints = noteHints(note);
    expect(hints.map((h) => h.text)).toEqual(['Rude', 'She always complains']);
    expect(hints[0]!.instead).toMatch(/What did they do/);
    expect(hints.every((h) => note.slice(h.start, h.end) === h.text && h.kind === 'judgement')).toBe(true);
  });

  it('an observation is left alone', () => {
    expect(noteHints('Wrote three times in two days. Asked for a manager on 3 May.')).toEqual([]);
    expect(noteHints('They are entitled to a refund, see the invoice of May.')).toEqual([]);
  });

  it('what they said in quotation marks is theirs', () => {
    expect(noteHints('Wrote "your form is stupid". Sent the new form.')).toEqual([]);
  });
});

it('where nothing is given as asked, their last message is', () => {
  const history = [{ from: 'customer' as const, text: 'Where is my refund?' }];
  for (const asked of [undefined, '', ' \n'])
    expect(check({ draft: 'Hi', history, ...(asked !== undefined && { asked }) }).questions).toHaveLength(1);
  expect(check({ draft: 'Hi', history, asked: 'Thank you!' }).questions).toEqual([]);
});
