import fs from 'node:fs';
import path from 'node:path';

/** In the data folder of a publisher that stands by: touched every few seconds. */
const STAND_BY = 'publisher-stand-by';

const SILENT_MS_MAX = 60_000;

/** Notes that the publisher of this machine runs, and stands by. */
export const noteStandBy = (dataDir: string): void =>
  fs.writeFileSync(path.join(dataDir, STAND_BY), '');

/** Notes that the publisher of this machine stands by no more. */
export const endStandBy = (dataDir: string): void =>
  fs.rmSync(path.join(dataDir, STAND_BY), { force: true });

/** Returns when the publisher of this machine stood by last; null if it does not. */
export function stoodByAt(dataDir: string, now: number = Date.now()): number | null {
  const file = path.join(/* turbopackIgnore: true */ dataDir, STAND_BY);
  const at = fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs;
  return at !== undefined && now - at < SILENT_MS_MAX ? at : null;
}
