import { fold } from '../text/mask.ts';
import type { Page, Sentence } from '../text/page.ts';
import { isAsk, isStep } from '../text/substance.ts';

const NUMBERED = /(?:^|\n)[ \t]{0,12}\(?(\d{1,2})[.):][ \t]+$/;
const FARTHEST = 24; // characters before a sentence in which its number stands
const QUOTED = /["“„«`]/;
const NEXT = /[,;]? (?:and |then |and then )+|[,;] /;

type Item = { number: number; paragraph: number; sentences: Sentence[] };

function numberOf(page: Page, { start }: Sentence): number | null {
  const found = NUMBERED.exec(page.masked.slice(Math.max(0, start - FARTHEST), start));
  return found ? Number(found[1]) : null;
}

/** Numbered lists, each as its items. A sentence that follows in the same paragraph is still of its item. */
function listsIn(page: Page): Item[][] {
  const lists: Item[][] = [];
  let item: Item | undefined;
  // The last items of a list at the end of a reply look like a signature: their numbers say otherwise.
  for (const sentence of page.sentences) {
    const number = numberOf(page, sentence);
    if (number !== null) {
      const goesOn = item !== undefined && number > item.number;
      item = { number, paragraph: sentence.paragraph, sentences: [sentence] };
      if (goesOn) lists.at(-1)!.push(item);
      else lists.push([item]);
    } else if (item?.paragraph === sentence.paragraph) item.sentences.push(sentence);
    else item = undefined;
  }
  return lists;
}

/** "Open Billing, press Change card and save it" is three things to do. */
function stepsOf(page: Page, sentence: Sentence): number {
  if (!isStep(sentence) || isAsk(sentence)) return 0;
  // A label may hide the next verb with it ("choose May and press Save"); a quotation must stay hidden.
  const whole = fold(page.raw.slice(sentence.start, sentence.end));
  const parts = (QUOTED.test(whole) ? sentence.text : whole)
    .split(NEXT)
    .filter((text) => isStep({ ...sentence, text }));
  return Math.max(1, parts.length);
}

/**
 * How many things the reply asks its reader to do. In a numbered list of instructions each number is one, however many
 * sentences it has; a numbered list without an instruction is answers, not steps. Elsewhere each imperative is. A10.
 */
export function countSteps(page: Page): number {
  const lists = listsIn(page).filter((items) => items.some(({ sentences }) => sentences.some(isStep)));
  const listed = new Set(lists.flat().flatMap(({ sentences }) => sentences));
  const inLists = lists.reduce((sum, items) => sum + items.length, 0);
  const elsewhere = page.body.filter((sentence) => !listed.has(sentence));
  return elsewhere.reduce((sum, sentence) => sum + stepsOf(page, sentence), inLists);
}
