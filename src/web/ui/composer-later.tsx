import { town } from '../../lib/zone.ts';
import { Button } from './form.tsx';
import { Icon } from './icon.tsx';

type LaterProps = {
  action: string;
  /** Moments to choose from: "Tomorrow 09:00 their time", ms UTC. */
  moments: readonly { words: string; at: number }[];
  /** Where their clock stands now, in words, and how sure that is. */
  clock: string;
  error?: string;
  /** What was typed, `2026-11-24T09:00`, and in which zone it is read. */
  typed?: string;
  zone: string;
};

/** Sending at another time: a menu of the composer that works without a script. */
export function ComposerLater({ action, moments, clock, error, typed, zone }: LaterProps) {
  return (
    <details class="menu menu-start composer-later" data-controller="menu" open={error ? true : undefined}>
      <summary
        class="button button-quiet"
        data-menu-target="summary"
        aria-keyshortcuts="Control+Shift+Y"
        title="Send later (Ctrl+Shift+Y)"
      >
        <Icon name="clock" /> <span class="composer-beside-words">Send later</span>
      </summary>
      <div class="menu-panel composer-later-panel">
        <p class="composer-later-clock">{clock}</p>
        {moments.map(({ words, at }) => (
          <Button look="quiet" formaction={action} name="sendAt" value={String(at)}>
            {words}
          </Button>
        ))}
        <label class="field-label" for="composer-later-typed">
          Another time, yours ({town(zone)})
        </label>
        <div class="composer-later-row">
          <input
            class="input"
            id="composer-later-typed"
            type="datetime-local"
            name="sendAtTyped"
            value={typed}
            aria-describedby={error ? 'composer-later-error' : undefined}
            aria-invalid={error ? 'true' : undefined}
          />
          <Button formaction={action} name="sendAt" value="typed">
            Send then
          </Button>
        </div>
        {error && (
          <p class="field-error" id="composer-later-error">
            <Icon name="circle-alert" /> {error}
          </p>
        )}
      </div>
    </details>
  );
}
