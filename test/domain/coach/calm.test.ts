import { describe, expect, it } from 'vitest';
import { check, type Said } from '../../../src/domain/coach/index.ts';

const at = (day: number, hour: number) => new Date(Date.UTC(2026, 2, day, hour)).toISOString();
const they = (text: string, day = 2, hour = 9): Said => ({ from: 'customer', at: at(day, hour), text });
const us = (text: string, day = 2, by = 'Ann'): Said => ({ from: 'us', at: at(day, 10), text, by });
const read = (...history: Said[]) => {
  const { signals, hurt } = check({ draft: '', history });
  return { kinds: signals.map(({ kind }) => kind), hurt };
};

describe('what is told lightly is no big deal, and the same without it is', () => {
  it.each([
    [
      'I emptied the wrong sheet! No panic, I can type it again. Is there an undo?',
      'You emptied the wrong sheet! Two years of recipes are gone.',
    ],
    [
      'I paid twice for the course, my own mistake. Could you send one back?',
      'You took the fee for the course twice.',
    ],
    [
      'WHERE IS THE PRINT BUTTON!!! I found the preview and it is beautiful.',
      'WHERE IS THE PRINT BUTTON!!! Nothing works.',
    ],
    ['We won the award!!! Can I put your logo in the post?', 'The logo is gone again!!!'],
    [
      'Our solicitor is reading your terms before we sign up.',
      'Our solicitor is reading your terms, and you will hear from her.',
    ],
    ['My cousin is a lawyer and wants a voucher.', 'My lawyer will write to you.'],
    [
      'I can’t come to the workshop on Friday, I have lost my voice.',
      'The workshop is on Friday and the tickets are still not there.',
    ],
    [
      'My phone is full and after two hours with the app it is at 20%. Is that usual?',
      'I wrote two hours ago and again now, and nobody has answered.',
    ],
    [
      'We are shutting the shop after 30 years, on good terms with everybody. How do I cancel?',
      'I am cancelling at the end of the month, because nothing here works.',
    ],
    [
      'Could someone call me about the yearly plan? It is easier to talk it through.',
      'Could someone call me? I want your manager.',
    ],
  ])('%s', (light, heavy) => {
    expect(read(they(light)).hurt).toBe(false);
    expect(read(they(heavy)).hurt).toBe(true);
  });
});

describe('capitals that are no shouting', () => {
  it.each([
    'How do I set the header to ALL CAPS LIKE THIS HERE?',
    'NEWS FOR ALL PARENTS is the title of the page.',
  ])('%s', (mail) => {
    expect(read(they(mail)).kinds).not.toContain('shouting');
  });
  it('but a fault in capitals is', () => {
    expect(read(they('THE PAGE IS STILL BROKEN FOR ALL PARENTS')).kinds).toContain('shouting');
  });
});

describe('a day of ours is called in', () => {
  it.each([
    [
      'by the hour that is over',
      us('It will be done today by 12.'),
      they('It’s past three. The page is as red as before.', 2, 15),
    ],
    [
      'by the days since',
      us('It will be deleted by Friday.'),
      they('The pictures are online. Eight days past the day you gave me.', 14),
    ],
    [
      'by its name',
      us('I will have that changed before the weekend.'),
      they('Saturday was yesterday. It said closed.', 8),
    ],
    [
      'by a phone that is silent',
      us('I will ring you this afternoon.'),
      they('It is five on Tuesday and my phone hasn’t rung.', 3, 17),
    ],
  ])('%s', (_, promise, call) => {
    expect(read(they('Please help.'), promise, call).kinds).toContain('missed-date');
  });

  it('not before it is over, and not where it came', () => {
    const promise = us('It will be done today by 12.');
    expect(read(they('Please help.'), promise, they('It’s past ten, I am curious!', 2, 11)).kinds).toEqual(
      [],
    );
    expect(
      read(they('Please help.'), promise, they('It’s past three and it came, thank you!', 2, 15)).kinds,
    ).toEqual([]);
  });
});

describe('a third contact', () => {
  const fault = [they('The report counts each child twice.'), us('Clear the filter.'), they('No change.', 3)];
  it('is whoever comes back with a fault once more, whatever the words', () => {
    expect(
      read(...fault, us('It is built so.', 3, 'Joe'), they('Children who exist twice, built so?', 4)).kinds,
    ).toContain('third-contact');
  });
  it('is no third where the last one thanks', () => {
    expect(
      read(...fault, us('It is mended.', 3), they('Great, one of each now. Thanks!', 4)).kinds,
    ).not.toContain('third-contact');
  });
  it('is also an answer that says it was given before', () => {
    const [first, ours, second] = fault;
    const asked = us('Which report is it?', 3);
    const told = they('The yearly one, as I wrote on Monday.', 4);
    expect(read(first!, ours!, second!, asked, told).kinds).toContain('third-contact');
    expect(read(first!, ours!, second!, asked, they('The yearly one.', 4)).kinds).not.toContain(
      'third-contact',
    );
  });
});
