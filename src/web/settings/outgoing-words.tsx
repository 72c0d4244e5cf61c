import type { DeliveryState } from '../../domain/message/delivering.ts';
import { Ago } from '../ui/ago.tsx';

type Mail = { state: DeliveryState['state']; dueAt: number; sentAt: number | null; error: string | null };

/** What became of a mail, in a few words. */
export function outgoingWords(mail: Mail, zone: string) {
  switch (mail.state) {
    case 'queued':
      return mail.error ? (
        <>waits: {mail.error}</>
      ) : (
        <>
          goes out <Ago at={mail.dueAt} mode="clock" zone={zone} />
        </>
      );
    case 'sending':
      return <>is being sent</>;
    case 'sent':
      return (
        <>
          sent <Ago at={mail.sentAt!} mode="time" zone={zone} />
        </>
      );
    case 'kept':
      return <>kept here, not sent</>;
    case 'failed':
      return <>could not be delivered: {mail.error}</>;
  }
}
