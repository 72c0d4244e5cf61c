import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';

export type DocumentProps = {
  /** The page's own title; the company follows it in the browser's tab. */
  title: string;
  company: string;
  /** This response's CSP nonce, which Turbo needs for the one style it adds. */
  nonce: string;
  /** The teammate's own choice; the system's setting when left out. */
  theme?: 'light' | 'dark';
  /** Changes with each build, so that a browser never keeps an old stylesheet. */
  build?: string;
  /** Where the live events of this page come from. */
  live?: string;
  /** More for the head. */
  head?: Child;
  /** The page changes nothing when it is prefetched; false forbids keeping it at all. */
  cache?: boolean;
};

const PAPER = { light: '#fcfaf5', dark: '#1a1712' };

function ThemeColour({ theme }: Pick<DocumentProps, 'theme'>) {
  if (theme) return <meta name="theme-color" content={PAPER[theme]} />;
  return (
    <>
      <meta name="theme-color" content={PAPER.light} media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content={PAPER.dark} media="(prefers-color-scheme: dark)" />
    </>
  );
}

function Font({ name }: { name: string }) {
  return (
    <link rel="preload" as="font" type="font/woff2" href={`/assets/fonts/${name}.woff2`} crossorigin="" />
  );
}

function Head(props: DocumentProps) {
  const version = props.build ? `?v=${props.build}` : '';
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
      <title>{props.title === props.company ? props.title : `${props.title} · ${props.company}`}</title>
      <meta name="csp-nonce" content={props.nonce} />
      <meta name="turbo-refresh-method" content="morph" />
      <meta name="turbo-refresh-scroll" content="preserve" />
      {props.cache === false && <meta name="turbo-cache-control" content="no-cache" />}
      <meta name="color-scheme" content={props.theme ?? 'light dark'} />
      <ThemeColour theme={props.theme} />
      <Font name="inter-latin" />
      <Font name="source-serif-4-latin" />
      <link rel="stylesheet" href={`/assets/index.css${version}`} data-turbo-track="reload" />
      <script type="module" src={`/assets/client.js${version}`} data-turbo-track="reload" />
      <link rel="icon" type="image/svg+xml" href="/assets/icon.svg" />
      <link rel="manifest" href="/manifest.webmanifest" />
      {props.head}
    </head>
  );
}

/** The whole HTML document around a page's body. */
export function Document({ children, ...props }: DocumentProps & { children?: Child; body?: string }) {
  const live = props.live ? { 'data-controller': 'live', 'data-live-url-value': props.live } : {};
  return (
    <>
      {raw('<!doctype html>')}
      <html lang="en" {...(props.theme ? { 'data-theme': props.theme } : {})}>
        <Head {...props} />
        <body class={props.body ?? 'plain'} {...live}>
          {children}
        </body>
      </html>
    </>
  );
}
