import { Invalid } from '../domain/errors.ts';
import type { Ctx } from './context.ts';

export type Errors = Readonly<Record<string, string>>;

/** Runs what a form asks for. An Invalid comes back as its errors, so that the page can be shown again with what was typed. */
export async function attempt<T>(
  work: () => Promise<T>,
): Promise<{ value: T; errors?: undefined } | { value?: undefined; errors: Errors }> {
  try {
    return { value: await work() };
  } catch (error) {
    if (error instanceof Invalid) return { errors: error.fields };
    throw error;
  }
}

/** A page whose form comes back with errors is 422: nothing was done. */
export function formStatus(errors: Errors = {}): 200 | 422 {
  return Object.keys(errors).length > 0 ? 422 : 200;
}

/** A form as it came, each name once unless `all`. Invalid where it came in pieces, as when an upload breaks off. */
export async function formIn(c: Ctx, { all = false } = {}) {
  return c.req.parseBody({ all }).catch(() => {
    throw new Invalid({ form: 'The form did not arrive whole, and nothing was changed. Send it again.' });
  });
}

/** The text fields of a form; a file or a repeated name is not text and counts as ''. */
export async function fieldsOf<Name extends string>(c: Ctx, ...names: Name[]): Promise<Record<Name, string>> {
  const body = await formIn(c);
  return Object.fromEntries(
    names.map((name) => [name, typeof body[name] === 'string' ? body[name] : '']),
  ) as Record<Name, string>;
}

/** The files of a multipart form under `name`, empty ones left out: a browser sends one where none was chosen. */
export async function filesOf(c: Ctx, name: string): Promise<File[]> {
  const body = await formIn(c, { all: true });
  return [body[name]].flat().filter((file): file is File => file instanceof File && file.size > 0);
}

/**
 * What a form says of each field when its page is shown, again or for the first time: its name, what was typed and
 * what is wrong with it. `<Field {...field('email')} label="…" />`
 */
export function shownFields<Typed extends object>(
  typed: Typed,
  errors: Errors,
): <Name extends keyof Typed & string>(
  name: Name,
) => { name: Name; value: Typed[Name]; error: string | undefined } {
  return (name) => ({ name, value: typed[name], error: errors[name] });
}
