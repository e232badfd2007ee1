import { expect, it } from 'vitest';
import { rowsCsv } from './rows-csv.ts';

const row = (entity: string, part: number | null = 1) => ({
  bucket_start: '2026-11-25T11:30:00.000Z',
  entity,
  part,
  whole: null,
});

it('writes rows as a table that every program reads', () =>
  expect(rowsCsv([row('urn:a', -1.5), row('b', null)])).toBe(
    'bucket_start,entity,part,whole\r\n2026-11-25T11:30:00.000Z,urn:a,-1.5,\r\n2026-11-25T11:30:00.000Z,b,,\r\n',
  ));
it.each(['=1+1', '+1', '-1', '@x', '\tx', '\rx'])('lets no spreadsheet run %j', (text) =>
  expect(rowsCsv([row(text)])).toContain(`'${text}`),
);
it('quotes values that would break a line', () =>
  expect(rowsCsv([row('a,"b"\nc')])).toContain('"a,""b""\nc"'));
