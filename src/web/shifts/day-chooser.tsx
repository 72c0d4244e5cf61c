import { type Day, dateText } from '../../domain/coverage/coverage.ts';
import { dateWords, shortDate } from '../../domain/shift/words.ts';
import { Button } from '../ui/form.tsx';
import { Icon } from '../ui/icon.tsx';

/** The day before, any day, the day after, and back to today: links and a date field, no script needed. */
export function DayChooser({ day, today }: { day: Day; today: Day }) {
  const link = (to: Day, label: string, icon: 'chevron-left' | 'chevron-right') => (
    <a class="day-step" href={`/shifts?day=${dateText(to)}`} aria-label={`${label}, ${dateWords(to)}`}>
      <Icon name={icon} />
    </a>
  );
  return (
    <nav class="day-chooser" aria-label="Which day">
      {link(day - 1, 'The day before', 'chevron-left')}
      <details class="menu menu-end" data-controller="menu">
        <summary class="button button-plain" data-menu-target="summary">
          {shortDate(day)}
        </summary>
        <div class="menu-panel day-panel">
          <form method="get" action="/shifts">
            <label class="field-label" for="day-chosen">
              Another day
            </label>
            <input class="input" id="day-chosen" type="date" name="day" value={dateText(day)} required />
            <Button>Show it</Button>
          </form>
          {day !== today && <a href={`/shifts?day=${dateText(today)}`}>Back to today</a>}
        </div>
      </details>
      {link(day + 1, 'The day after', 'chevron-right')}
    </nav>
  );
}
