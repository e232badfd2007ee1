import type { Reader } from '@pune/content';
import type { PolicyVersion } from '@pune/content-models/policies/published';
import { addDays } from '@pune/std/india-time';

export const POLICY_KINDS = ['policy', 'plan', 'guidelines', 'rule'] as const;

type Period = Pick<PolicyVersion, 'inForceFrom' | 'inForceUntil'>;

/** The day after: the day on which a document that ended is archived. */
export const dayAfter = (day: string): string => addDays(day, 1);

/** The state of a policy on the day of reading. Versions are sorted oldest first. */
export interface PolicyStanding<V extends Period> {
  state: 'in_force' | 'coming' | 'ended';
  /** The version to show: the one in force, else the next to come, else the last. */
  version: V;
  /** The version that will replace it. */
  next: V | null;
}

/**
 * Determines the state of a policy. Reads the days through `isPast`, so that the page is rendered
 * again on the day of a change.
 */
export function policyStanding<V extends Period>(
  { isPast }: Pick<Reader, 'isPast'>,
  versions: readonly V[],
): PolicyStanding<V> | null {
  const hasBegun = ({ inForceFrom }: V) => isPast(addDays(inForceFrom, -1));
  const hasEnded = ({ inForceUntil }: V) => inForceUntil !== null && isPast(inForceUntil);
  const coming = versions.find((version) => !hasBegun(version)) ?? null;
  const begun = versions.filter(hasBegun);
  const current = begun.filter((version) => !hasEnded(version)).at(-1);
  if (current) return { state: 'in_force', version: current, next: coming };
  if (coming) return { state: 'coming', version: coming, next: null };
  const last = begun.at(-1);
  return last ? { state: 'ended', version: last, next: null } : null;
}

/** The ids of the orders that made a version, and all versions before it, each once. */
export const sourcesUpTo = (versions: readonly PolicyVersion[], until: PolicyVersion): string[] => [
  ...new Set(
    versions.slice(0, versions.indexOf(until) + 1).flatMap(({ sources }) => sources ?? []),
  ),
];
