import fs from 'node:fs';
import { openDatabase } from '@pune/database';
import { servicesDatabaseUrl } from '@pune/database/env';
import { formatNumber, formatRupees } from '@pune/i18n/format';
import type { PaymentTables } from '../payments.tables.ts';
import { addIncentive, endIncentive, incentiveSchema } from './add-incentive.ts';
import { incentiveFigures } from './figures.ts';
import type { Group } from './hold-out.ts';
import { discountUplift, reminderUplift, type Measured } from './uplift.ts';

// `npm run incentives`: lists the discounts with a budget; `-- add FILE.json` and `-- end ID`.
// `npm run incentives -- uplift`: what discounts and reminders changed, against hold-out groups.

const USAGE = 'Usage: npm run incentives [-- add FILE.json | -- end ID | -- uplift]';
const [act = 'list', given] = process.argv.slice(2);
const db = openDatabase<PaymentTables>(servicesDatabaseUrl());

function refuse(message: string): void {
  console.error(`${message}\n${USAGE}`);
  process.exitCode = 2;
}

async function add(file: string): Promise<void> {
  let content: unknown;
  try {
    content = JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch (error) {
    return refuse(`${file}: ${(error as Error).message}`);
  }
  const read = incentiveSchema.safeParse(content);
  if (!read.success)
    return refuse(
      read.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('\n'),
    );
  if ((await addIncentive(db, read.data, new Date())) === 'Exists')
    return refuse(`There is an incentive ${read.data.id} already: another order has another id.`);
  console.log(`Added ${read.data.id}: in force from ${read.data.fromDay}.`);
}

async function list(): Promise<void> {
  const rows = await incentiveFigures(db);
  if (rows.length === 0) console.log('There are no incentives.');
  for (const { id, head, fromDay, untilDay, endedAt, ...money } of rows)
    console.log(
      [
        `${id} (${head}), ${fromDay} to ${untilDay}${endedAt ? `, ended ${endedAt}` : ''}:`,
        `${formatRupees(money.grantedPaise, 'en')} given to`,
        `${formatNumber(money.bills, 'en')} ${money.bills === 1 ? 'bill' : 'bills'},`,
        `${formatRupees(money.reservedPaise, 'en')} reserved,`,
        `of ${formatRupees(money.capPaise, 'en')}`,
      ].join(' '),
    );
}

const percent = (value: number): string => formatNumber(Number(value.toFixed(1)), 'en');
const signed = (value: number): string => (value > 0 ? '+' : '') + percent(value);
const shareOf = ({ bills, paid }: Group, name: string): string =>
  bills === 0
    ? `no bills ${name}`
    : `${percent((100 * paid) / bills)} % of ${formatNumber(bills, 'en')} ${name}`;

/** `paid in time: 62 % of 9,012 with, 55.1 % of 988 held out: +6.9 points (95 %: +3.6 to +10.2)` */
function inWords({ treated, heldOut, uplift }: Measured): string {
  const shares = `paid in time: ${shareOf(treated, 'with')}, ${shareOf(heldOut, 'held out')}`;
  return uplift === null
    ? `${shares}: no group to compare with`
    : `${shares}: ${signed(uplift.points)} points (95 %: ${signed(uplift.from)} to ${signed(uplift.to)})`;
}

async function uplift(): Promise<void> {
  const now = new Date();
  const lines: string[] = [];
  for (const one of await incentiveFigures(db))
    lines.push(`discount ${one.id}: ${inWords(await discountUplift(db, one, now))}`);
  for (const { rule, ...measured } of await reminderUplift(db, now))
    lines.push(`reminder ${rule}: ${inWords(measured)}`);
  console.log(
    lines.join('\n') ||
      'There is nothing to measure: no discount, and no reminder whose days are over.',
  );
}

try {
  if (act === 'uplift') await uplift();
  else if (act === 'list') await list();
  else if (act === 'add' && given) await add(given);
  else if (act === 'end' && given)
    if ((await endIncentive(db, given, new Date())) === 'Ended') console.log(`Ended ${given}.`);
    else refuse(`There is no incentive ${given} that is open.`);
  else refuse(`There is no command ${act}.`);
} finally {
  await db.destroy();
}
