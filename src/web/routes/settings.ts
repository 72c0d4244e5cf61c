import type { Hono } from 'hono';
import type { Env } from '../context.ts';
import * as apiTokens from '../settings/api-tokens.tsx';
import * as coach from '../settings/coach.tsx';
import * as coachForms from '../settings/coach-forms.tsx';
import * as coachLists from '../settings/coach-lists.tsx';
import * as coachSignals from '../settings/coach-signals.tsx';
import * as events from '../settings/events.tsx';
import * as mailboxes from '../settings/mailboxes.tsx';
import * as overview from '../settings/overview.tsx';
import * as profile from '../settings/profile.tsx';
import * as savedReplies from '../settings/saved-replies.tsx';
import * as sessionList from '../settings/session-list.tsx';
import * as tags from '../settings/tags.tsx';
import * as teammates from '../settings/teammates.tsx';

/** About oneself and the company. */
export function settingsRoutes(app: Hono<Env>): void {
  app.get('/settings', overview.show);
  app.get('/settings/profile', profile.show);
  app.put('/settings/profile', profile.update);
  app.put('/settings/password', profile.updatePassword);
  app.put('/settings/theme', profile.updateTheme);
  app.put('/settings/closing', profile.updateClosing);
  app.get('/settings/sessions', sessionList.show);
  app.delete('/settings/sessions/:number', sessionList.destroy);
  app.get('/settings/api-tokens', apiTokens.show);
  app.post('/settings/api-tokens', apiTokens.create);
  app.delete('/settings/api-tokens/:number', apiTokens.destroy);
  app.get('/settings/coach', coach.show);
  app.put('/settings/coach/choices', coach.updateChoices);
  app.put('/settings/coach/choices/:kind', coach.updateChoice);
  app.post('/settings/coach/words', coach.createWord);
  app.delete('/settings/coach/words/:number', coach.destroyWord);
  app.get('/settings/coach/lists/:kind', coachLists.show);
  app.post('/settings/coach/lists/:kind/phrases', coachLists.create);
  app.delete('/settings/coach/lists/:kind/phrases/:number', coachLists.destroy);
  app.get('/settings/coach/forms/:kind', coachForms.show);
  app.get('/settings/coach/signals/:kind', coachSignals.show);
  app.get('/settings/teammates', teammates.show);
  app.post('/settings/teammates', teammates.create);
  app.delete('/settings/teammates/:number', teammates.destroy);
  app.get('/settings/mailboxes', mailboxes.index);
  app.post('/settings/mailboxes', mailboxes.create);
  app.get('/settings/mailboxes/:number', mailboxes.show);
  app.put('/settings/mailboxes/:number', mailboxes.update);
  wordsRoutes(app);
  app.get('/settings/events', events.index);
  app.get('/settings/events.csv', events.csv);
  app.get('/settings/events.jsonl', events.jsonLines);
}

/** The words the team shares. */
function wordsRoutes(app: Hono<Env>): void {
  app.get('/settings/tags', tags.index);
  app.get('/settings/tags/:number', tags.show);
  app.put('/settings/tags/:number', tags.update);
  app.post('/settings/tags/:number/merger', tags.createMerger);
  app.post('/settings/tags/:number/removal', tags.createRemoval);
  app.delete('/settings/tags/:number/removal', tags.destroyRemoval);
  app.get('/settings/saved-replies', savedReplies.index);
  app.post('/settings/saved-replies', savedReplies.create);
  app.get('/settings/saved-replies/new', savedReplies.blank);
  app.get('/settings/saved-replies/:number', savedReplies.show);
  app.put('/settings/saved-replies/:number', savedReplies.update);
  app.delete('/settings/saved-replies/:number', savedReplies.destroy);
  app.post('/settings/saved-replies/:number/checks', savedReplies.createCheck);
}
