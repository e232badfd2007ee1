import { emptyMonth, noFigures, type Statistics } from '@pune/grievances/public-reports.figures';
import { LOCALES } from '@pune/i18n';
import { t } from '@pune/i18n/server';
import { html } from '@pune/ui/markup';
import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { listPage } from './list.views.ts';
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

test.each(LOCALES)('nothing was counted before the first report, in %s', (locale) => {
  const names = { locale, configuration: null, departments: new Map() };
  const T = t(locale);
  const none = {
    ...statistics(0),
    all: noFigures(),
    groups: { office: {}, category: {}, department: {} },
  };
  const month = emptyMonth('2026-10', '2026-11-25T06:30:00.000Z');
  const root = parse(statisticsPage(none, [month], names).main);
  expect(root.querySelector('.void h2')!.text).toBe(T('public-reports:none_title'));
  expect(root.querySelectorAll('.facts, table, .trend')).toHaveLength(0);
  const filed = { ...month, all: { ...month.all, filed: 1 } };
  expect(
    parse(statisticsPage(none, [filed], names).main).querySelectorAll('.void h2'),
  ).toHaveLength(0);
});

test.each(LOCALES)('an empty list blames a choice only if there is one, in %s', (locale) => {
  const names = { locale, configuration: null, departments: new Map() };
  const T = t(locale);
  const title = (choice: object) =>
    parse(
      listPage(
        { lang: locale, sort: 'newest', ...choice },
        { reports: [], next: null, total: null },
        names,
        { shapes: html``, draw: () => html`` },
        new Date('2026-11-25T06:30:00.000Z'),
      ).main,
    ).querySelector('.void h2')!.text;
  expect(title({})).toBe(T('public-reports:none_title'));
  expect(title({ office: 'WO-03' })).toBe(T('public-reports:empty_title'));
});
