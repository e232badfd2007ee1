import type { ArrayField, ServerProps } from 'payload';
import { languageOf } from '@pune/content-models/say';
import { rowShapeOf } from '../row-shapes.ts';
import { RowName } from './RowName.tsx';

/** The name of a row of any list, by its content, in the language of the account. */
export function RowLabel({ field, i18n }: { field: ArrayField } & Pick<ServerProps, 'i18n'>) {
  return <RowName shape={rowShapeOf(field.labels?.singular, field.fields, languageOf({ i18n }))} />;
}
