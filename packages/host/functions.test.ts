import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { readFunctionCapability, readFunctionConfig } from './function-config.ts';
import { findFunctions, functionMatcher, functionsFor } from './functions.ts';
import { FUNCTIONS } from './testing/testing.ts';

const functions = findFunctions(FUNCTIONS);
const match = functionMatcher(functions);
const routed = (method: string, pathname: string) => {
  const found = match(method, pathname);
  return found?.kind === 'Function' ? [found.fn.name, found.params] : found;
};

describe('functions by address', () => {
  test('a folder with a module of its name is a function', () => {
    expect(functions.map(({ name }) => name)).toEqual([
      'broken',
      'cookies',
      'echo',
      'failing',
      'guarded',
      'pages',
      'reminders',
      'rooms',
      'slow',
    ]);
  });

  test.each([
    ['GET', '/api/echo', ['echo', {}]],
    ['GET', '/api/echo/', ['echo', {}]],
    ['DELETE', '/api/echo', ['echo', {}]],
    ['GET', '/api/echo/42', ['echo', { id: '42' }]],
    ['GET', '/api/echo/42/x', null],
    ['GET', '/api/files/a/b.pdf', ['echo', { 0: 'a/b.pdf' }]],
    ['GET', '/api/files/private/b.pdf', null],
    ['POST', '/api/guarded', ['guarded', {}]],
    ['GET', '/api/guarded', { kind: 'MethodNotAllowed', allow: ['POST', 'PUT'] }],
    ['POST', '/.netlify/functions/reminders', null],
    ['GET', '/api', null],
  ])('%s %s', (method, pathname, expected) => expect(routed(method, pathname)).toEqual(expected));

  test('a function with a capability belongs to the portals that have it', () => {
    const file = path.join(FUNCTIONS, 'rooms/rooms.ts');
    expect(readFunctionCapability(file)).toBe('rooms');
    expect(readFunctionCapability(path.join(FUNCTIONS, 'echo/echo.ts'))).toBeNull();
    const has = (...capabilities: string[]) =>
      functionsFor(functions, { capabilities }).some(({ name }) => name === 'rooms');
    expect([has(), has('search'), has('search', 'rooms')]).toEqual([false, false, true]);
    expect(functionsFor(functions, { capabilities: [] })).toHaveLength(functions.length - 1);
  });

  const segment = fc.constantFrom('api', 'a', 'a.b', 'a-b', '%E0%A4%95', '9', 'A');
  const mounted = (name: string, path: string) => ({
    name,
    config: { path: [path], preferStatic: false },
    capability: null,
    load: async () => () => new Response(),
  });
  const pathOf = (segments: string[], slash: string) => `/${segments.join('/')}${slash}`;
  test('a plain pattern matches the same addresses as a URLPattern', () => {
    const part = fc.oneof(
      segment.filter((text) => !text.includes('%')),
      fc.constantFrom(':id', ':name'),
    );
    const pattern = fc
      .tuple(fc.array(part, { minLength: 1, maxLength: 4 }), fc.constantFrom('', '/*'))
      .map(([segments, end]) =>
        pathOf(
          segments.map((text, at) => (text.startsWith(':') ? `${text}${at}` : text)),
          end,
        ),
      );
    const address = fc
      .tuple(fc.array(segment, { minLength: 1, maxLength: 5 }), fc.constantFrom('', '/'))
      .map(([segments, slash]) => pathOf(segments, slash));
    fc.assert(
      fc.property(pattern, address, (path, pathname) => {
        const found = functionMatcher([mounted('x', path)])('GET', pathname);
        const exact = new URLPattern({ pathname: path });
        const groups = (
          exact.exec({ pathname }) ?? exact.exec({ pathname: pathname.replace(/(?<=.)\/$/, '') })
        )?.pathname.groups;
        expect(found?.kind === 'Function' ? found.params : null).toEqual(
          groups ? { ...groups } : null,
        );
      }),
      { numRuns: 2000 },
    );
  });

  test('the first of several matching routes answers', () => {
    const first = (...paths: string[]) => {
      const found = functionMatcher(paths.map((path, at) => mounted(`${at}`, path)))(
        'GET',
        '/api/things/1',
      );
      return found?.kind === 'Function' && found.fn.name;
    };
    expect([first('/:any/*', '/api/things/*'), first('/api/things/*', '/:any/*')]).toEqual([
      '0',
      '0',
    ]);
    expect([
      first('/api/*', '/api/things/1'),
      first('/api/thing/*', '/(api|x)/things/:id'),
    ]).toEqual(['0', '1']);
  });

  test('HEAD is allowed wherever GET is', () => {
    const get = functionMatcher([
      {
        name: 'x',
        config: { path: ['/x'], method: ['GET'], preferStatic: false },
        capability: null,
        load: async () => () => new Response(),
      },
    ]);
    expect([get('HEAD', '/x')?.kind, get('POST', '/x')?.kind]).toEqual([
      'Function',
      'MethodNotAllowed',
    ]);
  });

  test('a module is loaded once, and again after a failure', async () => {
    const echo = functions.find(({ name }) => name === 'echo')!;
    expect(await echo.load()).toBe(await echo.load());
    const broken = functions.find(({ name }) => name === 'broken')!;
    await expect(broken.load()).rejects.toThrow('does not load');
    await expect(broken.load()).rejects.toThrow('does not load');
  });
});

describe('the config of a function', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'function-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const read = (source: string) => {
    const file = path.join(folder, 'x.ts');
    writeFileSync(file, source);
    return readFunctionConfig(file);
  };

  test.each([
    [
      'with an annotation',
      `import type { Config } from 'x';\nexport const config: Config = { path: ['/a', '/b/:c'], method: 'GET' };\n`,
    ],
    [
      'with satisfies, over lines, with comments',
      `export const config = {\n  // addresses\n  path: ['/a', '/b/:c'],\n  method: ['GET'],\n} satisfies Config;\n`,
    ],
  ])('is read without running the module: %s', (_name, source) => {
    expect(read(`throw new Error('ran');\n${source}`)).toEqual({
      path: ['/a', '/b/:c'],
      method: ['GET'],
      preferStatic: false,
    });
  });

  test('inner braces do not end it', () => {
    expect(
      read(
        `export const config = { rateLimit: { windowSize: 60, aggregateBy: ['ip'] }, path: '/a' };`,
      ),
    ).toMatchObject({ path: ['/a'], rateLimit: { windowSize: 60 } });
  });

  test.each([
    ['missing', 'export default () => {};', /Missing `export const config`/],
    ['not a literal', `const P = '/a';\nexport const config = { path: P };`, /must be a literal/],
    ['misspelt', `export const config = { paths: '/a' };`, /paths/],
    ['a path without a slash', `export const config = { path: 'a' };`, /path/],
  ])('%s: the error says so', (_name, source, message) =>
    expect(() => read(source)).toThrow(message),
  );
});
