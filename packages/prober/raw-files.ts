import fs from 'node:fs';
import path from 'node:path';
import { dayOf, HEADER, lineOf, type Entry } from './results.ts';

const NAME = /^(\d{4}-\d\d-\d\d)\.csv$/;

/** The files of a folder as days, the oldest first. */
export function daysIn(folder: string): string[] {
  try {
    return fs
      .readdirSync(folder)
      .flatMap((name) => NAME.exec(name)?.[1] ?? [])
      .sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

export const fileOf = (folder: string, day: string): string => path.join(folder, `${day}.csv`);

export const readDay = (folder: string, day: string): string =>
  fs.readFileSync(fileOf(folder, day), 'utf8');

function lastByte(file: number): string {
  const { size } = fs.fstatSync(file);
  if (size === 0) return '';
  const byte = Buffer.alloc(1);
  fs.readSync(file, byte, 0, 1, size - 1);
  return byte.toString('latin1');
}

/**
 * Adds entries to the file of their day, in one write that is on the disk when this returns. A line
 * that a crash cut off is ended first.
 *
 * @param day that of the file; a mark of the clock may go into a later day's
 */
export function append(folder: string, entries: readonly Entry[], day?: string): void {
  const first = entries[0];
  if (!first) return;
  fs.mkdirSync(folder, { recursive: true });
  const file = fs.openSync(fileOf(folder, day ?? dayOf(first.slot)), 'a+', 0o644);
  try {
    const last = lastByte(file);
    const start = last === '' ? HEADER : last === '\n' ? '' : '\n';
    const text = Buffer.from(start + entries.map(lineOf).join(''));
    for (let done = 0; done < text.length;)
      done += fs.writeSync(file, text, done, text.length - done);
    fs.fsyncSync(file);
  } finally {
    fs.closeSync(file);
  }
}
