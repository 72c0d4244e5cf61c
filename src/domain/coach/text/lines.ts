import type { CheckInput } from '../kinds.ts';

const unix = (text: string) => text.replace(/\r\n?/g, '\n');

// As long as it was, so that an offset means the same in both.
const asLong = (draft: string) => draft.replaceAll('\r\n', ' \n').replaceAll('\r', '\n');

/** What is read, with lines that end in \n: mails and files of Windows end them with \r\n. Offsets of the draft stay true. */
export function withPlainLines(input: CheckInput): CheckInput {
  const { draft, asked, history } = input;
  if (![draft, asked, ...(history ?? []).map(({ text }) => text)].some((text) => text?.includes('\r')))
    return input;
  return {
    ...input,
    draft: asLong(draft),
    ...(asked !== undefined && { asked: unix(asked) }),
    ...(history && { history: history.map((said) => ({ ...said, text: unix(said.text) })) }),
  };
}
