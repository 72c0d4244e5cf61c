import type { parts } from '../../domain/shift/programme.ts';
import { town } from '../../lib/zone.ts';
import type { Errors } from '../forms.ts';
import { Avatar } from '../ui/avatar.tsx';
import { Button, Check, Field, Form } from '../ui/form.tsx';
import { SettingsSection } from '../ui/settings.tsx';

export type Person = Awaited<ReturnType<typeof parts>>[number];

const WAYS = [
  { value: 'team', name: 'answers customers, and may look after a guest' },
  { value: 'guest', name: 'comes as a guest now and then' },
  { value: 'none', name: 'takes no part' },
];
const WORDS = { team: 'Answers customers', guest: 'Comes as a guest', none: 'Takes no part' };

type Props = {
  people: Person[];
  typed?: Pick<Person, 'id' | 'takesPartAs' | 'leader' | 'reason' | 'share'>;
  errors: Errors;
  isOwner: boolean;
};

/** Everybody and how they take part; a leader who takes none says why, to everybody. */
export function People({ people, typed, errors, isOwner }: Props) {
  return (
    <SettingsSection heading="Who takes part">
      <ul class="list" aria-label="Who takes part">
        {people.map((person) => (
          <li class="list-item part-item">
            <Avatar name={person.name} />
            <div class="list-words">
              <p class="list-title" dir="auto">
                {person.name}
              </p>
              <p class="list-detail">{detailOf(person)}</p>
              {isOwner && (
                <PartForm
                  person={typed?.id === person.id ? { ...person, ...typed } : person}
                  errors={typed?.id === person.id ? errors : {}}
                />
              )}
            </div>
          </li>
        ))}
      </ul>
    </SettingsSection>
  );
}

function detailOf({ takesPartAs, leader, reason, saidHours, zone }: Person): string {
  return [
    WORDS[takesPartAs],
    leader ? 'leads here' : '',
    town(zone),
    saidHours ? '' : 'has not said their hours yet',
    leader && reason ? `“${reason}”` : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

function PartForm({ person, errors }: { person: Person; errors: Errors }) {
  const isWrong = Object.keys(errors).length > 0;
  return (
    <details class="hours-more" open={isWrong}>
      <summary>Change</summary>
      <Form method="put" action={`/shifts/programme/people/${person.id}`}>
        <Field
          name="takesPartAs"
          id={`part-${person.id}`}
          label="This person"
          options={WAYS}
          value={person.takesPartAs}
          error={errors.takesPartAs}
        />
        <Field
          name="share"
          id={`share-${person.id}`}
          label="Share of a turn"
          hint="1 is a whole turn, 0.5 half of one."
          value={String(person.share)}
          error={errors.share}
        />
        <Check
          name="leader"
          value={`lead-${person.id}`}
          label="Is a founder or leads here"
          checked={person.leader}
        />
        <Field
          name="reason"
          id={`reason-${person.id}`}
          label="Why a leader takes no turn"
          hint="Everybody reads it."
          value={person.reason}
          error={errors.reason}
        />
        <Button>Save</Button>
      </Form>
    </details>
  );
}
