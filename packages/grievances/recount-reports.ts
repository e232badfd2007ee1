// npm run reports:recount: forgets the public figures, so that the sweep counts every report anew.
import { openDatabase } from '@pune/database';
import { servicesDatabaseUrl } from '@pune/database/env';
import { migrateGrievances, type GrievanceTables } from './grievances.migrations.ts';
import { countAnew } from './public-reports.rollup.ts';

const db = openDatabase<GrievanceTables>(servicesDatabaseUrl());
await migrateGrievances(db, null);
await countAnew(db);
await db.destroy();
console.log('The next sweeps count every report; until then the figures stay as they were.');
