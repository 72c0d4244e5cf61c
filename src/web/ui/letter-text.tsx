const LINK = /https?:\/\/[^\s<>"'“”「」]+/giu;
const AFTER_LINK = '.,;:!?)]}>。、，';

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
// Counted from the end by hand: a pattern would try every dot of a hostile "....." again and again.
function trimLink(found: string): string {
  let end = found.length;
  while (end > 0 && AFTER_LINK.includes(found.charAt(end - 1))) end -= 1;
  const kept = found.slice(0, end);
  return found.charAt(end) === ')' && kept.includes('(') ? `${kept})` : kept;
}

/** Paragraphs of a plain text: parts with an empty line between them, line breaks kept inside. */
export function paragraphs(text: string): string[] {
  return text
    .replace(/\r\n?/gu, '\n')
    .split(/\n[^\S\n]*(?:\n[^\S\n]*)+/u)
    .map((part) => part.replace(/^\n+/u, '').trimEnd())
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
