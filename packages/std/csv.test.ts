import { expect, it } from 'vitest';
import { csvLine } from './csv.ts';

it('writes numbers, truth values and missing values', () =>
  expect(csvLine(['a', -1.5, true, null])).toBe('a,-1.5,true,\r\n'));
it.each(['=1+1', '+1', '-1', '@x', '\tx', '\rx'])('lets no spreadsheet run %j', (text) =>
  expect(csvLine([text])).toContain(`'${text}`),
);
it('quotes values that would break a line', () =>
  expect(csvLine(['a,"b"\nc'])).toBe('"a,""b""\nc"\r\n'));
