import { WEEKDAYS, type Weekday } from '../../domain/coverage/coverage.ts';
import { type Errors, shownFields } from '../forms.ts';
import { Button, Field, Form } from '../ui/form.tsx';
import { Icon } from '../ui/icon.tsx';
import { SettingsSection } from '../ui/settings.tsx';
import { zoneOptions } from '../ui/zones.ts';

/** How many lines of hours a week can have. */
export const ROWS = 8;
const SPARE = 1; // empty lines below those that are filled

type TypedRow = { days: Weekday[]; from: string; to: string; chosen?: boolean };
export type TypedWeek = {
  zone: string;
  rows: readonly TypedRow[];
  interests: string;
  capacity: string;
  most: string;
  vetoes: number[];
};

const DAY_NAMES: Record<Weekday, string> = {
  mon: 'Mon',
  tue: 'Tue',
  wed: 'Wed',
  thu: 'Thu',
  fri: 'Fri',
  sat: 'Sat',
  sun: 'Sun',
};
const EMPTY: TypedRow = { days: [], from: '', to: '' };

const CAPACITIES = [
  { value: '0', name: 'Not at present' },
  { value: '1', name: 'As often as others' },
  { value: '2', name: 'Gladly, twice as often' },
];
const MOST = [
  { value: '', name: 'As it comes' },
  { value: '1', name: 'One day a week' },
  { value: '2', name: 'Two days a week' },
  { value: '3', name: 'Three days a week' },
];

type Props = {
  typed: TypedWeek;
  errors: Errors;
  others: readonly { id: number; name: string }[];
  notes: readonly string[];
};

/** The usual week and what else a person says of themself: one form, saved as a whole. */
export function HoursForm({ typed, errors, others, notes }: Props) {
  const said =
    typed.rows.length === 0 ? 0 : typed.rows.findLastIndex((row) => row.days.length > 0 || row.from) + 1;
  const field = shownFields(typed, errors);
  const shown = Math.min(ROWS, Math.max(said + SPARE, 1));
  return (
    <Form method="put" action="/settings/hours" class="hours-form">
      <SettingsSection
        heading="Your usual week"
        detail="A line for each stretch of the day. An end before its beginning means the next morning; an empty line is left out."
      >
        <Field {...field('zone')} label="Your time zone" options={zoneOptions()} />
        {errors.week && <WrongLine id="field-week-error" words={errors.week} />}
        {Array.from({ length: shown }, (_, i) => (
          <WindowLine place={i} row={typed.rows[i] ?? EMPTY} errors={errors} />
        ))}
        {notes.map((note) => (
          <p class="hours-note">
            <Icon name="clock" /> {note}
          </p>
        ))}
      </SettingsSection>
      <SettingsSection
        heading="Days with customers"
        detail="What you like helps to find somebody for you, or you for somebody."
      >
        <Field
          {...field('interests')}
          label="Your interests"
          hint="A few, with commas between: maps, baking, accessibility."
        />
        <Field
          name="capacity"
          label="Looking after a guest"
          options={CAPACITIES}
          value={typed.capacity}
          error={errors['buddy.capacity']}
        />
        <Field name="most" label="At most" options={MOST} value={typed.most} />
        <Vetoes typed={typed.vetoes} others={others} error={errors.vetoes} />
        <Button look="primary">Save your hours</Button>
      </SettingsSection>
    </Form>
  );
}

function WindowLine({ place, row, errors }: { place: number; row: TypedRow; errors: Errors }) {
  const wrong = Object.entries(errors).filter(([name]) => name.startsWith(`week.${place}.`));
  const described = wrong.length > 0 ? `week-${place}-error` : undefined;
  const time = (name: 'from' | 'to', label: string) => (
    <label class="hours-time">
      <span>{label}</span>
      <input
        class="input"
        name={`week-${place}-${name}`}
        value={row[name]}
        inputmode="numeric"
        maxlength={5}
        placeholder={name === 'from' ? '09:00' : '17:00'}
        aria-invalid={errors[`week.${place}.${name}`] ? 'true' : undefined}
        aria-describedby={described}
      />
    </label>
  );
  return (
    <fieldset class={wrong.length > 0 ? 'hours-line has-error' : 'hours-line'}>
      <legend class="visually-hidden">Line {place + 1} of your week</legend>
      <div class="hours-days">
        {WEEKDAYS.map((day) => (
          <label class="hours-day">
            <input
              class="visually-hidden"
              type="checkbox"
              name={`week-${place}-${day}`}
              checked={row.days.includes(day)}
            />
            {DAY_NAMES[day]}
          </label>
        ))}
      </div>
      {time('from', 'from')}
      {time('to', 'to')}
      <label class="hours-chosen">
        <input type="checkbox" name={`week-${place}-chosen`} checked={row.chosen} />I choose these hours
      </label>
      {wrong.length > 0 && (
        <WrongLine id={`week-${place}-error`} words={wrong.map(([, words]) => words).join(' ')} />
      )}
    </fieldset>
  );
}

function WrongLine({ id, words }: { id: string; words: string }) {
  return (
    <p class="field-error" id={id}>
      <Icon name="circle-alert" /> {words}
    </p>
  );
}

function Vetoes({ typed, others, error }: { typed: number[]; others: Props['others']; error?: string }) {
  if (others.length === 0) return null;
  return (
    <details class="hours-vetoes" open={typed.length > 0 || error !== undefined}>
      <summary>Never pair me with…</summary>
      <p class="field-hint">Only you see this. Nobody is told, and no reason is asked.</p>
      {others.map(({ id, name }) => (
        <label class="hours-veto">
          <input type="checkbox" name="vetoes" value={String(id)} checked={typed.includes(id)} />
          <span dir="auto">{name}</span>
        </label>
      ))}
      {error && <WrongLine id="field-vetoes-error" words={error} />}
    </details>
  );
}
