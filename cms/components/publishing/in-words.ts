import { isLocale } from '@pune/i18n';
import type { PageReceipt } from '@pune/publisher/outbox';
import { LANGUAGES } from '../../languages.ts';

/** A page of a receipt, as `cms/collections/receipts.ts` stores it. */
export type PageRow = PageReceipt & { locale: string };

export type Steps = Record<string, number>;

const STEPS = [
  ['queue', 'waiting'],
  ['plan', 'planning'],
  ['render', 'rendering and writing'],
  ['live', 'seeing live'],
] as const;

export const totalMs = (ms: Steps): number =>
  Object.values(ms).reduce((sum, value) => sum + value, 0);

/** `0.43 s`, `12 s`. */
export const seconds = (ms: number): string => `${(ms / 1000).toFixed(ms < 10_000 ? 2 : 0)}\u00a0s`;

/** Lists the duration of each step, in order. */
export const stepsOf = (ms: Steps): { name: string; ms: number }[] =>
  STEPS.flatMap(([key, name]) => (typeof ms[key] === 'number' ? [{ name, ms: ms[key] }] : []));

export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en-IN')} ${count === 1 ? one : many}`;

/**
 * @returns the name of the language; a page without one, such as the list of redirects, belongs to
 *   all
 */
export const languageOf = (locale: string): string =>
  isLocale(locale) ? LANGUAGES[locale] : 'all languages';

const OPERATIONS: Record<string, string> = {
  publish: 'Published',
  unpublish: 'Taken down',
  delete: 'Deleted',
  sweep: 'Brought up to date',
};
export const operationInWords = (operation: string): string => OPERATIONS[operation] ?? operation;

export const gigabytes = (bytes: number): string => `${(bytes / 1024 ** 3).toFixed(1)} GB`;
