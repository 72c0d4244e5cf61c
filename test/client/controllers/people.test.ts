import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entriesIn } from '../../../client/controllers/people.ts';
import { readPeople, typedPeople } from '../../../src/domain/conversation/addressing.ts';
import { inChromium, starts } from '../module.ts';

const open = inChromium('controllers/people.ts');

test.each([
  ['', []],
  [' , ; ', []],
  ['maria@n.example', ['maria@n.example']],
  ['a@x.example, b@x.example;c@x.example', ['a@x.example', 'b@x.example', 'c@x.example']],
  ['"Doe, Jane" <jane@x.example>, b@x.example', ['"Doe, Jane" <jane@x.example>', 'b@x.example']],
  ['Jane <jane@x.example>', ['Jane <jane@x.example>']],
  ['<a,b@x.example>', ['<a,b@x.example>']],
])('%j holds %j', (line, entries) => {
  expect(entriesIn(line)).toEqual(entries);
});

test('the page divides a line into people as the server does, whatever they are called', () => {
  const name = fc
    .string({ unit: 'grapheme', maxLength: 20 })
    .map((text) => text.replace(/["\\]/g, '').replace(/\s+/g, ' ').trim());
  const person = fc.record({ name, address: fc.constantFrom('a@x.example', 'b.c@y.example') });
  fc.assert(
    fc.property(fc.array(person, { maxLength: 6 }), (people) => {
      const line = typedPeople(people);
      expect(entriesIn(line).flatMap((entry) => readPeople(entry).people)).toEqual(readPeople(line).people);
      expect(entriesIn(line)).toHaveLength(people.length);
    }),
  );
});

const FIELDS = `<div class="composer-people" data-controller="people"><p data-people-target="words"></p>
  <ul data-people-field="to"></ul><input name="to" value="Maria López &lt;maria@n.example&gt;, bob@n.example">
  <ul data-people-field="cc"></ul><input name="cc" value="&quot;Doe, Jane&quot; &lt;jane@n.example&gt;">
  <ul data-people-field="bcc"></ul><input name="bcc" value=""></div>`;

async function asked() {
  const page = await open(FIELDS);
  await starts(page, 'people', 'PeopleController');
  return {
    page,
    chips: () => page.$$eval('.chip', (all) => all.map((one) => one.textContent)),
    drops: () => page.$$eval('.composer-people-drop', (all) => all.map((one) => one.textContent)),
    value: (name: string) => page.inputValue(`[name=${name}]`),
  };
}

test('everybody who gets it stands there by name, with how', async () => {
  const { chips, drops } = await asked();
  expect(await chips()).toEqual(['Maria López', 'bob@n.example', 'Cc Doe, Jane']);
  expect(await drops()).toEqual(['Drop Maria López', 'Drop bob@n.example', 'Drop Doe, Jane']);
});

test('a press drops that one and no other, and the field has focus for the next', async () => {
  const { page, chips, value } = await asked();
  await page.click('text=Drop Maria López');
  expect(await value('to')).toBe('bob@n.example');
  expect(await value('cc')).toBe('"Doe, Jane" <jane@n.example>');
  expect(await chips()).toEqual(['bob@n.example', 'Cc Doe, Jane']);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('to');
});

test('who is typed in stands there at once; markup in a name is a name', async () => {
  const { page, chips } = await asked();
  await page.fill('[name=bcc]', 'law@n.example, "<b>Eve</b>" <eve@n.example>');
  expect(await chips()).toContain('Bcc law@n.example');
  expect(await page.$$eval('.chip b, .composer-people-drop b', (all) => all.length)).toBe(0);
});
