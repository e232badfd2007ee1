import fs from 'node:fs';
import { parseArgs } from 'node:util';
import { openDatabase } from '@pune/database';
import { servicesDatabaseUrl } from '@pune/database/env';
import type { PaymentTables } from '../payments.tables.ts';
import { CSV_BANKS } from './statements/csv-banks.ts';
import { importStatements } from './statements/import-statements.ts';

// `npm run import-statement -- FILE [--bank NAME]`: takes a bank statement whole, or says for each
// line what is wrong with it and takes nothing.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { bank: { type: 'string', default: '' } },
});
const [file] = positionals;
if (!file) {
  console.error(
    `Usage: npm run import-statement -- FILE [--bank ${Object.keys(CSV_BANKS).join('|')}]`,
  );
  process.exit(2);
}
const db = openDatabase<PaymentTables>(servicesDatabaseUrl());
try {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(fs.readFileSync(file));
  const outcome = await importStatements(db, text, {
    now: new Date(),
    bank: values.bank,
    importer: async () => ({ person: null, post: null }),
  });
  if (outcome.kind === 'Imported')
    for (const { account, from, to, lines, added, isKnown } of outcome.statements)
      console.log(
        isKnown
          ? `${account}, ${from} to ${to}: imported before, nothing to add`
          : `${account}, ${from} to ${to}: ${lines} lines, ${added} of them new`,
      );
  if (outcome.kind === 'Refused') {
    for (const { line, reason, value } of outcome.problems)
      console.error(`${file}:${line}: ${reason}${value ? ` (${value})` : ''}`);
    console.error('Nothing was imported.');
    process.exitCode = 1;
  }
} finally {
  await db.destroy();
}
