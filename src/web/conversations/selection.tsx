import { colleagues } from '../../domain/conversation/assigning.ts';
import { newestEventId } from '../../domain/event.ts';
import { currentIncidents } from '../../domain/incident/incident.ts';
import type { Ctx } from '../context.ts';
import type { SelectionProps } from '../ui/selection.tsx';
import { snoozeChoices } from './snooze.tsx';

/** What the bar of a list needs, for the list at the address that was asked for. Read it before the rows. */
export async function selectionOf(c: Ctx): Promise<SelectionProps> {
  const { db, viewer } = c.var;
  const { pathname, search } = new URL(c.req.url);
  return {
    back: pathname + search,
    basedOn: await newestEventId(db),
    me: viewer.id,
    people: await colleagues(db, viewer),
    sleep: snoozeChoices(viewer.zone),
    incidents: await currentIncidents(db, viewer),
  };
}
