import { colleagues } from '../../domain/conversation/assigning.ts';
import { currentIncidents, type Incident } from '../../domain/incident/incident.ts';
import { tags } from '../../domain/tag/tag.ts';
import type { Ctx } from '../context.ts';
import type { SelectionProps } from '../ui/selection.tsx';
import { snoozeChoices } from './snooze-choices.ts';

/** What the bar of a list needs, for the list at the address that was asked for. */
export async function selectionOf(c: Ctx): Promise<SelectionProps & { incidents: Incident[] }> {
  const { db, viewer } = c.var;
  const { pathname, search } = new URL(c.req.url);
  return {
    back: pathname + search,
    basedOn: c.var.since,
    me: viewer.id,
    people: await colleagues(db, viewer),
    sleep: snoozeChoices(viewer.zone),
    tags: (await tags(db)).map(({ name }) => name),
    incidents: await currentIncidents(db, viewer),
  };
}
