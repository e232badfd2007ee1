// npm run verify-audit: recomputes the chains of the audit, on live data, on a copy, or in a file of
// the CMS's record of acts. It only reads, and ends with 1 if a chain is broken.
import fs from 'node:fs';
import { parseArgs } from 'node:util';
import { recordReport, verifyRecord } from '../cms/acts/verification.ts';
import { openDatabase } from '../packages/database/database.ts';
import { servicesDatabaseUrl } from '../packages/database/env.ts';
import { auditKeys } from '../packages/staff/audit-keys.ts';
import { auditReport, isIntact, verifyAudit } from '../packages/staff/audit-verification.ts';
import { parseAnchors } from '../packages/staff/kept-anchors.ts';
import { servicesEnvironment } from './services-environment.ts';

const USAGE = `npm run verify-audit [-- --anchors FILE|ADDRESS]      verifies the audit of officers' actions
npm run verify-audit -- FILE [--earlier FILE]         verifies a file of the CMS's record of acts

  --anchors FILE|ADDRESS   anchors that were kept outside of the database: a copy of the portal's
                           /api/v1/audit-anchors, or one JSON object a line. Only they show that a
                           database was restored from an old backup.
  --earlier FILE           a file of the record of before, of either format. Only it shows that the end
                           of the record was cut off, or that the record was computed again.`;

const TIMEOUT_MS = 10_000;

/** Reads a file, or fetches an address. */
async function textOf(place: string): Promise<string> {
  if (!/^https?:/.test(place)) return fs.readFileSync(place, 'utf8');
  const answer = await fetch(place, { signal: AbortSignal.timeout(TIMEOUT_MS) });
  if (!answer.ok) throw new Error(`[tools] [verify-audit] ${place} answers ${answer.status}`);
  return answer.text();
}

const {
  positionals,
  values: { anchors, earlier, help },
} = parseArgs({
  allowPositionals: true,
  options: {
    anchors: { type: 'string' },
    earlier: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  },
});
if (help || positionals.length > 1 || (earlier && positionals.length === 0)) {
  console.log(USAGE);
  process.exit(help ? 0 : 2);
}
const [file] = positionals;
if (file !== undefined) {
  const finding = verifyRecord(
    fs.readFileSync(file, 'utf8'),
    earlier === undefined ? undefined : fs.readFileSync(earlier, 'utf8'),
  );
  console.log(recordReport(finding));
  process.exit(finding.fault === null ? 0 : 1);
}
const env = servicesEnvironment();
const db = openDatabase(servicesDatabaseUrl(env));
try {
  const tables = await db.introspection.getTables();
  if (!tables.some(({ name }) => name === 'staff_audit'))
    throw new Error(
      '[tools] [verify-audit] There is no audit in this database: start the portals once, or set SERVICES_DATABASE_URL or DATA_DIR to where they keep their data',
    );
  const kept = anchors === undefined ? [] : parseAnchors(await textOf(anchors));
  const findings = await verifyAudit(db, { kept, keys: auditKeys(env) });
  console.log(auditReport(findings));
  process.exitCode = isIntact(findings) ? 0 : 1;
} finally {
  await db.destroy();
}
