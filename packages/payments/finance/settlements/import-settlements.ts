import { appendAudit } from '@pune/staff/audit';
import {
  importBharatConnect,
  foreseeFact,
} from '../../channels/bharat-connect/import-settlement.ts';
import {
  readSettlementFile,
  settlementFacts,
  type SettlementFile,
} from '../../channels/bharat-connect/settlement-file.ts';
import { dayInIndia } from '@pune/std/india-time';
import {
  foreseeTransfer,
  importLump,
  isCredited,
  type LumpOutcome,
} from '../../channels/imps/import-lump.ts';
import { IMPS } from '../../channels/imps/imps.ts';
import { isLumpFile, readLumpFile, type LumpFile } from '../../channels/imps/lump-file.ts';
import type { Source } from '../../channels/source.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../ledger.ts';
import { FINANCE_CHAIN } from '../cases/open-cases.ts';
import type { Importer } from '../statements/import-statements.ts';
import type { SettlementRefused } from './settlement-lines.ts';

const BHARAT_CONNECT = 'bharatconnect';

type Whole = Extract<SettlementFile, { kind: 'Settlement' }> | LumpFile;

export type SettlementImport =
  | { kind: 'NotSetUp' }
  | { kind: 'NotPermitted' }
  | SettlementRefused
  /**
   * Transfers without a notice of the bank, in a sum that no statement shows: the file alone is no
   * proof of money.
   */
  | { kind: 'NotCredited'; cycle: string; netPaise: number }
  | {
      kind: 'Imported';
      channel: 'bharatconnect' | 'imps';
      /** The name by which the bank's line is found. */
      cycle: string;
      /** The credit that the bank statement must show. */
      netPaise: number;
      matched: number;
      again: number;
      /** Payments that we did not credit, or with another amount: they are in suspense. */
      setAside: readonly string[];
      /** True if nothing was booked: the numbers say what an import would do. */
      isTrial: boolean;
    };

export interface SettlementOptions {
  /** Reads and compares, and books nothing. */
  isTrial?: boolean;
  /** Reads the importer's authority in the transaction that notes the import. */
  importer: (tx: Tx) => Promise<Importer | 'NotPermitted'>;
}

/** Says what an import would do with each payment, without doing it. */
async function foresee(
  { db }: Context,
  source: Source,
  file: Whole,
): Promise<{ id: string; outcome: LumpOutcome }[]> {
  const found = [];
  if (file.kind === 'Lump')
    for (const row of file.rows)
      found.push({ id: row.utr, outcome: await foreseeTransfer(db, source, row) });
  else
    for (const fact of settlementFacts(file, source))
      found.push({ id: fact.paymentId!, outcome: await foreseeFact(db, source, fact) });
  return found;
}

/** Refuses a file of another biller, and of a day to come. */
function faultOf(file: Whole, { billerIds = [] }: Source, today: string): SettlementRefused | null {
  const refused = (reason: 'biller' | 'day', value: string): SettlementRefused => ({
    kind: 'Refused',
    problems: [{ line: 1, reason, value }],
  });
  if (file.kind === 'Settlement' && !billerIds.includes(file.billerId))
    return refused('biller', file.billerId);
  const day = file.kind === 'Lump' ? file.creditedOn : file.settledOn;
  return day > today ? refused('day', day) : null;
}

/**
 * Imports a settlement file of Bharat Connect, or of transfers that the bank credits as one sum,
 * whole or not at all. A file that is imported again changes nothing.
 */
export async function importSettlement(
  context: Context,
  text: string,
  { isTrial = false, importer }: SettlementOptions,
): Promise<SettlementImport> {
  const channel = isLumpFile(text) ? IMPS : BHARAT_CONNECT;
  const source = context.sources.get(channel);
  if (!source) return { kind: 'NotSetUp' };
  const file = channel === IMPS ? readLumpFile(text) : readSettlementFile(text);
  if (file.kind === 'Refused') return file;
  const fault = faultOf(file, source, dayInIndia(context.now()));
  if (fault) return fault;
  const cycle = file.kind === 'Lump' ? file.reference : file.cycle;
  const { netPaise, rows } = file;
  const foreseen = await foresee(context, source, file);
  const isBooking = foreseen.some(({ outcome }) => outcome === 'matched');
  if (file.kind === 'Lump' && isBooking && !(await isCredited(context.db, file)))
    return { kind: 'NotCredited', cycle, netPaise };
  const isPermitted = await context.db.transaction().execute(async (tx) => {
    const by = await importer(tx);
    if (by === 'NotPermitted') return false;
    if (!isTrial)
      await appendAudit(tx, {
        chain: FINANCE_CHAIN,
        at: context.now(),
        ...by,
        action: 'import_settlement',
        object: `${channel} ${cycle}`,
        after: { netPaise, rows: rows.length },
      });
    return true;
  });
  if (!isPermitted) return { kind: 'NotPermitted' };
  const outcomes = isTrial
    ? foreseen
    : file.kind === 'Lump'
      ? await importLump(context, source, file)
      : await importBharatConnect(context, source, file);
  const count = (wanted: LumpOutcome) => outcomes.filter(({ outcome }) => outcome === wanted);
  return {
    kind: 'Imported',
    channel,
    cycle,
    netPaise,
    matched: count('matched').length,
    again: count('again').length,
    setAside: count('setAside').map(({ id }) => id),
    isTrial,
  };
}
