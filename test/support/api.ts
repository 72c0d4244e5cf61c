import { type Site, site } from './browser.ts';
import { type Desk, desk } from './desk.ts';
import { richLetter } from './everything.ts';
import { type Program, program } from './program.ts';

export type Api = { office: Desk; pages: Site; ana: Program; number: number; path: string };

/** A desk with one letter (a file beside it), and a program of Ana's. */
export async function api(): Promise<Api> {
  const office = await desk();
  const pages = await site(office);
  const number = await office.arrives(richLetter());
  return {
    office,
    pages,
    number,
    path: `/conversations/${number}`,
    ana: await program(pages.app, office, office.ana),
  };
}
