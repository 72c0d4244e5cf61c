import type { Hono } from 'hono';
import type { Env } from '../context.ts';
import * as conversationIncident from '../conversations/incident.ts';
import * as answers from '../incidents/answers.tsx';
import * as coaching from '../incidents/coaching.ts';
import * as draft from '../incidents/draft.ts';
import * as gathering from '../incidents/gathering.ts';
import * as incident from '../incidents/incident.tsx';
import * as incidents from '../incidents/incidents.tsx';
import * as resolution from '../incidents/resolution.ts';

/** What went wrong for many at once. */
export function incidentRoutes(app: Hono<Env>): void {
  app.get('/incidents', incidents.index);
  app.post('/incidents', incidents.create);
  app.get('/incidents/:number', incident.show);
  app.post('/incidents/:number/conversations', gathering.create);
  app.post('/incidents/:number/refusals', gathering.createRefusal);
  app.get('/incidents/:number/coaching', coaching.show);
  app.get('/incidents/:number/answers/new', answers.blank);
  app.post('/incidents/:number/answers', answers.create);
  app.put('/incidents/:number/draft', draft.update);
  app.post('/incidents/:number/draft', draft.create);
  app.delete('/incidents/:number/draft', draft.destroy);
  app.post('/incidents/:number/draft/files', draft.createFile);
  app.post('/incidents/:number/resolution', resolution.create);
  app.delete('/incidents/:number/resolution', resolution.destroy);
  app.put('/conversations/:number/incident', conversationIncident.update);
  app.delete('/conversations/:number/incident', conversationIncident.destroy);
}
