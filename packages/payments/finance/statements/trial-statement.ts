import { addDays, dayInIndia, dayStart, type Day } from '@pune/std/india-time';
import type { Psp } from '../../gateways/sandbox/psp.ts';
import { settlementOfDay } from '../reconciliation/classify.ts';
import { sumOf, type Statement, type StatementLine } from './statement.ts';

/** An account that no bank has. */
export const TRIAL_ACCOUNT = '000000TRIALBANK';
const BEGIN = new Date(0);
/** The trial bank charges ₹11.80 for a day on which money came, as banks do for a transfer. */
const CHARGE_PAISE = 1_180;

type Event = Awaited<ReturnType<Psp['report']>>[number];

/** The lines of a day: one credit of each gateway, less its fees and refunds, and a charge. */
function linesOf(day: Day, events: readonly Event[]): StatementLine[] {
  const net = new Map<string, number>();
  for (const { gateway, kind, amount_paise, fee_paise } of events) {
    const paise =
      kind === 'settled' ? amount_paise - fee_paise : kind === 'refunded' ? -amount_paise : 0;
    net.set(gateway, (net.get(gateway) ?? 0) + paise);
  }
  const base = { line: 1, bookedOn: day };
  const credits = [...net]
    .filter(([, paise]) => paise !== 0)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([gateway, paise]): StatementLine => {
      const id = settlementOfDay(gateway, day);
      const text = `SETTLEMENT ${gateway.toUpperCase()} ${id}`;
      return { ...base, paise, reference: id, text, isCharge: false };
    });
  return credits.length === 0
    ? []
    : [
        ...credits,
        {
          ...base,
          paise: -CHARGE_PAISE,
          reference: `CHG${day.slice(2).replaceAll('-', '')}`,
          text: 'BANK CHARGES FOR SETTLEMENT',
          isCharge: true,
        },
      ];
}

/** The trial bank's statement of a day that is over. It says what the bank paid, as its own books do. */
export async function trialStatement(psp: Psp, day: Day): Promise<Statement> {
  const events = await psp.report(BEGIN, dayStart(addDays(day, 1)));
  const byDay = new Map<Day, Event[]>();
  for (const event of events) {
    const on = dayInIndia(event.at);
    byDay.set(on, [...(byDay.get(on) ?? []), event]);
  }
  const before = [...byDay].filter(([on]) => on < day);
  const openingPaise = before.reduce((sum, [on, list]) => sum + sumOf(linesOf(on, list)), 0);
  const lines = linesOf(day, byDay.get(day) ?? []);
  return {
    account: TRIAL_ACCOUNT,
    currency: 'INR',
    number: day.replaceAll('-', ''),
    from: day,
    to: day,
    openingPaise,
    closingPaise: openingPaise + sumOf(lines),
    lines,
  };
}
