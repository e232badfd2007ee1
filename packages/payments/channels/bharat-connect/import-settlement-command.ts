import fs from 'node:fs';
import { rupeesText } from '../../money.ts';
import { openPayments } from '../../open-payments.ts';

// `npm run import-settlement -- FILE`: takes a settlement file of Bharat Connect whole, or says what
// is wrong with it and takes nothing.
const [file] = process.argv.slice(2);
if (!file) {
  console.error('Usage: npm run import-settlement -- FILE');
  process.exit(2);
}
const { payments } = await openPayments();
try {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(fs.readFileSync(file));
  const outcome = await payments.finance.importSettlement(text);
  if (outcome.kind === 'Imported') {
    const { cycle, netPaise, matched, again, setAside } = outcome;
    console.log(`${cycle}: the bank must show ${rupeesText(netPaise)} rupees`);
    console.log(`${matched} booked, ${again} known, ${setAside.length} set aside`);
    for (const id of setAside) console.log(`  not ours, or another amount: ${id}`);
  } else {
    if (outcome.kind === 'NotSetUp') console.error('Bharat Connect is not set up.');
    else console.error(`${file}:${outcome.line}: ${outcome.reason}`);
    console.error('Nothing was imported.');
    process.exitCode = 1;
  }
} finally {
  await payments.close();
}
