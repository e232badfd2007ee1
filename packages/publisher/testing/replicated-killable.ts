// node replicated-killable.ts <bucket as JSON> <folder> <first number>: commits numbered pages until
// killed, and prints each number that every host has acknowledged.
import path from 'node:path';
import { replicatedTarget } from '../replication/replicated-target.ts';
import { s3Bucket, type S3BucketOptions } from '../replication/s3-bucket.ts';
import { openWriter } from '../replication/writer.ts';

const [bucket, folder, first] = process.argv.slice(2) as [string, string, string];
const writer = await openWriter({
  bucket: s3Bucket(JSON.parse(bucket) as S3BucketOptions),
  // A host that was killed is started again at once: each number waits for all of them.
  hostExpiresMs: 300_000,
  pollMs: 5,
});
const target = replicatedTarget({
  portal: 'city',
  folder,
  writer,
  togetherMs: 20,
  editsMax: 5,
});
const PAGES = ['/en/a/', '/en/b/'];
const RELEASE_EVERY = 8;

process.stdout.write('started\n');
for (let number = Number(first); ; number++) {
  const body = Buffer.from(String(number));
  const live = await target.liveRelease();
  if (live === null || number % RELEASE_EVERY === 0) {
    // Names sort by age.
    const name = `r${String(number).padStart(8, '0')}`;
    const made = await target.create(name, path.join(folder, 'none'));
    for (const page of PAGES) await made.put(page, body);
    await target.prepare!(name);
    await target.activate(name);
  } else {
    const release = target.open(live);
    for (const page of PAGES) await release.put(page, body);
    await release.flush();
  }
  process.stdout.write(`${number}\n`);
  await target.tick!();
}
