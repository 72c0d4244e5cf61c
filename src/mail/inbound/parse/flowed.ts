/** format=flowed (RFC 3676): lines that end in a space go on in the next one. */

const QUOTES = /^>*/;

const MOST = 5_000_000; // characters: longer ones are no letters, and read as well line by line

type Line = { depth: number; text: string };

function toLine(line: string): Line {
  const depth = QUOTES.exec(line)![0].length;
  const rest = line.slice(depth);
  return { depth, text: rest.startsWith(' ') ? rest.slice(1) : rest }; // space-stuffing, 4.4
}

function written(depth: number, text: string): string {
  if (depth === 0) return text;
  return text === '' ? '>'.repeat(depth) : `${'>'.repeat(depth)} ${text}`;
}

/**
 * A flowed text with its paragraphs on one line each, quotes written `> `. `delsp` says that the space at a
 * line's end is no part of the text. A signature's `-- ` is never flowed.
 */
export function unflow(text: string, delsp: boolean): string {
  if (text.length > MOST) return text;
  const out: string[] = [];
  let open: { depth: number; pieces: string[] } | null = null;
  const close = (): void => {
    if (open) out.push(written(open.depth, open.pieces.join('')));
    open = null;
  };
  for (const raw of text.split('\n')) {
    const line = toLine(raw);
    const isSignature = line.text === '-- ';
    if (open && (open.depth !== line.depth || isSignature)) close();
    if (isSignature) {
      out.push(written(line.depth, line.text));
      continue;
    }
    const flows = line.text.endsWith(' ');
    const piece = flows && delsp ? line.text.slice(0, -1) : line.text;
    open ??= { depth: line.depth, pieces: [] };
    open.pieces.push(piece);
    if (!flows) close();
  }
  close();
  return out.join('\n');
}
