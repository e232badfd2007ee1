// node cms/seed.ts: brings the examples of content-models into the CMS. Can be run again; editors'
// changes are kept.
import { getCms } from './admin.ts';
import { seed } from './seeds.ts';

const { created, updated, unchanged, kept } = await seed(await getCms());
process.stdout.write(
  `Seeded: ${created} created, ${updated} updated, ${unchanged} unchanged, ${kept} kept as editors left them\n`,
);
process.exit(0);
