import type { StaffDb } from './holding.ts';

/** A change of a person's sign-in that waits for a second administrator. */
export interface WaitingApproval {
  person: string;
  name: string;
  /** The name of the administrator who asked for it; null for a removed account. */
  by: string | null;
  kind: 'invitation' | 'identity';
}

/**
 * @returns false for the administrator who asked for the change, and for the person of the account
 */
export const mayApprove = (
  administrator: string,
  { person, by }: { person: string; by: string | null },
): boolean => administrator !== person && administrator !== by;

/** Lists the invitations and linked accounts that an administrator may approve, the oldest first. */
export async function waitingApprovals(
  db: StaffDb,
  administrator: string,
  now: Date,
): Promise<WaitingApproval[]> {
  const invitations = await db
    .selectFrom('staff_invitations as waiting')
    .innerJoin('staff_persons as person', 'person.id', 'waiting.person_id')
    .leftJoin('staff_persons as author', 'author.id', 'waiting.invited_by')
    .select(['person.id', 'person.name', 'waiting.invited_by as by', 'author.name as author'])
    .select('waiting.created_at as at')
    .where('waiting.used_at', 'is', null)
    .where('waiting.is_recovery', '=', 1)
    .where('waiting.approved_by', 'is', null)
    .where('waiting.expires_at', '>', now.toISOString())
    .where('person.disabled_at', 'is', null)
    .execute();
  const identities = await db
    .selectFrom('staff_identities as waiting')
    .innerJoin('staff_persons as person', 'person.id', 'waiting.person_id')
    .leftJoin('staff_persons as author', 'author.id', 'waiting.linked_by')
    .select(['person.id', 'person.name', 'waiting.linked_by as by', 'author.name as author'])
    .select('waiting.linked_at as at')
    .where('waiting.needs_approval', '=', 1)
    .where('waiting.approved_by', 'is', null)
    .where('person.disabled_at', 'is', null)
    .execute();
  return [
    ...invitations.map((row) => ({ ...row, kind: 'invitation' as const })),
    ...identities.map((row) => ({ ...row, kind: 'identity' as const })),
  ]
    .filter(({ id, by }) => mayApprove(administrator, { person: id, by }))
    .toSorted((one, other) => (one.at < other.at ? -1 : 1))
    .map(({ id, name, author, kind }) => ({ person: id, name, by: author, kind }));
}
