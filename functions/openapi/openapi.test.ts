import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Config } from '@netlify/functions';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, test } from 'vitest';
import { PROBLEM_STATUS } from '@pune/http/problems';
import { descriptions } from './descriptions.ts';
import { openApiPath, problemsOf } from './document.ts';
import { capabilitiesOf, mountedFor } from './mounted.ts';
import serve from './openapi.ts';

/** Functions with an address: others run by the clock. */
const folder = fileURLToPath(new URL('..', import.meta.url));
const found = readdirSync(folder)
  .map((name) => ({ name, file: path.join(folder, name, `${name}.ts`) }))
  .filter(
    ({ file }) =>
      existsSync(file) &&
      /^export const config\b[^=]*= \{[^}]*\bpath:/m.test(readFileSync(file, 'utf8')),
  );

const moduleOf = async (file: string) =>
  (await import(pathToFileURL(file).href)) as {
    default: { routes?: () => string[] };
    config: Config;
    capability?: string;
  };

/** @returns the routes that a module mounts, or its only address if it has no router */
async function mounted(file: string): Promise<string[]> {
  const { default: handle, config } = await moduleOf(file);
  return handle.routes?.() ?? [config.path ?? []].flat().map((address) => `GET ${address}`);
}
const described = Object.entries(descriptions).flatMap(([feature, { endpoints, kinds }]) =>
  Object.entries(endpoints).map(([route, endpoint]) => ({
    feature,
    route,
    endpoint,
    kinds: kinds ?? {},
  })),
);

type Document = {
  paths: Record<
    string,
    Record<
      string,
      {
        operationId: string;
        parameters?: { name: string; schema: object }[];
        requestBody?: { content: Record<string, { schema: object }> };
        responses: Record<string, { content?: object }>;
      }
    >
  >;
  openapi: string;
  components: { schemas: Record<string, { properties?: Record<string, object> }> };
};
const fetchDocument = async () =>
  (await (
    await serve(new Request('http://pmc.localhost:8080/api/openapi.json'), { ip: '' })
  ).json()) as Document;

describe('the description of the interface', () => {
  test('is valid OpenAPI 3.1', async () => {
    const document = await fetchDocument();
    expect(document.openapi).toBe('3.1.0');
    expect(await new Validator().validate(structuredClone(document))).toEqual({ valid: true });
  });

  test('names each function with an address, and no other', () => {
    expect(Object.keys(descriptions).sort()).toEqual(found.map(({ name }) => name).sort());
  });

  test.each(found)(
    'has exactly the routes that the function $name mounts',
    async ({ name, file }) => {
      expect(Object.keys(descriptions[name]?.endpoints ?? {}).sort()).toEqual(
        (await mounted(file)).sort(),
      );
    },
  );

  test.each(found)('names the capability of the function $name', async ({ name, file }) => {
    expect(descriptions[name]?.capability).toBe((await moduleOf(file)).capability);
  });

  test('describes on each portal what answers there', async () => {
    const portal = async (file: string | null) =>
      capabilitiesOf(async () => file, new Request('http://pmc.localhost:8080/'));
    const capabilities = (await portal('{"capabilities":["search","grievances"]}'))!;
    expect(capabilities).toEqual(['search', 'grievances']);
    const citizens = Object.keys(mountedFor(descriptions, capabilities));
    expect(citizens).toEqual(expect.arrayContaining(['open311', 'payments', 'public-reports']));
    expect(citizens.filter((name) => ['desk', 'staff'].includes(name))).toEqual([]);
    const officers = Object.keys(mountedFor(descriptions, ['desk']));
    expect(officers).toEqual(expect.arrayContaining(['desk', 'staff', 'payments']));
    expect(officers).not.toContain('open311');
    expect([await portal(null), await portal('<html>'), await portal('{}')]).toEqual([
      null,
      null,
      null,
    ]);
  });

  test('gives each operation a name of its own', async () => {
    const ids = Object.values((await fetchDocument()).paths).flatMap((methods) =>
      Object.values(methods).map(({ operationId }) => operationId),
    );
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z]+(-[\w-]+)+$/);
  });

  test.each(described)(
    '$route names its placeholders, and problems that there are',
    ({ route, endpoint, kinds }) => {
      expect(Object.keys(endpoint.path ?? {})).toEqual(
        [...route.matchAll(/:(\w+)/g)].map(([, name]) => name),
      );
      for (const kind of problemsOf(route.split(' ')[0]!, endpoint))
        expect({ ...PROBLEM_STATUS, ...kinds }).toHaveProperty(kind);
    },
  );

  test.each(described.filter(({ endpoint }) => endpoint.body && 'schema' in endpoint.body))(
    '$route shows a body that it takes',
    ({ endpoint }) => {
      const { body } = endpoint;
      if (!body || !('schema' in body)) throw new Error('filtered above');
      expect(body.schema.safeParse(body.example).error?.issues ?? []).toEqual([]);
    },
  );

  test('contains the limits of fields that are normalised before validation', async () => {
    const document = await fetchDocument();
    const post = document.paths['/api/grievances']!['post']!;
    const [json, form] = ['application/json', 'application/x-www-form-urlencoded'].map(
      (type) => post.requestBody!.content[type]!.schema,
    );
    expect(json).toEqual(form);
    const { properties } = document.components.schemas['post-api-grievances-fields']!;
    expect(properties).toMatchObject({
      description: { type: 'string', minLength: 10, maxLength: 4000 },
      category: { type: 'string', pattern: '^[a-z][a-z0-9_]{1,39}$' },
    });
  });

  test('writes paths as OpenAPI does', () =>
    expect(openApiPath('/a/:b/c/:d{[0-9]+}')).toBe('/a/{b}/c/{d}'));

  test('may be read from anywhere, and lies in a cache for a while', async () => {
    const { headers } = await serve(new Request('http://pmc.localhost:8080/api/openapi.json'), {
      ip: '',
    });
    expect([
      headers.get('access-control-allow-origin'),
      headers.get('cache-control'),
      headers.get('content-type'),
    ]).toEqual(['*', 'public, max-age=300', 'application/json']);
  });
});
