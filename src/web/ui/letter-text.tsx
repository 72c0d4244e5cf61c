const LINK = /https?:\/\/[^\s<>"'“”「」]+/giu;
const AFTER_LINK = /[.,;:!?)\]}>。、，]+$/u;

export type Piece = { text: string; href?: string };

/** Text cut into plain pieces and web addresses. Joined again, the pieces are the text. */
export function linkPieces(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(LINK)) {
    const href = trimLink(match[0]);
    if (!URL.canParse(href)) continue;
    if (match.index > from) pieces.push({ text: text.slice(from, match.index) });
    pieces.push({ text: href, href });
    from = match.index + href.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from) });
  return pieces;
}

// A full stop after an address ends the sentence, not the address; a bracket it opened itself stays.
function trimLink(found: string): string {
  const end = AFTER_LINK.exec(found)?.[0] ?? '';
  const keepsBracket = end.startsWith(')') && found.slice(0, -end.length).includes('(');
  const kept = found.slice(0, found.length - end.length + (keepsBracket ? 1 : 0));
  return kept;
}

/** Paragraphs of a plain text: parts with an empty line between them, line breaks kept inside. */
export function paragraphs(text: string): string[] {
  return text
    .replace(/\r\n?/gu, '\n')
    .split(/\n[^\S\n]*(?:\n[^\S\n]*)+/u)
    .map((part) => part.replace(/^\n+|\s+$/gu, ''))
    .filter((part) => part !== '');
}

/** Plain text as paragraphs of a letter, each in its own direction, web addresses as links. */
export function LetterText({ text }: { text: string }) {
  return (
    <>
      {paragraphs(text).map((paragraph) => (
        <p dir="auto">
          {linkPieces(paragraph).map((piece) =>
            piece.href ? (
              <a href={piece.href} target="_blank" rel="noopener noreferrer nofollow">
                {piece.text}
              </a>
            ) : (
              piece.text
            ),
          )}
        </p>
      ))}
    </>
  );
}
