import { Icon } from './icon.tsx';

type Pieces = readonly { text: string; isHit: boolean }[];

export type Found = {
  subject: Pieces;
  snippet: Pieces | null;
  file: { name: Pieces; snippet: Pieces | null } | null;
};

/** Text with what was looked for marked in it. */
export function Marked({ pieces }: { pieces: Pieces }) {
  return <>{pieces.map(({ text, isHit }) => (isHit ? <mark>{text}</mark> : text))}</>;
}

/** What stands in the place of their latest words. */
export function FoundWords({ found: { snippet, file }, preview }: { found: Found; preview: string }) {
  if (snippet) return <Marked pieces={snippet} />;
  if (!file) return <>{preview}</>;
  return (
    <>
      <Icon name="paperclip" />
      <span class="visually-hidden">In the file </span>
      <span class="row-file">
        <Marked pieces={file.name} />
      </span>{' '}
      {file.snippet && <Marked pieces={file.snippet} />}
    </>
  );
}
