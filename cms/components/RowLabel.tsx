'use client';
import { useRowLabel } from '@payloadcms/ui';

type Row = Record<string, unknown>;

const rowDay = new Intl.DateTimeFormat('en-IN', { dateStyle: 'long', timeZone: 'Asia/Kolkata' });

/** A value as a row shows it: a day with its year, since a holiday returns every year. */
const shown = (value: string): string =>
  /^\d{4}-\d\d-\d\dT/.test(value) ? rowDay.format(new Date(value)) : value;

/**
 * The title of a row in a list, so that collapsed rows can be told apart.
 *
 * @param path the fields with the title, with a space between and a dot below groups:
 *   `date label.english`
 */
export function RowLabel({ path }: { path: string }) {
  const { data, rowNumber } = useRowLabel<Row>();
  const title = path
    .split(' ')
    .map((each) =>
      each.split('.').reduce<unknown>((value, name) => (value as Row | undefined)?.[name], data),
    )
    .filter((value): value is string => typeof value === 'string' && value !== '')
    .map(shown)
    .join(' – ');
  return <span>{title || `${(rowNumber ?? 0) + 1}`}</span>;
}
