import { addDays, type Day } from '@pune/std/india-time';
import type { Statement, StatementLine } from '../finance/statements/statement.ts';
import { sumOf } from '../finance/statements/statement.ts';
import type { Chance } from './chance.ts';

const ACCOUNT = '00042000001';
const CHARGE_PAISE = 1_180;

/** What a bank does wrong, or what reaches it without a payment: each must be found as its class. */
export interface BankFaults {
  /** By how much a credit is short, by its reference. */
  short: Map<string, number>;
  /** References of credits that were booked twice. */
  twice: Set<string>;
  strays: number;
  late: number;
  charges: number;
}

/** The city's bank: it books what providers, payers and clerks bring, and writes a statement a day. */
export function createBank(chance: Chance) {
  const lines = new Map<Day, StatementLine[]>();
  const faults: BankFaults = { short: new Map(), twice: new Set(), strays: 0, late: 0, charges: 0 };
  let balancePaise = 0;
  let serial = 0;
  let isRough = true;

  const add = (day: Day, paise: number, reference: string, text: string, isCharge = false) =>
    void lines.set(day, [
      ...(lines.get(day) ?? []),
      { line: 1, bookedOn: day, paise, reference, text, isCharge },
    ]);

  return {
    faults,
    /** From then on the bank makes no mistakes. */
    calm: () => void (isRough = false),
    /** Books money that a provider sends; the bank may err about it. */
    payout(day: Day, paise: number, reference: string, text: string): void {
      const fate = isRough && reference !== '' && paise > 1_000 ? chance.next() : 1;
      const isLate = fate >= 0.1 && fate < 0.2;
      if (isLate) faults.late += 1;
      const booked = isLate ? addDays(day, chance.between(1, 4)) : day;
      const off = fate < 0.05 ? chance.between(1, 1_000) : 0;
      if (off > 0) faults.short.set(reference, off);
      add(booked, paise - off, reference, text);
      if (fate < 0.05 || fate >= 0.1) return;
      faults.twice.add(reference);
      add(booked, paise, reference, text);
    },
    /** Books a transfer or cash exactly as it was brought. */
    credit: (day: Day, paise: number, reference: string, text: string): void =>
      add(day, paise, reference, text),
    /** Closes a day, with a charge, and perhaps with money that nobody has announced. */
    statement(day: Day): Statement {
      if (isRough && chance.happens(0.25)) {
        faults.strays += 1;
        serial += 1;
        add(day, chance.between(100, 90_000), `STRAY${serial}X`, 'NEFT CR');
      }
      const booked = lines.get(day) ?? [];
      if (booked.length > 0) {
        faults.charges += 1;
        add(day, -CHARGE_PAISE, `CHG${day.replaceAll('-', '')}`, 'BANK CHARGES', true);
      }
      const all = lines.get(day) ?? [];
      const openingPaise = balancePaise;
      balancePaise += sumOf(all);
      return {
        account: ACCOUNT,
        currency: 'INR',
        number: day.replaceAll('-', ''),
        from: day,
        to: day,
        openingPaise,
        closingPaise: balancePaise,
        lines: all,
      };
    },
    balancePaise: () => balancePaise,
    chargesPaise: () => faults.charges * CHARGE_PAISE,
  };
}
export type Bank = ReturnType<typeof createBank>;
