import { noFigures, type Statistics } from '@pune/grievances/public-reports.figures';
import { LOCALES } from '@pune/i18n';
import { t } from '@pune/i18n/server';
import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { statisticsPage } from './statistics.views.ts';

/** Figures of so many resolutions, each of which took twelve hours. */
const figuresOf = (count: number) => ({
  ...noFigures(),
  resolved: { count, medianHours: 12, p90Hours: 12, due: count, inTime: count },
});

const statistics = (count: number): Statistics => ({
  period: 'month',
  from: '2026-08-27T18:30:00.000Z',
  asOf: '2026-11-25T06:30:00.000Z',
  all: figuresOf(count),
  groups: { office: {}, category: { pothole: figuresOf(count) }, department: {} },
});

test.each(LOCALES)('a percentile of a few reports is not shown in %s', (locale) => {
  const names = { locale, configuration: null, departments: new Map() };
  const T = t(locale);
  const shown = (count: number) => {
    const root = parse(statisticsPage(statistics(count), [], names).main);
    const cells = root.querySelectorAll('#by-category td, [aria-labelledby=by-category] td');
    const facts = root.querySelectorAll('.facts dd');
    return [facts[1]!.text, facts[2]!.text, cells[2]!.text, cells[3]!.text];
  };
  const few = (amount: string) => T('public-reports:too_few', { amount });
  const figure = T('public-reports:value_hours', { hours: locale === 'en' ? '12' : '१२' });
  const [one, nine] = locale === 'en' ? ['1', '9'] : ['१', '९'];
  expect(shown(1)).toEqual([few(one), few(one), few(one), few(one)]);
  expect(shown(9)).toEqual([figure, few(nine), figure, few(nine)]);
  expect(shown(10)).toEqual([figure, figure, figure, figure]);
});
