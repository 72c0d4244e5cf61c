import type { Child } from 'hono/jsx';
import { now as clock } from '../../lib/clock.ts';
import { attachmentIcon } from './attachments.tsx';
import { CoachAbove, CoachBelow, type ComposerCoach, HoldBox } from './composer-coach.tsx';
import { type ComposerPeople, ComposerPeopleLine } from './composer-people.tsx';
import { ComposerTools, LinkBox } from './composer-tools.tsx';
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
  /** What the form means to do, once: sent twice, it is done once. */
  intention?: string;
  /** False where there is nothing to choose between: a letter to somebody new, a saved reply. */
  hasModes?: boolean;
  /** The words of the main button. */
  sends?: string;
  /** Fields of a form that is more than a reply, above the text. */
  head?: Child;
  /** Where the draft is kept while someone writes. */
  draftAction?: string;
  /** What is kept of the draft, or came back with an error, as plain text. */
  value?: string;
  /** The same as HTML, for the editor. */
  html?: string;
  /** When this was read, milliseconds UTC: the browser tells an older state from a newer by it. The clock when left out. */
  at?: number;
  /** Who writes: what a browser keeps for one teammate is never shown to another. */
  writer?: string;
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
  /** Who gets a reply. */
  people?: ComposerPeople;
  /** Whom a note can mention, by name: offered after an `@`. */
  mentions?: readonly string[];
  /** The writing coach; a plain form where left out. */
  coach?: ComposerCoach;
  /** Where a reply is parked. */
  holdAction?: string;
  /** Room for more above the buttons and beside them. */
  above?: Child;
  beside?: Child;
};

// The same page in another mode, drawn into this one; fetched only when asked, because by then the draft has changed.
const SWITCH = { 'data-turbo-action': 'replace', 'data-turbo-prefetch': 'false' };

function Modes({ mode, reply, note }: Pick<ComposerProps, 'mode' | 'reply' | 'note'>) {
  return (
    <nav class="composer-modes" aria-label="What to write">
      <a
        class="tab"
        href={reply.href}
        aria-current={mode === 'reply' ? 'true' : undefined}
        data-composer-mode="reply"
        {...SWITCH}
      >
        Reply
      </a>
      <a
        class="tab"
        href={note.href}
        aria-current={mode === 'note' ? 'true' : undefined}
        data-composer-mode="note"
        {...SWITCH}
      >
        Note
      </a>
    </nav>
  );
}

// What the browser fills in while a file is on its way.
const FILE_KINDS = ['image/*', '*/*'] as const;

/**
 * A file that goes along. The `composer` controller fills in the same markup for one being added.
 * Without a script Remove goes to the draft, never to the form's own address, which would send.
 */
function ComposerFileItem({ file, draftAction }: { file: ComposerFile; draftAction?: string }) {
  return (
    <li class={file.error ? 'composer-file has-error' : 'composer-file'} data-file={file.id}>
      <Icon name={attachmentIcon(file.type)} />
      <span class="attachment-name" dir="auto">
        {file.name}
      </span>
      <span class="attachment-size">{file.error ?? sizeWords(file.size)}</span>
      {file.progress !== undefined && file.progress < 1 && (
        <progress max={1} value={file.progress} aria-label={`Adding ${file.name}`} />
      )}
      <Button
        look="quiet"
        icon="x"
        label={`Remove ${file.name}`}
        type={draftAction ? 'submit' : 'button'}
        formaction={draftAction}
        name="remove"
        value={file.id}
      />
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
        data-morph-keep="hidden"
      >
        {props.value}
      </textarea>
      <div id="composer-editor" data-composer-target="editor" data-morph="never" hidden />
      {props.coach && <CoachBelow />}
      <ul class="composer-files" aria-label="Files to send" data-composer-target="files">
        {props.files?.map((file) => (
          <ComposerFileItem file={file} draftAction={props.draftAction} />
        ))}
      </ul>
      {FILE_KINDS.map((type) => (
        <template data-composer-file={type}>
          <ComposerFileItem
            file={{ id: '', name: '', type, size: 0, progress: 0 }}
            draftAction={props.draftAction}
          />
        </template>
      ))}
    </div>
  );
}

function Buttons({ props }: { props: ComposerProps }) {
  return (
    <div class="composer-buttons">
      <Button look="primary" keys="Control+Enter">
        {props.sends ?? (props.mode === 'reply' ? 'Send' : 'Add the note')}
      </Button>
      {props.mode === 'reply' && props.canClose !== false && (
        <span class="composer-wide">
          <Button name="then" value="close" keys="Control+Shift+Enter">
            Send and close
          </Button>
        </span>
      )}
      <label class="button button-quiet composer-attach">
        <Icon name="paperclip" /> <span class="composer-attach-words">Add files</span>
        <input class="visually-hidden" type="file" name="files" multiple data-composer-target="picker" />
      </label>
      <div class="composer-beside">
        {props.mode === 'reply' && props.holdAction && <HoldBox action={props.holdAction} />}
        {props.beside}
      </div>
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
        data-composer-kind-value={mode}
        data-composer-html-value={props.html ?? ''}
        data-composer-mentions-value={JSON.stringify(mode === 'note' ? (props.mentions ?? []) : [])}
        data-composer-at-value={String(props.at ?? clock())}
        data-composer-writer-value={props.writer}
      >
        {props.intention && <input type="hidden" name="intention" value={props.intention} />}
        <input type="hidden" name="kind" value={mode} />
        {basedOn && <input type="hidden" name="basedOn" value={basedOn} />}
        <div class="composer-top">
          {props.hasModes !== false && <Modes mode={mode} reply={reply} note={note} />}
          <ComposerTools />
          <span class="composer-saved" role="status" data-composer-target="saved">
            {saved}
          </span>
          <LinkBox />
        </div>
        {mode === 'reply' && props.people && <ComposerPeopleLine {...props.people} />}
        {props.head}
        {props.coach && <CoachAbove coach={props.coach} />}
        <Writing props={props} />
        {above}
        <Buttons props={props} />
      </form>
    </section>
  );
}
