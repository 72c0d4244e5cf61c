import { type Errors, shownFields } from '../forms.ts';
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
  const field = shownFields(typed, errors);
  const zones = [{ value: '', name: 'Nobody new' }, ...zoneOptions()];
  return (
    <form method="get" action="/shifts/what-if" class="hours-inline what-if-form">
      {typed.day && <input type="hidden" name="day" value={typed.day} />}
      <Field {...field('zone')} label="Somebody in" options={zones} />
      <Field {...field('from')} label="from" maxlength={5} />
      <Field {...field('to')} label="to" maxlength={5} />
      <Field name="days" label="on" options={DAYS} value={typed.days} />
      <Field {...field('letters')} label="Letters a day" placeholder="your own" />
      <Field {...field('minutes')} label="Minutes an answer" placeholder="your own" />
      <Button look="primary">Look</Button>
    </form>
  );
}
