import type { MailSource } from '../../domain/mail-source/mail-source.ts';
import { MINUTE, now } from '../../lib/clock.ts';
import { Ago } from '../ui/ago.tsx';
import { durationWords } from '../ui/words.ts';

type Source = Pick<MailSource, 'isConnected' | 'signIn' | 'error' | 'checkedAt'>;

/** How a source is doing, in a few words: "Read 2 minutes ago", or what is wrong. */
export function sourceWords(source: Source, zone: string) {
  if (source.error) {
    return (
      <>
        {source.error}
        {source.checkedAt !== null && (
          <>
            {' '}
            Last read <Ago at={source.checkedAt} mode="time" zone={zone} />.
          </>
        )}
      </>
    );
  }
  if (!source.isConnected)
    return <>Not connected yet: {providerName(source.signIn)} has to be asked first.</>;
  if (source.checkedAt === null) return <>Not read yet.</>;
  return <>Read {durationWords((now() - source.checkedAt) / MINUTE)} ago.</>;
}

export function providerName(signIn: MailSource['signIn']): string {
  return signIn === 'google' ? 'Google' : signIn === 'microsoft' ? 'Microsoft' : 'the server';
}
