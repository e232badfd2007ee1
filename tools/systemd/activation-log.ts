import fs from 'node:fs';
import path from 'node:path';

/**
 * One line of `activations.jsonl`, beside the link to the current release. Each activation has a
 * line with the decision, and one with what became of it; lines are only added.
 */
export interface ActivationEntry {
  /** ISO 8601, UTC. */
  at: string;
  /** `activated`: the version answers visitors. */
  event: 'permitted' | 'refused' | 'activated' | 'failed';
  from: string | null;
  to: string;
  /** True on the way back to the version before. */
  isBack: boolean;
  /** `unmeasured`: no status page is set. `unasked`: the way back needs none. */
  budget: 'left' | 'spent' | 'unknown' | 'unmeasured' | 'unasked';
  /** The sentence of the decision, or the reason of a failure. */
  words: string;
  /** The account that ran the command. */
  account: string;
  /** The person who brings out a version in spite of the budget, and why. */
  override?: { by: string; reason: string };
}

export const activationLog = (current: string): string =>
  path.join(path.dirname(current), 'activations.jsonl');

/** Adds a line, which is on the disk afterwards; one that a crash cut off is ended first. */
export function noteActivation(file: string, entry: ActivationEntry): void {
  const isCutOff = fs.existsSync(file) && !/(?:^|\n)$/.test(fs.readFileSync(file, 'utf8'));
  fs.appendFileSync(file, `${isCutOff ? '\n' : ''}${JSON.stringify(entry)}\n`, { flush: true });
}

/** Reads the lines; a damaged one, such as one that a crash cut off, is none. */
export function readActivations(file: string): ActivationEntry[] {
  if (!fs.existsSync(file)) return [];
  return fs
    .readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => {
      try {
        return JSON.parse(line) as ActivationEntry;
      } catch {
        return [];
      }
    });
}

/**
 * Names the version to which a way back leads.
 *
 * @param current the version to which the link points
 *
 * @returns null if the log does not know the version before
 */
export function versionBefore(
  entries: readonly ActivationEntry[],
  current: string | null,
): string | null {
  const versions: string[] = [];
  for (const { event, from, to, isBack } of entries) {
    if (event !== 'activated' || from === to) continue;
    // Without the command, the link was set to a version of which the log does not know.
    if (versions.at(-1) !== from) versions.splice(0, Infinity, ...(from === null ? [] : [from]));
    if (isBack) versions.pop();
    if (versions.at(-1) !== to) versions.push(to);
  }
  return versions.at(-1) === current ? (versions.at(-2) ?? null) : null;
}
