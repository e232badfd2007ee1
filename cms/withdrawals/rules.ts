import { isTarget, type RedirectTarget } from '@pune/content-models/redirects/rules';
import {
  isWithdrawalKind,
  textsFrom,
  type Texts,
  type WithdrawalKind,
} from '@pune/content-models/withdrawals';
import { LOCALES, type Locale } from '@pune/i18n';

/** The rules of taking down, as pure functions. */

export const REASON_MIN = 5;
export const REASON_MAX = 300;

export interface Named {
  collection: RedirectTarget;
  id: string;
}

/** A request to take a document down. */
export interface Asked {
  kind: WithdrawalKind;
  reason: Texts;
  /** The document that takes its place; `null` unless the kind is `replaced`. */
  successor: Named | null;
}

export interface Linked {
  type: string;
  id: string;
  title: string;
}

/** A taking down for later. The title of the successor is that of the day of scheduling. */
export interface Planned {
  kind: WithdrawalKind;
  reason: Texts;
  successor: Linked | null;
}

export type Refusal =
  | { what: 'Kind' }
  | { what: 'Reason'; languages: Locale[] }
  | { what: 'TooLong'; languages: Locale[] }
  | { what: 'Successor' };

/** The request for an answer, which may be incomplete. */
export const bodyOf = ({
  kind,
  reason,
  successor,
}: Omit<Planned, 'kind'> & { kind: WithdrawalKind | null }): Record<string, unknown> => ({
  kind,
  reason,
  successor: successor && `${successor.type}/${successor.id}`,
});

export const nameOf = ({ collection, id }: Named): string => `${collection}/${id}`;

/** @returns the document with a name such as `circulars/22`, or `null` */
export function namedBy(value: unknown): Named | null {
  const [, collection, id] = /^([\w-]+)\/([\w-]+)$/.exec(String(value ?? '')) ?? [];
  return id && isTarget(collection!) ? { collection: collection, id } : null;
}

/**
 * Reads a request.
 *
 * @param document the name of the document that is taken down
 * @param languages the languages in which it is public: its readers get the reason in each of them
 */
export function askedFrom(
  body: Record<string, unknown>,
  document: string,
  languages: readonly Locale[],
): Asked | Refusal {
  const { kind } = body;
  if (!isWithdrawalKind(kind)) return { what: 'Kind' };
  const reason = textsFrom(body.reason);
  const missing = languages.filter((locale) => (reason[locale]?.length ?? 0) < REASON_MIN);
  if (missing.length > 0) return { what: 'Reason', languages: missing };
  const long = LOCALES.filter((locale) => (reason[locale]?.length ?? 0) > REASON_MAX);
  if (long.length > 0) return { what: 'TooLong', languages: long };
  if (kind !== 'replaced') return { kind, reason, successor: null };
  const successor = namedBy(body.successor);
  return successor && nameOf(successor) !== document
    ? { kind, reason, successor }
    : { what: 'Successor' };
}
