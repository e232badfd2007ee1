import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { chooseEncoding, compress, compressedFiles, isCompressible } from './encodings.ts';

describe('encodings', () => {
  test.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['x-gzip', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0.5, gzip;q=0.8', 'gzip'],
    ['*', 'br'],
    ['*;q=0', 'identity'],
    ['br;q=0.1, identity;q=0.9', 'identity'],
    ['gzip;q=0, br;q=0', 'identity'],
    ['deflate', 'identity'],
    ['', 'identity'],
    [undefined, 'identity'],
  ])('%s → %s', (header, expected) => expect(chooseEncoding(header)).toBe(expected));

  test('texts are compressible, pictures and fonts are not', () => {
    const types = [
      'text/html; charset=utf-8',
      'image/svg+xml',
      'application/problem+json',
      'application/atom+xml',
      'image/png',
      'font/woff2',
      'application/pdf',
      undefined,
    ];
    expect(types.map(isCompressible)).toEqual([true, true, true, true, false, false, false, false]);
  });

  test('compressed bytes decompress to the original', async () => {
    const body = Buffer.from('पुणे '.repeat(500));
    expect(brotliDecompressSync(await compress(body, 'br'))).toEqual(body);
    expect(gunzipSync(await compress(body, 'gzip'))).toEqual(body);
  });

  test('compressed bytes are cached by identity only', async () => {
    const cached = compressedFiles();
    const first = await cached('1-5-100', Buffer.from('first'), 'br');
    expect(await cached('1-5-100', Buffer.from('first'), 'br')).toBe(first);
    expect(
      brotliDecompressSync(await cached('2-5-100', Buffer.from('other'), 'br')).toString(),
    ).toBe('other');
    expect(gunzipSync(await cached('1-5-100', Buffer.from('first'), 'gzip')).toString()).toBe(
      'first',
    );
  });
});
