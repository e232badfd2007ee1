// npm run advisories: compares the lock file with the stored advisories, or stores newer ones.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './env.ts';
import { affecting, readAdvisories, SNAPSHOT_FILE, type Snapshot } from './supply/advisories.ts';
import { lockedPackages } from './supply/locked.ts';

const USAGE = `npm run advisories [-- --from PLACE … --date DAY --source NAME] — known weaknesses of the locked packages.

Without options it compares, without a network, and ends with 1 if a locked version is affected.

  --from PLACE    stores those of a file or a folder: records of the OSV schema (an unpacked export
                  of npm), or a repository file of retire.js; it may be given again
  --date DAY      the day of these data, such as 2026-11-28
  --source NAME   the name of their source
`;

const EXIT = { affected: 1, usage: 2 };
const file = path.join(root, SNAPSHOT_FILE);
const locked = lockedPackages(fs.readFileSync(path.join(root, 'pnpm-lock.yaml'), 'utf8'));

const { values } = parseArgs({
  options: {
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
    date: values.date!,
    source: values.source!,
    advisories: readAdvisories(values.from, locked),
  };
  fs.writeFileSync(file, `${JSON.stringify(snapshot, null, 2)}\n`);
}
const { date, source, advisories } = JSON.parse(fs.readFileSync(file, 'utf8')) as Snapshot;
const found = affecting(advisories, locked);
for (const { name, version, advisory } of found)
  console.log(`${name} ${version}: ${advisory.severity}, ${advisory.id}: ${advisory.summary}`);
console.log(
  `${found.length} of ${advisories.length} advisories affect ${locked.length} locked packages (${source}, ${date})`,
);
process.exitCode = found.length > 0 ? EXIT.affected : 0;
