import { expect, test } from 'vitest';
import { documentKind } from '../../../src/lib/document-text/kinds.ts';

test.each([
  ['a.pdf', 'application/octet-stream', 'pdf'],
  ['scan', 'application/pdf', 'pdf'],
  ['a.DOCX', 'application/octet-stream', 'office'],
  ['a.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'office'],
  ['a.odt', 'application/vnd.oasis.opendocument.text', 'office'],
  ['log.txt', 'text/plain', 'text'],
  ['members.csv', 'application/vnd.ms-excel', 'text'],
  ['page.html', 'text/plain', 'html'],
  ['bee.png', 'image/png', null],
  ['setup.exe', 'application/octet-stream', null],
  ['', '', null],
] as const)('%s of type %s is %s', (name, type, kind) => {
  expect(documentKind({ name, type })).toBe(kind);
});
