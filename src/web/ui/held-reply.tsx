import { raw } from 'hono/html';
import { Ago } from './ago.tsx';
import { Action } from './form.tsx';

export type HeldReplyProps = {
  /** Milliseconds UTC. */
  until: number;
  now: number;
  zone: string;
  /** First name or whole: "Maria López". */
  to: string;
  subject: string;
  from: string;
  /** Cleaned when it was kept. */
  html: string;
  signature: string;
  files: readonly string[];
  sendAction: string;
  holdAction: string;
  /** What goes with it: who gets it, what it answers. */
  fields: Readonly<Record<string, string>>;
  noteHref: string;
};

/** A reply that its writer parked: as the customer will see it on a phone. Sending and going on are always there. */
export function HeldReply(props: HeldReplyProps) {
  const isDue = props.until <= props.now;
  return (
    <section
      class="composer composer-held"
      id="composer"
      aria-labelledby="held-title"
      tabindex={-1}
      data-controller="held"
      data-held-left-value={String(Math.max(0, props.until - props.now))}
    >
      <div>
        <h2 class="held-title" id="held-title">
          {isDue ? (
            'Time to read it again'
          ) : (
            <>
              Held until <Ago at={props.until} mode="clock" now={props.now} zone={props.zone} />
            </>
          )}
        </h2>
        <p class="held-detail">
          {isDue
            ? `This is what ${props.to} will see, on a phone. Would you be glad to get it?`
            : 'It comes back to you then. Nobody else knows that it waits, and nothing is sent by itself.'}
        </p>
        <div class="held-buttons">
          <Action action={props.holdAction} method="delete" look={isDue ? 'plain' : 'primary'} keys="r">
            Go on writing
          </Action>
          <Action
            action={props.sendAction}
            fields={{ ...props.fields, html: props.html }}
            look={isDue ? 'primary' : 'plain'}
          >
            {isDue ? 'Send it' : 'Send it now'}
          </Action>
          <a class="button button-quiet" href={props.noteHref} data-turbo-prefetch="false">
            Write a note
          </a>
        </div>
      </div>
      <Phone {...props} />
    </section>
  );
}

type PhoneProps = Pick<HeldReplyProps, 'from' | 'subject' | 'html' | 'signature' | 'files' | 'to'>;

/** 375 px wide and 16 px text: what most people read mail on. */
export function Phone({ from, subject, html, signature, files, to }: PhoneProps) {
  return (
    <figure class="phone" aria-label={`As ${to} will see it`}>
      <div class="phone-head">
        <p class="phone-subject" dir="auto">
          {subject}
        </p>
        <p class="phone-from" dir="auto">
          {from}
        </p>
      </div>
      <div class="phone-letter" dir="auto" tabindex={0}>
        {raw(html)}
        {signature && <p class="phone-signature">{signature}</p>}
        {files.length > 0 && <p class="phone-files">{files.join(', ')}</p>}
      </div>
    </figure>
  );
}
