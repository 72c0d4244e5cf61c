// biome-ignore-all lint/suspicious/noExplicitAny: a description is any JSON until it is checked
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { OPERATIONS } from '../../../src/web/api/api.ts';
import { api } from '../../support/api.ts';

type Json = Record<string, any>;

/** What is wrong with a description, by the rules of OpenAPI 3.1 that a reader of it depends on. */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one walk down one document, in its order
function faults(description: Json): string[] {
  const found: string[] = [];
  const need = (isThere: unknown, what: string) => void (isThere || found.push(what));
  need(/^3\.1\.\d+$/.test(description.openapi), 'openapi is no 3.1');
  need(description.info?.title && description.info?.version, 'info lacks title or version');
  need(Object.keys(description.paths ?? {}).length > 0, 'there are no paths');
  const ids: string[] = [];
  for (const [path, item] of Object.entries<Json>(description.paths ?? {})) {
    need(path.startsWith('/') && !path.includes(':'), `${path} is no path`);
    for (const [method, operation] of Object.entries<Json>(item)) {
      const here = `${method} ${path}`;
      need(/^(?:get|put|post|delete|patch|head|options|trace)$/.test(method), `${here}: no method`);
      ids.push(operation.operationId);
      const named = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
      const declared = (operation.parameters ?? [])
        .filter((one: Json) => one.in === 'path')
        .map((one: Json) => one.name);
      need(JSON.stringify(named) === JSON.stringify(declared), `${here}: path parameters differ`);
      for (const parameter of operation.parameters ?? []) {
        need(
          parameter.name && /^(?:path|query|header|cookie)$/.test(parameter.in) && parameter.schema,
          `${here}: a parameter lacks something`,
        );
        need(parameter.in !== 'path' || parameter.required === true, `${here}: a path parameter is optional`);
      }
      need(method !== 'get' || !operation.requestBody, `${here}: GET has a body`);
      need(Object.keys(operation.responses ?? {}).length > 0, `${here}: no responses`);
      for (const [status, response] of Object.entries<Json>(operation.responses ?? {})) {
        need(/^(?:[1-5]\d\d|default)$/.test(status) && response.description, `${here}: response ${status}`);
        for (const content of Object.values<Json>(response.content ?? {}))
          if (content.schema) found.push(...schemaFaults(content.schema, here));
      }
      for (const content of Object.values<Json>(operation.requestBody?.content ?? {}))
        found.push(...schemaFaults(content.schema, here));
    }
  }
  need(new Set(ids).size === ids.length && ids.every(Boolean), 'operationIds are missing or not unique');
  for (const one of description.security ?? [])
    for (const scheme of Object.keys(one))
      need(description.components?.securitySchemes?.[scheme], `security ${scheme} is not described`);
  return found;
}

const TYPES = new Set(['string', 'number', 'integer', 'boolean', 'object', 'array', 'null']);

function schemaFaults(schema: Json, here: string): string[] {
  if (typeof schema !== 'object' || schema === null) return [`${here}: a schema is none`];
  const found: string[] = [];
  for (const type of [schema.type ?? []].flat())
    if (!TYPES.has(type)) found.push(`${here}: the type ${type}`);
  if ('$ref' in schema) found.push(`${here}: a reference leads nowhere: ${schema.$ref}`);
  for (const name of schema.required ?? [])
    if (!schema.properties?.[name]) found.push(`${here}: ${name} is required and not described`);
  const inner = [
    ...Object.values<Json>(schema.properties ?? {}),
    ...(schema.anyOf ?? []),
    ...(schema.oneOf ?? []),
    ...(schema.items ? [schema.items] : []),
  ];
  return [...found, ...inner.flatMap((one) => schemaFaults(one, here))];
}

async function description(): Promise<Json> {
  const { pages } = await api();
  const response = await pages.app.request('/api/v1/openapi.json');
  expect(response.status).toBe(200);
  return (await response.json()) as Json;
}

test('the description is OpenAPI 3.1, and can be read without a token', async () => {
  expect(faults(await description())).toEqual([]);
});

test('the check itself finds what is wrong', () => {
  const operation = {
    operationId: 'a',
    parameters: [{ name: 'n', in: 'path', schema: {} }],
    requestBody: {},
    responses: { 999: {} },
  };
  const bad = {
    openapi: '3.0.0',
    info: {},
    paths: {
      '/a/{id}': {
        get: operation,
        fetch: {
          ...operation,
          responses: {
            200: {
              description: 'x',
              content: { a: { schema: { type: 'text', required: ['b'], $ref: '#/x' } } },
            },
          },
        },
      },
    },
    security: [{ bearer: [] }],
  };
  expect(faults(bad).length).toBeGreaterThan(9);
});

test('every mounted route is described and every described one is mounted', async () => {
  const { pages } = await api();
  const mounted = pages.app.routes
    .filter(
      ({ method, path }) =>
        path.startsWith('/api/v1/') && method !== 'ALL' && !path.endsWith('/openapi.json'),
    )
    .map(
      ({ method, path }) =>
        `${method.toLowerCase()} ${path.slice('/api/v1'.length).replaceAll(/:(\w+)/g, '{$1}')}`,
    );
  const described = Object.entries<Json>((await description()).paths).flatMap(([path, item]) =>
    Object.keys(item).map((method) => `${method} ${path}`),
  );
  expect(mounted.length).toBe(OPERATIONS.length);
  expect([...mounted].sort()).toEqual([...described].sort());
});

test('bodies and answers are described by the schemas that check them', async () => {
  const { paths, servers } = await description();
  const replies = paths['/conversations/{number}/replies'].post;
  expect(replies.requestBody.content['application/json'].schema.properties).toHaveProperty('basedOn');
  expect(replies.responses[201].content['application/json'].schema.required).toEqual(['id', 'timelineItem']);
  expect(replies.responses.default.content).toHaveProperty(['application/problem+json']);
  expect(paths['/conversations'].get.parameters.map((one: Json) => one.name)).toEqual([
    'folder',
    'tag',
    'q',
    'cursor',
    'limit',
  ]);
  expect(paths['/conversations/{number}/closure'].post.responses).toHaveProperty('204');
  expect(paths['/attachments/{number}'].get.responses[200].content).toEqual({
    'application/octet-stream': {},
  });
  expect(servers).toEqual([{ url: 'http://127.0.0.1:3999/api/v1' }]);
});

test('docs/api.md names every path of the description, and no path or method that is not there', async () => {
  const docs = readFileSync(new URL('../../../docs/api.md', import.meta.url), 'utf8');
  const { paths } = await description();
  const spans = [...docs.matchAll(/`([^`\n]+)`/g)].map(([, code]) => code!);
  const named = new Set(spans.flatMap((code) => code.match(/(?<![:\w])\/[a-z][\w{}/-]*/g) ?? []));
  for (const path of Object.keys(paths)) expect([path, named.has(path)]).toEqual([path, true]);
  const others = ['/api/v1', '/api/v1/openapi', '/messages/', '/reversals'];
  for (const path of named) expect([path, path in paths || others.includes(path)]).toEqual([path, true]);
  const methods = spans.flatMap((code) => {
    const [, method, path] = /^(GET|POST|PUT|DELETE) (\/[\w{}/-]+)/.exec(code) ?? [];
    return path && path in paths ? [[method!.toLowerCase(), path] as const] : [];
  });
  expect(methods.length).toBeGreaterThan(50);
  for (const [method, path] of methods)
    expect([path, Object.keys(paths[path])]).toEqual([path, expect.arrayContaining([method])]);
});
