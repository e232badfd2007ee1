export interface Range {
  start: number;
  /** The last byte, inclusive. */
  end: number;
}

export interface RangeHeaders {
  range: string | null | undefined;
  ifRange: string | null | undefined;
}

/**
 * Parses the requested range of a file (RFC 9110, 14.2). Several ranges, other units, and a range
 * of changed bytes (`If-Range`) are answered with the whole file, as the standard allows.
 */
export function byteRange(
  { range, ifRange }: RangeHeaders,
  size: number,
  etag: string,
): Range | 'unsatisfiable' | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(range?.trim() ?? '');
  if (!match || (ifRange && ifRange !== etag)) return undefined;
  const [, first, last] = match as unknown as [string, string, string];
  if (first === '' && last === '') return undefined;
  if (first === '') {
    const length = Math.min(Number(last), size);
    return length === 0 ? 'unsatisfiable' : { start: size - length, end: size - 1 };
  }
  const start = Number(first);
  const end = last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (last !== '' && Number(last) < start) return undefined;
  return start >= size ? 'unsatisfiable' : { start, end };
}
