import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseW3Date, spanOf, w3Date } from './dates.ts';
import { isPublicAddress } from './public-address.ts';
import { readQuery } from './query.ts';

const NOW = new Date('2026-11-28T04:30:00.123Z');
const read = (query: string) => readQuery(new URLSearchParams(query), NOW);

describe('dates', () => {
  test('are written in UTC without milliseconds', () =>
    expect(w3Date(NOW)).toBe('2026-11-28T04:30:00Z'));

  test.each([
    ['2010-05-24T00:00:00Z', '2010-05-24T00:00:00.000Z'],
    ['2010-05-24T05:30:00+05:30', '2010-05-24T00:00:00.000Z'],
    ['2010-05-24T05:30:00 05:30', '2010-05-24T00:00:00.000Z'],
    ['2010-05-24T00:00:00.5Z', '2010-05-24T00:00:00.500Z'],
  ])('%s is read', (text, iso) => expect(parseW3Date(text)?.toISOString()).toBe(iso));

  test.each(['2010-05-24', '2010-05-24T00:00:00', '2010-02-30T00:00:00Z', 'yesterday', '', '1e9'])(
    '“%s” is refused',
    (text) => expect(parseW3Date(text)).toBeNull(),
  );

  test('a span has 90 days at most, and those until now by default', () => {
    const days = (span: ReturnType<typeof spanOf>) =>
      span.kind === 'Span' ? (span.to.getTime() - span.from.getTime()) / 86_400_000 : span.kind;
    expect(days(spanOf(undefined, undefined, NOW))).toBe(90);
    expect(days(spanOf('2026-01-01T00:00:00Z', undefined, NOW))).toBe(90);
    expect(days(spanOf('2026-01-01T00:00:00Z', '2026-04-01T00:00:00Z', NOW))).toBe(90);
    expect(days(spanOf('2026-01-01T00:00:00Z', '2026-04-01T00:00:01Z', NOW))).toBe('SpanLong');
    expect(days(spanOf('2026-04-01T00:00:00Z', '2026-01-01T00:00:00Z', NOW))).toBe('SpanReversed');
    expect(days(spanOf('x', undefined, NOW))).toBe('DateInvalid');
  });
});

describe('the query of requests', () => {
  test('numbers override everything else, also what is wrong', () =>
    expect(read('service_request_id=PN-1, PN-2&status=nonsense&page=0')).toEqual({
      kind: 'Numbers',
      numbers: ['PN-1', 'PN-2'],
    }));

  test('lists are separated by commas or repeated; empty parameters are absent', () =>
    expect(
      read('service_code=a,b&service_code=c&status=OPEN,closed&start_date=&page=&page_size=10'),
    ).toMatchObject({
      kind: 'Filters',
      services: ['a', 'b', 'c'],
      statuses: ['open', 'closed'],
      page: 1,
      pageSize: 10,
    }));

  test.each([
    ['status=fixed', 'error_status'],
    ['page=0', 'error_page'],
    ['page=1e3', 'error_page'],
    ['page_size=1001', 'error_page_size'],
    ['start_date=2010-01-01', 'error_date'],
    ['start_date=2010-01-01T00:00:00Z&end_date=2011-01-01T00:00:00Z', 'error_span_long'],
    [`service_request_id=${Array.from({ length: 1001 }, (_, n) => n).join(',')}`, 'error_ids_many'],
  ])('%s is refused', (query, problem) =>
    expect(read(query)).toMatchObject({ kind: 'Refused', problem }),
  );

  test('any query is read or refused, never more than the limits', () => {
    const names = ['service_request_id', 'service_code', 'status', 'start_date', 'page', 'x'];
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...names), fc.string({ maxLength: 20 }))),
        (pairs) => {
          const query = readQuery(new URLSearchParams(pairs), NOW);
          if (query.kind !== 'Filters') return;
          expect(query.pageSize).toBeLessThanOrEqual(1_000);
          expect(query.to.getTime() - query.from.getTime()).toBeLessThanOrEqual(90 * 86_400_000);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('addresses that a picture may come from', () => {
  test.each(['203.0.114.9', '8.8.8.8', '2606:4700::1'])('%s is public', (address) =>
    expect(isPublicAddress(address)).toBe(true),
  );

  test.each([
    '127.0.0.1',
    '0.0.0.0',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '192.0.2.1',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    'fe80::1',
    'fd00::1',
    '::ffff:127.0.0.1',
    '::ffff:a00:1',
    '64:ff9b::a00:1',
    '2002:a00:1::',
    'localhost',
    '',
  ])('%s is not', (address) => expect(isPublicAddress(address)).toBe(false));
});
