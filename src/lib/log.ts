import pino, { type Logger } from 'pino';

export type Log = Logger;

/** JSON lines on stdout, or on stderr for commands whose stdout is data. */
export function makeLog(level: string, to: 1 | 2 = 1): Log {
  return pino({ level, base: null }, pino.destination({ dest: to, sync: false }));
}
