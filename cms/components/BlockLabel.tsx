import type { Block, ServerProps } from 'payload';
import { languageOf } from '@pune/content-models/say';
import { rowShapeOf } from '../row-shapes.ts';
import { BlockName } from './RowName.tsx';

/** The name of a block of a text: its kind, and its content. */
export function BlockLabel({ block, i18n }: { block: Block } & Pick<ServerProps, 'i18n'>) {
  return (
    <BlockName shape={rowShapeOf(block.labels?.singular, block.fields, languageOf({ i18n }))} />
  );
}
