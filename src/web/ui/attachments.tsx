import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';
import { sizeWords } from './words.ts';

export type Attachment = {
  name: string;
  /** The media type, "application/pdf". */
  type: string;
  /** Bytes. */
  size: number;
  href: string;
  /** A small picture of it, for images. */
  preview?: string;
};

const KINDS: readonly [RegExp, IconName][] = [
  [/^image\//u, 'file-image'],
  [/^audio\//u, 'file-music'],
  [/^video\//u, 'file-play'],
  [/pdf|word|opendocument\.text|^text\/(?!csv|calendar)/u, 'file-text'],
  [/sheet|excel|csv/u, 'file-spreadsheet'],
  [/zip|compressed|x-tar|gzip|rar|7z/u, 'file-archive'],
  [/calendar/u, 'calendar'],
  [/^message\//u, 'mail'],
];

/** The icon that stands for a media type; a plain sheet for any other. */
export function attachmentIcon(type: string): IconName {
  return KINDS.find(([pattern]) => pattern.test(type.toLowerCase()))?.[1] ?? 'file';
}

function Item({ file }: { file: Attachment }) {
  return (
    <li>
      <a
        class={file.preview ? 'attachment attachment-picture' : 'attachment'}
        href={file.href}
        data-turbo="false"
      >
        {file.preview ? (
          <img class="attachment-preview" src={file.preview} alt="" loading="lazy" decoding="async" />
        ) : (
          <Icon name={attachmentIcon(file.type)} />
        )}
        <span class="attachment-name" dir="auto">
          {file.name}
        </span>
        <span class="attachment-size">{sizeWords(file.size)}</span>
      </a>
    </li>
  );
}

/** The files that came with a message. */
export function Attachments({ files }: { files: readonly Attachment[] }) {
  if (files.length === 0) return null;
  return (
    <ul class="attachments" aria-label={files.length === 1 ? 'One file' : `${files.length} files`}>
      {files.map((file) => (
        <Item file={file} />
      ))}
    </ul>
  );
}
