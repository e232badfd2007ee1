import { metersBetween, type Position } from './distance.ts';

export const EVIDENCE_FILES_MAX = 5;
/** A photo may be taken across the road, and a phone's position may be wrong by a street. */
export const EVIDENCE_METERS_MAX = 500;
/** The clocks of phones and of the server differ. */
const CLOCKS_DIFFER_MS = 10 * 60_000;

/** The place and the time that a photo's file states, as far as it does. */
export interface PhotoFacts {
  takenAt: string | null;
  place: Position | null;
}

/** A file that shows that work was done. A document is dated by its receipt. */
export type Evidence = ({ kind: 'photo' } & PhotoFacts) | { kind: 'document' };

export type EvidenceProblem =
  | 'evidence_missing'
  | 'evidence_many'
  | 'photo_without_time'
  | 'photo_without_place'
  | 'photo_too_old'
  | 'photo_in_future'
  | 'photo_far_away'
  | 'photo_outside';

/** The work that evidence shows. */
export interface Work {
  /** The start of the clock of the resolution: the filing, or the last objection. */
  since: string;
  /** The reported place, if it is known. */
  place: Position | null;
  isInCity: (place: Position) => boolean;
}

/** Cameras write whole seconds: a photo of the same second is not older. */
const wholeSecond = (at: string): number => Math.floor(Date.parse(at) / 1000) * 1000;

function photoProblem(
  { takenAt, place }: PhotoFacts,
  { since, place: reported, isInCity }: Work,
  now: Date,
): EvidenceProblem | null {
  if (takenAt === null) return 'photo_without_time';
  if (place === null) return 'photo_without_place';
  const taken = Date.parse(takenAt);
  if (taken < wholeSecond(since)) return 'photo_too_old';
  if (taken > now.getTime() + CLOCKS_DIFFER_MS) return 'photo_in_future';
  if (reported === null) return isInCity(place) ? null : 'photo_outside';
  return metersBetween(place, reported) > EVIDENCE_METERS_MAX ? 'photo_far_away' : null;
}

/**
 * Checks the evidence of a resolution: at least one dated file, and no photo that contradicts it. A
 * photo is near the reported place; if that is not known, it is in the city.
 *
 * @returns null if the evidence is sufficient
 */
export function evidenceProblem(
  files: readonly Evidence[],
  work: Work,
  now: Date,
): EvidenceProblem | null {
  if (files.length === 0) return 'evidence_missing';
  if (files.length > EVIDENCE_FILES_MAX) return 'evidence_many';
  for (const file of files) {
    const problem = file.kind === 'photo' ? photoProblem(file, work, now) : null;
    if (problem) return problem;
  }
  return null;
}
