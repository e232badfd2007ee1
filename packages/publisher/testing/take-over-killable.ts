// node take-over-killable.ts <bucket's folder> <machine's folder> <file with changes> <moment>: takes
// over, and kills itself, as a power failure would, at that moment.
import fs from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { Change } from '../outbox.ts';
import { HEAD } from '../replication/log.ts';
import type { Bucket } from '../replication/bucket.ts';
import { folderBucket } from './folder-bucket.ts';
import { openMachine } from './machine.ts';

const [bucketFolder, machineFolder, changesFile, moment] = process.argv.slice(2) as [
  string,
  string,
  string,
  string,
];
/** The count of each moment: `3 files built` is the third time. */
const times = new Map<string, number>();
function endAt(name: string): void {
  const count = (times.get(name) ?? 0) + 1;
  times.set(name, count);
  if (moment === `${count} ${name}`) process.kill(process.pid, 'SIGKILL');
}

/** Calls back after a function of an object, with its arguments. */
function after<Name extends string>(
  owner: Record<Name, (...args: any[]) => unknown>,
  name: Name,
  called: (...args: unknown[]) => void,
): void {
  const original = owner[name];
  owner[name] = function (this: unknown, ...args: unknown[]) {
    const result = original.apply(this, args);
    if (result instanceof Promise) return result.then((value) => (called(...args), value));
    called(...args);
    return result;
  };
}

after(fs, 'writeFileSync', (file) => {
  if (String(file).endsWith('.copy')) endAt('copy fetched');
});
after(fs.promises, 'mkdir', () => endAt('folder of a release begun'));
for (const name of ['writeFile', 'link'] as const)
  after(fs.promises, name, () => endAt('file of a release written'));
after(fs, 'renameSync', (_, file) => {
  if (String(file).endsWith('/current')) endAt('release activated');
});
// The library of a portal replaces its files, and then notes the newest commit.
let commits = 0;
after(DatabaseSync.prototype, 'exec', (sql) => {
  if (String(sql).startsWith('delete from files')) commits = 2;
  if (sql !== 'commit' || commits === 0) return;
  endAt(commits === 2 ? 'files noted' : 'commit noted');
  commits -= 1;
});
const WRITES: Record<string, string> = { [HEAD]: 'head written', 'snapshot.json': 'copy named' };
const folder = folderBucket(bucketFolder);
const bucket: Bucket = {
  ...folder,
  async put(key, body, expected) {
    const tag = await folder.put(key, body, expected);
    endAt(WRITES[key] ?? 'object written');
    return tag;
  },
};

const machine = await openMachine(bucket, machineFolder);
endAt('inherited');
await machine.publisher.takeOver(async () => {
  const changes = JSON.parse(fs.readFileSync(changesFile, 'utf8')) as Change[];
  const half = Math.ceil(changes.length / 2);
  await machine.publisher.intake(changes.slice(0, half));
  endAt('half caught up');
  await machine.publisher.intake(changes.slice(half));
  endAt('caught up');
});
endAt('taken over');
machine.settle();
endAt('settled');
throw new Error(`The moment never came: ${moment}, only ${[...times.keys()].join(', ')}`);
