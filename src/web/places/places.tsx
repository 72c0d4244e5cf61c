import type { Handler } from '../context.ts';
import { desk } from '../page.tsx';
import { settingsGroups } from '../settings/pages.ts';
import { FOLDER_LINKS } from '../ui/folders.tsx';
import { Page } from '../ui/page.tsx';
import { PLACES } from '../ui/places.ts';

type Line = { name: string; href: string; detail?: string };

/** GET /places: every place there is, as a page of links. Ctrl+K reads it; without a script it is that palette. */
export const show: Handler = async (c) => {
  const groups: { heading: string; lines: readonly Line[] }[] = [
    { heading: 'Places', lines: PLACES },
    { heading: 'Folders', lines: FOLDER_LINKS },
    ...settingsGroups(c.var.viewer).map(({ heading, pages }) => ({ heading, lines: pages })),
  ];
  return c.html(
    <Page {...(await desk(c))} title="Everywhere" place="" width="narrow">
      <header class="title">
        <h1>Everywhere you can go</h1>
        <p class="title-detail">On a keyboard, Ctrl+K leads to each of these, and to whatever can be done.</p>
      </header>
      {groups.map(({ heading, lines }) => (
        <section class="everywhere">
          <h2 class="rows-heading">{heading}</h2>
          <ul>
            {lines.map(({ name, href, detail }) => (
              <li>
                <a href={href} data-everywhere={heading}>
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
