import { dateText, type Holidays, type PublicHoliday } from '../../domain/coverage/coverage.ts';
import { shortDate } from '../../domain/shift/words.ts';
import type { Errors } from '../forms.ts';
import { Button, Field, Form } from '../ui/form.tsx';
import { SettingsSection } from '../ui/settings.tsx';

export type TypedHolidays = { country: string; subdivision: string; listed: PublicHoliday[] };

type Props = { saved: Holidays | null; typed?: TypedHolidays; errors: Errors };

/** Public holidays: a list that has errors now and then, so a person looks before it counts. */
export function HolidayForm({ saved, typed, errors }: Props) {
  const listed = typed?.listed ?? [];
  return (
    <SettingsSection
      heading="Public holidays"
      detail={
        saved
          ? `${saved.country}${saved.subdivision ? `, ${saved.subdivision}` : ''}: ${countOf(saved)} confirmed as days off. Look again once a year.`
          : 'None count until you have looked at them: which ones are days off differs by place, and lists have errors.'
      }
    >
      <form method="get" action="/settings/holidays" class="hours-inline">
        <Field
          name="country"
          label="Country"
          hint="Two letters, such as PT."
          value={typed?.country ?? saved?.country ?? ''}
          error={errors.country}
          maxlength={2}
          required
        />
        <Field
          name="subdivision"
          label="State, where it matters"
          hint="Such as BE or NSW."
          value={typed?.subdivision ?? saved?.subdivision ?? ''}
          error={errors.subdivision}
          maxlength={12}
        />
        <Button>Show the list</Button>
      </form>
      {listed.length > 0 && <Confirm typed={typed!} confirmed={saved?.confirmed} />}
      {saved && !typed && (
        <Form method="put" action="/settings/holidays" class="action">
          <Button look="link">Work on all of them</Button>
        </Form>
      )}
    </SettingsSection>
  );
}

function Confirm({ typed, confirmed }: { typed: TypedHolidays; confirmed?: string[] }) {
  return (
    <Form method="put" action="/settings/holidays" class="hours-confirm">
      <input type="hidden" name="country" value={typed.country} />
      <input type="hidden" name="subdivision" value={typed.subdivision} />
      <fieldset>
        <legend class="field-label">Untick what is no day off for you</legend>
        {typed.listed.map(({ day, name }) => (
          <label class="hours-veto">
            <input
              type="checkbox"
              name="confirmed"
              value={dateText(day)}
              checked={!confirmed || confirmed.includes(dateText(day)) || confirmed.length === 0}
            />
            <span>
              {shortDate(day)} <span class="quiet">{name}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <Button look="primary">These are days off</Button>
    </Form>
  );
}

function countOf({ confirmed = [] }: Holidays): string {
  return confirmed.length === 1 ? 'one date' : `${confirmed.length} dates`;
}
