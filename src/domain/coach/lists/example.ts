import { WORDS } from './words.ts';

// A phrase's pattern is for the machine; a person is shown one phrase that it finds.

const PLAIN: Readonly<Record<string, string>> = { '\\w+': '…', '\\d+': '2', '\\b': '', '[- ]': ' ', '.': '' };

// Any words may stand there: shown as left out, since without them it may be no English.
const ANY_WORDS = /^ ?(?:\?:)? ?\\w\+ ?$/;

/** The first of the alternatives between brackets, and nothing for what may be left out. */
function simplest(pattern: string): string {
  const inner = /\((?!\?[<!=])((?:\?:)?[^()]*)\)(\{[^}]*\}|[?*+])?/;
  let text = pattern;
  for (let found = inner.exec(text); found; found = inner.exec(text)) {
    const isOptional = /^(?:[?*]|\{0)/.test(found[2] ?? '');
    const isOpen = found[2]?.startsWith('{0') && ANY_WORDS.test(found[1]!);
    const chosen = found[1]!.replace(/^\?:/, '').split('|')[0]!;
    const words = isOpen ? ' … ' : isOptional ? '' : chosen;
    text = text.slice(0, found.index) + words + text.slice(found.index + found[0].length);
  }
  return text;
}

/** Each class of words as the first of them; a class may name another. */
function named(pattern: string): string {
  return pattern.replace(/\{([a-z]+)\}([?*+])?/g, (_, name: string, times?: string) =>
    times === '?' || times === '*' ? '' : simplest(named((WORDS[name] ?? []).join('|'))).split('|')[0]!,
  );
}

/** One phrase that a pattern of the lists finds, to be read by people: "any inconvenience caused". */
export function exampleOf(phrase: string): string {
  const seen = phrase.replace(/^\^/, '').replace(/\(\?<?[!=](?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)/g, '');
  const plain = named(seen)
    .replace(/\[([a-z])z\]/g, '$1')
    .replace(/\\d\{1,\d\}/g, '2');
  return simplest(simplest(plain).split('|')[0]!)
    .replace(/\\w\*/g, '')
    .replace(/\\[wd]\+|\\b|\[[^\]]*\][*+?]?(?:\{[^}]*\})?|\.\{[^}]*\}/g, (part) => PLAIN[part] ?? ' ')
    .replace(/([\p{L}])\?/gu, '$1')
    .replace(/^n't/, 'not')
    .replace(/ n't/g, "n't")
    .replace(/ [~&] /g, ' … ')
    .replace(/ ,/g, ',')
    .replace(/(?:… ){2,}/g, '… ')
    .replace(/[\\^$?+*{}[\]]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
