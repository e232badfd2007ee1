// node tools/prepare-staff.ts: migrates the tables of staff; makes demo accounts in a sandbox, and
// disables them elsewhere. It can be repeated.
import fs from 'node:fs';
import path from 'node:path';
import { SERVICES_MIGRATIONS } from '../functions/services-database.ts';
import { refuseContracted } from '../packages/database/schema-support.ts';
import { noteRelease } from '../packages/database/schema.migrations.ts';
import type { DemoCity } from '../packages/staff/demo-posts.ts';
import { closeDemoStaff, makeDemoStaff, type DemoOfficer } from '../packages/staff/demo-staff.ts';
import { openStaff } from '../packages/staff/open-staff.ts';
import { isSandbox } from '../packages/std/sandbox.ts';
import { release } from './release.ts';
import { servicesEnvironment } from './services-environment.ts';
import { demoAccounts } from './start/report.ts';

/** Adds the officers to the file of demo accounts, which only its owner can read. */
function keepAccounts(dataDir: string, officers: readonly DemoOfficer[]): void {
  const file = path.join(dataDir, 'demo-accounts.json');
  const others = demoAccounts(dataDir).filter(({ role }) => role !== 'officer');
  fs.writeFileSync(`${file}.tmp`, `${JSON.stringify([...others, ...officers], null, 2)}\n`, {
    mode: 0o600,
  });
  fs.renameSync(`${file}.tmp`, file);
}

type Title = { en: string; mr: string; hi: string };

/** The published departments and ward offices of the samples, with names in three languages. */
async function demoCity(): Promise<DemoCity> {
  const [{ departmentExamples }, { officeExamples }] = await Promise.all([
    import('../content-models/departments/departments.examples.ts'),
    import('../content-models/offices/offices.examples.ts'),
  ]);
  return {
    departments: departmentExamples.map(({ slug, title }) => ({ slug, title: title as Title })),
    offices: officeExamples.flatMap(({ code, title }) =>
      code ? [{ code: code as string, title: title as Title }] : [],
    ),
  };
}

const env = servicesEnvironment();
const now = new Date();
const staff = await openStaff({ env });
try {
  await refuseContracted(staff.db, SERVICES_MIGRATIONS);
  await noteRelease(staff.db, release, now);
  if (isSandbox(env)) {
    const made = await makeDemoStaff(staff.db, {
      seal: staff.seal,
      city: await demoCity(),
      author: { at: now, by: null, keys: staff.auditKeys },
    });
    if (made.length > 0) {
      keepAccounts(env.DATA_DIR!, made);
      console.log(`Made ${made.length} demo accounts of officers`);
    }
  } else {
    const closed = await closeDemoStaff(staff.db, now);
    if (closed.length > 0)
      console.log(
        `! Closed ${closed.length} demo accounts of officers: their passwords were known. Make an administrator with: npm run admin:create -- --desk`,
      );
  }
} finally {
  await staff.close();
}
