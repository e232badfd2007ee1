'use client';
import { useRowLabel } from '@payloadcms/ui';

type Row = Record<string, unknown>;

/**
 * The title of a row in a list, so that collapsed rows can be told apart.
 *
 * @param path the field with the title, with a dot below groups: `label.english`
 */
export function RowLabel({ path }: { path: string }) {
  const { data, rowNumber } = useRowLabel<Row>();
  const title = path
    .split('.')
    .reduce<unknown>((value, name) => (value as Row | undefined)?.[name], data);
  return <span>{typeof title === 'string' && title ? title : `${(rowNumber ?? 0) + 1}`}</span>;
}
