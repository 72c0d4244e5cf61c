import type { Handler } from '../context.ts';
import { desk } from '../page.tsx';
import { Page } from '../ui/page.tsx';
import { List, SettingsSection } from '../ui/settings.tsx';
import { settingsGroups } from './pages.ts';

/** GET /settings: every page of the settings, a line each. */
export const show: Handler = async (c) =>
  c.html(
    <Page {...(await desk(c))} title="Settings" place="settings" width="wide">
      <header class="title">
        <h1>How the desk is set up</h1>
      </header>
      <div class="settings-overview">
        {settingsGroups(c.var.viewer).map(({ heading, pages }) => (
          <SettingsSection heading={heading}>
            <List label={heading} items={pages.map(({ name: title, ...page }) => ({ title, ...page }))} />
          </SettingsSection>
        ))}
      </div>
    </Page>,
  );
