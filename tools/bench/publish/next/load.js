// node load.js <documents.json>: enters the documents, each in three languages, published.
import fs from 'node:fs';
import { getPayload } from 'payload';
import config from './payload.config.js';

const documents = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'));
const cms = await getPayload({ config });
const ids = new Map();
for (const { collection, slug, department, relatedServices, ...data } of documents) {
  const relations =
    collection === 'departments'
      ? {}
      : {
          department: ids.get(`departments/${department}`),
          relatedServices: relatedServices
            .map((service) => ids.get(`services/${service}`))
            .filter(Boolean),
        };
  const { id } = await cms.create({
    collection,
    locale: 'all',
    depth: 0,
    overrideAccess: true,
    context: { loads: true },
    data: { ...data, slug, ...relations, _status: 'published' },
  });
  ids.set(`${collection}/${slug}`, id);
}
process.exit(0);
