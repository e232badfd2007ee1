import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCsv } from './csv.ts';
import { readBatch, type BatchFormat } from './read-batch.ts';
import { BATCH_ROWS_MAX, SENSOR_FEED_NAMES } from './telemetry.schema.ts';

const NOW = new Date('2026-11-25T12:00:00.000Z');
const read = (text: string, format: BatchFormat) => readBatch(text, format, SENSOR_FEED_NAMES, NOW);
const entity = (minute: number, value: unknown) => ({
  id: 'urn:aqm:1',
  type: 'AirQualityObserved',
  observationDateTime: `2026-11-25T11:${String(minute).padStart(2, '0')}:00Z`,
  pm2p5: value,
});
const CSV = `id,type,observationDateTime,pm2p5,airQualityLevel\r
urn:aqm:1,AirQualityObserved,2026-11-25T11:00:00Z,41.5,"MODERATE"\r
urn:aqm:2,AirQualityObserved,2026-11-25T11:00:00Z,,\r
urn:aqm:3,AirQualityObserved,2026-11-25T11:00:00Z,many,\r
urn:aqm:4,AirQualityObserved,2026-11-25T11:00:00Z\r
urn:aqm:5,AirQualityObserved,2026-11-25T11:00:00Z,12,\r
`;

describe('a batch', () => {
  it('of CSV keeps the good lines and names the others by their line in the file', () => {
    const batch = read(CSV, 'csv');
    expect(batch).toMatchObject({ kind: 'Batch', rows: 5, rowsRefused: 3 });
    if (batch.kind !== 'Batch') return;
    expect(
      batch.readings.map(
        ({ entity: id, property, value, text }) => `${id} ${property} ${value ?? text}`,
      ),
    ).toEqual(['urn:aqm:1 pm2p5 41.5', 'urn:aqm:1 airQualityLevel MODERATE', 'urn:aqm:5 pm2p5 12']);
    expect(batch.errors.map(({ row, code }) => `${row} ${code}`)).toEqual([
      '3 nothing_measured',
      '4 value_invalid',
      '5 line_broken',
    ]);
  });

  it('of NDJSON and of JSON says the same', () => {
    const entities = [entity(0, 1), entity(1, 'x'), entity(2, 3)];
    for (const batch of [
      read(JSON.stringify(entities), 'json'),
      read(`${entities.map((one) => JSON.stringify(one)).join('\n')}\n`, 'ndjson'),
    ])
      expect(batch).toMatchObject({
        kind: 'Batch',
        rows: 3,
        rowsRefused: 1,
        errors: [{ row: 2, entity: 'urn:aqm:1', field: 'pm2p5', code: 'value_invalid' }],
      });
    expect(read(JSON.stringify(entity(0, 1)), 'json')).toMatchObject({
      kind: 'Batch',
      rows: 1,
      rowsRefused: 0,
    });
  });

  it('keeps the last of duplicate readings', () => {
    const batch = read(JSON.stringify([entity(0, 1), entity(0, 2)]), 'json');
    expect(batch.kind === 'Batch' && batch.readings.map(({ value }) => value)).toEqual([2]);
  });

  it.each([
    ['{', 'json'],
    ['7', 'json'],
    ['null', 'json'],
    ['name,kind\n1,2', 'csv'],
    ['id,id,type\n1,2,3', 'csv'],
    ['', 'csv'],
  ] as const)('that cannot be read is none: %j as %s', (text, format) =>
    expect(read(text, format).kind).toBe('Malformed'),
  );
  it.each([
    ['[]', 'json'],
    ['\n \n', 'ndjson'],
    ['id,type\n', 'csv'],
  ] as const)('without a row is empty: %j as %s', (text, format) =>
    expect(read(text, format).kind).toBe('Empty'),
  );
  it('of too many rows is not looked at', () =>
    expect(read(`[${'1,'.repeat(BATCH_ROWS_MAX)}1]`, 'json').kind).toBe('TooManyRows'));
  it('of a broken line of NDJSON loses that line alone', () =>
    expect(
      read(`${JSON.stringify(entity(0, 1))}\n{"id":\n${JSON.stringify(entity(1, 1))}`, 'ndjson'),
    ).toMatchObject({ rowsRefused: 1, errors: [{ row: 2, code: 'line_broken' }] }));
});

describe('CSV', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'ळ', ',', '"', '\n', '\r\n', ' ', '=') });
  const written = (value: string) =>
    /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;

  it('parses anything written by its rules', () => {
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n'), (rows, end) => {
        expect(
          parseCsv(rows.map((row) => row.map(written).join(',')).join(end)).map(
            ({ cells }) => cells,
          ),
        ).toEqual(rows);
      }),
    );
  });
  it('counts lines also inside quotes', () =>
    expect(parseCsv('a,b\n"1\n2",3\n4,5').map(({ line }) => line)).toEqual([1, 2, 4]));
  it.each(['"a', '"a"b,c', 'x,"y'])('sees that the quotes of %j do not close', (text) =>
    expect(parseCsv(text)).toEqual([{ line: 1, cells: null }]),
  );
  it('of a record with a wrong quote loses that record alone', () =>
    expect(parseCsv('id,type\n"a"b,1\n\nc,2\n"d"e,"3"\nf,"4\n5"\n')).toEqual([
      { line: 1, cells: ['id', 'type'] },
      { line: 2, cells: null },
      { line: 4, cells: ['c', '2'] },
      { line: 5, cells: null },
      { line: 6, cells: ['f', '4\n5'] },
    ]));
  it('passes over a byte order mark', () =>
    expect(parseCsv('\ufeffid,type')[0]!.cells).toEqual(['id', 'type']));
});
