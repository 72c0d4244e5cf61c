import { savedViews } from '../../domain/saved-view/saved-view.ts';
import type { Handler } from '../context.ts';
import { desk } from '../page.tsx';
import { settingsGroups } from '../settings/pages.ts';
import { FOLDER_LINKS } from '../ui/folders.tsx';
import { Page } from '../ui/page.tsx';
import { PLACES } from '../ui/places.ts';

type Line = { name: string; href: string; detail?: string };

/** Where one goes from many places, and no rail leads. */
const BESIDE: readonly Line[] = [
  { name: 'Search', href: '/search' },
  { name: 'New conversation', href: '/conversations/new' },
  { name: 'Incidents', href: '/incidents' },
  { name: 'Saved views', href: '/views' },
];

/** GET /places: every place there is, as a page of links. Ctrl+K reads it; without a script it is that palette. */
export const show: Handler = async (c) => {
  const views = await savedViews(c.var.db, c.var.viewer);
  const groups: { heading: string; lines: readonly Line[] }[] = [
    { heading: 'Places', lines: [...PLACES, ...BESIDE] },
    { heading: 'Folders', lines: FOLDER_LINKS },
    { heading: 'Views', lines: views.map(({ id, name }) => ({ name, href: `/views/${id}` })) },
    ...settingsGroups(c.var.viewer).map(({ heading, pages }) => ({ heading, lines: pages })),
  ];
  return c.html(
    <Page {...(await desk(c))} title="Everywhere" place="" width="narrow">
      <header class="title">
        <h1>Everywhere you can go</h1>
        <p class="title-detail">On a keyboard, Ctrl+K leads to each of these, and to whatever can be done.</p>
      </header>
      {groups
        .filter(({ lines }) => lines.length > 0)
        .map(({ heading, lines }) => (
          <section class="everywhere">
            <h2 class="rows-heading">{heading}</h2>
            <ul>
              {lines.map(({ name, href, detail }) => (
                <li>
                  <a href={href} data-everywhere={heading} dir="auto">
                    {name}
                  </a>
                  {detail && <span class="everywhere-detail">{detail}</span>}
                </li>
              ))}
            </ul>
          </section>
        ))}
    </Page>,
  );
};
