import { randomBytes } from 'node:crypto';
import type { Section } from '@pune/snapshot/section';
import { bytesOf } from './bytes.ts';
import type { Markup } from './runtime.ts';

/** The markup of a section, encoded once for all pages that show it. */
export interface SharedPart {
  markup: Markup;
  bytes: Buffer;
}

/** Beginning of the text that stands for a section while a page is built. Random: no page contains it. */
const MARK = `\0${randomBytes(9).toString('base64url')} `;

/** Returns the text that stands for the section with this number. */
export const standIn = (number: number): string => `${MARK}${number};`;

/**
 * Encodes a page, with the bytes of its sections in their places.
 * @param parts the sections of the page; the first one has the number 1
 */
export function assemble(
  html: string,
  parts: readonly { name: string; bytes: Buffer }[],
): { body: Buffer; sections: Section[] } {
  if (parts.length === 0) return { body: bytesOf(html), sections: [] };
  const [first, ...rest] = html.split(MARK);
  const numbers = rest.map((text) => Number.parseInt(text, 10));
  const texts = [first!, ...rest.map((text) => text.slice(text.indexOf(';') + 1))];
  const sizes = texts.map((text) => Buffer.byteLength(text));
  // One long text is encoded faster than many short ones.
  let own = bytesOf(texts.join(''));
  // Halves of a surrogate pair must not meet.
  if (own.length !== sizes.reduce((sum, length) => sum + length, 0))
    own = Buffer.concat(texts.map(bytesOf));
  const size = numbers.reduce((sum, number) => sum + parts[number - 1]!.bytes.length, own.length);
  const body = Buffer.allocUnsafeSlow(size);
  const sections: Section[] = [];
  let [read, written] = [0, 0];
  for (const [n, length] of sizes.entries()) {
    if (n > 0) {
      const number = numbers[n - 1]!;
      const { name, bytes } = parts[number - 1]!;
      sections.push({ number, name, start: written, end: written + bytes.length });
      written += bytes.copy(body, written);
    }
    written += own.copy(body, written, read, read + length);
    read += length;
  }
  return { body, sections };
}
