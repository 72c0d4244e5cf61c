import { Composer, type ComposerFile } from './composer.tsx';
import { ComposerSaved } from './composer-saved.tsx';
import { Action, Check, Field } from './form.tsx';
import { Icon } from './icon.tsx';

export type BeginningProps = {
  mailboxId: number | null;
  to: string;
  cc: string;
  subject: string;
  html: string;
  /** The same as plain text. */
  text: string;
  together: boolean;
  mailboxes: readonly { id: number; name: string }[];
  files: readonly ComposerFile[];
  /** Something of it is kept: it can be thrown away. */
  isKept: boolean;
  draftAction: string;
  intention: string;
  writer: string;
  saved: readonly { id: number; title: string }[];
  /** The coach's own program. */
  worker: string;
  errors: Readonly<Record<string, string>>;
};

const OWN_FIELDS = ['to', 'cc', 'subject', 'mailbox'];

/** A letter to somebody who has not written first. */
export function Beginning(props: BeginningProps) {
  const { errors } = props;
  const rest = Object.entries(errors).filter(([name]) => !OWN_FIELDS.includes(name));
  return (
    <div class="beginning">
      <header class="title title-with-actions">
        <div>
          <h1>Write to somebody</h1>
          <p class="title-detail">Their answer comes back into the same conversation, to you.</p>
        </div>
        {props.isKept && (
          <div class="title-actions">
            <Action action={props.draftAction} method="delete" look="quiet">
              Throw away
            </Action>
          </div>
        )}
      </header>
      <Composer
        mode="reply"
        hasModes={false}
        reply={{ action: '/conversations', href: '/conversations/new' }}
        note={{ action: '', href: '' }}
        draftAction={props.draftAction}
        intention={props.intention}
        writer={props.writer}
        value={props.text}
        html={props.html}
        to="them"
        files={props.files}
        canClose={false}
        error={rest.map(([, words]) => words).join(' ') || undefined}
        head={<Head {...props} />}
        coach={{ href: '/conversations/new/coaching', bigDealHref: '', worker: props.worker }}
        beside={
          <ComposerSaved
            action="/conversations/new/insertions"
            list="/conversations/new/saved-replies"
            choices={props.saved}
          />
        }
      />
    </div>
  );
}

function Head({ to, cc, subject, together, mailboxId, mailboxes, errors }: BeginningProps) {
  return (
    <div class="composer-people beginning-head">
      <div data-controller="completion" data-completion-url-value="/customers/completions">
        <Field
          name="to"
          label="To"
          hint="Names or addresses, apart by commas. A new address makes a new customer."
          value={to}
          error={errors.to}
          autocomplete="off"
          autofocus={to === ''}
          required
        />
      </div>
      <details class="beginning-more" open={cc !== '' || together || errors.cc ? true : undefined}>
        <summary>
          Several people, or a copy <Icon name="chevron-down" />
        </summary>
        <Check
          name="together"
          label="One mail to all of them"
          checked={together}
          hint="They see each other’s addresses. Otherwise each gets a mail and a conversation of their own."
        />
        <div data-controller="completion" data-completion-url-value="/customers/completions">
          <Field name="cc" label="Cc" value={cc} error={errors.cc} autocomplete="off" />
        </div>
      </details>
      {mailboxes.length > 1 ? (
        <Field
          name="mailbox"
          label="From"
          value={String(mailboxId ?? mailboxes[0]?.id ?? '')}
          options={mailboxes.map((one) => ({ value: String(one.id), name: one.name }))}
          error={errors.mailbox}
        />
      ) : (
        <input type="hidden" name="mailbox" value={String(mailboxes[0]?.id ?? '')} />
      )}
      <Field name="subject" label="Subject" value={subject} error={errors.subject} required />
    </div>
  );
}
