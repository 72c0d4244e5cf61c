const GATHER_MS = 25; // commits that come together make one refresh

/**
 * Does `work` soon after it is woken, one after another. However often it is woken before a work begins, that one is
 * for all of them: while one is slow no more than the next waits.
 */
export function startGathering(
  work: () => Promise<void>,
  onError: (error: unknown) => void,
): { wake: () => void; close: () => void } {
  let gathering: NodeJS.Timeout | null = null;
  let working = Promise.resolve();
  const begin = () => {
    gathering = null; // this work may come too late for what is committed from here on
    return work();
  };
  const gathered = () => {
    working = working.then(begin).catch(onError);
  };
  return {
    wake: () => {
      gathering ??= setTimeout(gathered, GATHER_MS);
    },
    close: () => {
      if (gathering) clearTimeout(gathering);
    },
  };
}
