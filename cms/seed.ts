// node cms/seed.ts: imports the examples of content-models into the CMS. It can be repeated;
// editors' changes are kept.
import { getCms } from './admin.ts';
import { seed } from './seeds.ts';

const { created, updated, unchanged, kept } = await seed(await getCms());
process.stdout.write(
  `Seeded: ${created} created, ${updated} updated, ${unchanged} unchanged, ${kept} kept as editors left them\n`,
);
process.exit(0);
