'use client';
import { useAllFormFields, useRowLabel } from '@payloadcms/ui';
import { reduceFieldsToValues } from 'payload/shared';
import { nameOfBlock, nameOfRow, referencesIn, type RowShape } from '../row-names.ts';
import { useSay } from './say.ts';
import { useTitles } from './useTitles.ts';

type Row = Record<string, unknown>;

/** A row of a list: its number, by which refusals name it, and its content. */
export function RowName({ shape }: { shape: RowShape }) {
  const { data, rowNumber = 0 } = useRowLabel<Row>();
  const { language } = useSay();
  const row = data ?? {};
  const titleOf = useTitles(referencesIn(shape, row));
  const content = nameOfRow(shape, row, { language, titleOf });
  const name = content ? `${rowNumber + 1}. ${content}` : `${shape.label} ${rowNumber + 1}`;
  // A new element for a new name: the controls of the row are named by it again (`ControlNames`).
  return (
    <span className="pune-row" key={name}>
      {name}
    </span>
  );
}

/** A block of a text, whose form has its fields. */
export function BlockName({ shape }: { shape: RowShape }) {
  const [fields] = useAllFormFields();
  const { language } = useSay();
  const block = reduceFieldsToValues(fields, true) as Row;
  const titleOf = useTitles(referencesIn(shape, block));
  return <span className="pune-row">{nameOfBlock(shape, block, { language, titleOf })}</span>;
}
