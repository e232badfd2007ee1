import { textsFrom, type Texts } from '../withdrawals.ts';

/**
 * The kind of a row in the history of a document.
 * - `first`: it was published
 * - `told`: its text changed, and readers were told with a note
 * - `correction`: its text changed, and readers need no note
 */
export const CHANGE_KINDS = ['first', 'told', 'correction'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** The types on whose text readers act: a publisher says of each change if readers are told. */
export const TOLD_COLLECTIONS = [
  'circulars',
  'policies',
  'documents',
  'services',
  'schemes',
  'projects',
  'reports',
  'guides',
  'offices',
] as const;
export type ToldCollection = (typeof TOLD_COLLECTIONS)[number];
export const isTold = (collection: string): collection is ToldCollection =>
  (TOLD_COLLECTIONS as readonly string[]).includes(collection);

/** The types of which each public text is kept, corrections included. */
export const KEPT_COLLECTIONS = ['circulars', 'policies'] as const;
export type KeptCollection = (typeof KEPT_COLLECTIONS)[number];
export const isKept = (collection: string): collection is KeptCollection =>
  (KEPT_COLLECTIONS as readonly string[]).includes(collection);

/** The shortest note that says something. */
export const NOTE_MIN = 5;
export const NOTE_MAX = 300;

/** A publisher's answer: is a change told, and with which note. */
export type Choice = { kind: 'correction' } | { kind: 'told'; note: Texts };
export type ChoiceRefusal = 'Kind' | 'Note' | 'TooLong';

/**
 * Reads a choice. A note in one language is enough: the others show it with a mark.
 *
 * @returns `null` if none is given
 */
export function choiceFrom(value: unknown): Choice | ChoiceRefusal | null {
  if (value === undefined || value === null || value === '') return null;
  const { kind, note: given } = value as { kind?: unknown; note?: unknown };
  if (kind === 'correction') return { kind };
  if (kind !== 'told') return 'Kind';
  const note = textsFrom(given);
  const texts = Object.values(note);
  if (texts.length === 0 || texts.some((text) => text.length < NOTE_MIN)) return 'Note';
  return texts.some((text) => text.length > NOTE_MAX) ? 'TooLong' : { kind, note };
}
