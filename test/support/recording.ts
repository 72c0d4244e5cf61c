/** True where golden files are written anew: `RECORD=1 npx vitest run …`, and then read the difference. */
export function isRecording(): boolean {
  return Boolean(process.env.RECORD);
}
