import type { Card, Locale, Reader } from '@pune/content';

/** What a row of news shows. */
export const NEWS_FIELDS = ['slug', 'title', 'summary', 'date', 'kind'] as const;

const monthBefore = (month: string): string => new Date(Date.parse(`${month}-01T00:00:00Z`) - 86_400_000).toISOString().slice(0, 7);

/** A few news before a day, of its month and the month before: the newest of all would have every page of news change with each new one. */
export function earlierNews(content: Reader, locale: Locale, day: string, limit: number): Card<'news'>[] {
  const month = day.slice(0, 7);
  const of = (some: string, most: number) => (most > 0 ? content.list('news', { locale, month: some, before: day, order: 'newest', limit: most, fields: ['slug', 'title', 'date'] }) : []);
  const own = of(month, limit);
  return [...own, ...of(monthBefore(month), limit - own.length)];
}
