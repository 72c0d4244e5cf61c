export type Written = { text?: string; html?: string };

/** In which of the two the words are: HTML wins over text. */
export function writtenIn({ html }: Written): keyof Written {
  return typeof html === 'string' && html.trim() ? 'html' : 'text';
}
