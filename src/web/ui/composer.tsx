import type { Child } from 'hono/jsx';
import { attachmentIcon } from './attachments.tsx';
import { Button } from './form.tsx';
import { Icon } from './icon.tsx';
import { sizeWords } from './words.ts';

export type ComposerFile = {
  id: string;
  name: string;
  type: string;
  /** Bytes. */
  size: number;
  /** 0 to 1 while it is on its way. */
  progress?: number;
  /** Why it could not be added. */
  error?: string;
};

export type ComposerProps = {
  mode: 'reply' | 'note';
  /** Where each mode posts, and the address that shows this page in that mode. */
  reply: { action: string; href: string };
  note: { action: string; href: string };
  /** Where the draft is kept while someone writes. */
  draftAction?: string;
  value?: string;
  /** Who will read it: "Maria López". */
  to: string;
  /** What the reply answers, so that news since then is noticed. */
  basedOn?: string;
  /** "Saved a moment ago". */
  saved?: string;
  files?: readonly ComposerFile[];
  /** What is wrong and what to do; the text is kept. */
  error?: string;
  /** Closing can go along with sending. */
  canClose?: boolean;
  /** Room for more above the buttons and beside them. */
  above?: Child;
  beside?: Child;
};

function Modes({ mode, reply, note }: Pick<ComposerProps, 'mode' | 'reply' | 'note'>) {
  return (
    <nav class="composer-modes" aria-label="What to write">
      <a
        class="tab"
        href={reply.href}
        aria-current={mode === 'reply' ? 'true' : undefined}
        data-composer-mode="reply"
      >
        Reply
      </a>
      <a
        class="tab"
        href={note.href}
        aria-current={mode === 'note' ? 'true' : undefined}
        data-composer-mode="note"
      >
        Note
      </a>
    </nav>
  );
}

function FileItem({ file }: { file: ComposerFile }) {
  return (
    <li class={file.error ? 'composer-file has-error' : 'composer-file'} id={`file-${file.id}`}>
      <Icon name={attachmentIcon(file.type)} />
      <span class="attachment-name" dir="auto">
        {file.name}
      </span>
      <span class="attachment-size">{file.error ?? sizeWords(file.size)}</span>
      {file.progress !== undefined && file.progress < 1 && (
        <progress max={1} value={file.progress} aria-label={`Adding ${file.name}`} />
      )}
      <Button look="quiet" icon="x" label={`Remove ${file.name}`} name="remove" value={file.id} />
    </li>
  );
}

function Writing({ props }: { props: ComposerProps }) {
  const label = props.mode === 'reply' ? `Reply to ${props.to}` : 'Note for your team';
  return (
    <div class="composer-write">
      {props.error && (
        <p class="field-error" id="composer-error" role="alert">
          <Icon name="circle-alert" /> {props.error}
        </p>
      )}
      <textarea
        class="composer-text"
        name="text"
        rows={6}
        dir="auto"
        aria-label={label}
        aria-describedby={props.error ? 'composer-error' : undefined}
        aria-invalid={props.error ? 'true' : undefined}
        aria-keyshortcuts={props.mode === 'reply' ? 'r' : 'n'}
        placeholder={props.mode === 'reply' ? `Write to ${props.to}` : 'Only your team will see this'}
        data-composer-target="input"
      >
        {props.value}
      </textarea>
      <ul class="composer-files" aria-label="Files to send" data-composer-target="files">
        {props.files?.map((file) => (
          <FileItem file={file} />
        ))}
      </ul>
    </div>
  );
}

function Buttons({ props }: { props: ComposerProps }) {
  return (
    <div class="composer-buttons">
      <Button look="primary" keys="Control+Enter">
        {props.mode === 'reply' ? 'Send' : 'Add the note'}
      </Button>
      {props.mode === 'reply' && props.canClose !== false && (
        <Button name="then" value="close">
          Send and close
        </Button>
      )}
      <label class="button button-quiet composer-attach">
        <Icon name="paperclip" /> <span class="composer-attach-words">Add files</span>
        <input class="visually-hidden" type="file" name="files" multiple data-composer-target="picker" />
      </label>
      <div class="composer-beside">{props.beside}</div>
    </div>
  );
}

/** Where a teammate writes: a plain form that works by itself, made richer by the `composer` controller. */
export function Composer(props: ComposerProps) {
  const { mode, reply, note, saved, basedOn, above, draftAction } = props;
  return (
    <section
      class={`composer composer-${mode}`}
      id="composer"
      aria-label={mode === 'reply' ? 'Reply' : 'Note'}
      tabindex={-1}
    >
      <form
        method="post"
        action={mode === 'reply' ? reply.action : note.action}
        enctype="multipart/form-data"
        data-controller="composer"
        data-composer-draft-value={draftAction}
      >
        {basedOn && <input type="hidden" name="basedOn" value={basedOn} />}
        <div class="composer-top">
          <Modes mode={mode} reply={reply} note={note} />
          <div class="composer-toolbar" data-composer-target="toolbar" />
          <span class="composer-saved" role="status" data-composer-target="saved">
            {saved}
          </span>
        </div>
        <Writing props={props} />
        {above}
        <Buttons props={props} />
      </form>
    </section>
  );
}
