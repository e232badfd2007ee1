import { describe, expect, it } from 'vitest';
import { parseNumberPart } from './number-parts.ts';

describe('a part of a tracking number', () => {
  it.each([
    ['29XC', ['29XC']],
    ['4m 29xc', ['4M29XC']],
    ['pn-7k4m', ['7K4M', 'PN7K4M']],
    ['PNPJ W8', ['PJW8', 'PNPJW8']],
    ['PNX', ['PNX']],
    ['PN', []],
    ['7K', []],
    ['gymnasium', []],
  ])('%s may be %j', (typed, readings) => expect(parseNumberPart(typed)).toEqual(readings));
});
