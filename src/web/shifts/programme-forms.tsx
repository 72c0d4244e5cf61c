import type { RotaSettings } from '../../domain/shift/settings.ts';
import { dateWords } from '../../domain/shift/words.ts';
import { type Errors, shownFields } from '../forms.ts';
import { Banner } from '../ui/feedback.tsx';
import { Action, Button, Check, Field, Form } from '../ui/form.tsx';
import { SettingsSection } from '../ui/settings.tsx';

type CadenceProps = {
  typed: Record<'weeks' | 'guestsOnDay' | 'leastGapDays' | 'startsOn' | 'running', string>;
  errors: Errors;
};

/** How often, how many, from when: for owners. */
export function Cadence({ typed, errors }: CadenceProps) {
  const field = shownFields(typed, errors);
  return (
    <SettingsSection
      heading="How often"
      detail="Eight weeks is a cadence that teams have kept for years. Nobody comes twice within half of it unless you say so."
    >
      <Form method="put" action="/shifts/programme">
        <Field
          name="weeks"
          label="One day in so many weeks"
          type="text"
          value={typed.weeks}
          error={errors.cadenceDays}
          required
        />
        <Field {...field('guestsOnDay')} label="Guests on one day, at most" required />
        <Field
          {...field('leastGapDays')}
          label="Days between two of one person, at least"
          hint="Empty is half of the cadence."
        />
        <Field {...field('startsOn')} label="From" type="date" />
        <Check
          name="running"
          label="Plan the coming half year"
          checked={typed.running !== ''}
          hint="Everybody concerned is told, each at the start of their working day."
        />
        <Button look="primary">Save</Button>
      </Form>
    </SettingsSection>
  );
}

/** The same to read. */
export function Planless({ settings }: { settings: RotaSettings }) {
  if (settings.startedAt === null) return <p class="quiet">An owner can start them.</p>;
  return (
    <p class="quiet">
      Whoever is owed most goes, past a gap of {settings.leastGapDays ?? Math.floor(settings.cadenceDays / 2)}{' '}
      days. Days away count for nobody and against nobody.
    </p>
  );
}

type PausingProps = {
  current: { from: number; reviewOn: number; reason: string } | null;
  typed: Record<'from' | 'reviewOn' | 'reason', string>;
  errors: Errors;
  suggestion: string | null;
  isOwner: boolean;
};

/** A pause needs a reason and a date to look at it again; it is only ever suggested. */
export function Pausing({ current, typed, errors, suggestion, isOwner }: PausingProps) {
  if (current)
    return (
      <SettingsSection
        heading="Paused"
        detail={`Since ${dateWords(current.from)}: ${current.reason} We look at it again by ${dateWords(current.reviewOn)}.`}
      >
        {isOwner && (
          <Action action="/shifts/pause" method="delete" look="primary">
            Go on from today
          </Action>
        )}
      </SettingsSection>
    );
  if (!isOwner) return null;
  const field = shownFields(typed, errors);
  return (
    <SettingsSection
      heading="Pause"
      detail="When the team is under water, guests make it worse. Days in the pause are called off; nobody earns or owes one meanwhile."
    >
      {suggestion && <Banner title="The team may be under water.">{suggestion}</Banner>}
      <form method="post" action="/shifts/pause">
        <Field
          name="reason"
          label="Why"
          hint="Everybody reads it."
          value={typed.reason}
          error={errors.pauseReason}
          maxlength={300}
          required
        />
        <Field {...field('from')} label="From" type="date" required />
        <Field {...field('reviewOn')} label="Look at it again on" type="date" required />
        <Button>Pause the programme</Button>
      </form>
    </SettingsSection>
  );
}
