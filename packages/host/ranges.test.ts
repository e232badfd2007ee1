import { describe, expect, test } from 'vitest';
import { byteRange } from './ranges.ts';

const rangeOf = (range: string, ifRange?: string) => byteRange({ range, ifRange }, 100, '"now"');

describe('ranges of bytes', () => {
  test.each([
    ['bytes=0-9', { start: 0, end: 9 }],
    ['bytes=90-', { start: 90, end: 99 }],
    ['bytes=-10', { start: 90, end: 99 }],
    ['bytes=-200', { start: 0, end: 99 }],
    ['bytes=50-500', { start: 50, end: 99 }],
    ['bytes=100-', 'unsatisfiable'],
    ['bytes=-0', 'unsatisfiable'],
    ['bytes=9-3', undefined],
    ['bytes=0-1,5-6', undefined],
    ['lines=0-1', undefined],
    ['bytes=-', undefined],
  ])('%s', (header, expected) => expect(rangeOf(header)).toEqual(expected));

  test('a range of changed bytes is answered with the whole file', () => {
    expect(rangeOf('bytes=0-9', '"now"')).toEqual({ start: 0, end: 9 });
    expect(rangeOf('bytes=0-9', '"before"')).toBeUndefined();
  });
});
