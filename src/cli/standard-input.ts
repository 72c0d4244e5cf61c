/** The words on standard input, in the pieces in which they come. */
export type Pieces = AsyncIterable<string>;

/** All of it, without the mark that some programs put first. */
export async function wholeOf(pieces: Pieces): Promise<string> {
  let whole = '';
  for await (const piece of pieces) whole += piece;
  return whole.replace(/^\uFEFF/, '');
}

/**
 * Its lines, each as soon as it is whole, so that a program that writes one and waits for the answer gets it.
 * A line ends at \n alone: JSON may hold the other line separators of Unicode as they are.
 */
export async function* linesOf(pieces: Pieces): AsyncGenerator<string> {
  let rest = '';
  let isFirst = true;
  for await (const piece of pieces) {
    if (isFirst && piece !== '') rest = piece.replace(/^\uFEFF/, '');
    else rest += piece;
    isFirst &&= piece === '';
    if (!piece.includes('\n')) continue;
    const lines = rest.split('\n');
    rest = lines.pop()!;
    yield* lines;
  }
  if (rest !== '') yield rest;
}
