import { Button } from './form.tsx';
import { Icon } from './icon.tsx';
import { ReadingPanel, ReadingToggle } from './reading.tsx';

export type ComposerCoach = {
  /** What the coach begins with, as JSON. */
  href: string;
  /** Where the token is taken and put back. */
  bigDealHref: string;
  /** Where a policy bug is filed; nowhere where many are answered at once. */
  bugsHref?: string;
  /** The coach's own program, run beside the page. */
  worker: string;
};

const STEPS = [
  { id: 'named', words: 'Name the harm, in their words' },
  { id: 'owned', words: 'Own it' },
  { id: 'next', words: 'Say what happens next, and by when' },
] as const;

/** What they asked, and what a big deal asks of us. The `composer` controller fills it in; without one it stays away. */
export function CoachAbove({ coach }: { coach: ComposerCoach }) {
  return (
    <div
      class="coach"
      data-composer-target="coach"
      data-morph="never"
      data-coach-href={coach.href}
      data-coach-deal={coach.bigDealHref}
      data-coach-bugs={coach.bugsHref}
      data-coach-worker={coach.worker}
      hidden
    >
      <div class="coach-deal" data-coach="deal" hidden>
        <h2 class="coach-title" id="coach-deal-title" data-coach="deal-title">
          A big deal
        </h2>
        <ul class="coach-reasons" data-coach="reasons" />
        <ul class="coach-steps" data-coach="steps" hidden>
          {STEPS.map(({ id, words }) => (
            <li class="coach-step" data-coach-step={id}>
              <Icon name="check" />
              {words}
              <span class="visually-hidden" data-coach="step-state" />
            </li>
          ))}
        </ul>
        <p class="coach-buttons">
          <Button type="button" data={{ 'data-coach': 'take' }}>
            Take it as a big deal
          </Button>
          <Button type="button" look="quiet" data={{ 'data-coach': 'put-back' }}>
            Put it back
          </Button>
          <Button type="button" look="quiet" data={{ 'data-coach': 'not-now' }}>
            Not now
          </Button>
        </p>
      </div>
      <details class="coach-asked" data-coach="asked" open hidden>
        <summary>
          <span class="coach-title">What they asked</span> <span class="coach-count" data-coach="count" />
        </summary>
        <ul class="coach-questions" data-coach="questions" />
      </details>
      <template data-coach="question">
        <li>
          <label class="coach-question">
            <input type="checkbox" />
            <span dir="auto" />
          </label>
        </li>
      </template>
    </div>
  );
}

/** The card with one hint: why, and a pattern to think with. */
function Card() {
  return (
    <div
      class="coach-card"
      id="coach-card"
      role="dialog"
      aria-labelledby="coach-card-name"
      aria-describedby="coach-card-why coach-card-instead"
      tabindex={-1}
      data-composer-target="card"
      hidden
    >
      <p class="coach-card-head">
        <strong id="coach-card-name" data-coach="name" />
        <span class="coach-card-place" data-coach="place" />
        <Button type="button" look="quiet" icon="x" label="Close" data={{ 'data-coach': 'close' }} />
      </p>
      <blockquote class="coach-card-words" dir="auto" data-coach="words" />
      <p id="coach-card-why" data-coach="why" />
      <p class="coach-card-instead" id="coach-card-instead" data-coach="instead" />
      <Rule />
      <p class="coach-buttons">
        <Button type="button" data={{ 'data-coach': 'dismiss' }}>
          Fine here
        </Button>
        <Button type="button" look="quiet" data={{ 'data-coach': 'teach' }}>
          Our team says this
        </Button>
        <Button type="button" look="quiet" data={{ 'data-coach': 'mute' }}>
          Stop asking me this
        </Button>
        <Button type="button" look="quiet" data={{ 'data-coach': 'next' }}>
          Next
        </Button>
      </p>
    </div>
  );
}

