import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { fieldError } from './lib/field-errors.ts';
import type { OAuthProvider } from './lib/oauth.ts';

const DEFAULT_UNDO_SECONDS = 10;
const DEFAULT_MAIL_BYTES = 50 * 1024 * 1024; // a file of 30 MB is 41 MB as mail, and large providers hand over up to 50
const DEFAULT_FREE_BYTES = 64 * 1024 * 1024;
const address = (example: string, protocol: RegExp) =>
  z.url({
    protocol,
    error: (issue) => `“${issue.path?.join('.')}” has to be an address such as ${example}.`,
  });
const port = (standard: number) => z.coerce.number().int().min(0).max(65535).default(standard);

const Environment = z.object({
  PORT: port(3000),
  HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z.string().default('./data'),
  BASE_URL: address('https://desk.example.com', /^https?$/).optional(),
  SMTP_IN_PORT: port(2525),
  SMTP_IN_HOST: z.string().optional(),
  SMTP_IN_MAX_BYTES: z.coerce.number().int().positive().default(DEFAULT_MAIL_BYTES),
  SMTP_IN_CERT: z.string().optional(),
  SMTP_IN_KEY: z.string().optional(),
  DATABASE_URL: address('postgres://name:password@host/database', /^postgres(?:ql)?$/).optional(),
  SMTP_URL: address('smtp://name:password@host:587', /^smtps?$/).optional(),
  SECRET: z.string().min(16).optional(),
  UNDO_SECONDS: z.coerce.number().min(0).max(600).default(DEFAULT_UNDO_SECONDS),
  TRUST_PROXY: z.enum(['', '0', '1']).default(''),
  MIN_FREE_BYTES: z.coerce.number().int().min(0).default(DEFAULT_FREE_BYTES),
  GOOGLE_CLIENT_ID: z.string().optional(),
  GOOGLE_CLIENT_SECRET: z.string().optional(),
  GOOGLE_AUTHORIZE_URL: z.url().default('https://accounts.google.com/o/oauth2/v2/auth'),
  GOOGLE_TOKEN_URL: z.url().default('https://oauth2.googleapis.com/token'),
  MICROSOFT_CLIENT_ID: z.string().optional(),
  MICROSOFT_CLIENT_SECRET: z.string().optional(),
  MICROSOFT_AUTHORIZE_URL: z
    .url()
    .default('https://login.microsoftonline.com/organizations/oauth2/v2.0/authorize'),
  MICROSOFT_TOKEN_URL: z.url().default('https://login.microsoftonline.com/organizations/oauth2/v2.0/token'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

export type OAuthProviders = Readonly<Record<'google' | 'microsoft', OAuthProvider | null>>;

export type Config = Readonly<{
  port: number;
  host: string;
  dataDir: string;
  /** Origin that people open, without a trailing slash. */
  baseUrl: string;
  smtpIn: { port: number; host: string; maxBytes: number; cert: string | null; key: string | null };
  databaseUrl: string | null;
  smtpUrl: string | null;
  /** Signs reply tokens and sessions; 32 random bytes unless given. */
  secret: string;
  undoMs: number;
  /** True where a proxy in front sets X-Forwarded-For; otherwise that header is a stranger's word. */
  trustProxy: boolean;
  /** Below this much free room in dataDir mail is refused for now (452). */
  minFreeBytes: number;
  /** Who people sign in with to let us read a mailbox; null where this installation is not registered there. */
  oauth: OAuthProviders;
  logLevel: string;
}>;

/** Reads the environment once. An unusable value throws an Error whose message names the variable and what it takes. */
export function readConfig(environment: Record<string, string | undefined> = process.env): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = Environment.safeParse(given, { error: fieldError });
  if (!parsed.success) throw new Error(parsed.error.issues.map(({ message }) => message).join(' '));
  const env = parsed.data;
  const dataDir = resolve(env.DATA_DIR);
  makeFolder(dataDir);
  return {
    port: env.PORT,
    host: env.HOST,
    dataDir,
    baseUrl: (env.BASE_URL ?? `http://${env.HOST}:${env.PORT}`).replace(/\/+$/, ''),
    smtpIn: {
      port: env.SMTP_IN_PORT,
      host: env.SMTP_IN_HOST ?? env.HOST,
      maxBytes: env.SMTP_IN_MAX_BYTES,
      cert: env.SMTP_IN_CERT ? readFileSync(env.SMTP_IN_CERT, 'utf8') : null,
      key: env.SMTP_IN_KEY ? readFileSync(env.SMTP_IN_KEY, 'utf8') : null,
    },
    databaseUrl: env.DATABASE_URL ?? null,
    smtpUrl: env.SMTP_URL ?? null,
    secret: env.SECRET ?? keptSecret(dataDir),
    undoMs: env.UNDO_SECONDS * 1000,
    trustProxy: env.TRUST_PROXY === '1',
    minFreeBytes: env.MIN_FREE_BYTES,
    oauth: oauthProviders(env),
    logLevel: env.LOG_LEVEL,
  };
}

function makeFolder(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Error(
      `“DATA_DIR” has to be a folder that can be written; ${dataDir} cannot be made (${code}).`,
    );
  }
}

function keptSecret(dataDir: string): string {
  const file = join(dataDir, 'secret');
  if (!existsSync(file))
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  return readFileSync(file, 'utf8').trim();
}

function oauthProviders(env: z.infer<typeof Environment>): OAuthProviders {
  const provider = (all: Omit<OAuthProvider, 'clientId' | 'clientSecret'>, id = '', secret = '') =>
    id && secret ? { ...all, clientId: id, clientSecret: secret } : null;
  const google = {
    name: 'Google',
    authorizeUrl: env.GOOGLE_AUTHORIZE_URL,
    tokenUrl: env.GOOGLE_TOKEN_URL,
    scope: 'https://mail.google.com/',
  };
  const microsoft = {
    name: 'Microsoft',
    authorizeUrl: env.MICROSOFT_AUTHORIZE_URL,
    tokenUrl: env.MICROSOFT_TOKEN_URL,
    scope: 'https://outlook.office.com/IMAP.AccessAsUser.All offline_access',
  };
  return {
    google: provider(google, env.GOOGLE_CLIENT_ID, env.GOOGLE_CLIENT_SECRET),
    microsoft: provider(microsoft, env.MICROSOFT_CLIENT_ID, env.MICROSOFT_CLIENT_SECRET),
  };
}
