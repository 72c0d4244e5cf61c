import { knock } from '../mail/outbound/knock.ts';
import type { Handler } from '../queue/worker.ts';

/** Sends a test mail to our own receiver. */
export function knockJob(receiver: { host: string; port: number }): Handler {
  return (payload) =>
    knock({ to: String(payload.to), from: String(payload.from), name: String(payload.name) }, receiver);
}
