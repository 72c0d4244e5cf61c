import { expect, test } from 'vitest';
import { BATCH_OPERATIONS } from '../../../src/web/api/batches.ts';
import { api } from '../../support/api.ts';

test('each is in the description, and asks for a token', async () => {
  const { pages } = await api();
  const description = await (await pages.app.request('/api/v1/openapi.json')).json();
  for (const { method, path } of BATCH_OPERATIONS) {
    expect(description.paths[path.replace(/:(\w+)/g, '{$1}')]).toHaveProperty(method);
    const address = `/api/v1${path.replace(/:\w+/g, '1')}`;
    expect([path, (await pages.app.request(address, { method: method.toUpperCase() })).status]).toEqual([
      path,
      401,
    ]);
  }
});
