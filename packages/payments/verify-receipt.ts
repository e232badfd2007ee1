import fs from 'node:fs';
import { parseArgs } from 'node:util';
import { keysFromPublished, type PublishedReceiptKey } from './receipts/receipt-keys.ts';
import { readSignedReceipt } from './receipts/signed-receipt.ts';

const USAGE = `Usage: npm run verify-receipt -- --keys FILE TEXT

  TEXT  what the code of a receipt says: its address, or the line that begins with R1*
  FILE  the public keys, as the portal publishes them at /api/payments/receipt-keys

No network and no database is asked. A receipt that was refunded later stays genuine.`;

/** Verifies the code of a receipt. @returns the exit code: 0 genuine, 1 not genuine, 2 not asked */
function main(): number {
  const { values, positionals } = parseArgs({
    options: { keys: { type: 'string' } },
    allowPositionals: true,
  });
  const [text] = positionals;
  if (!values.keys || !text) return (console.error(USAGE), 2);
  const { keys } = JSON.parse(fs.readFileSync(values.keys, 'utf8')) as {
    keys: PublishedReceiptKey[];
  };
  const found = readSignedReceipt(text, keysFromPublished(keys));
  switch (found.kind) {
    case 'Signed': {
      const { number, paidOn, amountPaise, currency, payee, bills, more } = found.facts;
      console.log(`Genuine: signed by the key ${found.keyId}.`);
      console.log(`Receipt ${number}, paid on ${paidOn} to ${payee}`);
      console.log(`${currency} ${(amountPaise / 100).toFixed(2)}`);
      for (const { head, accountNumber, periods } of bills)
        console.log(`${head} ${accountNumber}, ${periods.join(', ')}`);
      if (more > 0) console.log(`and ${more} more`);
      return 0;
    }
    case 'Altered':
      console.error('Not genuine: the text was changed, or this key did not sign it.');
      return 1;
    case 'KeyUnknown':
      console.error(
        `Not known: the key ${found.keyId} is not in the file. Fetch the keys again from the portal.`,
      );
      return 1;
    case 'Unreadable':
      console.error('Not the code of a receipt.');
      return 1;
  }
}

process.exitCode = main();
