import { type CheckInput, type CheckResult, check } from '../domain/coach/index.ts';

const unix = (text: string) => text.replace(/\r\n?/g, '\n');

// As long as it was, so that an offset means the same in both.
const asLong = (draft: string) => draft.replaceAll('\r\n', ' \n').replaceAll('\r', '\n');

/** As `check`, however the lines end: mails and files of Windows end them with \r\n. Offsets are of the draft as given. */
export function checkLines(input: CheckInput): CheckResult {
  const { draft, asked, history } = input;
  const { hints, ...result } = check({
    ...input,
    draft: asLong(draft),
    ...(asked !== undefined && { asked: unix(asked) }),
    ...(history && { history: history.map((said) => ({ ...said, text: unix(said.text) })) }),
  });
  return { ...result, hints: hints.map((hint) => ({ ...hint, text: draft.slice(hint.start, hint.end) })) };
}
