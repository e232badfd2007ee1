/** The last row of a page of cases: the value by which the list is sorted, and the id. */
export interface ListMark {
  value: string;
  id: string;
}

/** Writes a mark as an opaque text for the address of the next page. */
export const encodeMark = ({ value, id }: ListMark): string =>
  Buffer.from(JSON.stringify([value, id])).toString('base64url');

/** Reads a mark from an address; null for none and for any other text. */
export function decodeMark(mark: string | null): ListMark | null {
  if (mark === null) return null;
  try {
    const [value, id] = JSON.parse(Buffer.from(mark, 'base64url').toString()) as unknown[];
    return typeof value === 'string' && typeof id === 'string' ? { value, id } : null;
  } catch {
    return null;
  }
}
