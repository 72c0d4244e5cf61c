/**
 * What a request was answered with, as JSON; null where it was refused, never came, or is something else: a page to sign
 * in at, say, after a session ended.
 */
export async function answered<T>(request: Promise<Response>): Promise<T | null> {
  const response = await request.catch(() => null);
  const isJson = response?.headers.get('content-type')?.includes('json') ?? false;
  return response?.ok && isJson ? ((await response.json().catch(() => null)) as T | null) : null;
}
