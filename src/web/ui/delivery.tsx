import { now as clock } from '../../lib/clock.ts';
import { Ago } from './ago.tsx';
import { Action } from './form.tsx';
import { Icon } from './icon.tsx';

/** What became of a reply. Times are milliseconds UTC; `action` is where Undo and Retry go. */
export type Delivery =
  | { kind: 'sending'; until: number; action?: string }
  | { kind: 'sent'; at: number }
  | { kind: 'waiting'; reason: string; nextAt: number }
  | { kind: 'kept' }
  | { kind: 'bounced'; who: string; forGood: boolean; reason: string; action: string }
  | { kind: 'failed'; reason: string; action: string };

type Props = { delivery: Delivery; now?: number; zone?: string };

function Sending({ delivery, now }: { delivery: Extract<Delivery, { kind: 'sending' }>; now: number }) {
  const seconds = Math.max(0, Math.ceil((delivery.until - now) / 1000));
  return (
    <>
      <span
        data-controller="countdown"
        data-countdown-until-value={String(delivery.until)}
        data-countdown-left-value={String(Math.max(0, delivery.until - now))}
      >
        {seconds > 0 ? `Sending in ${seconds} s` : 'Sending now'}
      </span>{' '}
      {delivery.action && (
        <>
          ·{' '}
          <Action action={delivery.action} method="delete" look="link" keys="z">
            Undo
          </Action>
        </>
      )}
    </>
  );
}

function Bounced({ delivery }: { delivery: Extract<Delivery, { kind: 'bounced' }> }) {
  return (
    <>
      <Icon name="circle-alert" /> It came back: {delivery.who}{' '}
      {delivery.forGood ? 'cannot be reached' : 'could not be reached for now'}.{' '}
      <span dir="auto">{delivery.reason}</span> ·{' '}
      <Action action={delivery.action} look="link">
        Send again
      </Action>
    </>
  );
}

function Words({ delivery, now = clock(), zone }: Props) {
  switch (delivery.kind) {
    case 'sending':
      return <Sending delivery={delivery} now={now} />;
    case 'sent':
      return (
        <>
          Sent <Ago at={delivery.at} mode="clock" zone={zone} />
        </>
      );
    case 'waiting':
      return (
        <>
          <span dir="auto">{delivery.reason}</span> We try again at{' '}
          <Ago at={delivery.nextAt} mode="clock" zone={zone} />.
        </>
      );
    case 'kept':
      return <>Kept here, not sent: no outgoing mail server is set up.</>;
    case 'bounced':
      return <Bounced delivery={delivery} />;
    case 'failed':
      return (
        <>
          <Icon name="circle-alert" /> Could not be delivered: <span dir="auto">{delivery.reason}</span> ·{' '}
          <Action action={delivery.action} look="link">
            Retry
          </Action>
        </>
      );
  }
}

/** The quiet line under a reply that says what became of it. */
export function DeliveryLine(props: Props) {
  return (
    <div class={`delivery delivery-${props.delivery.kind}`}>
      <Words {...props} />
    </div>
  );
}
