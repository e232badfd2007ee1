import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readFunctionConfig } from './function-config.ts';
import { findFunctions, functionMatcher } from './functions.ts';
import { FUNCTIONS } from './testing/testing.ts';

const functions = findFunctions(FUNCTIONS);
const match = functionMatcher(functions);
const routed = (method: string, pathname: string) => {
  const found = match(method, pathname);
  return found?.kind === 'Function' ? [found.fn.name, found.params] : found;
};

describe('functions by address', () => {
  test('each folder whose module bears its name is one', () => {
    expect(functions.map(({ name }) => name)).toEqual(['broken', 'cookies', 'echo', 'failing', 'guarded', 'pages', 'reminders', 'slow']);
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

  test('HEAD is allowed where GET is', () => {
    const get = functionMatcher([{ name: 'x', config: { path: ['/x'], method: ['GET'], preferStatic: false }, load: async () => () => new Response() }]);
    expect([get('HEAD', '/x')?.kind, get('POST', '/x')?.kind]).toEqual(['Function', 'MethodNotAllowed']);
  });

  test('a module is loaded once, and again after it failed', async () => {
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
    ['with an annotation', `import type { Config } from 'x';\nexport const config: Config = { path: ['/a', '/b/:c'], method: 'GET' };\n`],
    ['with satisfies, over lines, with comments', `export const config = {\n  // addresses\n  path: ['/a', '/b/:c'],\n  method: ['GET'],\n} satisfies Config;\n`],
  ])('is read without running the module: %s', (_name, source) => {
    expect(read(`throw new Error('ran');\n${source}`)).toEqual({ path: ['/a', '/b/:c'], method: ['GET'], preferStatic: false });
  });

  test('inner braces do not end it', () => {
    expect(read(`export const config = { rateLimit: { windowSize: 60, aggregateBy: ['ip'] }, path: '/a' };`)).toMatchObject({ path: ['/a'], rateLimit: { windowSize: 60 } });
  });

  test.each([
    ['missing', 'export default () => {};', /Missing `export const config`/],
    ['not a literal', `const P = '/a';\nexport const config = { path: P };`, /must be a literal/],
    ['misspelt', `export const config = { paths: '/a' };`, /paths/],
    ['a path without a slash', `export const config = { path: 'a' };`, /path/],
  ])('%s: the error says so', (_name, source, message) => expect(() => read(source)).toThrow(message));
});
