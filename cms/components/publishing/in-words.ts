import { isLocale } from '@pune/i18n';
import type { PageReceipt } from '@pune/publisher/outbox';
import { LANGUAGES } from '../../languages.ts';
import type { Say } from '../say.ts';

/** A page of a receipt, as `cms/collections/receipts.ts` stores it. */
export type PageRow = PageReceipt & { locale: string };

export type Steps = Record<string, number>;

const stepNames = (say: Say) =>
  [
    ['queue', say('waiting')],
    ['plan', say('finding the pages')],
    ['render', say('making the pages')],
    ['live', say('fetching them back')],
  ] as const;

export const totalMs = (ms: Steps): number =>
  Object.values(ms).reduce((sum, value) => sum + value, 0);

/** `0.43 s`, `12 s`. */
export const seconds = (say: Say, ms: number): string =>
  say('{{count}}\u00a0s', { count: (ms / 1000).toFixed(ms < 10_000 ? 2 : 0) });

/** Lists the duration of each step, in order. */
export const stepsOf = (say: Say, ms: Steps): { name: string; ms: number }[] =>
  stepNames(say).flatMap(([key, name]) =>
    typeof ms[key] === 'number' ? [{ name, ms: ms[key] }] : [],
  );

/** `1 page`, `12 pages`: the text for one, or that for several, with `{{count}}`. */
export const counted = (count: number, one: string, many: string): string =>
  (count === 1 ? one : many).replace('{{count}}', count.toLocaleString('en-IN'));

export const pagesIn = (say: Say, count: number): string =>
  counted(count, say('{{count}} page'), say('{{count}} pages'));

/**
 * @returns the name of the language; a page without one, such as the list of redirects, belongs to
 *   all
 */
export const languageOf = (say: Say, locale: string): string =>
  isLocale(locale) ? say(LANGUAGES[locale]) : say('all languages');

export function operationInWords(say: Say, operation: string): string {
  switch (operation) {
    case 'publish':
      return say('Published');
    case 'unpublish':
      return say('Taken down');
    case 'delete':
      return say('Deleted');
    case 'sweep':
      return say('Brought up to date');
    default:
      return operation;
  }
}

export const gigabytes = (bytes: number): string => `${(bytes / 1024 ** 3).toFixed(1)} GB`;
