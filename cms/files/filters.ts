import type { BaseFilter, Where } from 'payload';
import { isLocale } from '@pune/i18n';
import { askedIn, type Asked, type FileKind, type Question } from './questions.ts';
import { usesOfFiles, type FileUses } from './uses.ts';

/**
 * The list of files is asked by `kind`, `missingIn` (a language without alternative text), `shown`
 * and `shownBy` (a department): `questions.ts`.
 */

const OF_KIND: Record<FileKind, Where> = {
  picture: { mimeType: { like: 'image/' } },
  document: { mimeType: { equals: 'application/pdf' } },
  film: { mimeType: { like: 'video/' } },
  captions: { mimeType: { equals: 'text/vtt' } },
};

const NOTHING: Where = { id: { in: [] } };

type Uses = ReadonlyMap<string, FileUses>;

const ANSWERS: Record<Question, (value: string, uses: Uses) => Where> = {
  kind: (value) => OF_KIND[value as FileKind] ?? NOTHING,
  missingIn: (value) =>
    isLocale(value)
      ? { or: [{ [`alt.${value}`]: { exists: false } }, { [`alt.${value}`]: { equals: '' } }] }
      : NOTHING,
  shown: (value, uses) =>
    value === 'no' ? { id: { not_in: [...uses.keys()] } } : { id: { in: [...uses.keys()] } },
  shownBy: (value, uses) => ({
    id: { in: [...uses].flatMap(([id, { departments }]) => (departments.has(value) ? [id] : [])) },
  }),
};

const NEEDS_USES: readonly Question[] = ['shown', 'shownBy'];

/** @returns the conditions of a list that asks these questions; `null` without a question */
export async function whereOf(asked: Asked, readUses: () => Promise<Uses>): Promise<Where | null> {
  const questions = Object.keys(asked) as Question[];
  if (questions.length === 0) return null;
  const uses = questions.some((question) => NEEDS_USES.includes(question))
    ? await readUses()
    : new Map<string, FileUses>();
  return { and: questions.map((question) => ANSWERS[question](asked[question]!, uses)) };
}

/** The list of files in the CMS: its conditions beside those of Payload's own filters. */
export const filterOfFiles: BaseFilter = ({ req }) =>
  whereOf(askedIn(req.query), () => usesOfFiles(req));
