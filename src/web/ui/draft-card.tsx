import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import { Avatar } from './avatar.tsx';

type DraftCardProps = {
  id: string;
  /** Who is writing it. */
  by: string;
  /** What it is: "Tomás is writing this reply". */
  heading: string;
  detail?: Child;
  /** Cleaned HTML. */
  html: string;
  files: readonly { name: string; href: string }[];
  actions?: Child;
};

/** A letter that has not gone, to read: a teammate's shared draft, or one that waits for its time. */
export function DraftCard({ id, by, heading, detail, html, files, actions }: DraftCardProps) {
  return (
    <section class="draft-card" id={id} aria-label={heading}>
      <header class="draft-card-head">
        <Avatar name={by} size="small" />
        <div>
          <h2 class="draft-card-heading" dir="auto">
            {heading}
          </h2>
          {detail && <p class="draft-card-detail">{detail}</p>}
        </div>
      </header>
      <div class="letter-text draft-card-text" dir="auto">
        {raw(html)}
      </div>
      {files.length > 0 && (
        <ul class="draft-card-files" aria-label="Files">
          {files.map((file) => (
            <li>
              <a href={file.href}>{file.name}</a>
            </li>
          ))}
        </ul>
      )}
      {actions && <div class="draft-card-actions">{actions}</div>}
    </section>
  );
}
