import { addDays, dayInIndia, type Day } from '@pune/std/india-time';
import type { Payer } from '../channels/testing/payers.ts';
import { writeSettlementFile } from '../channels/bharat-connect/testing/settlement-file.ts';
import { settlementOfDay } from '../finance/reconciliation/classify.ts';
import type { StatementFormat } from '../finance/statements/read-statement.ts';
import type { Statement } from '../finance/statements/statement.ts';
import { writeStatement } from '../finance/statements/write-statement.ts';
import type { Payments } from '../payments.ts';
import type { Bank } from './bank.ts';
import type { Chance } from './chance.ts';
import type { Provider } from './providers.ts';

const BALANCED = ['camt053', 'mt940'] as const;
const FORMATS = [...BALANCED, 'csv'] as const;
const UNIT_FEE_PAISE = 236;
const COMMAND = { person: null, post: null };
const signs = (day: Day): string => day.replaceAll('-', '');

/** The number and the text under which the bank shows what a provider pays in. */
function labelOf(name: string, day: Day): { reference: string; text: string } {
  switch (name) {
    case 'razorpay':
      return { reference: `RZP${signs(day)}`, text: 'NEFT RAZORPAY SOFTWARE' };
    case 'paytm':
      return { reference: `YESB${signs(day)}`, text: 'NEFT PAYTM' };
    case 'billdesk':
      return { reference: `PUNECIT${signs(day)}`, text: 'NEFT BILLDESK' };
    // Stripe names no number: its name, the amount and the day must do.
    case 'stripe':
      return { reference: '', text: 'STRIPE PAYMENTS INDIA' };
    default:
      return { reference: settlementOfDay(name, day), text: `SETTLEMENT ${name}` };
  }
}

/** What happens at night: providers pay out, files and statements arrive, and the books are compared. */
export function createNights({
  bank,
  providers,
  payers,
  chance,
  now,
}: {
  bank: Bank;
  providers: readonly Provider[];
  payers: readonly Payer[];
  chance: Chance;
  now: () => Date;
}) {
  let files: string[] = [];
  let statements: { dueOn: Day; statement: Statement }[] = [];
  const counts = {
    statements: 0,
    refusedStatements: 0,
    importedAgain: 0,
    files: 0,
    lateStatements: 0,
    proofs: 0,
  };
  let unitFeesPaise = 0;

  const moved = (name: string) =>
    payers.filter((payer) => payer.name === name).flatMap((payer) => payer.moved?.() ?? []);
  const movedOn = (name: string, day: Day) =>
    moved(name).filter(({ at }) => dayInIndia(at) === day);
  const movedBefore = (name: string, day: Day) =>
    moved(name).filter(({ at }) => dayInIndia(at) < day);

  const paidByUnit = new Set<string>();
  /** Bharat Connect pays a day later, with a file, what it knows to be credited by then. */
  function payOutUnit(day: Day): void {
    const rows = movedBefore('bharatconnect', day)
      .filter(({ id }) => !paidByUnit.has(id))
      .map(({ id, orderId, paise, at }) => ({
        txnReferenceId: id,
        refId: orderId,
        amountPaise: paise,
        feePaise: UNIT_FEE_PAISE,
        paidOn: dayInIndia(at),
      }));
    for (const { txnReferenceId } of rows) paidByUnit.add(txnReferenceId);
    if (rows.length === 0) return;
    const cycle = `BC${signs(day)}`;
    const text = writeSettlementFile({ billerId: 'PUNE00000PUNPT', cycle, settledOn: day }, rows);
    files.push(text);
    const fees = rows.reduce((sum, { feePaise }) => sum + feePaise, 0);
    unitFeesPaise += fees;
    const net = rows.reduce((sum, { amountPaise }) => sum + amountPaise, -fees);
    if (net !== 0) bank.payout(day, net, cycle, 'NPCI BHARAT CONNECT');
  }

  async function payOut(day: Day): Promise<void> {
    for (const { gateway, entries } of providers) {
      const settled = (await entries()).filter(({ settledOn }) => settledOn === day);
      if (settled.length === 0) continue;
      const net = settled.reduce(
        (sum, { kind, paise, feePaise }) => sum + (kind === 'payment' ? paise - feePaise : -paise),
        0,
      );
      const { reference, text } = labelOf(gateway.name, day);
      if (net !== 0) bank.payout(day, net, reference, text);
    }
    for (const { id, paise } of movedOn('imps', day)) bank.credit(day, paise, id, 'IMPS');
    payOutUnit(day);
    const isLate = chance.happens(0.15);
    if (isLate) counts.lateStatements += 1;
    statements.push({
      dueOn: addDays(day, isLate ? chance.between(1, 2) : 0),
      statement: bank.statement(day),
    });
  }

  async function takeStatement(payments: Payments, statement: Statement): Promise<void> {
    // CSV files have no opening balance: one without lines says nothing, and a cut may pass.
    const take = async (given: Statement, formats: readonly StatementFormat[] = FORMATS) => {
      const format = chance.pick(given.lines.length === 0 ? BALANCED : formats);
      const outcome = await payments.finance.importStatements(writeStatement(given, format), {
        bank: 'trial',
        importer: async () => COMMAND,
      });
      return outcome.kind === 'Refused'
        ? `Refused: ${JSON.stringify({ format, problems: outcome.problems })}`
        : outcome.kind;
    };
    // A file that was cut or changed on its way is refused whole.
    if (chance.happens(0.1) && statement.lines.length > 0) {
      const cut = { ...statement, lines: statement.lines.slice(1) };
      if (!(await take(cut, BALANCED)).startsWith('Refused'))
        throw new Error('A statement that was cut was taken');
      counts.refusedStatements += 1;
    }
    const taken = await take(statement);
    if (taken !== 'Imported') throw new Error(`A right statement: ${taken}`);
    if (chance.happens(0.2)) {
      await take(statement);
      counts.importedAgain += 1;
    }
  }

  return {
    counts,
    unitFeesPaise: () => unitFeesPaise,
    /** The providers, the payers' bank and the network close a day. */
    close: payOut,
    /** Takes what has arrived, and compares; what a fault interrupted is taken the next time. */
    async work(payments: Payments): Promise<void> {
      const today = dayInIndia(now());
      const options = { importer: async () => COMMAND };
      for (const file of files) {
        const { kind } = await payments.finance.importSettlement(file, options);
        if (kind !== 'Imported') throw new Error(`A right settlement file: ${kind}`);
        files = files.filter((other) => other !== file);
        counts.files += 1;
        if (chance.happens(0.2)) await payments.finance.importSettlement(file, options);
      }
      for (const due of statements.filter(({ dueOn }) => dueOn < today)) {
        await takeStatement(payments, due.statement);
        statements = statements.filter((other) => other !== due);
        counts.statements += 1;
      }
      await payments.finance.reconcileOpen();
      counts.proofs += await payments.finance.publishProofs();
    },
  };
}
export type Nights = ReturnType<typeof createNights>;
