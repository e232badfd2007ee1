import { LOCALES, type Locale } from '@pune/i18n';
import { messagesOf } from '@pune/i18n/server';
import { parse } from 'node-html-parser';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { jsonAnswer, seeOther } from './answers.ts';
import { readFields } from './bodies.ts';
import { createFeature } from './feature.ts';
import { PROBLEM_OF } from './problems.ts';
import type { PortalPages } from './portal-pages.ts';
import type { Problem } from './problems.ts';

const BASE = 'http://city.localhost:8080';
const HTML = 'text/html';
const schema = z.strictObject({
  name: z.string().min(2).max(5),
  kind: z.enum(['a', 'b']),
  count: z.coerce.number().max(9).optional(),
  inner: z.array(z.strictObject({ x: z.string() })).optional(),
  idempotencyKey: z.string().optional(),
});
const pages: PortalPages = async (_, path) =>
  path === '/_configuration/embedding.json'
    ? '{"origins":["https://published.example"]}'
    : path.includes('_shell')
      ? '<html><title>{{shell:title}}</title><header>Masthead</header><ol><li aria-current="page">&lt;!--shell:title--&gt;</li></ol><main><!--shell:main--></main><!--shell:today--></html>'
      : path.includes('embed')
        ? `<html><title>${path}</title><main>bare</main></html>`
        : path.includes('away')
          ? null
          : `<html><title>Form</title><header>Masthead</header><main><form data-form="things"><div data-field="name"><label for="things-name">Name</label><input id="things-name" name="name"></div></form></main></html>`;

function thing(formAddress = '/en/things/') {
  const { app, problem, page, view, handle } = createFeature({
    feature: 'grievances',
    widget: 'grievances',
    pages,
    embedOrigins: ['https://partner.example'],
    machines: ['/api/things/webhook', /^\/api\/things\/return\/\w+$/],
    above: () => ({ href: '/en/things/', label: 'Things' }),
    form: () => ({
      address: formAddress,
      form: 'things',
      title: 'Things',
      plain: () => '<form data-form="things"><input name="name"></form>',
    }),
  });
  app.post('/api/things', async ({ req }) => {
    const read = await readFields(req.raw, {
      schema,
      fields: ['name', 'kind', 'count', 'inner', 'idempotencyKey'],
      types: ['json', 'form'],
    });
    if (read.kind === 'Invalid')
      return problem(req.raw, view(req.raw, read.typed), 'invalid', read);
    return read.kind === 'Read'
      ? jsonAnswer(read.value, 201)
      : problem(req.raw, view(req.raw), PROBLEM_OF[read.kind]);
  });
  app.post('/api/things/webhook', () => seeOther('/'));
  app.get('/api/things/fail', () => {
    throw new Error('9822012345');
  });
  app.get('/api/things/busy', ({ req }) =>
    problem(req.raw, view(req.raw), 'too_many', { waitSeconds: 610 }),
  );
  app.get('/api/things/:id', ({ req }) =>
    page(req.raw, view(req.raw), { title: 'One', main: '<p>one</p>' }),
  );
  return (path: string, init: RequestInit = {}) =>
    handle(new Request(BASE + path, init), { ip: '203.0.113.1' });
}
const send = thing();
const json = (body: string | object, headers: Record<string, string> = {}) => ({
  method: 'POST',
  body: typeof body === 'string' ? body : JSON.stringify(body),
  headers: { 'content-type': 'application/json', ...headers },
});
const VALID = { name: 'abc', kind: 'a' };
const nested = (depth: number) =>
  `{"name":"abc","kind":"a","inner":${'['.repeat(depth)}${']'.repeat(depth)}}`;

afterEach(() => void vi.restoreAllMocks());

