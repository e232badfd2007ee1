import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSnapshot } from '@pune/content/snapshot';
import type { Change } from './outbox.ts';
import { createPublisher } from './publisher.ts';
import { filesystemTarget } from './targets/filesystem.ts';
import { plainRender, plainSites } from './testing/plain-pages.ts';

const site = plainSites[0]!;
const edit = (slug: string, title: string | null): Change => ({
  id: `${slug} ${title}`,
  collection: 'pages',
  documentId: slug,
  title: title ?? slug,
  at: '2026-11-25T06:30:00Z',
  versions: {
    en:
      title === null
        ? null
        : {
            collection: 'pages',
            id: slug,
            locale: 'en',
            slug,
            updatedAt: '2026-11-25T06:30:00Z',
            title,
            summary: '',
            date: '2026-11-25',
            category: '',
            portals: [site.id],
            data: { title, body: 'text '.repeat(600) },
            card: {},
            text: title,
          },
  },
});

let root: string;
beforeEach(() => (root = fs.mkdtempSync(path.join(os.tmpdir(), 'verify-'))));
afterEach(() => fs.rmSync(root, { recursive: true }));

function open(machineStart: number) {
  const snapshot = openSnapshot(path.join(root, 'content.db'));
  const target = filesystemTarget(path.join(root, 'site'));
  const portals = [
    {
      config: site,
      target,
      rendererId: 'plain',
      assets: path.join(root, 'none'),
      load: async () => plainRender,
    },
  ];
  return {
    snapshot,
    publisher: createPublisher({
      snapshot,
      portals,
      mediaFolder: root,
      machineStart: () => machineStart,
    }),
  };
}

const file = (name: string) => path.join(root, 'site/current', name);
const filesOf = () =>
  fs
    .readdirSync(fs.realpathSync(path.join(root, 'site/current')), {
      recursive: true,
      withFileTypes: true,
    })
    .filter((entry) => entry.isFile())
    .map(
      (entry) =>
        [
          path.join(entry.parentPath, entry.name),
          fs.readFileSync(path.join(entry.parentPath, entry.name)).toString('base64'),
        ] as const,
    );

it('restores files truncated by a power failure, and deletes pages that should be gone', async () => {
  const first = open(1);
  await first.publisher.makeRelease(site.id);
  for (const slug of ['a', 'b', 'c', 'd']) await first.publisher.publish(edit(slug, slug));
  const whole = new Map(filesOf());
  first.snapshot.close();

  fs.truncateSync(file('en/pages/a/index.html'), 100);
  fs.rmSync(file('en/pages/b/index.html'));
  fs.writeFileSync(file('en/pages/c/index.html.br'), '');
  fs.copyFileSync(file('en/pages/a/index.html.gz'), file('en/pages/d/index.html.gz'));
  fs.mkdirSync(file('en/pages/gone'));
  fs.writeFileSync(file('en/pages/gone/index.html'), 'deleted before the power failed');

  const unaware = open(1);
  await unaware.publisher.recall();
  expect(unaware.publisher.work.count()).toBe(0);
  unaware.snapshot.close();

  const again = open(1_000_000_000);
  await again.publisher.recall();
  while ((await again.publisher.processBatch()).length > 0);
  while (await again.publisher.compress());
  expect(new Map(filesOf())).toEqual(whole);
  again.snapshot.close();
});

it('deletes pages that should be gone even if there is no other work', async () => {
  const first = open(1);
  await first.publisher.recall();
  await first.publisher.makeRelease(site.id);
  first.snapshot.close();
  fs.mkdirSync(file('en/pages/gone'));
  fs.writeFileSync(file('en/pages/gone/index.html'), 'deleted before the power failed');
  const again = open(1_000_000_000);
  await again.publisher.recall();
  expect(fs.existsSync(file('en/pages/gone/index.html'))).toBe(false);
  again.snapshot.close();
});
