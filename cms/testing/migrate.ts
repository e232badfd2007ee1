// node cms/testing/migrate.ts: migrates the database of CONTENT_DATABASE_URL, as a template that
// test files copy.
import { openCms } from '../open-cms.ts';

const cms = await openCms();
cms.logger.level = 'silent';
await cms.db.migrate();
await cms.destroy();
process.exit(0);
