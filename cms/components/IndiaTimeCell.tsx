import type { DefaultServerCellComponentProps } from 'payload';
import { languageOf } from '@pune/content-models/say';
import { clock, day } from '../india-time.ts';

/** An instant in a list, in India's time, regardless of the reader's time zone. */
export const IndiaTimeCell = ({ cellData, i18n }: DefaultServerCellComponentProps) =>
  typeof cellData === 'string'
    ? `${day(cellData, languageOf({ i18n }))}, ${clock(cellData)}`
    : null;
