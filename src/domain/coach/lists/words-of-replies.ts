// Word classes for how a reply refuses, puts off and recites: open by meaning, so that a build is found in words that
// nobody has listed. Source: ours. Licence: MIT, as the rest of this project.

/** Class name to its alternatives, in the pattern language of text/pattern.ts; joined into `WORDS`. */
export const REPLY_WORDS: Readonly<Record<string, readonly string[]>> = {
  // "For now", "on this occasion", "as we grow": what bounds a no in time and says none.
  fornow: [
    'for (now|the (moment|time being|present|foreseeable future))|at (present|the moment|this (time|stage|point))',
    'currently|presently|right now|this (year|time|season|quarter|spring|summer|autumn|winter)|any ?time soon',
    'on this occasion|as (things|matters) stand|in this (case|instance)|for the near future',
  ],
  someday: [
    'in (the )?(\\w+ )?(future|long(er)? (run|term))|in (due )?time|one day|some ?day|later on|at some (point|stage)|down the (line|road)',
    'as (we|things|it) (grow|go|move|develop|evolve)s?( \\w+)?|when(ever)? (we|they) (next |come to )?\\w+|in a (later|future|coming|next) \\w+( \\w+)?',
  ],
  // What somebody wishes for.
  idea: [
    'ideas?|suggestions?|thoughts?|requests?|wish(es)?|proposals?|features?|topics?|subjects?|notions?|questions?|things?|additions?|changes?|improvements?',
  ],
  // Where effort goes.
  effort: [
    'focus|attention|energy|energies|efforts?|priorit(y|ies)|resources|sights|capacity|plate|plans|roadmap|calendar|schedule|agenda|work|time|heads',
  ],
  // How a file gets into a letter.
  put: [
    'put|popped|pop|dropped|drop|tucked|tuck|stuck|slipped|slip|added|add|adding|included|include|including|clipped|pasted|placed|bundled|packed|thrown|enclosed|attached|putting|dropping|popping',
  ],
  // What cannot well be done, said softly.
  doable: [
    'doable|feasible|viable|workable|practicable|practical|realistic|achievable|manageable|possible|an option|on the (table|cards|agenda)|in scope|foreseen|envisaged|catered for|provided for|planned for|in the plans?',
  ],
};
