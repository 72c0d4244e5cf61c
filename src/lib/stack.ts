import { readFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';

const FRAME = /((?:file:\/\/)?\/[^\s()]+\.js):(\d+):(\d+)/g;

/**
 * What went wrong and where, for the log: a stack of the built program, told in files and lines of the sources. The maps are read
 * when something went wrong; Node's own `--enable-source-maps` holds them from the start, in 40 MB of memory.
 */
export function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const maps = new Map<string, SourceMap | null>();
  return (error.stack ?? String(error)).replace(FRAME, (place, ...[file, line, column]: string[]) => {
    if (!maps.has(file!)) maps.set(file!, mapOf(file!));
    const origin = maps.get(file!)?.findOrigin(Number(line), Number(column));
    if (!origin || !('fileName' in origin)) return place;
    return `${origin.fileName.replace(/^(\.\.\/)+/, '')}:${origin.lineNumber}:${origin.columnNumber}`;
  });
}

function mapOf(file: string): SourceMap | null {
  try {
    return new SourceMap(
      JSON.parse(readFileSync(`${file.replace('file://', '')}.map`, 'utf8')) as SourceMapPayload,
    );
  } catch {
    return null; // a file that was not built by us says best itself where it stands
  }
}
