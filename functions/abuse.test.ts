import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describeOnEachDatabase } from '@pune/database/testing/suites';
import type { TestDatabase } from '@pune/database/testing';
import { LOCALES } from '@pune/i18n';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { BODY_TYPES, type BodyType } from '@pune/http/bodies';
import { PROBLEM_STATUS, type Problem } from '@pune/http/problems';
import type { EndpointDescription, FieldsBody } from './openapi/describe.ts';
import { descriptions } from './openapi/descriptions.ts';
import { problemsOf } from './openapi/document.ts';
import { startPortal } from './testing/portal.ts';

/**
 * Sends malicious and malformed requests to every documented endpoint, so that a new endpoint is
 * covered from its first day.
 */

const BASE = 'http://pmc.localhost:8080';
/** A marker in every request: no log may contain it. */
const MARK = 'zq9822012345';
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

const endpoints = Object.entries(descriptions).flatMap(([feature, { endpoints: routes, kinds }]) =>
  Object.entries(routes).map(([route, endpoint]) => {
    const [method, pattern] = route.split(' ') as [string, string];
    const about = endpoint as EndpointDescription;
    const address = (value?: string) =>
      pattern.replace(
        /:(\w+)(\{[^}]*\})?/g,
        (_, name: string) => value ?? encodeURIComponent(about.path![name]!.example),
      );
    const statusOf: Record<string, number> = { ...PROBLEM_STATUS, ...kinds };
    const documented = new Set([
      ...Object.keys(about.answers).map(Number),
      ...problemsOf(method, about).map((kind) => statusOf[kind]!),
    ]);
    return { feature, route, method, pattern, endpoint: about, address, documented };
  }),
);
type Endpoint = (typeof endpoints)[number];
/** Bytes that no text has, halves of characters, and what is too long or too large for a column. */
const isOfDatabases = (value: string): boolean =>
  /%00|%FF|\0|\p{Surrogate}|very long|1e309/u.test(value) ||
  value.length > 1000 ||
  Math.abs(Number(value)) > 1e15;
/** Writes the alternatives of a placeholder as URLPattern does: `:kind(a|b)` for `:kind{a|b}`. */
const urlPatternOf = (pattern: string) => pattern.replace(/(:\w+)\{([^}]*)\}/g, '$1($2)');
const withFields = endpoints.filter(
  (one): one is Endpoint & { endpoint: { body: FieldsBody } } =>
    one.endpoint.body !== undefined && 'schema' in one.endpoint.body,
);
const typesOf = ({ types = ['json', 'form'] }: FieldsBody): readonly BodyType[] => types;