describe('a function', () => {
  test.each([
    [
      'another character set',
      { ...json(VALID), headers: { 'content-type': 'application/json; charset=utf-16' } },
      415,
      'media-type',
    ],
    ['a compressed body', json(VALID, { 'content-encoding': 'gzip' }), 415, 'media-type'],
    [
      'a type that only begins right',
      { ...json(VALID), headers: { 'content-type': 'application/jsonx' } },
      415,
      'media-type',
    ],
    ['JSON nested deeper than anybody needs', json(nested(9)), 400, 'malformed'],
    ['JSON nested so deep that it would break a reader', json(nested(15_000)), 400, 'malformed'],
    [
      'a name that reaches into every object',
      json('{"name":"abc","kind":"a","inner":[{"__proto__":{"x":1}}]}'),
      400,
      'malformed',
    ],
    [
      'the same at the top, where it is an unknown field',
      json('{"name":"abc","kind":"a","__proto__":{"x":1}}'),
      422,
      'invalid',
    ],
    [
      'percent signs that are no UTF-8',
      {
        method: 'POST',
        body: 'name=%ff%fe&kind=a',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      },
      400,
      'malformed',
    ],
    ['too much', json({ ...VALID, name: 'x'.repeat(70_000) }), 413, 'too-large'],
    [
      'a form from elsewhere',
      json(VALID, { origin: 'https://evil.example' }),
      403,
      'foreign-origin',
    ],
  ] as [string, RequestInit, number, string][])(
    'refuses %s, in the words of each language',
    async (_, init, status, type) => {
      for (const locale of LOCALES) {
        const answer = await send('/api/things', {
          ...init,
          headers: { ...init.headers, 'accept-language': locale },
        });
        const problem = (await answer.json()) as Problem;
        expect([
          answer.status,
          answer.headers.get('content-type'),
          answer.headers.get('content-language'),
          answer.headers.get('cache-control'),
        ]).toEqual([status, 'application/problem+json; charset=utf-8', locale, 'no-store']);
        expect(problem).toMatchObject({
          status,
          type: `https://pune.example/problems/grievances/${type}`,
          title: { ...messagesOf('functions', locale), ...messagesOf('grievances', locale) }[
            `problem_${type.replaceAll('-', '_')}_title` as 'problem_invalid_title'
          ],
        });
      }
    },
  );

  test('reads JSON and forms alike, and its partners', async () => {
    expect(
      (
        await send(
          '/api/things',
          json(VALID, { origin: 'https://partner.example', 'sec-fetch-site': 'cross-site' }),
        )
      ).status,
    ).toBe(201);
    const from = (origin: string) =>
      send('/api/things', json(VALID, { origin, 'sec-fetch-site': 'cross-site' }));
    expect((await from('https://published.example')).status).toBe(201);
    expect((await from('https://unknown.example')).status).toBe(403);
    expect(
      await (
        await send('/api/things', {
          method: 'POST',
          body: new URLSearchParams({ ...VALID, count: '7' }),
        })
      ).json(),
    ).toEqual({ ...VALID, count: 7 });
  });

  test('takes an idempotency key from its header, unless the form has one', async () => {
    const key = async (header: string, body = {}) =>
      (
        (await (
          await send('/api/things', json({ ...VALID, ...body }, { 'idempotency-key': header }))
        ).json()) as { idempotencyKey: string }
      ).idempotencyKey;
    expect([
      await key('"abc-1"'),
      await key('abc-1'),
      await key('abc-1', { idempotencyKey: 'own' }),
    ]).toEqual(['abc-1', 'abc-1', 'own']);
  });

  const words = (locale: Locale) => messagesOf('functions', locale);
  test.each(LOCALES)('reports each invalid field with a default message: %s', async (locale) => {
    const answer = await send(
      `/api/things?lang=${locale}`,
      json({ name: '', kind: 'c', count: 10, inner: 'x', foreign: 1 }),
    );
    const { errors } = (await answer.json()) as Problem;
    const { error_required, error_choice, error_too_long, error_unknown_field } = words(locale);
    const wrong = messagesOf('grievances', locale).error_wrong_type;
    expect(errors).toEqual([
      { field: 'name', detail: error_required },
      { field: 'kind', detail: error_choice },
      { field: 'count', detail: error_too_long },
      { field: 'inner', detail: wrong },
      {
        field: null,
        detail: messagesOf('grievances', locale).error_unknown_field.replace('{{name}}', 'foreign'),
      },
    ]);
    expect(error_unknown_field).toContain('{{name}}');
  });

  test('shows a form again with its input, also without its page, and without scripts', async () => {
    const typed = { name: '<script>alert(1)</script>', kind: 'a' };
    for (const ask of [send, thing('/en/away/')]) {
      const answer = await ask('/api/things?lang=mr', {
        method: 'POST',
        body: new URLSearchParams(typed),
        headers: { accept: HTML },
      });
      const root = parse(await answer.text());
      expect([
        answer.status,
        answer.headers.get('referrer-policy'),
        root.querySelector('[name=name]')!.getAttribute('value'),
      ]).toEqual([422, 'same-origin', typed.name]);
      expect([
        root.querySelector('script'),
        root.querySelector('.errs a')?.text ?? root.querySelector('.errs li')!.text,
      ]).toEqual([null, words('mr').error_too_long]);
    }
  });

  test('speaks the language that the reader chose, not that of the browser', async () => {
    const answer = await send('/api/things/busy', {
      headers: { 'accept-language': 'hi', cookie: 'lang=mr' },
    });
    expect([answer.headers.get('content-language'), answer.headers.get('vary')]).toEqual([
      'mr',
      'Accept, Accept-Language, Cookie',
    ]);
  });

  test('states how long to wait', async () => {
    const answer = await send('/api/things/busy', { headers: { 'accept-language': 'hi' } });
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '610']);
    expect(((await answer.json()) as Problem).detail).toContain('११');
  });

  test.each([
    ['PUT', '/api/things', 405, 'POST'],
    ['GET', '/api/things', 405, 'POST'],
    ['DELETE', '/api/things/1', 405, 'GET, HEAD'],
    ['POST', '/api/things/1/', 405, 'GET, HEAD'],
    ['GET', '/api/things/1/2', 404, null],
    ['HEAD', '/api/things/1', 200, null],
    ['OPTIONS', '/api/things', 405, 'POST'],
    ['GET', '/api/things/%E0%A4%A', 200, null],
    ['GET', '/api/things/a%00b', 404, null],
    ['GET', '/api/things/1?x=%00', 400, null],
  ])('%s %s is answered %i', async (method, path, status, allow) => {
    const answer = await send(path, { method });
    expect([answer.status, answer.headers.get('allow')]).toEqual([status, allow]);
  });

  test('leads on to addresses with any letters in them', () => {
    expect(seeOther('/mr/शोध/?q=a b\u0000😀\ud800').headers.get('location')).toBe(
      '/mr/%E0%A4%B6%E0%A5%8B%E0%A4%A7/?q=a%20b%00%F0%9F%98%80%EF%BF%BD',
    );
  });

  test('lets machines post without an origin that it knows', async () => {
    expect(
      (
        await send('/api/things/webhook', {
          method: 'POST',
          headers: { origin: 'https://gateway.example' },
        })
      ).status,
    ).toBe(303);
  });

  test('lets forms of other sites lead back, at addresses of that pattern alone', async () => {
    const statusOf = async (path: string) =>
      (await send(path, { method: 'POST', headers: { origin: 'https://gateway.example' } })).status;
    expect([
      await statusOf('/api/things/return/secret'),
      await statusOf('/api/things/return/secret/more'),
    ]).toEqual([404, 403]);
  });

  test('says that it is at fault, and writes down no word of the failure', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
    const answer = await send('/api/things/fail');
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '120']);
    expect(logged.mock.calls.join()).toContain('"message":"request failed"');
    expect(logged.mock.calls.join()).not.toContain('9822012345');
  });

  test('answers inside a frame in the bare page of its widget, elsewhere in the portal’s', async () => {
    const text = async (path: string) => (await send(path, { headers: { accept: HTML } })).text();
    expect(await text('/api/things/1?embed=1&lang=hi')).toBe(
      '<html><title>One</title><main><p>one</p></main></html>',
    );
    expect(await text('/api/things/1')).toContain('Masthead');
    expect(await text('/api/things/1')).toContain(
      '<ol><li><a href="/en/things/">Things</a></li><li aria-current="page">One</li></ol>',
    );
    // The day on which the page is written stands where the shell has a place for it.
    expect(await text('/api/things/1')).toMatch(/\d{1,2} \w+ 20\d\d<\/html>$/);
    expect(await text('/api/things/1/2?embed=1')).not.toContain('Masthead');
  });
});
