import fs from 'node:fs';
import { parseArgs } from 'node:util';
import { rupeesText } from '../../money.ts';
import { openPayments } from '../../open-payments.ts';

// `npm run import-settlement -- FILE [--dry-run]`: takes a settlement file of Bharat Connect, or of
// bank transfers that were credited as one sum, whole, or says for each line what is wrong with it
// and takes nothing.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { 'dry-run': { type: 'boolean', default: false } },
});
const [file] = positionals;
if (!file) {
  console.error('Usage: npm run import-settlement -- FILE [--dry-run]');
  process.exit(2);
}
const { payments } = await openPayments();
try {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(fs.readFileSync(file));
  const outcome = await payments.finance.importSettlement(text, {
    isTrial: values['dry-run'],
    importer: async () => ({ person: null, post: null }),
  });
  if (outcome.kind === 'Imported') {
    const { cycle, netPaise, matched, again, setAside, isTrial } = outcome;
    console.log(`${cycle}: the bank must show ${rupeesText(netPaise)} rupees`);
    console.log(`${matched} booked, ${again} known, ${setAside.length} set aside`);
    for (const id of setAside) console.log(`  not ours, or another amount: ${id}`);
    if (isTrial) console.log('Nothing was imported: this was a dry run.');
  } else {
    if (outcome.kind === 'Refused')
      for (const { line, reason, value } of outcome.problems)
        console.error(`${file}:${line}: ${reason}${value ? ` (${value})` : ''}`);
    else if (outcome.kind === 'NotCredited')
      console.error(
        `No statement shows ${rupeesText(outcome.netPaise)} rupees under ${outcome.cycle}: import it before transfers of which the bank sent no notice.`,
      );
    else console.error('The channel of this file is not set up.');
    console.error('Nothing was imported.');
    process.exitCode = 1;
  }
} finally {
  await payments.close();
}
