import { isIPv4 } from 'node:net';
import { linked, type Link } from '@pune/std/hash-chain';

/** The record of acts: which act counts, and the row that it becomes. */

export const KINDS = [
  'published',
  'published-unapproved',
  'approved-afterwards',
  'submitted',
  'returned',
  'approved',
  'refreshed',
  'taken-down-error',
  'taken-down-replaced',
  'taken-down-withdrawn',
  'put-back',
  'unpublished',
  'restored',
  'deleted',
  'file-added',
  'file-replaced',
  'file-changed',
  'scheduled',
  'schedule-cancelled',
  'link-made',
  'link-revoked',
  'account-created',
  'rights-changed',
  'account-changed',
  'password-changed',
  'authenticator-set-up',
  'authenticator-removed',
  'authenticator-asked-for',
  'account-disabled',
  'account-enabled',
  'account-deleted',
  'signed-in',
  'signed-out',
  'sign-in-failed',
  'exported',
  'import-submitted',
  'import-returned',
  'import-approved',
  'imported',
  'imported-unapproved',
  'import-approved-afterwards',
  'import-undone',
] as const;
export type Kind = (typeof KINDS)[number];

/** By hand, with a change of many documents at once, by a schedule, or by a program of the server. */
export const WAYS = ['hand', 'bulk', 'schedule', 'program'] as const;
export type Way = (typeof WAYS)[number];

export interface Subject {
  contentType: string;
  documentId: string;
  title: string;
  department: string | null;
}

/** The values of a row that do not depend on the rows before. */
export interface Act {
  /** Names the act once, however often it is written. */
  event: string;
  at: string;
  /** The id of the account; null for a program, and for a sign-in to no account. */
  person: string | null;
  personName: string | null;
  kind: Kind;
  way: Way;
  /** `circulars/22` */
  document: string | null;
  contentType: string | null;
  title: string | null;
  /** The id of the department that owned the document. */
  department: string | null;
  reason: string | null;
  details: Readonly<Record<string, string>> | null;
  /** The network that the request came from. */
  network: string | null;
}

export type ActRow = Act & Link;

const IPV6_GROUPS_KEPT = 3;

/**
 * Reduces an address to its network: /24 of IPv4, /48 of IPv6. It tells an office from another place,
 * and no person.
 *
 * @param address an address, or an IPv6 network as `client-address.ts` writes it
 */
export function networkOf(address: string | null | undefined): string | null {
  if (!address) return null;
  if (isIPv4(address)) return `${address.split('.').slice(0, 3).join('.')}.0/24`;
  const [, first] = /^((?:[\da-f]{1,4}:){3})[\da-f]{1,4}::\/64$/i.exec(address) ?? [];
  if (!first) return null;
  const groups = first.split(':').slice(0, IPV6_GROUPS_KEPT);
  return `${groups.every((group) => /^0+$/.test(group)) ? '' : groups.join(':')}::/48`;
}

/** A row as it is stored, with the values that the digest covers, and no other. */
export const rowOf = (stored: ActRow): ActRow => ({
  seq: stored.seq,
  event: stored.event,
  at: new Date(stored.at).toISOString(),
  person: stored.person ?? null,
  personName: stored.personName ?? null,
  kind: stored.kind,
  way: stored.way,
  document: stored.document ?? null,
  contentType: stored.contentType ?? null,
  title: stored.title ?? null,
  department: stored.department ?? null,
  reason: stored.reason ?? null,
  details: stored.details ?? null,
  network: stored.network ?? null,
  previous: stored.previous ?? '',
  digest: stored.digest,
});

/** Links acts to the last row, in their order. */
export function rowsOf(acts: readonly Act[], last: Link | null): ActRow[] {
  const rows: ActRow[] = [];
  for (const act of acts) rows.push(linked(act, rows.at(-1) ?? last));
  return rows;
}

/** The values of an account that say what it may do. */
export interface Rights {
  role?: string | null;
  everyDepartment?: boolean | null;
  departments?: readonly (number | string | { id: number | string })[] | null;
}

/** The rights of an account in words that do not change: `publisher: 3, 7`. */
export function rightsOf({ role, everyDepartment, departments }: Rights): string {
  const ids = (departments ?? []).map((one) => String(typeof one === 'object' ? one.id : one));
  return `${role ?? 'none'}: ${everyDepartment ? 'every department' : ids.toSorted().join(', ') || 'no department'}`;
}

type Account = Rights & {
  name?: string | null;
  email?: string | null;
  person?: string | null;
  disabled?: boolean | null;
};

/** The acts that a change of an account consists of. Names and addresses are not copied. */
export function accountActs(
  before: Account,
  after: Account,
  changesPassword: boolean,
): { kind: Kind; details: Record<string, string> | null }[] {
  const acts: { kind: Kind; details: Record<string, string> | null }[] = [];
  const [former, next] = [rightsOf(before), rightsOf(after)];
  if (former !== next)
    acts.push({ kind: 'rights-changed', details: { before: former, after: next } });
  if (Boolean(before.disabled) !== Boolean(after.disabled))
    acts.push({ kind: after.disabled ? 'account-disabled' : 'account-enabled', details: null });
  if (changesPassword) acts.push({ kind: 'password-changed', details: null });
  const fields = (['name', 'email', 'person'] as const).filter(
    (field) => (before[field] ?? '') !== (after[field] ?? ''),
  );
  if (fields.length > 0)
    acts.push({ kind: 'account-changed', details: { fields: fields.join(', ') } });
  return acts;
}
