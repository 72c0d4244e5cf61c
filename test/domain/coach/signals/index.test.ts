import { describe, expect, it } from 'vitest';
import { check, type Said } from '../../../../src/domain/coach/index.ts';

const said = (from: Said['from'], at: string, text: string): Said => ({
  from,
  at: `2026-03-${at}:00Z`,
  text,
});
const read = (history: Said[]) => check({ draft: '', history });
const kinds = (history: Said[]) => read(history).signals.map((s) => s.kind);
const one = (text: string) => [said('customer', '02T09:00', text)];

describe('what happened in the conversation', () => {
  it('a third contact is one that comes back with the same trouble', () => {
    const history = [
      said('customer', '02T09:00', 'The export fails.'),
      said('us', '02T10:00', 'Please try again.'),
      said('customer', '02T12:00', 'Still fails.'),
      said('us', '02T13:00', 'Please clear your cache.'),
      said('customer', '03T09:00', 'Same error after clearing it.'),
    ];
    expect(kinds(history)).toContain('third-contact');
    expect(read(history).hurt).toBe(true);
  });

  it('a third contact need not say “still”: the same thing and that it is wrong are enough', () => {
    const history = [
      said('customer', '02T09:00', 'Login says wrong code.'),
      said('us', '02T10:00', 'Try the newest code.'),
      said('customer', '03T09:00', 'Tried the newest. Wrong code.'),
      said('us', '03T10:00', 'Set the clock of the phone.'),
      said('customer', '05T15:00', 'The clock is right and the code is wrong.'),
    ];
    expect(kinds(history)).toContain('third-contact');
    const [first, ours, second, again] = history;
    const calm = said('customer', '05T15:00', 'Lovely, and can the code be longer?');
    expect(kinds([first!, ours!, second!, again!, calm])).not.toContain('third-contact');
  });

  it('answers to our questions, thanks and new matters are no contacts', () => {
    const history = [
      said('customer', '02T09:00', 'Which size is right?'),
      said('us', '02T10:00', "What's your height?"),
      said('customer', '02T11:00', '1.80 m'),
      said('us', '02T12:00', 'And your weight?'),
      said('customer', '02T13:00', '75 kg'),
    ];
    expect(read(history)).toMatchObject({ signals: [], hurt: false });
  });

  it('a date that we named and missed shows our words', () => {
    const history = [
      said('customer', '02T09:00', 'The button is missing.'),
      said('us', '02T10:00', "I'll write to you tomorrow."),
      said('customer', '05T09:00', 'I heard nothing.'),
    ];
    const { signals } = read(history);
    expect(signals.map((s) => s.kind)).toEqual(['missed-date']);
    expect(signals[0]!.why).toContain("I'll write to you tomorrow.");
  });

  it('a date that is still to come, or was kept, is none', () => {
    const open = [
      said('us', '02T10:00', "It's fixed by Friday. I'll write to you then."),
      said('customer', '03T09:00', 'Good.'),
    ];
    expect(kinds(open)).toEqual([]);
    const kept = [
      said('us', '02T10:00', "I'll write to you tomorrow."),
      said('us', '03T10:00', "It's back."),
      said('customer', '05T09:00', 'Lovely, I see it.'),
    ];
    expect(kinds(kept)).toEqual([]);
  });

  it('two of us have signed', () => {
    const history = [
      said('us', '02T10:00', 'Could you send a photo?\n\nAnn'),
      said('us', '03T10:00', 'And the number?\n\nTom'),
      said('customer', '03T11:00', 'Here.'),
    ];
    expect(read(history)).toMatchObject({
      signals: [{ kind: 'two-voices', why: expect.stringContaining('Ann, Tom') }],
      hurt: false,
    });
  });

  it.each([
    ['asks-for-person', 'Can I speak to a manager please?', "Who's the account manager for Spain?"],
    ['charged-twice', 'I was charged twice for March.', 'Will I be charged twice if I upgrade in March?'],
    ['data-gone', 'All my photos are gone since the update.', 'The headache is gone, thanks to your app.'],
    ['deadline', 'I present this to the board in 20 minutes.', 'No deadline here, whenever you have time.'],
    ['team-blocked', 'None of our 14 people can sign in.', 'Our team of 12 uses your app daily.'],
    ['says-again', 'This is the third time I write about the lamp.', "It's the first time I use this."],
    ['leaving', "I'm cancelling my account, this keeps breaking.", 'How do I cancel a meeting?'],
    ['public-or-legal', 'You will hear from my lawyer.', 'Our lawyers need the signed DPA for their files.'],
    ['shouting', 'WHY IS THIS STILL BROKEN', 'The CSV, PDF and XLSX exports work.'],
    ['is-this-a-bot', 'Is this a bot?', 'Do you have a bot for Slack?'],
  ])('%s is told by its build', (kind, yes, no) => {
    expect(kinds(one(yes))).toContain(kind);
    expect(kinds(one(no))).toEqual([]);
  });

  it('capitals that a machine wrote are no shouting', () => {
    expect(kinds(one('The log says ERROR CODE UNKNOWN DEVICE. What is that?'))).toEqual([]);
    expect(kinds(one('The button is labelled SEND ALL NOW. What does it do?'))).toEqual([]);
    expect(kinds(one('PLEASE SEND IT NOW.'))).toEqual(['shouting']);
  });

  it('joy in exclamation marks is no shouting', () => {
    expect(kinds(one('Thank you so much!!! You are the best!!!'))).toEqual([]);
  });

  it('each signal shows the words it rests on, and no mood', () => {
    const { signals } = read(one('Can I speak to a manager please?'));
    expect(signals[0]!.why).toContain('Can I speak to a manager please?');
    expect(JSON.stringify(signals)).not.toMatch(/angry|upset|sentiment|mood/);
  });

  it('the mail alone is read when there is no history', () => {
    expect(check({ draft: '', asked: 'I was charged twice for March.' }).hurt).toBe(true);
  });

  it('who asks for a person, or whether we are machines, at ease is not hurt', () => {
    const asked = (text: string) => [
      said('customer', '02T09:00', 'How do I rename it?'),
      said('us', '02T10:00', 'Press its name.'),
      said('customer', '02T11:00', text),
    ];
    for (const [text, kind, isHurt] of [
      ['Could someone call me about the plans? Nothing urgent.', 'asks-for-person', false],
      ['Could someone call me? I need a person.', 'asks-for-person', true],
      ['That was quick, are you an AI lol', 'is-this-a-bot', false],
      ['Are you an AI?', 'is-this-a-bot', true],
      ['We are moving to another provider. No hard feelings!', 'leaving', false],
      ['We are moving to another provider.', 'leaving', true],
    ] as const) {
      expect(read(asked(text)).signals.map((s) => s.kind)).toEqual([kind]);
      expect(read(asked(text)).hurt).toBe(isHurt);
    }
  });
});

it('a call asked for at whatever time suits weighs less than one that nothing else suits', () => {
  expect(read(one('Could somebody call me? Whenever suits.')).hurt).toBe(false);
  expect(read(one('Could somebody call me? Nothing suits me less than mail.')).hurt).toBe(true);
});
