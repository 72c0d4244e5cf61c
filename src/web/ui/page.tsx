import type { Child } from 'hono/jsx';
import { Avatar } from './avatar.tsx';
import { Document, type DocumentProps } from './document.tsx';
import { Flash, type FlashMessage } from './feedback.tsx';
import { Icon } from './icon.tsx';
import { Palette } from './palette.tsx';
import { PLACES, type Place } from './places.ts';
import { Shortcuts } from './shortcuts.tsx';

/** The lamp beside the door: the product's mark, drawn by the stylesheet. */
export function Lamp({ large }: { large?: boolean }) {
  return <span class={large ? 'lamp lamp-large' : 'lamp'} aria-hidden="true" />;
}

// What a number beside a place counts, said to those who do not see where it stands.
const COUNTED: Readonly<Record<string, string>> = { shifts: 'new for you' };

/** The number beside a place; at none it is there and empty, for a live update to fill. */
export function PlaceCount({ id, count }: { id: string; count: number }) {
  return (
    <span class="place-count" id={`count-${id}`}>
      {count > 0 && (
        <>
          {count > 99 ? '99+' : count}
          <span class="visually-hidden"> {COUNTED[id] ?? 'waiting'}</span>
        </>
      )}
    </span>
  );
}

function PlaceLink({ place, here, count }: { place: Place; here: boolean; count?: number }) {
  return (
    <li class={place.apart ? 'is-apart' : undefined}>
      <a class="place" href={place.href} aria-current={here ? 'page' : undefined}>
        <Icon name={place.icon} />
        <span>{place.name}</span>
        {count !== undefined && <PlaceCount id={place.id} count={count} />}
      </a>
    </li>
  );
}

type RailProps = {
  company: string;
  /** Who is signed in, with the page about themselves. */
  teammate: { name: string; href?: string };
  /** The id of the place this page belongs to. */
  place: string;
  places?: readonly Place[];
  /** Numbers beside places, by id: `{ inbox: 7 }`. */
  counts?: Readonly<Record<string, number>>;
};

/** The places, on the left; a bar under the thumb on a phone. */
function Rail({ company, teammate, place, places = PLACES, counts = {} }: RailProps) {
  return (
    <header class="rail">
      <a class="rail-home" href="/">
        <Lamp />
        <span class="rail-company" dir="auto">
          {company}
        </span>
      </a>
      <nav class="rail-places" aria-label="Places">
        <ul>
          {places.map((one) => (
            <PlaceLink place={one} here={one.id === place} count={counts[one.id]} />
          ))}
        </ul>
      </nav>
      <a class="rail-me" href={teammate.href ?? '/settings/profile'}>
        <Avatar name={teammate.name} size="small" />
        <span class="rail-me-name" dir="auto">
          {teammate.name}
        </span>
        <span class="rail-me-short" aria-hidden="true">
          You
        </span>
      </a>
    </header>
  );
}

export type PageProps = DocumentProps &
  RailProps & {
    /** What the right side says; it folds under the main part on small screens. */
    aside?: Child;
    /** The right side's name for screen readers. */
    asideName?: string;
    /** Something that has just happened. */
    flash?: FlashMessage;
    /** What is wrong with the desk itself, until it is mended. */
    banner?: Child;
    /** The conversation this page shows, for presence. */
    conversation?: number;
    /** Narrow for reading and forms, wide for tables and for a menu beside the page. */
    width?: 'narrow' | 'wide';
    children?: Child;
  };

/** A page for someone signed in: places on the left, the work in the middle, the person on the right. */
export function Page(props: PageProps) {
  const { aside, asideName = 'About this page', flash, width, children } = props;
  const { company, teammate, place, places, counts } = props;
  return (
    <Document {...props} body={aside ? 'desk desk-with-aside' : 'desk'}>
      <a class="skip" href="#main">
        Skip to the page
      </a>
      <Rail company={company} teammate={teammate} place={place} places={places} counts={counts} />
      <main
        id="main"
        class="main"
        tabindex={-1}
        data-controller="presence"
        data-presence-conversation={props.conversation}
      >
        <div class={width ? `main-inner main-${width}` : 'main-inner'}>
          {props.banner}
          <div id="flash">{flash && <Flash {...flash} />}</div>
          {children}
        </div>
      </main>
      {aside ? (
        <aside id="aside" class="aside" aria-label={asideName} tabindex={-1}>
          {aside}
        </aside>
      ) : null}
      <Shortcuts />
      <Palette />
      <p id="announcer" class="visually-hidden" role="status" data-turbo-permanent />
    </Document>
  );
}

/** A page for someone signed out: calm, in the middle, with the lamp. */
export function PlainPage(
  props: DocumentProps & { heading: string; flash?: FlashMessage; children?: Child },
) {
  return (
    <Document {...props} body="plain">
      <main id="main" class="plain-main" tabindex={-1}>
        <Lamp large />
        <h1 dir="auto">{props.heading}</h1>
        {props.flash && <Flash {...props.flash} />}
        {props.children}
      </main>
      <footer class="plain-foot" dir="auto">
        {props.company}
      </footer>
    </Document>
  );
}
