import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TIMELINE, periodMs, projectTimeline } from './projects.timeline.ts';

const on = (
  plannedOn: string | null,
  actualOn: string | null,
  precision: 'day' | 'month' | 'year' = 'day',
) => ({ plannedOn, actualOn, precision });

describe('the period of a date', () => {
  it.each([
    ['2016-06-25', 'day', '2016-06-25', '2016-06-26'],
    ['2018-12-23', 'month', '2018-12-01', '2019-01-01'],
    ['2019-12-07', 'year', '2019-01-01', '2020-01-01'],
  ] as const)('%s known to the %s covers %s until %s', (day, precision, from, until) =>
    expect(periodMs(day, precision)).toEqual([Date.parse(from), Date.parse(until)]),
  );
});

describe('the chart of milestones', () => {
  it('is left out where fewer than two have a date', () => {
    expect(projectTimeline([])).toBeNull();
    expect(projectTimeline([on('2020-01-01', null), on(null, null)])).toBeNull();
  });

  it('keeps the numbers of the list, and gives no line to a milestone without a date', () => {
    const chart = projectTimeline([
      on(null, '2016-06-25'),
      on(null, null),
      on('2020-01-01', '2021-05-05'),
    ])!;
    expect(chart.rows.map(({ number }) => number)).toEqual([1, 3]);
    expect(chart.rows[0]).toMatchObject({ planned: null });
    expect(chart.rows[1]!.actual!.x).toBeGreaterThan(chart.rows[1]!.planned!.x);
  });

  it('draws a year as long as a year, and a day with its middle on the day', () => {
    const chart = projectTimeline([on(null, '2019-06-15', 'year'), on(null, '2020-07-01', 'day')])!;
    expect(chart.rows[0]!.actual).toEqual({
      x: 0,
      width: expect.closeTo((365 / 731) * 100, 0),
    });
    const { x, width } = chart.rows[1]!.actual!;
    expect(width).toBe(TIMELINE.barWidthMin);
    expect(x + width / 2).toBeCloseTo(((365 + 182.5) / 731) * 100, 0);
  });

  it('labels the years from the first on, without overlaps', () => {
    expect(
      projectTimeline([on(null, '2016-06-25'), on(null, '2024-01-10', 'month')])!.ticks.map(
        ({ year }) => year,
      ),
    ).toEqual([2016, 2018, 2020, 2022, 2024]);
    expect(
      projectTimeline([on(null, '2019-02-01'), on(null, '2019-12-07')])!.ticks.map(
        ({ year }) => year,
      ),
    ).toEqual([2019, 2020]);
  });

  it('stays inside the drawing and in chronological order, for any dates', () => {
    const day = fc
      .date({ min: new Date('1950-02-15'), max: new Date('2060-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const milestone = fc.record({
      plannedOn: fc.option(day),
      actualOn: fc.option(day),
      precision: fc.constantFrom('day' as const, 'month' as const, 'year' as const),
    });
    fc.assert(
      fc.property(fc.array(milestone, { maxLength: 8 }), (milestones) => {
        const chart = projectTimeline(milestones);
        const dated = milestones.filter(({ plannedOn, actualOn }) => plannedOn || actualOn);
        expect(chart === null).toBe(dated.length < 2);
        if (!chart) return;
        expect(chart.rows).toHaveLength(dated.length);
        expect(chart.ticks.length).toBeLessThanOrEqual(TIMELINE.ticksMax);
        for (const bar of chart.rows.flatMap(({ planned, actual }) => [planned, actual])) {
          if (!bar) continue;
          expect(bar.x).toBeGreaterThanOrEqual(0);
          expect(bar.x + bar.width).toBeLessThanOrEqual(TIMELINE.width + 0.2);
        }
        for (const [i, { x }] of chart.ticks.entries())
          if (i > 0) expect(x - chart.ticks[i - 1]!.x).toBeGreaterThan(11);
      }),
    );
  });
});
