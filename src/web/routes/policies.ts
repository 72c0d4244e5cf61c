import type { Hono } from 'hono';
import type { Env } from '../context.ts';
import * as conversationBug from '../conversations/policy-bug.tsx';
import * as bug from '../policies/bug.ts';
import * as policies from '../policies/policies.tsx';
import * as policy from '../policies/policy.tsx';
import * as versions from '../policies/versions.tsx';

/** What the company holds itself to, and where that was recited or bent. */
export function policyRoutes(app: Hono<Env>): void {
  app.get('/settings/policies', policies.index);
  app.post('/settings/policies', versions.create);
  app.get('/settings/policies/new', versions.blank);
  app.get('/settings/policies/:number', policy.show);
  app.get('/settings/policies/:number/bugs', policy.indexBugs);
  app.get('/settings/policies/:number/versions', versions.index);
  app.get('/settings/policies/:number/versions/new', versions.blankVersion);
  app.post('/settings/policies/:number/versions', versions.createVersion);
  app.post('/settings/policies/:number/reviews', policy.createReview);
  app.post('/settings/policies/:number/archival', policy.createArchival);
  app.delete('/settings/policies/:number/archival', policy.destroyArchival);
  app.put('/policy-bugs/:number', bug.update);
  app.delete('/policy-bugs/:number', bug.destroy);
  app.get('/conversations/:number/policy-bugs/new', conversationBug.blank);
  app.post('/conversations/:number/policy-bugs', conversationBug.create);
}
