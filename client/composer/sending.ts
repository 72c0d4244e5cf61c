import { on } from '../turbo-events.ts';
import { type Desk, lock, partsOf, say } from './desk.ts';
import { focusText, htmlOf } from './editor.ts';
import { givenBy } from './elements.ts';

const RESTORING = '.delivery form';
const LOOK = 100; // ms between looks at whether the files are ready

function fail(desk: Desk, words: string): void {
  Object.assign(desk, { takes: 'nothing', focus: 'nowhere' });
  lock(desk, false);
  desk.keeper.resume();
  say(desk.form, words, true);
  focusText(desk.editor);
}

async function filesAreReady(desk: Desk): Promise<boolean> {
  while (desk.uploads.running() > 0 && !desk.signal.aborted) {
    say(desk.form, 'Sends when the files are ready');
    await new Promise((done) => setTimeout(done, LOOK));
  }
  return partsOf(desk).files.querySelector('.has-error') === null;
}

async function send(desk: Desk, submitter: HTMLElement | null, pass: () => void): Promise<void> {
  lock(desk, true);
  if (!(await filesAreReady(desk))) {
    return fail(desk, 'Not sent: a file could not be added or removed. Try it again, or remove it.');
  }
  await desk.keeper.pause();
  // A form that is still telling of its first submission would not hear of a second one.
  await new Promise((done) => setTimeout(done));
  pass();
  desk.form.requestSubmit(submitter);
}

// Before sending, what is on its way is let in: a draft that came after its own reply would be there again.
function holdSubmit(desk: Desk): void {
  let passes = false;
  const { form, signal } = desk;
  form.addEventListener(
    'submit',
    (event) => {
      if (passes) {
        passes = false;
        return;
      }
      event.preventDefault();
      if (!desk.editor.isEditable) return; // it is on its way already
      desk.isParking = event.submitter?.hasAttribute('formaction') ?? false;
      send(desk, event.submitter, () => {
        passes = true;
      });
    },
    { signal },
  );
  form.addEventListener(
    'formdata',
    ({ formData }) => {
      formData.set('html', htmlOf(desk.editor));
      formData.set('text', desk.editor.getText({ blockSeparator: '\n\n' }));
      // The server has them already, where there is a draft to keep them.
      if (givenBy(form).draft) formData.delete('files');
    },
    { signal },
  );
}

// A reply that is held is not over: what was decided about it comes back with it.
function sent(desk: Desk): void {
  Object.assign(desk, { takes: 'everything', focus: 'page' });
  desk.keeper.settled('');
  say(desk.form, '');
  desk.form.dispatchEvent(new CustomEvent('composer:sent', { bubbles: true }));
  if (!desk.isParking) desk.coach?.done();
}

function watchSending(desk: Desk): void {
  const at = { target: desk.form, signal: desk.signal };
  on(
    'turbo:before-fetch-response',
    (event) => {
      const { succeeded, statusCode } = event.detail.fetchResponse;
      if (succeeded) return sent(desk);
      if (statusCode < 500) return void Object.assign(desk, { takes: 'all but words', focus: 'text' });
      event.preventDefault();
      fail(desk, 'Not sent: something went wrong here. The text is kept. Try again in a moment.');
    },
    at,
  );
  on(
    'turbo:fetch-request-error',
    () => fail(desk, 'Not sent: no connection. The text is kept. Try again.'),
    at,
  );
}

// Whatever answered, a page without a composer too: what was not sent can be written on.
function watchEnd(desk: Desk): void {
  const unlock = (event: CustomEvent<{ success: boolean }>): void => {
    if (!event.detail.success) lock(desk, false);
  };
  on('turbo:submit-end', unlock, { target: desk.form, signal: desk.signal });
}

// Undo puts a sent reply back in front of what was begun meanwhile, so that must be kept before.
function watchUndo(desk: Desk): void {
  const { signal } = desk;
  const isUndo = (event: Event) => (event.target as Element).matches?.(RESTORING);
  on(
    'turbo:before-fetch-request',
    (event) => {
      if (!isUndo(event)) return;
      lock(desk, true);
      event.preventDefault();
      desk.keeper.flush().finally(() => event.detail.resume());
    },
    { signal },
  );
  on(
    'turbo:before-fetch-response',
    (event) => {
      if (isUndo(event) && event.detail.fetchResponse.succeeded) {
        Object.assign(desk, { takes: 'everything', focus: 'text' });
      }
    },
    { signal },
  );
  on('turbo:submit-end', (event) => isUndo(event) && !event.detail.success && lock(desk, false), { signal });
}

/** Sends once everything is there, and keeps the words when it did not work. */
export function startSending(desk: Desk): void {
  holdSubmit(desk);
  watchSending(desk);
  watchEnd(desk);
  watchUndo(desk);
  // Wherever the answer led, nobody is left in front of a locked field.
  on('turbo:load', () => desk.keeper.resume(), { signal: desk.signal });
}
