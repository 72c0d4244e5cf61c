import type { Child } from 'hono/jsx';
import { Avatar } from './avatar.tsx';
import { clockWords } from './moments.ts';

/** One heading on the right side with what belongs to it. */
export function AsideSection({ heading, children }: { heading: string; children?: Child }) {
  return (
    <section class="aside-section">
      <h2 class="aside-heading">{heading}</h2>
      {children}
    </section>
  );
}

type AsideLine = {
  name: string;
  href?: string;
  remark?: Child;
  /** Whose face stands before it. */
  face?: string;
};

/** Lines with something short at their end: a person and a count, a subject and a month; under names that are long. */
export function AsideLines({ lines, hasLongNames }: { lines: readonly AsideLine[]; hasLongNames?: boolean }) {
  return (
    <ul class={`aside-lines${hasLongNames ? ' has-long-names' : ''}`}>
      {lines.map((line) => (
        <li class="aside-line">
          {line.face && <Avatar name={line.face} size="small" />}
          {line.href ? (
            <a class="aside-line-name" href={line.href} dir="auto">
              {line.name}
            </a>
          ) : (
            <span class="aside-line-name" dir="auto">
              {line.name}
            </span>
          )}
          {line.remark && <span class="aside-line-remark">{line.remark}</span>}
        </li>
      ))}
    </ul>
  );
}

type CustomerAsideProps = {
  name: string;
  href?: string;
  organisation?: string;
  addresses: readonly string[];
  /** Their IANA zone where it is known, with the moment now, milliseconds UTC. */
  zone?: string;
  now: number;
  /** What is good to know, in sentences. */
  about?: string;
  earlier?: readonly AsideLine[];
  /** More sections, in their order. */
  children?: Child;
};

/** Who is this: name, organisation, their time of day, their addresses, what came before. */
export function CustomerAside(props: CustomerAsideProps) {
  const { name, href, organisation, addresses, zone, now, about, earlier = [] } = props;
  return (
    <>
      <div class="person">
        <Avatar name={name} />
        <div>
          <h2 class="person-name" dir="auto">
            {href ? <a href={href}>{name}</a> : name}
          </h2>
          {organisation && (
            <p class="person-line" dir="auto">
              {organisation}
            </p>
          )}
          {zone && <p class="person-line">{clockWords(now, zone)} there</p>}
        </div>
      </div>
      {about && (
        <AsideSection heading="Good to know">
          <p dir="auto">{about}</p>
        </AsideSection>
      )}
      <AsideSection heading={addresses.length === 1 ? 'Address' : 'Addresses'}>
        <ul class="aside-lines">
          {addresses.map((address) => (
            <li class="aside-line">
              <span class="aside-line-name">{address}</span>
            </li>
          ))}
        </ul>
      </AsideSection>
      {props.children}
      {earlier.length > 0 && (
        <AsideSection heading="Earlier">
          <AsideLines lines={earlier} />
        </AsideSection>
      )}
    </>
  );
}
