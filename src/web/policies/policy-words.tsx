import type { PolicyWords } from '../../domain/policy/policy.ts';
import { HARD_WORDS } from './words.ts';

type Part = { name: string; text: string };

/** What a policy says, part by part. */
export function partsOf({ purpose, canDo, hard, phrases }: PolicyWords): Part[] {
  const parts = [
    { name: 'Why it is there', text: purpose },
    { name: 'What we can do', text: canDo },
    { name: 'Why it cannot bend', text: hard ? `${HARD_WORDS[hard.kind]}. ${hard.why}` : '' },
    { name: 'How it gets recited', text: phrases.map((phrase) => `“${phrase}”`).join(', ') },
  ];
  return parts.filter(({ text }) => text !== '');
}

/** The same on a page; `before` marks the parts that differ from what it said then. */
export function PolicyWordsShown({ words, before }: { words: PolicyWords; before?: PolicyWords }) {
  const earlier = new Map(before ? partsOf(before).map(({ name, text }) => [name, text]) : []);
  const parts = partsOf(words).filter(({ name, text }) => !before || earlier.get(name) !== text);
  const gone = before
    ? [...earlier.keys()].filter((name) => !partsOf(words).some((one) => one.name === name))
    : [];
  return (
    <dl class="policy-words">
      {before && before.title !== words.title && (
        <div>
          <dt>Title</dt>
          <dd dir="auto">{words.title}</dd>
        </div>
      )}
      {parts.map(({ name, text }) => (
        <div>
          <dt>{name}</dt>
          <dd dir="auto">{text}</dd>
        </div>
      ))}
      {gone.map((name) => (
        <div>
          <dt>{name}</dt>
          <dd>No more.</dd>
        </div>
      ))}
    </dl>
  );
}
