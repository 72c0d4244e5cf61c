import { Ago } from '../ui/ago.tsx';
import { Action } from '../ui/form.tsx';
import { SettingsSection } from '../ui/settings.tsx';

/** The secret address of one's days. */
export function CalendarAddress({
  since,
  address,
  zone,
}: {
  since: number | null;
  address?: string;
  zone: string;
}) {
  return (
    <SettingsSection
      heading="In your calendar"
      detail="Your days with customers, as guest and as buddy, at an address that your calendar can read. Whoever has the address can read it too."
    >
      {address && (
        <p role="status">
          Copy it now, it is shown once: <code class="secret">{address}</code>
        </p>
      )}
      {!address && since !== null && (
        <p class="quiet">
          Your calendar has an address since <Ago at={since} mode="time" zone={zone} />.
        </p>
      )}
      <Action action="/settings/calendar" icon="calendar">
        {since === null ? 'Make an address' : 'Make a new one, and end this'}
      </Action>
      {since !== null && (
        <Action action="/settings/calendar" method="delete" look="quiet">
          End it
        </Action>
      )}
    </SettingsSection>
  );
}
