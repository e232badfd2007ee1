import { describe, expect, it } from 'vitest';
import { collections } from './collections.ts';
import { orderProblem } from './date-order.ts';

const byDay = { what: 'It is valid', isByHour: false };

describe('an end before its beginning', () => {
  it('is reported with both days', () => {
    expect(orderProblem('2026-12-03', '2026-11-01', byDay)).toBe(
      'It is valid until 1 November 2026, which is before it begins (3 December 2026). Correct one of the two.',
    );
    expect(
      orderProblem('2026-12-03T10:00:00.000Z', '2026-12-03T09:00:00.000Z', {
        what: 'It lasts',
        isByHour: true,
      }),
    ).toContain('until 3 December 2026, 14:30, which is before it begins (3 December 2026, 15:30)');
  });

  it('is not the same day, nor one without a beginning or an end', () => {
    expect(orderProblem('2026-12-03T10:00:00.000Z', '2026-12-03T09:00:00.000Z', byDay)).toBeNull();
    expect(orderProblem(null, '2026-11-01', byDay)).toBeNull();
    expect(orderProblem('2026-12-03', undefined, byDay)).toBeNull();
  });
});

interface AnyField {
  name?: string;
  type?: string;
  validate?: (value: unknown, options: object) => unknown;
  fields?: AnyField[];
  tabs?: AnyField[];
}
const datesIn = (fields: AnyField[]): AnyField[] =>
  fields.flatMap((field) => [
    ...(field.type === 'date' ? [field] : []),
    ...datesIn(field.fields ?? []),
    ...datesIn(field.tabs ?? []),
  ]);

describe('every type with a beginning and an end', () => {
  const PAIRS: Record<string, [from: string, until: string][]> = {
    circulars: [['validFrom', 'validUntil']],
    documents: [['validFrom', 'validUntil']],
    events: [
      ['startsAt', 'endsAt'],
      ['startsAt', 'repeatsUntil'],
    ],
    schemes: [['opensOn', 'closesOn']],
    policies: [['inForceFrom', 'inForceUntil']],
    alerts: [['effective', 'expires']],
  };
  /** A notice begins when it is published. */
  const WITHOUT_BEGINNING = ['settings.noticeUntil'];

  it('is named here', () => {
    const ends = collections.flatMap(({ slug, fields }) =>
      datesIn(fields as AnyField[])
        .filter(({ name }) => /until$|ends?At$|^closes|^expires/i.test(name!))
        .map(({ name }) => `${slug}.${name}`),
    );
    expect(ends.sort()).toEqual(
      [
        ...WITHOUT_BEGINNING,
        ...Object.entries(PAIRS).flatMap(([slug, pairs]) =>
          pairs.map(([, until]) => `${slug}.${until}`),
        ),
      ].sort(),
    );
  });

  it.each(
    Object.entries(PAIRS).flatMap(([slug, pairs]) =>
      pairs.map(([from, until]) => [slug, from, until] as const),
    ),
  )('%s refuses %s after %s', (slug, from, until) => {
    const { validate } = datesIn(
      collections.find((collection) => collection.slug === slug)!.fields as AnyField[],
    ).find(({ name }) => name === until)!;
    const siblings = { [from]: '2026-12-03T06:30:00.000Z', [until]: '2026-11-01T06:30:00.000Z' };
    const ask = (value: string) =>
      validate!(value, { siblingData: siblings, data: siblings, req: { t: (key: string) => key } });
    expect(ask(siblings[until]!)).toEqual(expect.stringMatching(/before (it|the) begin/));
    expect(ask('2026-12-04T06:30:00.000Z')).toBe(true);
  });
});
