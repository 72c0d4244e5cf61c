/** The four things a person can be told. Anything else that is thrown is a bug. */
export class NotFound extends Error {
  override name = 'NotFound';
}

export class Forbidden extends Error {
  override name = 'Forbidden';
}

/** What each field has wrong, in words for the person who typed it. */
export class Invalid extends Error {
  override name = 'Invalid';
  readonly fields: Record<string, string>;
  constructor(fields: Record<string, string>) {
    super(Object.values(fields).join(' '));
    this.fields = fields;
  }
}

/** The state has moved on; `news` is what the person should see before deciding again. */
export class Conflict extends Error {
  override name = 'Conflict';
  readonly news: unknown;
  constructor(message: string, news?: unknown) {
    super(message);
    this.news = news;
  }
}

/** What is found, or null where there is nothing to find: for what goes on without it. Any other throw stays one. */
export function foundOrNull<T>(finding: Promise<T>): Promise<T | null> {
  return finding.catch((error: unknown) => {
    if (error instanceof NotFound) return null;
    throw error;
  });
}
