import { z } from 'zod';
import type { Handler } from '../context.ts';
import * as schemas from './schemas.ts';

type Method = 'get' | 'post' | 'put' | 'delete';

type Operation = {
  method: Method;
  path: string;
  summary: string;
  query?: z.ZodObject;
  body?: z.ZodType;
  /** What success gives: JSON, the bytes of a file, or null for 204 without a body. */
  gives: z.ZodType | 'file' | null;
  status?: number;
};

/** An operation with what answers it. */
export type Route = Operation & { handler: Handler };

/** A route told shortly: how and where, then the rest. */
export const route = (method: Method, path: string, rest: Omit<Route, 'method' | 'path'>): Route => ({
  method,
  path,
  ...rest,
});

const NUMBER = { name: 'number', in: 'path', required: true, schema: { type: 'integer' } };

/** The description of the API, OpenAPI 3.1, made from the schemas that check it. */
export function openApi(operations: Operation[], baseUrl: string): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const operation of operations) {
    const path = operation.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [operation.method]: describe(operation) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Porchlight',
      version: '1',
      description: 'Everything the pages can do. Times are milliseconds UTC. Lists are paged by cursor.',
    },
    servers: [{ url: `${baseUrl}/api/v1` }],
    security: [{ bearer: [] }],
    paths,
    components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } },
  };
}

function describe({ method, path, summary, query, body, gives, status = 200 }: Operation): object {
  const parameters = [...pathParameters(path), ...queryParameters(query)];
  const success = gives
    ? { [status]: { description: 'Done', content: contentOf(gives) } }
    : { 204: { description: 'Done' } };
  return {
    summary,
    operationId: `${method}${path.replace(/[:/-]+(\w)/g, (_, letter: string) => letter.toUpperCase())}`,
    parameters,
    ...(body
      ? { requestBody: { required: true, content: { 'application/json': { schema: json(body, 'input') } } } }
      : {}),
    responses: {
      ...success,
      default: {
        description: 'A problem (RFC 9457)',
        content: { 'application/problem+json': { schema: json(schemas.Problem, 'output') } },
      },
    },
  };
}

function pathParameters(path: string): object[] {
  return [...path.matchAll(/:(\w+)/g)].map(([, name]) =>
    name === 'number' ? NUMBER : { name, in: 'path', required: true, schema: { type: 'string' } },
  );
}

/** OpenAPI 3.1 describes bytes by a media type without a schema. */
function contentOf(gives: z.ZodType | 'file'): object {
  if (gives === 'file') return { 'application/octet-stream': {} };
  return { 'application/json': { schema: json(gives, 'output') } };
}

function queryParameters(query?: z.ZodObject): object[] {
  if (!query) return [];
  const { properties = {} } = json(query, 'input') as { properties?: Record<string, object> };
  return Object.entries(properties).map(([name, schema]) => ({ name, in: 'query', required: false, schema }));
}

function json(schema: z.ZodType, io: 'input' | 'output'): object {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
}
