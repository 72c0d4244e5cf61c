import { hereNow } from '../../domain/conversation/presence.ts';
import type { Db } from '../../domain/database.ts';
import { now } from '../../lib/clock.ts';
import { AsideLines, AsideSection } from '../ui/customer-aside.tsx';
import { clockWords } from '../ui/moments.ts';
import { nameList } from '../ui/words.ts';

type Here = { people: Awaited<ReturnType<typeof hereNow>>; me: number };

/** Who of the team has a page open, at the side of a list: with their place and their time of day. */
export function HereNow({ people, me }: Here) {
  const lines = people.map((person) => ({
    name: [person.id === me ? 'You' : firstName(person), person.place].filter(Boolean).join(', '),
    face: person.name,
    remark: clockWords(now(), person.zone),
  }));
  return (
    <div id="here-now">
      <AsideSection heading="Here now">
        {lines.length ? <AsideLines lines={lines} /> : <p>Only you, for now.</p>}
      </AsideSection>
    </div>
  );
}

/** The same in a sentence, under the heading of those who wait: "Tomás and Yuki are here too." */
export function HereToo({ people, me }: Here) {
  const others = people.filter((person) => person.id !== me).map(firstName);
  const words = others.length ? `${nameList(others)} ${others.length === 1 ? 'is' : 'are'} here too.` : '';
  return <span id="here-too">{words}</span>;
}

function firstName({ name }: { name: string }): string {
  return name.split(' ')[0]!;
}

/** Both as they are now, by the id of the place that each takes. A page has them or not. */
export async function hereParts(db: Db, me: number): Promise<{ id: string; content: unknown }[]> {
  const here = { people: await hereNow(db), me };
  return [
    { id: 'here-now', content: <HereNow {...here} /> },
    { id: 'here-too', content: <HereToo {...here} /> },
  ];
}
