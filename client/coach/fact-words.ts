import type { Reading } from '../../src/domain/coach/reading/index.ts';

type Question = { answered: boolean };
export type Facts = Reading;

const SHOWN = 8; // words of a kind

const PLACES = { open: 'the start', middle: 'the middle', close: 'the end' } as const;

function several(count: number, one: string, many: string): string {
  return count === 1 ? `One ${one}` : `${count} ${many}`;
}

function times(count: number): string {
  return count === 2 ? 'twice' : `${count} times`;
}

function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

function few(words: readonly string[]): string {
  const more = words.length - SHOWN;
  return more > 0 ? `${words.slice(0, SHOWN).join(', ')} and ${more} more` : words.join(', ');
}

function theirs({ all, repeated }: Facts['theirWords']): string {
  if (all.length === 0) return '';
  if (repeated.length === 0) return 'None of them yet';
  return few(repeated);
}

function warm(warmth: Facts['warmth']): string {
  const found = (['open', 'middle', 'close'] as const).filter((place) =>
    warmth.some((one) => one.place === place),
  );
  return found.length === 0 ? 'Not in words' : `At ${listed(found.map((place) => PLACES[place]))}`;
}

function askedWords(questions: readonly Question[]): string {
  if (questions.length === 0) return '';
  return `${questions.length} asked, ${questions.filter(({ answered }) => answered).length} answered`;
}

function longestWords(longest: Facts['longest']): string {
  const words = several(longest?.words ?? 0, 'word', 'words');
  return longest?.isLong ? `${words}: easy to lose the thread` : words;
}

function insisting({ factualityWords }: Facts): string {
  return [...new Set(factualityWords.map(({ text }) => `“${text.toLowerCase()}”`))].join(', ');
}

/** Each fact in a few words, by its name; '' is a fact that is not worth a line here. None of them is a mark. */
export function factWords(facts: Facts, questions: readonly Question[]) {
  const { voice, pleaseFirst, grade } = facts;
  const year = grade === null ? 0 : Math.max(1, Math.round(grade));
  return {
    length: `${several(facts.words, 'word', 'words')}, ${several(facts.sentences, 'sentence', 'sentences').toLowerCase()}`,
    longest: longestWords(facts.longest),
    steps: facts.steps === 0 ? '' : several(facts.steps, 'step', 'steps'),
    asks: facts.asks.length === 0 ? '' : several(facts.asks.length, 'thing', 'things'),
    asked: askedWords(questions),
    theirs: theirs(facts.theirWords),
    warmth: warm(facts.warmth),
    voice: voice.isFirmAlone ? `“We” ${times(voice.we)}, “I” never` : '',
    please:
      pleaseFirst.length === 0
        ? ''
        : `Opens ${several(pleaseFirst.length, 'sentence', 'sentences').toLowerCase()}`,
    insisting: insisting(facts),
    long: few(facts.longWords.words),
    year: grade === null ? '' : `About year ${year} at school (Flesch–Kincaid)`,
  };
}
