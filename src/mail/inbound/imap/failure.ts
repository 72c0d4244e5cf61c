import type { ImapFlowError } from 'imapflow';

const UNREACHABLE = new Set(['ECONNREFUSED', 'ECONNRESET', 'EHOSTUNREACH', 'ENETUNREACH', 'EPIPE']);
const SILENT = new Set(['ETIMEDOUT', 'ETIMEOUT', 'CONNECT_TIMEOUT', 'GREETING_TIMEOUT', 'UPGRADE_TIMEOUT']);
const CLOSED = new Set([
  'NoConnection',
  'EConnectionClosed',
  'ClosedAfterConnectText',
  'ClosedAfterConnectTLS',
]);

type Place = { host: string; port: number; account: string };

/** True where the server refused the name with its password or token. */
export function isSignInFailure(error: unknown): boolean {
  return Boolean((error as ImapFlowError).authenticationFailed);
}

/** True where the server understood and said no to this one command (RFC 9051, 7.1.2), for a reason that may last. */
export function isRefusal(error: unknown): boolean {
  const { responseStatus, code, serverResponseCode } = error as ImapFlowError;
  return responseStatus === 'NO' && code !== 'ETHROTTLE' && serverResponseCode !== 'UNAVAILABLE';
}

/** What went wrong, as a sentence for whoever set the source up. */
export function inWords(error: unknown, { host, port, account }: Place): string {
  const { code = '', message, responseText, tlsFailed } = error as ImapFlowError;
  const said = responseText ? ` The server says: ${responseText}` : '';
  if (isSignInFailure(error)) return `It cannot sign in as ${account}.${said}`;
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return `There is no server ${host}.`;
  if (UNREACHABLE.has(code)) return `${host} does not answer on port ${port} (${code}).`;
  if (SILENT.has(code)) return `${host} took too long to answer on port ${port}.`;
  if (CLOSED.has(code)) return `${host} ended the connection.`;
  if (tlsFailed || /certificate|SSL|TLS/.test(`${code} ${message}`))
    return `The connection to ${host} is not private: ${message}`;
  return responseText ? `${host} says: ${responseText}` : message;
}
