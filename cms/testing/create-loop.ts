// node cms/testing/create-loop.ts <file.ndjson> <documents> <portal>: saves documents one after the
// other, as editors do, for the import benchmark.
import fs from 'node:fs';
import readline from 'node:readline';
import { LOCALES } from '@pune/i18n';
import { richText } from '@pune/content-models/rich-text';
import { openCms } from '../open-cms.ts';

const [file, count, portal] = [process.argv[2]!, Number(process.argv[3]), process.argv[4]!];
const cms = await openCms();
let done = 0;
const begun = performance.now();
for await (const line of readline.createInterface({ input: fs.createReadStream(file) })) {
  const { collection, key, body, ...values } = JSON.parse(line) as Record<string, unknown> & {
    collection: 'circulars';
    key: string;
    body: Record<string, string>;
  };
  const data = {
    ...values,
    slug: key,
    body: Object.fromEntries(LOCALES.map((locale) => [locale, richText(body[locale]!)])),
    portals: [portal],
    _status: 'published',
  };
  await cms.create({
    collection,
    locale: 'all' as never,
    data: data as never,
    depth: 0,
    overrideAccess: true,
  });
  if (++done === count) break;
}
process.stdout.write(`${Math.round(done / ((performance.now() - begun) / 1000))} a second\n`);
process.exit(0);
