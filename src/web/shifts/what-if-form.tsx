import type { Errors } from '../forms.ts';
import { Button, Field } from '../ui/form.tsx';
import { zoneOptions } from '../ui/zones.ts';

export type TypedJoiner = {
  zone: string;
  from: string;
  to: string;
  days: 'week' | 'all';
  day: string;
  letters: string;
  minutes: string;
};

const DAYS = [
  { value: 'week', name: 'Monday to Friday' },
  { value: 'all', name: 'Every day, between several' },
];

/** Where somebody might be, and when; the address says it all, so an idea can be sent on. */
export function JoinerForm({ typed, errors }: { typed: TypedJoiner; errors: Errors }) {
  const zones = [{ value: '', name: 'Nobody new' }, ...zoneOptions()];
  return (
    <form method="get" action="/shifts/what-if" class="hours-inline what-if-form">
      {typed.day && <input type="hidden" name="day" value={typed.day} />}
      <Field name="zone" label="Somebody in" options={zones} value={typed.zone} error={errors.zone} />
      <Field name="from" label="from" value={typed.from} error={errors.from} maxlength={5} />
      <Field name="to" label="to" value={typed.to} error={errors.to} maxlength={5} />
      <Field name="days" label="on" options={DAYS} value={typed.days} />
      <Field
        name="letters"
        label="Letters a day"
        placeholder="your own"
        value={typed.letters}
        error={errors.letters}
      />
      <Field
        name="minutes"
        label="Minutes an answer"
        placeholder="your own"
        value={typed.minutes}
        error={errors.minutes}
      />
      <Button look="primary">Look</Button>
    </form>
  );
}
