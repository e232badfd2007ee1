// node cms/seed.ts: imports the examples of content-models into the CMS, or those of some
// collections. It can be repeated; editors' changes are kept.
import { EXAMPLES } from '@pune/content-models/all-examples';
import { openCms } from './open-cms.ts';
import { seed } from './seeds.ts';

const USAGE = `npm run seed — brings sample content into the CMS, published, in three languages.

  npm run seed                    all of it
  npm run seed -- COLLECTION …    that of some collections

Departments, ward offices and the categories of grievances, which a new installation begins with:
  npm run seed -- departments offices grievance-configuration

Repeated, it brings what is new or corrected; what editors changed or deleted stays so.
Collections: ${EXAMPLES.map(([collection]) => collection).join(', ')}
`;

const names = process.argv.slice(2);
const unknown = names.filter((name) => !EXAMPLES.some(([collection]) => collection === name));
if (unknown.length > 0) {
  const isHelp = unknown[0] === '--help';
  process[isHelp ? 'stdout' : 'stderr'].write(
    isHelp ? USAGE : `There is no collection ${unknown.join(', ')}.\n\n${USAGE}`,
  );
  process.exit(isHelp ? 0 : 2);
}
const chosen = EXAMPLES.filter(([collection]) => names.length === 0 || names.includes(collection));
const { created, updated, unchanged, kept } = await seed(await openCms(), chosen);
process.stdout.write(
  `Seeded: ${created} created, ${updated} updated, ${unchanged} unchanged, ${kept} kept as editors left them\n`,
);
process.exit(0);