describeOnEachDatabase('abuse', (open, kind) => {
  /**
   * Checks without a database (methods, origins, types and shapes of bodies) run on one only.
   */
  const isWhole = kind === 'SQLite' || Boolean(process.env.TEST_ALL);
  /** The values of a list that databases themselves treat differently, or all on the first. */
  const ofDatabases = <Value>(values: readonly Value[]): Value[] =>
    values.filter((value) => isWhole || isOfDatabases(String(value)));
  let folder: string;
  let opened: TestDatabase<unknown>;
  let portal: Awaited<ReturnType<typeof startPortal>>;
  let logged: string;
  type Handler = (request: Request, context: never) => Promise<Response>;
  /** Loaded by the first question, so that one that does not load takes no other along. */
  const modules = new Map<string, Promise<Handler>>();
  const moduleOf = (feature: string): Promise<Handler> =>
    modules.get(feature) ??
    modules
      .set(
        feature,
        import(`./${feature}/${feature}.ts`).then((module: { default: Handler }) => module.default),
      )
      .get(feature)!;

  /** Sent from another address each time: limits are not what is tried here. */
  let sender = 0;
  async function ask(
    { feature, method, address }: Endpoint,
    init: RequestInit & { path?: string; duplex?: 'half' } = {},
  ): Promise<Response> {
    const { path: pathname = address(), ...rest } = init;
    sender += 1;
    const context = {
      ip: `203.0.${sender >> 8}.${sender & 255}`,
      params: {},
      requestId: 'r',
      site: { id: 'pmc' },
      url: new URL(pathname, BASE),
      waitUntil: () => {},
      cookies: { get: () => '', set: () => {}, delete: () => {} },
    };
    return (await moduleOf(feature))(
      new Request(new URL(pathname, BASE), { method, ...rest } as RequestInit),
      context as never,
    );
  }

  function encoded(
    type: BodyType,
    values: Record<string, unknown>,
  ): Pick<RequestInit, 'body' | 'headers'> {
    if (type === 'json')
      return { body: JSON.stringify(values), headers: { 'content-type': BODY_TYPES.json } };
    const pairs = Object.entries(values).flatMap(([name, value]) =>
      [value]
        .flat()
        .map(
          (one) =>
            [name, typeof one === 'string' ? one : String(JSON.stringify(one))] as [string, string],
        ),
    );
    if (type === 'form')
      return {
        body: new URLSearchParams(pairs).toString(),
        headers: { 'content-type': BODY_TYPES.form },
      };
    const form = new FormData();
    for (const [name, value] of pairs) form.append(name, value);
    return { body: form, headers: {} };
  }

  /** JSON with one more pair, which no object could hold. */
  const withPair = (values: object, pair: string): string =>
    `{${[JSON.stringify(values).slice(1, -1), pair].filter(Boolean).join(',')}}`;

  const onlyPages = ({ endpoint }: Endpoint): boolean =>
    Object.values(endpoint.answers).every(({ json, type }) => !json && !type);

  function expectProblem(answer: Response, text: string, locale: string): void {
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    const problem = JSON.parse(text) as Problem;
    expect(problem).toMatchObject({
      status: answer.status,
      type: expect.stringMatching(/^https:/),
      title: expect.any(String),
      detail: expect.any(String),
    });
    if (locale !== 'en')
      expect(
        [
          problem.title,
          problem.detail,
          ...(problem.errors ?? []).map(({ detail }) => detail),
        ].every((words) => /[\u0900-\u097f]/.test(words)),
        text,
      ).toBe(true);
  }

  /** Errors in the shape of another specification: JSON here, XML in the function's own test. */
  function expectOwnErrors(answer: Response, text: string, locale: string, shape: z.ZodType): void {
    expect(answer.headers.get('content-type')).toMatch(/^(application\/json|text\/xml);/);
    if (answer.headers.get('content-type')!.startsWith('application/json'))
      expect(shape.safeParse(JSON.parse(text)).error?.issues ?? []).toEqual([]);
    if (locale !== 'en') expect(text).toMatch(/[\u0900-\u097f]/);
  }

  /**
   * A refusal as it has to be: in each language, as JSON and as a page, with a documented status,
   * and nothing of it at our own fault.
   */
  async function expectRefusal(
    one: Endpoint,
    init: Parameters<typeof ask>[1],
    statuses: readonly number[],
  ): Promise<void> {
    for (const locale of LOCALES) {
      const headers = { ...(init?.headers as Record<string, string>), 'accept-language': locale };
      const answer = await ask(one, { ...init, headers });
      const text = await answer.text();
      expect(statuses, text.slice(0, 300)).toContain(answer.status);
      const { errors } = descriptions[one.feature]!;
      if (errors) {
        expectOwnErrors(answer, text, locale, errors);
        continue;
      }
      // An endpoint that only answers with pages may answer 404 with a page.
      if (!(onlyPages(one) && answer.status === 404 && text.startsWith('<!')))
        expectProblem(answer, text, locale);
      const page = await ask(one, { ...init, headers: { ...headers, accept: 'text/html' } });
      expect(statuses).toContain(page.status);
      expect(page.headers.get('content-type')).toContain('text/html');
      const root = parse(await page.text());
      expect(root.querySelector('html')!.getAttribute('lang')).toBe(locale);
      expect(
        root.querySelectorAll('main script:not([src]), main [onerror], main [onload]'),
      ).toEqual([]);
    }
  }

  /** Checks that the status of any answer is documented. */
  async function expectDocumented(
    one: Endpoint,
    init: Parameters<typeof ask>[1],
    more: readonly number[] = [],
  ): Promise<number> {
    const answer = await ask(one, init);
    expect(
      [...one.documented, ...more],
      `${answer.status}: ${(await answer.text()).slice(0, 300)}`,
    ).toContain(answer.status);
    expect(answer.status).toBeLessThan(500);
    return answer.status;
  }

  beforeAll(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-abuse-'));
    [opened, portal] = await Promise.all([open(), startPortal()]);
    const { contractSnapshot } = await import('@pune/search/engines/fts5.testing.ts');
    vi.stubEnv('CONTENT_SNAPSHOT', contractSnapshot().file);
    vi.stubEnv('DATA_DIR', folder);
    vi.stubEnv('SERVICES_DATABASE_URL', opened.url);
    vi.stubEnv('PORTAL_ORIGIN', portal.origin);
    vi.stubEnv('EMBED_ORIGINS', 'https://partner.example');
    vi.stubEnv('DANGEROUSLY_SANDBOX', '1');
    vi.resetModules();
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    await portal?.close();
    // Functions keep their connections; the server goes first here.
    vi.spyOn(console, 'error').mockImplementation(() => {});
    vi.restoreAllMocks();
    fs.rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(() => {
    logged = '';
    for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const)
      vi.spyOn(console, level).mockImplementation(
        (...words: unknown[]) => void (logged += `${words.join(' ')}\n`),
      );
    return () => {
      vi.restoreAllMocks();
      expect(logged, 'something that was sent has been logged').not.toContain(MARK);
      expect(logged, 'something that was sent made a function fail').not.toContain(
        '"level":"error"',
      );
    };
  });

  describe.each(endpoints)('$route', (one) => {
    const { method, pattern, endpoint, address } = one;
    // An endpoint with a single address that answers with a script refuses other methods in its own
    // way.
    const mounted = new Set(
      endpoints
        .filter((other) =>
          new URLPattern({ pathname: urlPatternOf(other.pattern) }).test({ pathname: address() }),
        )
        .map((other) => other.method),
    );

    if (isWhole && one.feature !== 'embed')
      test.each(METHODS.filter((other) => !mounted.has(other)))('refuses %s', async (wrong) => {
        await expectRefusal(
          { ...one, method: wrong },
          { ...(wrong !== 'GET' && { body: MARK }) },
          [405],
        );
        const { headers } = await ask({ ...one, method: wrong }, {});
        expect(headers.get('allow')!.split(', ')).toContain(method);
      });

    if (pattern.includes(':'))
      test.each(
        ofDatabases([
          '%00',
          '%FF',
          '%E0%A4%A',
          `${MARK}`,
          'a very long one',
          '..%2f..%2f..%2fetc%2fpasswd',
          '%27%20or%20%271%27=%271',
          '%3Cscript%3Ealert(1)%3C/script%3E',
          '__proto__',
          'constructor',
          '%F0%9F%98%80',
          '-1',
          '0',
        ]),
      )('finds nothing under %s', async (shown) => {
        const value = shown === 'a very long one' ? '9'.repeat(5_000) : shown;
        // A slash in the name makes the address that of another route, with another method.
        const status = await expectDocumented(one, { path: address(value) }, [404, 405]);
        // An endpoint that sends a code by telephone must answer alike for every number, so that it
        // does not reveal which ones exist.
        if (endpoint.problems?.includes('not_found')) expect(status).toBeGreaterThanOrEqual(300);
        const page = await ask(one, { path: address(value), headers: { accept: 'text/html' } });
        expect(page.status).toBeLessThan(500);
        expect(await page.text()).not.toContain('<script>alert');
      });

    if (method === 'GET' && !endpoint.security && pattern.includes(':'))
      test('says that nothing is there under a name that nothing has', async () => {
        if (endpoint.problems?.includes('not_found')) await expectRefusal(one, {}, [404, 422]);
        else await expectDocumented(one, {});
      });

    test.each(
      ofDatabases([
        `lang=${MARK}`,
        'lang=en&lang=mr',
        `embed=${MARK}`,
        'q=a very long one',
        'page=-1',
        'page=1e99',
        `%00=%00`,
        `__proto__=${MARK}`,
        'a[b][c]=1',
        `q=%FF${MARK}`,
        ...Object.keys(endpoint.query?.shape ?? {}).flatMap((name) => [
          `${name}=${MARK}`,
          `${name}=`,
          `${name}=%00`,
          `${name}=a very long one`,
          `${name}=1&${name}=2`,
        ]),
      ]),
    )('bears the query %s', async (query) => {
      const hasBody = endpoint.body && 'schema' in endpoint.body;
      const init = hasBody
        ? encoded(typesOf(endpoint.body as FieldsBody)[0]!, {})
        : endpoint.body
          ? { body: '', headers: { 'content-type': (endpoint.body as { type: string }).type } }
          : {};
      await expectDocumented(
        one,
        { ...init, path: `${address()}?${query.replace('a very long one', '9'.repeat(10_000))}` },
        method === 'GET' ? [400, 422] : [400, 401, 404, 422],
      );
    });

    if (
      isWhole &&
      method !== 'GET' &&
      endpoint.security !== 'token' &&
      endpoint.security !== 'signature' &&
      !endpoint.fromElsewhere
    )
      test.each([
        { origin: 'https://evil.example' },
        { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
        { origin: 'null', 'sec-fetch-site': 'cross-site' },
        { origin: `${BASE}.evil.example`, 'sec-fetch-site': 'same-site' },
      ] as Record<string, string>[])('refuses a page from elsewhere: %o', (headers) =>
        expectRefusal(one, { headers, body: MARK }, [403]),
      );

    if (endpoint.security)
      test('refuses unauthenticated requests', async () => {
        const wanted = endpoint.security === 'session' ? [401] : [400, 401, 403, 404];
        for (const headers of [
          {},
          { cookie: `__Host-session=${MARK}; session=${MARK}` },
          { authorization: `Bearer ${MARK}` },
          { authorization: `Basic ${btoa(`${MARK}:`)}` },
        ] as Record<string, string>[]) {
          const body =
            endpoint.body && 'schema' in endpoint.body
              ? encoded(typesOf(endpoint.body)[0]!, endpoint.body.example)
              : endpoint.body
                ? { body: endpoint.body.example, headers: { 'content-type': endpoint.body.type } }
                : {};
          const answer = await ask(one, {
            ...body,
            headers: { ...(body.headers as Record<string, string>), ...headers },
          });
          expect(wanted, (await answer.text()).slice(0, 200)).toContain(answer.status);
        }
      });
  });

  describe.each(withFields)('the body of $route', (one) => {
    const { body, security } = one.endpoint;
    const { schema } = body;
    const example: Record<string, unknown> = body.example;
    const types = typesOf(body);
    /** Without a session, every request gets a 401. */
    const or = (...statuses: number[]) => (security === 'session' ? [401] : statuses);
    const send = (init: Parameters<typeof ask>[1], ...statuses: number[]) =>
      expectRefusal(one, init, or(...statuses));
    const as = (
      type: string,
      content: BodyInit,
      more: Record<string, string> = {},
    ): RequestInit => ({ body: content, headers: { 'content-type': type, ...more } });
    const fields = schema instanceof z.ZodObject ? Object.keys(schema.shape) : Object.keys(example);

    if (isWhole)
      describe('in another shape', () => {
        test.each([
          ['plain text', as('text/plain', MARK)],
          ['XML', as('application/xml', `<x>${MARK}</x>`)],
          ['nothing said about its type', { body: new Blob([MARK]) }],
          ['another character set', as(`${BODY_TYPES[types[0]!]}; charset=utf-16`, MARK)],
          ['a compressed one', as(BODY_TYPES[types[0]!], MARK, { 'content-encoding': 'gzip' })],
        ] as [string, RequestInit][])('%s is refused', (_, init) => send(init, 415));

        if (types.includes('json')) {
          const deep = (depth: number) =>
            withPair(example, `"${MARK}":${'['.repeat(depth)}${']'.repeat(depth)}`);
          test.each([
            ['broken JSON', `{"${MARK}"`],
            ['nothing', ''],
            ['a list', '[]'],
            ['null', 'null'],
            ['a number', '1'],
            ['a text', `"${MARK}"`],
            ['bytes that are no UTF-8', new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x7d])],
            ['JSON nested 50 deep', deep(50)],
            ['JSON nested 30,000 deep', deep(30_000)],
          ] as [string, BodyInit][])('%s is refused', (_, content) =>
            send(as(BODY_TYPES.json, content), 400, 413),
          );
          test('a name that reaches into every object is refused', () =>
            send(
              as(
                BODY_TYPES.json,
                withPair(
                  { ...example, language: undefined, lang: undefined },
                  `"__proto__":{"isAdmin":"${MARK}"}`,
                ),
              ),
              422,
            ));
        }
        if (types.includes('form'))
          test.each([
            ['percent signs that are no UTF-8', `${fields[0]}=%ff%fe`],
            ['bytes that are no UTF-8', new Uint8Array([0x61, 0x3d, 0xff])],
          ] as [string, BodyInit][])('%s are refused', (_, content) =>
            send(as(BODY_TYPES.form, content), 400),
          );
        if (types.includes('multipart'))
          test('a form without its boundary is refused', () =>
            send(as(BODY_TYPES.multipart, MARK), 400));

        test('a length that promises too much is refused', () =>
          send(as(BODY_TYPES[types[0]!], MARK, { 'content-length': '999999999' }), 413));

        if (!security)
          test.each(types)('an endless body is refused before it ends: %s', async (type) => {
            let chunks = 0;
            const endless = new ReadableStream<Uint8Array>({
              pull: (controller) =>
                void (++chunks > 200
                  ? controller.close()
                  : controller.enqueue(new Uint8Array(1_000_000).fill(0x61))),
            });
            const answer = await ask(one, {
              body: endless,
              headers: { 'content-type': `${BODY_TYPES[type]}; boundary=x` },
              duplex: 'half',
            });
            expect(answer.status).toBe(413);
            expect(chunks).toBeLessThan(100);
          });

        test.each(types)('a field that there is none of is refused by name: %s', async (type) => {
          const init = encoded(type, { ...example, isAdmin: MARK });
          const answer = await ask(one, init);
          const problem = (await answer.json()) as Problem;
          expect(or(422)).toContain(answer.status);
          if (answer.status === 422)
            expect(problem.errors).toContainEqual({
              field: null,
              detail: expect.stringContaining('isAdmin'),
            });
          if (answer.status === 422) expect(JSON.stringify(problem)).not.toContain(MARK);
        });
      });

    describe.each(fields)('%s', (name) => {
      if (types.includes('json'))
        test.each(
          ofDatabases([{ [MARK]: 1 }, [MARK], [[]], Number.MAX_SAFE_INTEGER, -1, 0.1, true]),
        )(
          'as %j',
          async (value) =>
            void (await expectDocumented(
              one,
              encoded('json', { ...example, [name]: value }),
              or(),
            )),
        );
      test.each(
        ofDatabases([
          '',
          '\u0000',
          `${MARK}${'x'.repeat(20_000)}`,
          '\ud800',
          '<script>alert(1)</script>',
          "' or '1'='1",
          '=1+1',
          '٣',
          '-1',
          '1e309',
          'NaN',
          '../../etc/passwd',
        ]).map((value) => [value.slice(0, 20), value]),
      )('as the text %j', async (_, value) => {
        for (const type of types)
          await expectDocumented(one, encoded(type, { ...example, [name]: value! }), or());
      });
      if (types.includes('form'))
        test('given twice', async () =>
          expect(or(422)).toContain(
            await expectDocumented(
              one,
              encoded('form', { ...example, [name]: [String(example[name] ?? 'a'), 'b'] }),
              or(),
            ),
          ));
    });
  });
});
