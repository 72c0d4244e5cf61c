import { transaction } from '../../domain/database.ts';
import { acceptMail } from '../../domain/inbound-mail/inbound-mail.ts';
import { isRelaySecret } from '../../domain/inbound-mail/relaying.ts';
import { mailboxesForAddress } from '../../domain/mailbox/mailbox.ts';
import type { Ctx, Handler } from '../context.ts';

const FORM_SLACK = 1.1; // a form carries more than the mail: its other fields and boundaries
const FIELDS = ['email', 'body-mime', 'message']; // as the services that push name the raw mail
const SAID = { 401: 'no secret', 404: 'unknown mailbox', 413: 'too large', 422: 'no mail', 503: 'try again' };

type Refused = keyof typeof SAID | 507;

/**
 * POST /inbound/raw?mailbox=ADDRESS: a service hands a mail over, with the relay secret as a bearer token or as the
 * password of Basic. The body is the mail itself, or a form that has it in a field. 200 only once it is stored.
 */
export const create: Handler = async (c) => {
  try {
    return await take(c);
  } catch (error) {
    // A service takes any other answer for the last word; this one makes it try again.
    c.var.web.log.warn({ error: (error as Error).message }, 'A relayed mail could not be stored');
    return refuse(c, 503, 'It could not be stored. Send it again later.');
  }
};

async function take(c: Ctx): Promise<Response> {
  if (!(await isRelaySecret(c.var.db, secretOf(c))))
    return refuse(
      c,
      401,
      'Send the relay secret: Authorization: Bearer …  An owner makes it under Settings.',
    );
  const address = c.req.query('mailbox') ?? '';
  const [mailbox] = await mailboxesForAddress(c.var.db, address);
  if (!mailbox)
    return refuse(c, 404, 'No mailbox here has this address. Name one: ?mailbox=help@company.com');
  if (c.var.web.isDiskFull()) return refuse(c, 507, 'The disk is full here. Send it again later.');
  const { maxBytes } = c.var.web.config.smtpIn;
  const raw = await rawMail(c, maxBytes);
  if (raw === 'too large') return refuse(c, 413, `A mail can have ${maxBytes} bytes here.`);
  if (raw === null || raw.length === 0)
    return refuse(c, 422, 'There is no mail in this request. Send it as message/rfc822.');
  const id = await transaction(c.var.db, (tx) =>
    acceptMail(tx, {
      raw,
      source: 'relay',
      mailboxIds: [mailbox.id],
      envelope: { from: '', to: [address.toLowerCase()] },
    }),
  );
  return c.json({ stored: id });
}

/** The secret of `Authorization: Bearer SECRET`, or of a service that knows names and passwords only. */
function secretOf(c: Ctx): string {
  const header = c.req.header('authorization') ?? '';
  const bearer = /^Bearer (\S{10,200})$/i.exec(header)?.[1];
  if (bearer) return bearer;
  const basic = /^Basic ([\w+/=-]{1,500})$/i.exec(header)?.[1];
  return basic ? Buffer.from(basic, 'base64').toString().split(':').slice(1).join(':') : '';
}

function refuse(c: Ctx, status: Refused, detail: string): Response {
  if (status === 401) c.header('www-authenticate', 'Bearer');
  return c.json({ error: status === 507 ? 'no room' : SAID[status], detail }, status);
}

/** The bytes of the mail, null where there is none. Reads no more than a mail may have. */
async function rawMail(c: Ctx, maxBytes: number): Promise<Uint8Array | 'too large' | null> {
  const type = c.req.header('content-type') ?? '';
  const isForm = /^(multipart\/form-data|application\/x-www-form-urlencoded)/i.test(type);
  const body = await bodyWithin(c, isForm ? maxBytes * FORM_SLACK : maxBytes);
  if (body === 'too large' || !isForm) return body;
  const mail = await mailIn(body, type);
  return mail && mail.length > maxBytes ? 'too large' : mail;
}

async function bodyWithin(c: Ctx, most: number): Promise<Uint8Array | 'too large'> {
  if (Number(c.req.header('content-length') ?? 0) > most) return 'too large';
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of c.req.raw.body ?? []) {
    size += chunk.length;
    if (size > most) return 'too large';
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function mailIn(body: Uint8Array, type: string): Promise<Uint8Array | null> {
  const request = new Response(body as Uint8Array<ArrayBuffer>, { headers: { 'content-type': type } });
  const form = await request.formData().catch(() => null);
  const field = FIELDS.map((name) => form?.get(name) ?? null).find((value) => value !== null) ?? null;
  if (field === null) return null;
  return typeof field === 'string' ? Buffer.from(field) : new Uint8Array(await field.arrayBuffer());
}
