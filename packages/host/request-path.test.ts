import fc from 'fast-check';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { requestPath } from './request-path.ts';

describe('paths of requests', () => {
  test.each([
    '/',
    '/mr/',
    '/mr/circulars/x/',
    '/_astro/a.B1-2_3.css',
    '/media/Annual%20report.pdf',
    '/.well-known/security.txt',
    '/mr/%E0%A4%AA/',
  ])('%s is a path', (pathname) => {
    expect(requestPath(pathname)).toEqual({ kind: 'Path', path: decodeURIComponent(pathname) });
  });

  test.each([
    '/../etc/passwd',
    '/a/../../b',
    '/%2e%2e/etc/passwd',
    '/a%2fb',
    '/a%5cb',
    '/a\\b',
    '/a%00b',
    '/%',
    '/%ff',
    '//example.org/',
    '/a//b',
    '/a%0d%0ab',
    'x',
  ])('%s is refused', (pathname) => {
    expect(requestPath(pathname)).toEqual({ kind: 'Refused', status: 400 });
  });

  test.each(['/.env', '/mr/.git/config', '/mr/.well-known/x', '/mr/index.html.4711.tmp'])(
    '%s does not exist',
    (pathname) => {
      expect(requestPath(pathname)).toEqual({ kind: 'Refused', status: 404 });
    },
  );

  test('no path leaves the folder', () => {
    const part = fc.oneof(
      fc.constantFrom('..', '.', '%2e', '%2f', '/', '\\', '%5c', 'a', '%00', '...', '%252e'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const result = requestPath(`/${parts.join('')}`);
        if (result.kind === 'Path')
          expect(path.join('/root', result.path).startsWith('/root/')).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
