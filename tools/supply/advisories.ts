import fs from 'node:fs';
import path from 'node:path';
import { coerce, gte, lt, satisfies, valid } from 'semver';
import type { Locked } from './locked.ts';

/** A range of versions of a package with a known weakness. */
export interface Advisory {
  package: string;
  id: string;
  severity: string;
  summary: string;
  /** The first affected version; null for all from the beginning. */
  from: string | null;
  /** The first version that is not affected; null while there is none. */
  below: string | null;
  /** The affected versions, where the source gives them as a range of npm, in place of the two. */
  range?: string;
}

/** Advisories of the locked packages, as they were known on a day. */
export interface Snapshot {
  /** The day of the source, `2026-11-28`. */
  date: string;
  source: string;
  /** The last time that the registry was asked about every package. */
  asked?: {
    date: string;
    packages: number;
    /** `digestOfLocked` of the lock file then. */
    locked: string;
  };
  advisories: Advisory[];
}

export const SNAPSHOT_FILE = 'tools/supply/advisories.json';

const isIn = (version: string, { from, below, range }: Advisory): boolean =>
  (range === undefined || satisfies(version, range, { includePrerelease: true })) &&
  (from === null || gte(version, from)) &&
  (below === null || lt(version, below));

/** @returns the advisories that a locked version is affected by */
export const affecting = (
  advisories: readonly Advisory[],
  locked: readonly Locked[],
): (Locked & { advisory: Advisory })[] =>
  locked.flatMap((one) =>
    advisories
      .filter((advisory) => advisory.package === one.name && isIn(one.version, advisory))
      .map((advisory) => ({ ...one, advisory })),
  );

const DAY_MS = 24 * 60 * 60 * 1000;
/** Updates are proposed weekly; a month is time enough to store newer advisories. */
export const AGE_DAYS_MAX = 31;

/**
 * Says how far the stored advisories reach: their age, and the locked packages that they know.
 *
 * @param digest of the present lock file (`digestOfLocked`)
 */
export function reachOf(
  { date, source, asked, advisories }: Snapshot,
  { locked, digest, now }: { locked: readonly Locked[]; digest: string; now: Date },
): { words: string[]; isOld: boolean } {
  const daysSince = (day: string) => Math.floor((now.getTime() - Date.parse(day)) / DAY_MS);
  const names = new Set(locked.map(({ name }) => name));
  const known = new Set(advisories.map((one) => one.package).filter((name) => names.has(name)));
  const words = [
    `${source} of ${date} is ${daysSince(date)} days old, and has advisories about ${known.size} of ${names.size} packages`,
    asked
      ? `The registry was asked about all ${asked.packages} packages on ${asked.date}, ${daysSince(asked.date)} days ago${asked.locked === digest ? '' : '; the lock file has changed since'}`
      : 'No registry was asked about the other packages: npm run advisories -- --ask, where it answers',
  ];
  const newest = Math.min(daysSince(date), asked ? daysSince(asked.date) : Infinity);
  return { words, isOld: newest > AGE_DAYS_MAX };
}

interface RetireVulnerability {
  atOrAbove?: string;
  below?: string;
  severity?: string;
  info?: string[];
  identifiers?: { summary?: string; CVE?: string[]; githubID?: string };
}
type RetireFile = Record<string, { npmname?: string; vulnerabilities?: RetireVulnerability[] }>;

/** Reads a repository file of retire.js. */
export const fromRetire = (file: RetireFile): Advisory[] =>
  Object.entries(file).flatMap(([key, { npmname = key, vulnerabilities = [] }]) =>
    vulnerabilities.map(({ atOrAbove, below, severity, info = [], identifiers = {} }) => ({
      package: npmname,
      id: identifiers.githubID ?? identifiers.CVE?.[0] ?? info[0] ?? 'no id',
      severity: severity ?? 'unknown',
      summary: identifiers.summary ?? info[0] ?? '',
      from: atOrAbove ?? null,
      below: below ?? null,
    })),
  );

interface OsvRecord {
  id: string;
  summary?: string;
  withdrawn?: string;
  database_specific?: { severity?: string };
  affected?: {
    package?: { ecosystem?: string; name?: string };
    ranges?: { type?: string; events?: { introduced?: string; fixed?: string }[] }[];
  }[];
}

/** The sources write `0` and `4.2` too. */
const whole = (version: string): string => valid(version) ?? coerce(version)?.version ?? '0.0.0';

/** Reads a record of the OSV schema (https://ossf.github.io/osv-schema/). */
export function fromOsv({ id, summary = '', withdrawn, ...record }: OsvRecord): Advisory[] {
  if (withdrawn) return [];
  const severity = record.database_specific?.severity?.toLowerCase() ?? 'unknown';
  return (record.affected ?? [])
    .filter((one) => one.package?.ecosystem === 'npm')
    .flatMap(({ package: of, ranges = [] }) =>
      ranges.flatMap(({ events = [] }) => {
        const found: Advisory[] = [];
        for (const { introduced, fixed } of events) {
          const from = introduced === '0' ? null : (introduced ?? null);
          if (introduced !== undefined)
            found.push({ package: of!.name!, id, severity, summary, from, below: null });
          const last = found.at(-1);
          if (fixed !== undefined && last) last.below = fixed;
        }
        return found;
      }),
    );
}

function* jsonFiles(place: string): Generator<string> {
  if (fs.statSync(place).isFile()) return void (yield place);
  for (const entry of fs.readdirSync(place, { withFileTypes: true, recursive: true }))
    if (entry.isFile() && entry.name.endsWith('.json'))
      yield path.join(entry.parentPath, entry.name);
}

/**
 * Reads the advisories of the locked packages from files or folders: records of the OSV schema, or
 * files of retire.js.
 */
export function readAdvisories(places: readonly string[], locked: readonly Locked[]): Advisory[] {
  const names = new Set(locked.map(({ name }) => name));
  const found = places.flatMap((place) =>
    [...jsonFiles(place)].flatMap((file) => {
      const read = JSON.parse(fs.readFileSync(file, 'utf8')) as object;
      return 'affected' in read ? fromOsv(read as OsvRecord) : fromRetire(read as RetireFile);
    }),
  );
  const lines = found
    .filter((advisory) => names.has(advisory.package))
    .map(({ from, below, ...advisory }) =>
      JSON.stringify({
        ...advisory,
        from: from && whole(from),
        below: below && whole(below),
      }),
    );
  return [...new Set(lines)].sort().map((line) => JSON.parse(line) as Advisory);
}
