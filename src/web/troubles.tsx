import { discrepancies, latestAudit } from '../domain/inbound-mail/daily-audit.ts';
import { failedMail } from '../domain/inbound-mail/tray.ts';
import { failingSources } from '../domain/mail-source/mail-source.ts';
import { now } from '../lib/clock.ts';
import type { Ctx } from './context.ts';
import { Ago } from './ui/ago.tsx';
import { Banner } from './ui/feedback.tsx';

const FAILS_LONG_MS = 10 * 60_000; // a server that restarts is no news

/** What is wrong with the desk itself, on every page until it is mended; undefined where all is well. */
export async function Troubles({ c }: { c: Ctx }) {
  const { db, viewer, web } = c.var;
  if (web.isDiskFull()) {
    return (
      <Banner title="The disk is full.">
        New mail is refused for now; senders’ servers keep it and try again. Make room on the machine.
      </Banner>
    );
  }
  const [tray, failing, audit] = await Promise.all([
    failedMail(db, viewer),
    failingSources(db, viewer, now() - FAILS_LONG_MS),
    latestAudit(db),
  ]);
  const isOff = audit !== null && discrepancies(audit).length > 0;
  if (tray.length === 0 && failing.length === 0 && !isOff) return undefined;
  return (
    <>
      {failing.map((source) => (
        <Banner title={`Mail of ${source.account} does not come in.`}>
          Since <Ago at={source.failingSince!} mode="time" zone={viewer.zone} />. It stays in its mailbox.{' '}
          {source.error} <WhereTo isOwner={viewer.role === 'owner'} id={source.id} />
        </Banner>
      ))}
      {tray.length > 0 && (
        <Banner title={tray.length === 1 ? 'A mail was not taken in.' : 'Some mail was not taken in.'}>
          It is kept. <a href="/settings/failed-mail">See why, and try again</a>
        </Banner>
      )}
      {isOff && (
        <Banner title="Some mail does not add up.">
          <a href="/settings/mail-audit">See what is missing</a>
        </Banner>
      )}
    </>
  );
}

function WhereTo({ isOwner, id }: { isOwner: boolean; id: number }) {
  return isOwner ? <a href={`/settings/sources/${id}`}>Mend it</a> : <>Tell an owner.</>;
}
