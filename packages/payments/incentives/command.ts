import fs from 'node:fs';
import { openDatabase } from '@pune/database';
import { servicesDatabaseUrl } from '@pune/database/env';
import { formatNumber, formatRupees } from '@pune/i18n/format';
import type { PaymentTables } from '../payments.tables.ts';
import { addIncentive, endIncentive, incentiveSchema } from './add-incentive.ts';
import { incentiveFigures } from './figures.ts';

// `npm run incentives`: lists the discounts with a budget; `-- add FILE.json` and `-- end ID`.

const USAGE = 'Usage: npm run incentives [-- add FILE.json | -- end ID]';
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
      `${id} (${head}), ${fromDay} to ${untilDay}${endedAt ? `, ended ${endedAt}` : ''}: ${formatRupees(money.grantedPaise, 'en')} given to ${formatNumber(money.bills, 'en')} ${money.bills === 1 ? 'bill' : 'bills'}, ${formatRupees(money.reservedPaise, 'en')} reserved, of ${formatRupees(money.capPaise, 'en')}`,
    );
}

try {
  if (act === 'list') await list();
  else if (act === 'add' && given) await add(given);
  else if (act === 'end' && given)
    if ((await endIncentive(db, given, new Date())) === 'Ended') console.log(`Ended ${given}.`);
    else refuse(`There is no incentive ${given} that is open.`);
  else refuse(`There is no command ${act}.`);
} finally {
  await db.destroy();
}
