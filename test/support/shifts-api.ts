import { site } from './browser.ts';
import { program } from './program.ts';
import { coming, programme } from './rota.ts';

/** A running programme with a program for each of its people, and the first day of either guest. */
export async function shiftsApi() {
  const office = await programme(28);
  const pages = await site(office);
  const [ana, tomas, sofie, jonas] = await Promise.all(
    [office.ana, office.tomas, office.sofie, office.jonas].map((viewer) =>
      program(pages.app, office, viewer),
    ),
  );
  const shifts = await coming(office);
  const of = (id: number) => shifts.find(({ guest }) => guest.id === id)!;
  return {
    office,
    pages,
    ana: ana!,
    tomas: tomas!,
    sofie: sofie!,
    jonas: jonas!,
    hers: of(office.sofie.id),
    his: of(office.jonas.id),
  };
}
