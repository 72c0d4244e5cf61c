import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { peopleSchema } from '../../../src/domain/coverage/coverage.ts';

test('docs/people.schema.json is the schema that checks people files', () => {
  const published = JSON.parse(
    readFileSync(new URL('../../../docs/people.schema.json', import.meta.url), 'utf8'),
  );
  expect(published).toEqual(JSON.parse(JSON.stringify(peopleSchema())));
});
