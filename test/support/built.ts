import { execFileSync } from 'node:child_process';

/** Builds the program once for every journey, as `bin/start` would. */
export function setup(): void {
  execFileSync(process.execPath, ['build.ts'], { stdio: 'inherit' });
}
