import { dateText } from '../../domain/coverage/coverage.ts';
import { transaction } from '../../domain/database.ts';
import { type Credit, suggestPause } from '../../domain/rota/rota.ts';
import { teamLoad } from '../../domain/shift/load.ts';
import { currentPause } from '../../domain/shift/pausing.ts';
import { changePart, changeRota, parts } from '../../domain/shift/programme.ts';
import { type RotaSettings, rotaSettings } from '../../domain/shift/settings.ts';
import { DAY, now } from '../../lib/clock.ts';
import { type Ctx, type Handler, numberIn } from '../context.ts';
import { flash } from '../flash.ts';
import { attempt, type Errors, fieldsOf, formStatus } from '../forms.ts';
import { desk } from '../page.tsx';
import { Page } from '../ui/page.tsx';
import { nameList } from '../ui/words.ts';
import { Cadence, Pausing, Planless } from './programme-forms.tsx';
import { People, type Person } from './programme-people.tsx';

/** GET /shifts/programme: how the days with customers are planned, and who takes part. */
export const show: Handler = (c) => programmePage(c, {});

/** PUT /shifts/programme: cadence, guests on a day, start. For owners. */
export const update: Handler = async (c) => {
  const typed = await fieldsOf(c, 'weeks', 'guestsOnDay', 'leastGapDays', 'startsOn', 'running');
  const { errors } = await attempt(() =>
    transaction(c.var.db, (tx) =>
      changeRota(tx, c.var.viewer, {
        cadenceDays: Math.round(Number(typed.weeks || Number.NaN) * 7),
        guestsOnDay: Number(typed.guestsOnDay || Number.NaN),
        leastGapDays: typed.leastGapDays === '' ? null : Number(typed.leastGapDays),
        startsOn: typed.startsOn,
        running: typed.running !== '',
      }),
    ),
  );
  if (errors) return programmePage(c, { typed, errors });
  flash(
    c,
    typed.running
      ? 'The coming half year is planned, and everybody concerned is told.'
      : 'Saved. Nothing new is planned.',
  );
  return c.redirect('/shifts/programme', 303);
};

/** PUT /shifts/programme/people/:number: how somebody takes part. For owners. */
export const updatePart: Handler = async (c) => {
  const { takesPartAs, leader, reason, share } = await fieldsOf(
    c,
    'takesPartAs',
    'leader',
    'reason',
    'share',
  );
  const teammateId = numberIn(c);
  const input = {
    takesPartAs: takesPartAs as 'team',
    leader: leader !== '',
    reason,
    share: Number(share || '1'),
  };
  const { errors } = await attempt(() =>
    transaction(c.var.db, (tx) => changePart(tx, c.var.viewer, { teammateId, ...input })),
  );
  if (errors) return programmePage(c, { person: { ...input, id: teammateId }, errors });
  flash(c, 'Saved, and planned anew where it must be.');
  return c.redirect('/shifts/programme', 303);
};

export type Typed = {
  typed?: Record<'weeks' | 'guestsOnDay' | 'leastGapDays' | 'startsOn' | 'running', string>;
  pause?: Record<'from' | 'reviewOn' | 'reason', string>;
  person?: Pick<Person, 'id' | 'takesPartAs' | 'leader' | 'reason' | 'share'>;
  errors?: Errors;
};

/** The page with what was typed: 422 where something is wrong. */
export async function programmePage(c: Ctx, { typed, pause, person, errors = {} }: Typed): Promise<Response> {
  const { db, viewer } = c.var;
  const settings = await rotaSettings(db);
  const [people, current, load] = await Promise.all([
    parts(db),
    currentPause(db),
    viewer.role === 'owner' ? teamLoad(db, now()) : null,
  ]);
  const isOwner = viewer.role === 'owner';
  const today = dateText(Math.floor(now() / DAY));
  const title = titleOf(settings, current !== null);
  return c.html(
    <Page {...(await desk(c, { streams: ['shifts'] }))} title={title} place="shifts" width="narrow">
      <header class="title">
        <h1>{title}</h1>
        <p class="title-detail">
          Everybody, founders first, spends a day with customers now and then, never alone: a buddy from the
          team is there. Guests never stand in for somebody who is missing.
        </p>
      </header>
      <Due settings={settings} people={people} viewer={viewer} />
      {isOwner ? (
        <Cadence typed={typed ?? typedFrom(settings)} errors={errors} />
      ) : (
        <Planless settings={settings} />
      )}
      <People people={people} typed={person} errors={errors} isOwner={isOwner} />
      <Pausing
        current={current}
        typed={pause ?? { from: today, reviewOn: '', reason: '' }}
        errors={errors}
        suggestion={load && suggestPause(load.loads)}
        isOwner={isOwner}
      />
    </Page>,
    formStatus(errors),
  );
}

function titleOf({ startedAt, cadenceDays }: RotaSettings, isPaused: boolean): string {
  if (isPaused) return 'Days with customers are paused';
  if (startedAt === null) return 'Days with customers have not started';
  const weeks = cadenceDays / 7;
  return Number.isInteger(weeks)
    ? `One day with customers in ${weeks === 1 ? 'a week' : `${weeks} weeks`}`
    : `One day with customers in ${cadenceDays} days`;
}

function typedFrom({ cadenceDays, guestsOnDay, leastGapDays, startsOn, startedAt }: RotaSettings) {
  return {
    weeks: String(Math.round((cadenceDays / 7) * 10) / 10),
    guestsOnDay: String(guestsOnDay),
    leastGapDays: leastGapDays === null ? '' : String(leastGapDays),
    startsOn,
    running: startedAt === null ? '' : 'on',
  };
}

const DUE = 0.5; // of a day: from here on it is somebody's turn

type DueProps = { settings: RotaSettings; people: Person[]; viewer: { id: number; role: string } };

/** Who is due, to whoever plans; to everybody else their own. By name and never in an order: it is no league. */
function Due({ settings, people, viewer }: DueProps) {
  const owed = (id: number) => {
    const { earned, done }: Credit = settings.credits[id] ?? { earned: 0, done: 0 };
    return earned - done;
  };
  const me = people.find(({ id }) => id === viewer.id);
  const due = people.filter(({ id, takesPartAs }) => takesPartAs === 'guest' && owed(id) >= DUE);
  return (
    <>
      {me?.takesPartAs === 'guest' && settings.startedAt !== null && (
        <p class="shifts-leaders">
          {owed(viewer.id) >= DUE
            ? 'You are due: your next day comes as soon as it can.'
            : 'You are not due yet: your day comes with your turn.'}
        </p>
      )}
      {viewer.role === 'owner' && due.length > 0 && (
        <p class="shifts-leaders">
          Due next, by name:{' '}
          {nameList(
            due.map(({ name }) => name),
            8,
          )}
          .
        </p>
      )}
    </>
  );
}
