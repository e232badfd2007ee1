// node cms/testing/killable.ts [moment]: publishes the changes in the outbox, and kills itself, as
// a power failure would, at that moment of the document with that title; without a moment it stops
// when the outbox is empty. At the moment `committed` it saves the document itself.
import fs from 'node:fs';
import path from 'node:path';
import { openSnapshot } from '@pune/content/snapshot';
import { createPublisher, type Render } from '@pune/publisher';
import type { PublishedPortal } from '@pune/publisher/published-portal';
import type { Outbox } from '@pune/publisher/outbox';
import { createPublisherService } from '@pune/publisher/service';
import type { SiteConfig } from '@pune/content/sites';
import type { Target } from '@pune/publisher/target';
import { filesystemTarget } from '@pune/publisher/targets/filesystem.ts';
import { openCms } from '../open-cms.ts';
import { environmentFrom } from '../environment.ts';
import { outboxOf } from '../publisher-outbox.ts';
import { pageData } from './page-data.ts';

const [moment] = process.argv.slice(2);
const { pokeFile, releasesDir, snapshotFile, mediaDir } = environmentFrom();
const endAt = (name: string, titles: readonly string[]): void => {
  if (name === moment && titles.includes(name)) process.kill(process.pid, 'SIGKILL');
};
const cms = await openCms();

if (moment === 'committed') {
  const { writeFileSync } = fs;
  fs.writeFileSync = (file, ...rest) => {
    if (file === pokeFile) endAt('committed', ['committed']);
    writeFileSync(file, ...rest);
  };
  await cms.create({
    collection: 'pages',
    locale: 'en',
    data: pageData('committed', { _status: 'published' }),
    overrideAccess: true,
  });
}

const inEach = (text: string) => ({ en: text, mr: text, hi: text });
const site: SiteConfig = {
  id: 'pmc',
  name: inEach('P'),
  shortName: inEach('P'),
  url: 'http://pmc.localhost',
  locales: ['en'],
  collections: ['pages'],
  capabilities: [],
};

/** Titles of pages that were rendered but are not yet in place. */
const rendered: string[] = [];
const render: Render = async (address, content) => {
  const [, , slug] = address.split('/').filter(Boolean);
  const title = slug && content.bySlug('pages', slug, 'en')?.title;
  if (title) rendered.push(title);
  return Buffer.from(
    title ??
      content
        .list('pages', { locale: 'en', order: 'title', fields: ['title'] })
        .map(({ title: one }: { title: string }) => one)
        .join('\n'),
  );
};

const files = filesystemTarget(path.join(releasesDir, site.id));
const target: Target = {
  ...files,
  open: (name) => ({
    ...files.open(name),
    flush() {
      endAt('rendered', rendered.splice(0));
      return files.open(name).flush();
    },
  }),
};
const cmsOutbox = outboxOf(cms);
const outbox: Outbox = {
  async next(limit, page) {
    const changes = await cmsOutbox.next(limit, page);
    endAt(
      'read',
      changes.map(({ title }) => title),
    );
    return changes;
  },
  async acknowledge(receipts) {
    const titles = receipts.map(({ change }) => change.title);
    endAt('live', titles);
    await cmsOutbox.acknowledge(receipts);
    endAt('acknowledged', titles);
  },
};
const snapshot = openSnapshot(snapshotFile);
const portals: PublishedPortal[] = [
  { config: site, target, rendererId: 'plain', assets: '', load: async () => render },
];
const publisher = createPublisher({ snapshot, portals, mediaFolder: mediaDir });
const service = createPublisherService({
  outbox,
  publisher,
  snapshot,
  portals,
  pollMs: 20,
  async requests() {
    if (!moment && (await cmsOutbox.next(1)).length === 0 && publisher.work.begun().length === 0)
      service.stop();
    return false;
  },
});
await service.run();
process.exit(0);
