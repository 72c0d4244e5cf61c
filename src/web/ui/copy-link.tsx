import type { Child } from 'hono/jsx';

/** A link whose press copies its whole address; without a script, or where a browser refuses, it leads there. */
export function CopyLink({ href, children }: { href: string; children?: Child }) {
  return (
    <a href={href} data-controller="copy" data-turbo-prefetch="false">
      {children}
    </a>
  );
}
