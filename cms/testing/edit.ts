// node cms/testing/edit.ts <name> <documents>: an editor's process, which publishes many documents
// concurrently. Its database is in DATA_DIR.
import { openCms } from '../open-cms.ts';
import { pageData } from './page-data.ts';

const [name, documents] = [process.argv[2]!, Number(process.argv[3])];
const cms = await openCms();
const results = await Promise.allSettled(
  Array.from({ length: documents }, (_, n) =>
    cms.create({
      collection: 'pages',
      locale: 'en',
      data: pageData(`Page ${n} of ${name}`, { _status: 'published' }),
      overrideAccess: true,
    }),
  ),
);
const failures = results.flatMap((result) =>
  result.status === 'rejected' ? String(result.reason) : [],
);
process.stdout.write(`${JSON.stringify({ failures })}\n`);
process.exit(failures.length > 0 ? 1 : 0);
