import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { Invalid, NotFound } from '../../src/domain/errors.ts';
import type { Ctx } from '../../src/web/context.ts';
import { attempt, fieldsOf, filesOf, formIn, formStatus, shownFields } from '../../src/web/forms.ts';

async function posted<T>(body: BodyInit, read: (c: Ctx) => Promise<T>): Promise<T> {
  let result!: T;
  const app = new Hono();
  app.post('/', async (c) => {
    result = await read(c as unknown as Ctx);
    return c.text('');
  });
  await app.request('/', { method: 'POST', body });
  return result;
}

test('an Invalid comes back as its errors, anything else goes on', async () => {
  expect(await attempt(async () => 7)).toEqual({ value: 7 });
  expect(await attempt(async () => Promise.reject(new Invalid({ name: 'It is missing.' })))).toEqual({
    errors: { name: 'It is missing.' },
  });
  await expect(attempt(async () => Promise.reject(new NotFound('gone')))).rejects.toThrow('gone');
});

test('fields that are missing, or are files, are empty text', async () => {
  const form = new FormData();
  form.set('name', 'Ana');
  form.set('file', new File(['x'], 'x.txt'));
  expect(await posted(form, (c) => fieldsOf(c, 'name', 'file', 'zone'))).toEqual({
    name: 'Ana',
    file: '',
    zone: '',
  });
});

test('files are those that have something in them', async () => {
  const form = new FormData();
  form.append('files', new File(['a'], 'a.txt'));
  form.append('files', new File([], ''));
  form.append('files', new File(['b'], 'b.txt'));
  form.append('files', 'text');
  const files = await posted(form, (c) => filesOf(c, 'files'));
  expect(files.map((file) => file.name)).toEqual(['a.txt', 'b.txt']);
});

test('a field is shown with its name, what was typed and what is wrong with it', () => {
  const field = shownFields({ name: 'Ana', zone: '' }, { zone: 'Choose one.' });
  expect(field('name')).toEqual({ name: 'name', value: 'Ana', error: undefined });
  expect(field('zone')).toEqual({ name: 'zone', value: '', error: 'Choose one.' });
});

test('a form that came in pieces is refused as one, whatever is asked of it', async () => {
  const pieces = new Blob(['--b\r\nContent-Disposition: form-data; name="text"\r\n\r\nHello'], {
    type: 'multipart/form-data; boundary=b',
  });
  for (const read of [
    (c: Ctx) => fieldsOf(c, 'text'),
    (c: Ctx) => filesOf(c, 'files'),
    (c: Ctx) => formIn(c),
  ])
    expect(await posted(pieces, (c) => attempt<unknown>(() => read(c)))).toEqual({
      errors: { form: expect.stringContaining('did not arrive whole') },
    });
});

test('a form that comes back with an error is 422, one that is only shown is not', () => {
  expect([formStatus({ name: 'The name is missing.' }), formStatus({}), formStatus()]).toEqual([
    422, 200, 200,
  ]);
});
