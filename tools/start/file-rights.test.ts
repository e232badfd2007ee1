import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const folders: string[] = [];
afterEach(() =>
  folders.splice(0).forEach((folder) => fs.rmSync(folder, { recursive: true, force: true })),
);

/** The permissions of every file and folder, by path. */
function rightsIn(folder: string): Record<string, string> {
  const entries = fs.readdirSync(folder, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    entries.map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      return [
        path.relative(folder, file) + (entry.isDirectory() ? '/' : ''),
        (fs.statSync(file).mode & 0o777).toString(8),
      ];
    }),
  );
}

// Runs in a process of its own: the umask is per process, and worker threads cannot set it.
const PIECES = `
  import fs from 'node:fs'; import path from 'node:path';
  const [root, dataDir, umask] = process.argv.slice(1);
  const load = (file) => import(path.join(root, file));
  process.umask(Number(umask));
  const { protectDataDir } = await load('tools/start/file-rights.ts');
  protectDataDir(dataDir);
  (await load('tools/start/service-secrets.ts')).serviceSecrets(dataDir);
  await (await load('tools/start/processes.ts')).createProcesses({ root, logs: path.join(dataDir, 'logs'), env: {}, say() {} }).run({ name: 'piece', args: ['-e', 'console.log(0)'] });
  const snapshot = path.join(dataDir, 'content.db');
  (await load('packages/publisher/lock.ts')).takeLock(snapshot);
  const opened = (await load('packages/content/snapshot.ts')).openSnapshot(snapshot);
  opened.change?.(() => {});
  // As in the host (packages/host/main.ts).
  fs.mkdirSync(path.join(dataDir, 'media'), { recursive: true });
  fs.writeFileSync(path.join(dataDir, 'media/public.pdf'), 'for everybody');
  if (!fs.readFileSync(path.join(root, 'packages/host/main.ts'), 'utf8').includes('process.umask(0o077);')) throw new Error('The host sets no umask');
  process.umask(0o077);
  const env = { DATA_DIR: dataDir };
  const grievances = await (await load('packages/grievances/open-grievances.ts')).openGrievances((await load('packages/grievances/photo-decoders.ts')).openPhotoDecoders(), env);
  const { grievanceSchema } = await load('packages/grievances/grievances.schema.ts');
  const photo = fs.readFileSync(path.join(dataDir, '../photo.jpg'));
  const filed = await grievances.file(grievanceSchema.parse({ category: 'pothole', area: 'WO-03', description: 'A deep hole in the road.' }), photo, 'a', (await load('packages/grievances/configuration.testing.ts')).configurationWith());
  if (filed.kind !== 'Filed') throw new Error(filed.kind);
  const telemetry = await (await load('packages/telemetry/open-telemetry.ts')).openTelemetry(env);
  await telemetry.lake.append({ source: 's', key: 'k', simulated: true, receivedAt: new Date(), readings: [{ feed: 'air', entity: 'e', property: 'pm25', observedAt: new Date().toISOString(), value: 1, text: null, latitude: null, longitude: null }] });
  process.exit(0);`;

test.each(['0o000', '0o022', '0o077'])(
  'databases, logs, keys and citizens’ files are their owner’s alone at umask %s, also those of earlier starts; public files are not',
  async (umask) => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-rights-'));
    folders.push(folder);
    const { default: sharp } = await import('sharp');
    await sharp({ create: { width: 20, height: 20, channels: 3, background: '#446688' } })
      .jpeg()
      .toFile(path.join(folder, 'photo.jpg'));
    const dataDir = path.join(folder, 'data');
    // A file from an earlier version.
    for (const old of [
      'files/grievances/old.jpg',
      'logs/old.log',
      'lake/feed=air/day=2026-01-01/old.parquet',
      'releases/pmc/index.html',
    ]) {
      fs.mkdirSync(path.dirname(path.join(dataDir, old)), { recursive: true, mode: 0o755 });
      fs.writeFileSync(path.join(dataDir, old), 'old', { mode: 0o644 });
    }
    execFileSync(
      process.execPath,
      [
        '--disable-warning=ExperimentalWarning',
        '--input-type=module',
        '-e',
        PIECES,
        root,
        dataDir,
        umask,
      ],
      { stdio: ['ignore', 'ignore', 'inherit'] },
    );

    const rights = rightsIn(dataDir);
    const isPublic = (file: string) => /^(media|releases)\//.test(file);
    const wrong = Object.entries(rights).filter(
      ([file, mode]) =>
        mode !==
        (isPublic(file)
          ? file.endsWith('/')
            ? '755'
            : '644'
          : file.endsWith('/')
            ? '700'
            : '600'),
    );
    expect(wrong).toEqual([]);
    expect((fs.statSync(dataDir).mode & 0o777).toString(8)).toBe('711');
    const names = Object.keys(rights);
    for (const one of [
      'services.db',
      'services.db-wal',
      'content.db',
      'content.db.lock',
      'service-secrets.json',
      'logs/piece.log',
      'files/grievances/',
      'media/public.pdf',
    ])
      expect(names).toContain(one);
    expect(names.filter((name) => /^lake\/.*\.parquet$/.test(name)).length).toBe(2);
    expect(names.filter((name) => /^files\/grievances\/.*\.jpg$/.test(name)).length).toBe(2);
  },
);
