const STEP = 40; // of the picture's own units, for each week
const TALLEST = 80;
const WEEKS = 12; // the room of a quarter, so that a bar is as wide in the second week as in the last

/** A bar for each week, the newest lit; one week alone is no picture. The table beside it says the same in words. */
export function WeekBars({ values, least }: { values: readonly number[]; least: number }) {
  if (values.length < 2) return null;
  const most = Math.max(least, ...values);
  return (
    <svg class="week-bars" viewBox={`0 0 ${Math.max(WEEKS, values.length) * STEP} 90`} aria-hidden="true">
      {values.map((value, at) => {
        const height = Math.max(2, Math.round((value / most) * TALLEST));
        const isLast = at === values.length - 1;
        return (
          <rect
            class={isLast ? 'week-bar is-last' : 'week-bar'}
            x={at * STEP + 6}
            y={88 - height}
            width="28"
            height={height}
            rx="4"
          />
        );
      })}
    </svg>
  );
}
