import type { Desk } from './desk.ts';

const NAMES = ['Maria López', 'Ben Ito', 'Kerry-Ann Reid', 'Björn Ek', 'Priya Nair', 'Lucas Meyer'];

/** So many letters from as many people, each a conversation; gives their numbers. */
export async function many(office: Desk, count: number, subject = 'Is it down?'): Promise<number[]> {
  const numbers: number[] = [];
  for (let n = 0; n < count; n++) {
    const name = `${NAMES[n % NAMES.length]}${n < NAMES.length ? '' : ` ${n}`}`;
    const from = `${name} <person${n}@northwind.example>`;
    numbers.push(
      await office.arrives({ from, subject, messageId: `<many-${n}-${subject.length}@northwind.example>` }),
    );
  }
  return numbers;
}
