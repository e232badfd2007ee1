import { expect, test } from 'vitest';
import { isEmbedOrigin, parseEmbedOriginsFile } from './embed-origins.ts';

test.each([
  'https://example.org',
  'https://ward-3.example.co.in:8443',
  'http://localhost:8123',
  'http://neighbour.localhost:8123',
])('%s is an origin', (text) => expect(isEmbedOrigin(text)).toBe(true));

test.each([
  'http://example.org',
  'https://example.org/',
  'https://example.org/path',
  'https://*.example.org',
  'https://EXAMPLE.org',
  'https://example',
  'https://192.0.2.1',
  'https://example.org; script-src *',
  'https://example.org https://other.example',
  'https://user@example.org',
  'null',
  '*',
  '',
  null,
  7,
])('%j is none', (text) => expect(isEmbedOrigin(text)).toBe(false));

test('reads the origins of a file, and nothing else', () => {
  const origins = ['https://example.org', "'none'; script-src *", 3];
  expect(parseEmbedOriginsFile(JSON.stringify({ origins }))).toEqual(['https://example.org']);
  for (const broken of [null, '', '{', 'null', '[]', '{"origins":"https://example.org"}'])
    expect(parseEmbedOriginsFile(broken)).toEqual([]);
});
