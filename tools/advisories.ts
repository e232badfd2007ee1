// npm run advisories: compares the lock file with the stored advisories, or stores newer ones.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './env.ts';
import {
  affecting,
  AGE_DAYS_MAX,
  reachOf,
  readAdvisories,
  SNAPSHOT_FILE,
  type Snapshot,
} from './supply/advisories.ts';
import { askRegistry, digestOfLocked } from './supply/ask-registry.ts';
import { lockedPackages } from './supply/locked.ts';

const USAGE = `npm run advisories [-- --ask | --from PLACE … --date DAY --source NAME] — known weaknesses of the locked packages.

Without options it compares, without a network, and ends with 1 if a locked version is affected. It
says how old the stored advisories are, and how many packages they know.

  --ask           asks the package registry about every locked package, and stores its answer too

  --from PLACE    stores those of a file or a folder: records of the OSV schema (an unpacked export
                  of npm), or a repository file of retire.js; it may be given again
  --date DAY      the day of these data, such as 2026-11-28
  --source NAME   the name of their source
`;

const EXIT = { affected: 1, usage: 2 };
const file = path.join(root, SNAPSHOT_FILE);
const locked = lockedPackages(fs.readFileSync(path.join(root, 'pnpm-lock.yaml'), 'utf8'));

const stored = (): Snapshot => JSON.parse(fs.readFileSync(file, 'utf8')) as Snapshot;
const store = (snapshot: Snapshot): void =>
  fs.writeFileSync(file, `${JSON.stringify(snapshot, null, 2)}\n`);

const { values } = parseArgs({
  options: {
    ask: { type: 'boolean' },
    from: { type: 'string', multiple: true },
    date: { type: 'string' },
    source: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  },
});
if (values.help || (values.from && (!values.date || !values.source))) {
  console.log(USAGE);
  process.exit(values.help ? 0 : EXIT.usage);
}
if (values.from) {
  const snapshot: Snapshot = {
    ...(stored().asked && { asked: stored().asked! }),
    date: values.date!,
    source: values.source!,
    advisories: readAdvisories(values.from, locked),
  };
  store(snapshot);
}
if (values.ask) {
  try {
    const found = await askRegistry(root);
    const { advisories, ...snapshot } = stored();
    // Those with a range are of the answer before.
    const others = advisories.filter(({ range }) => range === undefined);
    const asked = {
      date: new Date().toISOString().slice(0, 10),
      packages: new Set(locked.map(({ name }) => name)).size,
      locked: digestOfLocked(locked),
    };
    store({ ...snapshot, asked, advisories: [...others, ...found] });
  } catch (error) {
    console.error((error as Error).message);
    process.exit(EXIT.usage);
  }
}
const snapshot = stored();
const { date, source, advisories } = snapshot;
const found = affecting(advisories, locked);
for (const { name, version, advisory } of found)
  console.log(`${name} ${version}: ${advisory.severity}, ${advisory.id}: ${advisory.summary}`);
console.log(
  `${found.length} of ${advisories.length} advisories affect ${locked.length} locked packages (${source}, ${date})`,
);
const { words, isOld } = reachOf(snapshot, {
  locked,
  digest: digestOfLocked(locked),
  now: new Date(),
});
console.log(words.join('\n'));
if (isOld) console.log(`! They are older than ${AGE_DAYS_MAX} days: store newer ones`);
process.exitCode = found.length > 0 ? EXIT.affected : 0;
