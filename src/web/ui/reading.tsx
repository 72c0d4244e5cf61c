import { Button } from './form.tsx';
import { Phone } from './held-reply.tsx';
import { Icon } from './icon.tsx';

/** What can be said of a reply while it is written, in the order in which it is read. */
const FACTS = [
  { id: 'length', name: 'Length' },
  { id: 'longest', name: 'Longest sentence' },
  { id: 'steps', name: 'For them to do' },
  { id: 'asks', name: 'You ask for' },
  { id: 'asked', name: 'Their questions' },
  { id: 'theirs', name: 'Their own words' },
  { id: 'warmth', name: 'Warm words' },
  { id: 'voice', name: 'Who speaks' },
  { id: 'please', name: '“Please”' },
  { id: 'insisting', name: 'Insisting' },
  { id: 'long', name: 'Long words' },
  { id: 'year', name: 'To read it' },
] as const;

function Fact({ id, name }: (typeof FACTS)[number]) {
  return (
    <div class="reading-fact" data-coach-fact={id}>
      <dt>{name}</dt>
      <dd>
        <span data-coach="fact" dir="auto" />
        {id === 'longest' && (
          <button type="button" class="coach-look reading-jump" data-coach="longest">
            Go to it
          </button>
        )}
        {id === 'warmth' && <span class="reading-ruler" data-coach="ruler" aria-hidden="true" />}
      </dd>
    </div>
  );
}

/** How the reply reads: facts and no mark, and the reply as on a phone. The coach fills it in; without one it stays away. */
export function ReadingPanel() {
  return (
    <section
      class="reading"
      id="coach-reading"
      aria-labelledby="coach-reading-title"
      tabindex={-1}
      data-coach="reading"
      hidden
    >
      <div class="reading-head">
        <h2 class="coach-title" id="coach-reading-title">
          How it reads
        </h2>
        <Button type="button" look="quiet" icon="x" label="Close" data={{ 'data-coach': 'read' }} />
      </div>
      <dl class="reading-facts">
        {FACTS.map((fact) => (
          <Fact {...fact} />
        ))}
      </dl>
      <details class="reading-phone" data-coach="phone">
        <summary>
          <Icon name="smartphone" /> As they will see it on a phone
        </summary>
        <Phone from="" subject="" html="" signature="" files={[]} to="they" />
      </details>
    </section>
  );
}

/** Opens and closes it, from the line under the text. */
export function ReadingToggle() {
  return (
    <button
      type="button"
      class="coach-look coach-token reading-toggle"
      title="How it reads (Ctrl+Shift+.)"
      aria-keyshortcuts="Control+Shift+."
      aria-expanded="false"
      aria-controls="coach-reading"
      data-coach="read"
      hidden
    >
      How it reads
    </button>
  );
}
