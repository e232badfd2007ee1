import { firstFault, type ChainFault } from '@pune/std/hash-chain';
import { rowsIn, UnreadableRecord } from './exports.ts';
import type { ActRow } from './rules.ts';

export type RecordFault =
  | ChainFault
  /** A row of the earlier file is missing, or is another one now. */
  | { kind: 'Rewritten'; seq: number }
  | { kind: 'Unreadable'; message: string };

export interface RecordFinding {
  acts: number;
  fault: RecordFault | null;
}

/**
 * Verifies an export of the record of acts.
 *
 * @param earlier an export of before, which was kept elsewhere: only it shows that the end was cut
 *   off, or that the whole record was computed again
 */
export function verifyRecord(text: string, earlier?: string): RecordFinding {
  let rows: ActRow[] = [];
  try {
    rows = rowsIn(text);
    const fault = firstFault(rows) ?? (earlier === undefined ? null : rewritten(rows, earlier));
    return { acts: rows.length, fault };
  } catch (error) {
    if (!(error instanceof UnreadableRecord)) throw error;
    return { acts: rows.length, fault: { kind: 'Unreadable', message: error.message } };
  }
}

function rewritten(rows: readonly ActRow[], earlier: string): RecordFault | null {
  const before = rowsIn(earlier);
  const fault = firstFault(before);
  if (fault) throw new UnreadableRecord(`the earlier file is not whole itself (act ${fault.seq})`);
  const gone = before.find(({ digest }, n) => rows[n]?.digest !== digest);
  return gone ? { kind: 'Rewritten', seq: gone.seq } : null;
}

function stateOf(fault: RecordFault | null): string {
  switch (fault?.kind) {
    case 'Changed':
      return `act ${fault.seq} was changed`;
    case 'Missing':
      return `act ${fault.seq} is missing`;
    case 'Reordered':
      return `act ${fault.seq} stands at another place`;
    case 'Unlinked':
      return `act ${fault.seq} does not follow the act before it: one of both was written again`;
    case 'Rewritten':
      return `act ${fault.seq} of the earlier file is missing, or is another one now`;
    case 'Unreadable':
      return fault.message;
    case undefined:
      return 'good';
  }
}

/** Formats a finding in one line. */
export const recordReport = ({ acts, fault }: RecordFinding): string =>
  `record of acts: ${acts} acts, ${stateOf(fault)}`;
