import type { DefaultServerCellComponentProps } from 'payload';
import { clock, day } from '../india-time.ts';

/** An instant in a list, in the time of India wherever the reader's machine stands. */
export const IndiaTimeCell = ({ cellData }: DefaultServerCellComponentProps) =>
  typeof cellData === 'string' ? `${day(cellData)}, ${clock(cellData)}` : null;
