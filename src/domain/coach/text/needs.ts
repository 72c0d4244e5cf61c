import { WORDS } from '../lists/words.ts';

// Which letters must a text hold before a phrase can be in it? Most phrases are ruled out by that alone, so their
// regular expressions are never built: it is what keeps the first look at a draft short.

type Letters = readonly string[] | undefined;

const SHORTEST = 3; // letters; shorter runs are in every text
const MOST = 80; // alternatives; more cost as much as the regular expression

interface Reading {
  text: string;
  at: number;
}

function better(a: Letters, b: Letters): Letters {
  if (a === undefined || b === undefined) return a ?? b;
  const least = (set: readonly string[]) => Math.min(...set.map((run) => run.length));
  return least(b) - b.length / 8 > least(a) - a.length / 8 ? b : a;
}

function isOptional(r: Reading): boolean {
  const times =
    /^(?:[?*]|\{0?,\d*\}|\{0\})\??/.exec(r.text.slice(r.at, r.at + 8)) ??
    /^(?:\+|\{\d[^}]*\})\??/.exec(r.text.slice(r.at, r.at + 8));
  if (!times) return false;
  r.at += times[0].length;
  return /^(?:[?*]|\{0)/.test(times[0]);
}

function inGroup(r: Reading): Letters {
  const look = /^\(\?<?[!=]/.test(r.text.slice(r.at, r.at + 4));
  r.at++;
  const found = alternatives(r);
  r.at++;
  return look || isOptional(r) ? undefined : found;
}

function atomOf(r: Reading): Letters | 'letter' {
  const c = r.text[r.at]!;
  if (c === '(') return inGroup(r);
  const named = /^\{([a-z]+)\}/.exec(r.text.slice(r.at, r.at + 20));
  const skip = named ?? /^(?:\\.|\[[^\]]*\])/.exec(r.text.slice(r.at, r.at + 60));
  if (skip) {
    r.at += skip[0].length;
    const optional = isOptional(r);
    return named && !optional ? alternatives({ text: (WORDS[named[1]!] ?? []).join('|'), at: 0 }) : undefined;
  }
  r.at++;
  return /[a-z]/.test(c) && !isOptional(r) ? 'letter' : undefined;
}

function sequence(r: Reading): Letters {
  let best: Letters;
  let run = '';
  const close = () => {
    if (run.length >= SHORTEST) best = better(best, [run]);
    run = '';
  };
  while (r.at < r.text.length && r.text[r.at] !== '|' && r.text[r.at] !== ')') {
    const c = r.text[r.at]!;
    const atom = atomOf(r);
    if (atom === 'letter') run += c;
    else {
      close();
      best = better(best, atom);
    }
  }
  close();
  return best;
}

function alternatives(r: Reading): Letters {
  const all = [sequence(r)];
  while (r.text[r.at] === '|') {
    r.at++;
    all.push(sequence(r));
  }
  if (all.some((one) => one === undefined)) return undefined;
  const flat = [...new Set(all.flatMap((one) => one!))];
  return flat.length > MOST ? undefined : flat;
}

/** Runs of letters of which a text holds at least one wherever the phrase stands, or undefined when none is sure. */
export function lettersOf(phrase: string): Letters {
  return alternatives({ text: phrase.replace(/n't/g, ' ').replace(/^\^/, ''), at: 0 });
}
