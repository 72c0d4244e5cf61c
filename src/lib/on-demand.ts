import { createRequire } from 'node:module';

const load = createRequire(import.meta.url);

/**
 * A package that is loaded where it is first asked for, for code that cannot wait for an `import()`. What it takes to load (the
 * holidays of the world are 20 MB) is then paid only where it is needed.
 */
export function onDemand<T>(name: string): () => T {
  return () => load(name);
}