/** Where a rule is recited: what else there is to do, and how it went before. Row C2. */
function Rule() {
  return (
    <div class="coach-rule" data-coach="rule" hidden>
      <p class="coach-title">Grant it, offer something else, or file the rule?</p>
      <p class="coach-buttons">
        <Button type="button" data={{ 'data-coach': 'recited' }}>
          File the rule
        </Button>
        <Button type="button" look="quiet" data={{ 'data-coach': 'exception' }}>
          I made an exception
        </Button>
      </p>
      <p class="coach-rule-more" data-coach="policy-line" hidden>
        <a href="/settings/policies" target="_blank" data-coach="policy" rel="noopener">
          What it says
        </a>
      </p>
      <details class="coach-rule-more" data-coach="before" hidden>
        <summary>How it went before</summary>
        <ul class="coach-earlier" data-coach="earlier" />
      </details>
    </div>
  );
}

/** What was just done, with the way to it and back. */
function Done() {
  return (
    <p class="coach-done" data-coach="done" hidden>
      <span data-coach="done-words" />{' '}
      <a href="/settings/coach" target="_blank" data-coach="done-link" rel="noopener">
        Settings
      </a>
      <Button type="button" look="link" data={{ 'data-coach': 'undo' }}>
        Undo
      </Button>
    </p>
  );
}

/** Under the text: how many things the coach would ask about, the card, and the one quiet offer to pause. */
export function CoachBelow() {
  return (
    <div class="coach-below" data-composer-target="coachBelow" data-morph="never" hidden>
      <Card />
      <p class="coach-line" data-coach="line" hidden>
        <button
          type="button"
          class="coach-look"
          aria-keyshortcuts="Control+."
          aria-haspopup="dialog"
          data-coach="look"
        />
        <button type="button" class="coach-look coach-token" data-coach="take">
          It’s a big deal
        </button>
        <span data-coach="off" />
        <ReadingToggle />
      </p>
      <ReadingPanel />
      <Done />
      <p class="coach-pause" data-coach="pause" hidden>
        <span>Some of this may read as a defence. Hold it, and read it again in a while?</span>{' '}
        <Button type="button" look="quiet" data={{ 'data-coach': 'hold' }}>
          Hold it
        </Button>
        <Button type="button" look="quiet" data={{ 'data-coach': 'no-pause' }}>
          No
        </Button>
      </p>
      <p class="visually-hidden" role="status" data-coach="said" />
    </div>
  );
}

/** For how long a reply can be held. */
const MINUTES = [5, 10, 20, 30, 60] as const;

/** Parks a reply for a time that its writer chooses. Each button keeps what is typed, so it works without a script. */
export function HoldBox({ action }: { action: string }) {
  return (
    <details
      class="menu menu-end composer-hold"
      data-controller="menu"
      data-composer-target="hold"
      data-morph-keep="open"
    >
      <summary
        class="button button-quiet"
        data-menu-target="summary"
        title="Hold and re-read (Ctrl+Shift+L)"
        aria-keyshortcuts="Control+Shift+L"
      >
        <Icon name="clock" /> Hold
      </summary>
      <div class="menu-panel">
        <p class="menu-heading">Read it again, as they will see it, in</p>
        <HoldChoices action={action} />
        <p class="menu-heading">Only you know of it.</p>
      </div>
    </details>
  );
}

function HoldChoices({ action }: { action: string }) {
  return (
    <>
      {MINUTES.map((minutes) => (
        <Button name="minutes" value={String(minutes)} formaction={action}>
          {minutes === 60 ? 'An hour' : `${minutes} minutes`}
        </Button>
      ))}
    </>
  );
}

/** The same in the composer's own menu, where a phone has no room for one more button. */
export function HoldLines({ action }: { action: string }) {
  return (
    <div class="composer-narrow">
      <p class="menu-heading">Hold it, and read it again in</p>
      <div class="composer-narrow-choices">
        <HoldChoices action={action} />
      </div>
    </div>
  );
}
