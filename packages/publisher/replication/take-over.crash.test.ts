import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { sampleDocuments } from '@pune/content/testing/sample-snapshot.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Change } from '../outbox.ts';
import { createEditor } from '../testing/editor.ts';
import { folderBucket } from '../testing/folder-bucket.ts';
import { openMachine, pagesIn, portalIds } from '../testing/machine.ts';
import { memoryBucket } from '../testing/memory-bucket.ts';
import { seededRandom } from '../testing/random.ts';
import { digestOfBytes, HEAD, isEdit, readCommits, type Head } from './log.ts';

const EDITS = 12;
/** Moments of a takeover: the number says the how manyth time. */
const MOMENTS = [
  '1 head written',
  '1 copy named',
  '1 copy fetched',
  '1 folder of a release begun',
  '3 file of a release written',
  '1 release activated',
  '1 files noted',
  '1 commit noted',
  '2 release activated',
  '2 commit noted',
  '1 inherited',
  '1 half caught up',
  '1 caught up',
  '1 object written',
  '2 head written',
  '1 taken over',
  '1 settled',
];
/** The machine that was killed, another one that never published, and the holder before. */
const HEIRS = ['two', 'three', 'one'];
/** Every fourth moment with one heir; in `npm run check-all` each with all. */
const CASES = MOMENTS.flatMap((moment, index) =>
  process.env.TEST_ALL
    ? HEIRS.map((heir) => ({ moment, heir }))
    : index % 4 === 0
      ? [{ moment, heir: HEIRS[(index / 4) % HEIRS.length]! }]
      : [],
);

let folder: string;
/** Edits that were acknowledged after the copy, edits that wait, and edits after the takeover. */
const since: Change[] = [];
const waiting: Change[] = [];
const later: Change[] = [];
/** The bytes of each page before the takeover: all that hosts ever showed, the last ones last. */
const shown = new Map<string, string[]>();
let expected: Map<string, string>[];

const headOf = async (bucket: ReturnType<typeof folderBucket>): Promise<Head> => {
  const found = await bucket.get(HEAD);
  if (found === null || found === 'unchanged') throw new Error('No head');
  return JSON.parse(found.body.toString('utf8')) as Head;
};

/** Machine one publishes, keeps a copy of its snapshot, publishes more, and is killed. */
beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'take-over-'));
  const base = path.join(folder, 'base');
  const bucket = folderBucket(path.join(base, 'bucket'));
  const editor = createEditor((await sampleDocuments()) as never, portalIds);
  const random = seededRandom(32);
  const one = await openMachine(bucket, path.join(base, 'one'));
  await one.publisher.absorb(editor.everything());
  for (const id of portalIds) await one.publisher.makeRelease(id);
  let edits = 0;
  const edited = (count: number): Change[] =>
    Array.from({ length: count }, () => editor.edit(random, edits++).change);
  for (const change of edited(EDITS)) await one.publisher.publish(change);
  await one.saveSnapshot();
  since.push(...edited(EDITS));
  for (const change of since) await one.publisher.publish(change);
  const { portals } = await headOf(bucket);
  for (const id of portalIds)
    for (const { commit } of await readCommits(bucket, portals[id]!.tip, null))
      for (const file of commit.files)
        if (file.digest !== null)
          shown.set(`${id}/${file.path}`, [
            ...(shown.get(`${id}/${file.path}`) ?? []),
            file.digest,
          ]);
  one.close();
  waiting.push(...edited(EDITS));
  later.push(...edited(1), ...shownEverywhere(editor.everything()));
  fs.writeFileSync(path.join(folder, 'since.json'), JSON.stringify([...since, ...waiting]));

  const fresh = await openMachine(memoryBucket().bucket, path.join(folder, 'fresh'));
  await fresh.publisher.absorb([...editor.everything(), ...later]);
  for (const id of portalIds) await fresh.publisher.makeRelease(id);
  expected = await Promise.all(
    portalIds.map((id) =>
      pagesIn(path.join(fresh.published, id, fresh.publisher.liveOf(id)!.name)),
    ),
  );
  fresh.close();
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

/** Changes of the settings, which every page shows: each is rendered from the content that it finds. */
const shownEverywhere = (changes: Change[]): Change[] =>
  changes
    .filter(({ collection }) => collection === 'settings')
    .map((change) => {
      const versions = structuredClone(change.versions);
      for (const version of Object.values(versions))
        if (version) Object.assign(version.data as object, { tagline: 'After the takeover' });
      return { ...change, id: `last ${change.documentId}`, versions };
    });

async function killAt(moment: string, place: string): Promise<void> {
  const script = fileURLToPath(new URL('../testing/take-over-killable.ts', import.meta.url));
  const child = spawn(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      script,
      path.join(place, 'bucket'),
      path.join(place, 'two'),
      path.join(folder, 'since.json'),
      moment,
    ],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const [code, signal] = await once(child, 'exit');
  expect([moment, signal ?? code]).toEqual([moment, 'SIGKILL']);
}

it.each(CASES)(
  'killed in a takeover at “$moment”, it ends equal to a full publish on machine $heir, with nothing older',
  async ({ moment, heir }) => {
    const place = path.join(folder, 'killed');
    fs.rmSync(place, { recursive: true, force: true });
    for (const part of ['bucket', ...(heir === 'one' ? [heir] : [])])
      fs.cpSync(path.join(folder, 'base', part), path.join(place, part), {
        recursive: true,
        verbatimSymlinks: true,
      });
    const bucket = folderBucket(path.join(place, 'bucket'));
    const before = (await headOf(bucket)).portals;
    await killAt(moment, place);

    const machine = await openMachine(bucket, path.join(place, heir));
    const { publisher } = machine;
    if (machine.inheritedAt !== null) {
      await publisher.takeOver(async () => void (await publisher.intake([...since, ...waiting])));
      machine.settle();
    } else {
      await publisher.recall();
      for (const change of waiting) await publisher.publish(change);
    }
    const taken = (await headOf(bucket)).portals;
    for (const id of portalIds) {
      const written = await readCommits(bucket, taken[id]!.tip, before[id]!.tip);
      for (const file of written.filter(isEdit).flatMap(({ commit }) => commit.files)) {
        const older = shown.get(`${id}/${file.path}`)?.slice(0, -1) ?? [];
        expect(older, file.path).not.toContain(file.digest);
      }
    }
    for (const change of later) await publisher.publish(change);
    for (const [index, id] of portalIds.entries()) {
      const { name } = publisher.liveOf(id)!;
      expect((await headOf(bucket)).portals[id]!.release).toBe(name);
      expect(await pagesIn(path.join(machine.published, id, name)), id).toEqual(expected[index]);
      // Hosts show the pages of the publisher.
      const files = await hostFiles(bucket, id);
      for (const [file, body] of expected[index]!)
        expect(files.get(file), `${id}: ${file}`).toBe(digestOfBytes(Buffer.from(body)));
    }
    machine.close();
  },
);

/** The digests of the files that hosts show. */
async function hostFiles(bucket: ReturnType<typeof folderBucket>, id: string) {
  const files = new Map<string, string>();
  for (const { commit } of await readCommits(bucket, (await headOf(bucket)).portals[id]!.tip, null))
    for (const file of commit.files)
      if (file.digest === null) files.delete(file.path);
      else files.set(file.path, file.digest);
  return files;
}
