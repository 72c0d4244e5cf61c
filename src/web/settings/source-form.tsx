import type { Mailbox } from '../../domain/mailbox/mailbox.ts';
import { type Errors, shownFields } from '../forms.ts';
import { Field } from '../ui/form.tsx';

/** What a person typed, as text. */
export type TypedSource = {
  mailboxId: string;
  host: string;
  port: string;
  security: string;
  account: string;
  folders: string;
  moveTo: string;
};

const SECURITY = [
  { value: 'tls', name: 'TLS from the start (port 993)' },
  { value: 'starttls', name: 'STARTTLS (port 143)' },
  { value: 'none', name: 'Not private: only for a server on this machine' },
];

type Props = { typed: TypedSource; errors: Errors; mailboxes: readonly Mailbox[] };

/** The fields that a new source and a change share. */
export function SourceFields({ typed, errors, mailboxes }: Props) {
  const field = shownFields(typed, errors);
  const options = mailboxes.map((mailbox) => ({
    value: String(mailbox.id),
    name: `${mailbox.name} (${mailbox.address})`,
  }));
  return (
    <>
      <Field {...field('mailboxId')} label="Its mail goes to" options={options} />
      <Field
        {...field('host')}
        label="The IMAP server"
        hint="Such as imap.company.com; imap.gmail.com for Google, outlook.office365.com for Microsoft."
        required
      />
      <Field {...field('port')} label="Port" type="number" required />
      <Field {...field('security')} label="Private by" options={SECURITY} />
      <AccountFields typed={typed} errors={errors} />
    </>
  );
}

function AccountFields({ typed, errors }: Omit<Props, 'mailboxes'>) {
  const field = shownFields(typed, errors);
  return (
    <>
      <Field
        {...field('account')}
        label="The name it signs in with"
        hint="Mostly the whole address."
        autocomplete="off"
        required
      />
      <Field
        {...field('folders')}
        label="Folders"
        hint="One on each line. Mail in the first is told of at once, in the others within a minute."
        rows={3}
        required
      />
      <Field
        {...field('moveTo')}
        label="Move mail there once it is stored here"
        hint="Leave it empty and nothing in the mailbox is touched: no mail is marked, moved or deleted."
      />
    </>
  );
}

/** The folders of a textarea, a line each. */
export function foldersIn(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
