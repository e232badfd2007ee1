import type { DefaultServerCellComponentProps } from 'payload';
import { clock, day } from '../india-time.ts';

/** An instant in a list, in India's time, regardless of the reader's time zone. */
export const IndiaTimeCell = ({ cellData }: DefaultServerCellComponentProps) =>
  typeof cellData === 'string' ? `${day(cellData)}, ${clock(cellData)}` : null;
