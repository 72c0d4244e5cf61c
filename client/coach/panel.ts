import { part, type State, write } from './parts.ts';

type Question = { text: string; answered: boolean };

/** What they asked, each ticked by hand or by the draft. */
export function questionsOf({ answer, memory }: Pick<State, 'answer' | 'memory'>): Question[] {
  return (answer?.questions ?? []).map(({ text, answered }) => ({
    text,
    answered: memory.ticked[text] ?? answered,
  }));
}

function countWords(questions: readonly Question[]): string {
  const done = questions.filter(({ answered }) => answered).length;
  if (questions.length === 1) return done ? 'Answered' : 'Not answered yet';
  return `${done} of ${questions.length} answered`;
}

function drawQuestion(root: HTMLElement, list: HTMLElement, { text, answered }: Question): void {
  const known = [...list.children].find(
    (item) => item.querySelector('span')?.textContent === text,
  ) as HTMLElement;
  const template = part(root, 'question') as unknown as HTMLTemplateElement;
  const item = known ?? (template.content.firstElementChild!.cloneNode(true) as HTMLElement);
  const box = item.querySelector('input')!;
  box.checked = answered;
  box.dataset.question = text;
  item.classList.toggle('is-answered', answered);
  write(item.querySelector('span')!, text);
  if (!known) list.append(item);
}

/** Draws the list of what they asked. A question that is there stays the same element, so focus stays on it. */
export function drawQuestions(root: HTMLElement, state: State): void {
  const questions = questionsOf(state);
  const list = part(root, 'questions');
  const texts = new Set(questions.map(({ text }) => text));
  for (const item of [...list.children])
    if (!texts.has(item.querySelector('span')?.textContent ?? '')) item.remove();
  for (const question of questions) drawQuestion(root, list, question);
  write(part(root, 'count'), countWords(questions));
  part(root, 'asked').hidden = questions.length === 0;
}

function drawSteps(root: HTMLElement, state: State): void {
  for (const step of root.querySelectorAll<HTMLElement>('[data-coach-step]')) {
    const isDone = state.answer?.steps[step.dataset.coachStep as 'named' | 'owned' | 'next'] ?? false;
    step.classList.toggle('is-done', isDone);
    write(part(step, 'step-state'), isDone ? ': it is there' : ': not there yet');
  }
}

function drawReasons(root: HTMLElement, reasons: readonly string[]): void {
  const list = part(root, 'reasons');
  if ([...list.children].map((item) => item.textContent).join('\n') === reasons.join('\n')) return;
  list.replaceChildren(
    ...reasons.map((words) => {
      const item = document.createElement('li');
      item.dir = 'auto';
      item.textContent = words;
      return item;
    }),
  );
}

/** Why it may be a big deal. One sentence may show two things that happened; it is read once. */
export function reasonsOf({ setting, answer }: Pick<State, 'setting' | 'answer'>): string[] {
  if (setting.bigDeal && answer?.hurt === false) return [];
  return [...new Set((answer?.signals ?? []).map(({ why }) => why))];
}

/** Draws the token: what happened, and, once somebody has taken it, what it asks of this reply. */
export function drawDeal(root: HTMLElement, state: State): void {
  const { setting, memory, answer } = state;
  const deal = part(root, 'deal');
  const isTaken = setting.bigDeal;
  deal.hidden = !isTaken && (!answer?.hurt || memory.notNow);
  deal.classList.toggle('is-taken', isTaken);
  write(part(deal, 'deal-title'), isTaken ? 'It’s a big deal, to us too' : 'This may be a big deal to them');
  drawReasons(root, reasonsOf(state));
  part(deal, 'steps').hidden = !isTaken;
  part(deal, 'take').hidden = isTaken;
  part(deal, 'not-now').hidden = isTaken;
  part(deal, 'put-back').hidden = !isTaken;
  drawSteps(root, state);
}
