import type { PolicyBug } from '../../domain/policy/bugs.ts';
import { Ago } from '../ui/ago.tsx';
import { Action, Button, Field, Form } from '../ui/form.tsx';
import { Chip } from '../ui/parts.tsx';
import { BUG_WORDS } from './words.ts';

type Choices = readonly { id: number; title: string }[];
type BugListProps = {
  bugs: readonly PolicyBug[];
  zone: string;
  /** To which policies each can be moved; nowhere where left out. */
  choices?: Choices;
  /** Where one may not take them back: beside a form. */
  isReading?: boolean;
};

/** Where a rule was recited or bent. Nobody's name: it is about the rule. */
export function BugList({ bugs, zone, choices, isReading }: BugListProps) {
  return (
    <ul class="policy-bugs">
      {bugs.map((bug) => (
        <li class="policy-bug">
          <div class="policy-bug-head">
            <Chip kind={bug.kind === 'exception' ? 'kept' : 'line'}>{BUG_WORDS[bug.kind]}</Chip>
            <Ago at={bug.at} mode="time" zone={zone} />
            {bug.conversation !== null && (
              <a href={`/conversations/${bug.conversation}`}>Conversation {bug.conversation}</a>
            )}
            {!isReading && bug.conversation !== null && (
              <Action
                action={`/policy-bugs/${bug.id}`}
                method="delete"
                look="link"
                label={`Take it back: conversation ${bug.conversation}`}
              >
                Take it back
              </Action>
            )}
          </div>
          {bug.text && <blockquote dir="auto">{bug.text}</blockquote>}
          {choices && choices.length > 0 && bug.conversation !== null && (
            <Move bug={bug.id} choices={choices} />
          )}
        </li>
      ))}
    </ul>
  );
}

function Move({ bug, choices }: { bug: number; choices: Choices }) {
  return (
    <Form method="put" action={`/policy-bugs/${bug}`} class="policy-move">
      <Field
        name="policy"
        id={`move-${bug}`}
        label="It is about"
        options={choices.map(({ id, title }) => ({ value: String(id), name: title }))}
      />
      <Button>Move it there</Button>
    </Form>
  );
}
