const DEADLOCK_DETECTED = '40P01'; // PostgreSQL's error codes, class 40: the transaction may be tried again

/** Whether PostgreSQL ended a transaction since it and another one waited for each other. SQLite has one writer at a time. */
export function isDeadlock(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === DEADLOCK_DETECTED;
}
