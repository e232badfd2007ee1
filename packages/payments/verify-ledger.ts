import { openDatabase } from '@pune/database';
import { servicesDatabaseUrl } from '@pune/database/env';
import type { PaymentTables } from './payments.tables.ts';
import { isRight, reportOf, verifyLedger } from './verification/verification.ts';

// `npm run verify-ledger`, on live data or on a copy: only reads, and exits with 1 if an invariant
// is violated.
const db = openDatabase<PaymentTables>(servicesDatabaseUrl());
try {
  const tables = await db.introspection.getTables();
  if (!tables.some(({ name }) => name === 'ledger_entries'))
    throw new Error(
      '[payments] [verify-ledger] There is no ledger in this database: start the portals once, or set SERVICES_DATABASE_URL or DATA_DIR to where they keep their data',
    );
  const findings = await verifyLedger(db);
  console.log(reportOf(findings));
  process.exitCode = isRight(findings) ? 0 : 1;
} finally {
  await db.destroy();
}
