// node cms/seed.ts: imports the examples of content-models into the CMS. It can be repeated;
// editors' changes are kept.
import { openCms } from './open-cms.ts';
import { seed } from './seeds.ts';

const { created, updated, unchanged, kept } = await seed(await openCms());
process.stdout.write(
  `Seeded: ${created} created, ${updated} updated, ${unchanged} unchanged, ${kept} kept as editors left them\n`,
);
process.exit(0);
