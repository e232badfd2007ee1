import type { Card, Locale, Reader } from '@pune/content';
import { addDays } from '@pune/std/india-time';

/** The fields of a row of news. */
export const NEWS_FIELDS = ['slug', 'title', 'summary', 'date', 'kind'] as const;

const DAYS_OF_NEWS = 90;

/** The newest news of the last ninety days: older ones are no news of a home page. */
export const recentNews = (content: Reader, locale: Locale, limit: number) =>
  content
    .list('news', { locale, order: 'newest', limit, fields: ['slug', 'title', 'date'] })
    .filter(({ date }) => !content.isPast(addDays(date, DAYS_OF_NEWS)));

function monthBefore(month: string): string {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))];
  return number === 1
    ? `${year - 1}-12`
    : `${month.slice(0, 5)}${String(number - 1).padStart(2, '0')}`;
}

/**
 * A few news before a day, of its month and the month before; if there are too few, of the same
 * year. The newest of all would make every page of news depend on each new one.
 */
export function earlierNews(
  content: Reader,
  locale: Locale,
  day: string,
  limit: number,
): Card<'news'>[] {
  const of = (some: { month: string } | { year: number }, most: number) =>
    most > 0
      ? content.list('news', {
          locale,
          ...some,
          before: day,
          order: 'newest',
          limit: most,
          fields: ['slug', 'title', 'date'],
        })
      : [];
  const month = day.slice(0, 7);
  const own = of({ month }, limit);
  const recent = [...own, ...of({ month: monthBefore(month) }, limit - own.length)];
  return recent.length > 0 ? recent : of({ year: Number(day.slice(0, 4)) }, limit);
}
