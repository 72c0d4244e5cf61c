import type { Hono } from 'hono';
import type { Env } from '../context.ts';
import * as reading from '../notices/reading.ts';
import * as calendar from '../settings/calendar.ts';
import * as exceptions from '../settings/exceptions.ts';
import * as holidays from '../settings/holidays.ts';
import * as hours from '../settings/hours.ts';
import * as leave from '../settings/leave.ts';
import * as pause from '../shifts/pause.ts';
import * as programme from '../shifts/programme.tsx';
import * as questions from '../shifts/questions.ts';
import * as shift from '../shifts/shift.tsx';
import * as shifts from '../shifts/shifts.tsx';
import * as swaps from '../shifts/swaps.ts';
import * as whatIf from '../shifts/what-if.tsx';

/** Who is here when, and who spends which day with customers. */
export function shiftRoutes(app: Hono<Env>): void {
  app.get('/shifts', shifts.show);
  app.get('/shifts/what-if', whatIf.show);
  app.post('/shifts/questions', questions.create);
  app.get('/shifts/programme', programme.show);
  app.put('/shifts/programme', programme.update);
  app.put('/shifts/programme/people/:number', programme.updatePart);
  app.post('/shifts/pause', pause.create);
  app.delete('/shifts/pause', pause.destroy);
  app.get('/shifts/:number', shift.show);
  app.put('/shifts/:number/date', shift.updateDate);
  app.post('/shifts/:number/swaps', shift.createSwap);
  app.post('/swaps/:number/acceptance', swaps.createAcceptance);
  app.post('/swaps/:number/refusal', swaps.createRefusal);
  app.delete('/swaps/:number', swaps.destroy);
  app.post('/notices/:number/reading', reading.create);
}

/** When one is here. */
export function hourRoutes(app: Hono<Env>): void {
  app.get('/settings/hours', hours.show);
  app.put('/settings/hours', hours.update);
  app.post('/settings/leave', leave.create);
  app.delete('/settings/leave/:number', leave.destroy);
  app.post('/settings/exceptions', exceptions.create);
  app.delete('/settings/exceptions/:number', exceptions.destroy);
  app.get('/settings/holidays', holidays.show);
  app.put('/settings/holidays', holidays.update);
  app.post('/settings/calendar', calendar.create);
  app.delete('/settings/calendar', calendar.destroy);
}
