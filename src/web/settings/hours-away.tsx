import { dayOf } from '../../domain/coverage/coverage.ts';
import type { Schedule } from '../../domain/schedule/schedule.ts';
import { shortDate } from '../../domain/shift/words.ts';
import type { Errors } from '../forms.ts';
import { Action, Button, Check, Field } from '../ui/form.tsx';
import { List, SettingsSection } from '../ui/settings.tsx';

/** What was typed in either form, by the names of its fields. */
export type TypedAway = Partial<
  Record<'from' | 'to' | 'date' | 'kind' | 'begins' | 'ends' | 'chosen', string>
>;

type Props = { schedule: Schedule; typed: TypedAway; errors: Errors; today: string };

/** Leave, and single days that differ. */
export function Away({ schedule, typed, errors, today }: Props) {
  return (
    <SettingsSection
      heading="Away, and days that differ"
      detail="Leave is whole days. Half a day off, or a later start on one date, is a day that differs."
    >
      <Listed schedule={schedule} />
      <form method="post" action="/settings/leave" class="hours-inline">
        <Field
          name="from"
          id="field-leave-from"
          label="Away from"
          type="date"
          value={typed.from ?? ''}
          error={errors['leave-from']}
          required
        />
        <Field
          name="to"
          id="field-leave-to"
          label="to, included"
          type="date"
          value={typed.to ?? ''}
          error={errors['leave-to']}
        />
        <Button>Enter leave</Button>
      </form>
      <OtherDay typed={typed} errors={errors} today={today} />
    </SettingsSection>
  );
}

const KINDS = [
  { value: 'here', name: 'here from … to' },
  { value: 'off', name: 'off from … to, or all day' },
];

function OtherDay({ typed, errors, today }: Omit<Props, 'schedule'>) {
  const time = (name: 'begins' | 'ends', label: string, placeholder: string) => (
    <Field
      name={name}
      label={label}
      value={typed[name] ?? ''}
      error={errors[name]}
      placeholder={placeholder}
      maxlength={5}
    />
  );
  return (
    <details open={typed.date !== undefined} class="hours-more">
      <summary>A day that differs…</summary>
      <form method="post" action="/settings/exceptions" class="hours-inline">
        <Field name="date" label="On" type="date" value={typed.date ?? today} error={errors.date} required />
        <Field name="kind" label="I am" options={KINDS} value={typed.kind ?? 'here'} />
        {time('begins', 'from', '10:00')}
        {time('ends', 'to', '15:00')}
        <Check name="chosen" label="I choose these hours" checked={Boolean(typed.chosen)} />
        <Button>Enter it</Button>
      </form>
    </details>
  );
}

function Listed({ schedule }: { schedule: Schedule }) {
  const day = (date: string) => shortDate(dayOf(date)!);
  const items = [
    ...schedule.leave.map(({ id, from, to }) => ({
      title: from === to ? day(from) : `${day(from)} to ${day(to)}`,
      detail: 'Away',
      icon: 'calendar' as const,
      end: (
        <Action
          action={`/settings/leave/${id}`}
          method="delete"
          label={`Take back the leave from ${day(from)}`}
          look="quiet"
          icon="x"
        />
      ),
    })),
    ...schedule.exceptions.map(({ id, date, fromTime, toTime, kind }) => ({
      title: day(date),
      detail: [kind === 'off' ? 'Off' : 'Here', fromTime && `from ${fromTime}`, toTime && `to ${toTime}`]
        .filter(Boolean)
        .join(' '),
      icon: 'clock' as const,
      end: (
        <Action
          action={`/settings/exceptions/${id}`}
          method="delete"
          label={`Make ${day(date)} usual again`}
          look="quiet"
          icon="x"
        />
      ),
    })),
  ];
  return items.length === 0 ? null : <List label="Away, and days that differ" items={items} />;
}
