import { isList } from '@pune/content-models/grievance-configuration/limits';
import type { Locale } from '@pune/i18n';
import { formatDateTime, formatNumber } from '@pune/i18n/format';
import { categoryIn } from './configuration.ts';
import type { ShownAnswer } from './grievances.schema.ts';
import type { Db } from './grievances.tables.ts';
import type { Answers } from './questions.schema.ts';
import { createStoredConfigurations, type StoredConfigurations } from './stored-configurations.ts';

/**
 * The column `answers`. Category and configuration are those of the filing: a transfer changes the
 * category of a case, and an editor its questions.
 */
interface StoredAnswers {
  category: string;
  configuration: string;
  values: Answers;
}

/** The column of the answers; null without any. */
export const answersColumn = (stored: StoredAnswers): string | null =>
  Object.keys(stored.values).length === 0 ? null : JSON.stringify(stored);

/** The configurations of each database: a version never changes, so each is parsed once. */
const readers = new WeakMap<Db, StoredConfigurations>();
function readerOf(db: Db): StoredConfigurations {
  const known = readers.get(db) ?? createStoredConfigurations(db);
  readers.set(db, known);
  return known;
}

/** Reads the answers of a case with their questions, in the words under which it was filed. */
export async function shownAnswers(
  db: Db,
  { answers }: { answers: string | null },
): Promise<ShownAnswer[]> {
  if (answers === null) return [];
  const { category, configuration, values } = JSON.parse(answers) as StoredAnswers;
  const questions = categoryIn(await readerOf(db).read(configuration), category)?.questions ?? [];
  return questions.flatMap(({ code, label, datatype, isPublic, values: offered = [] }) =>
    Object.hasOwn(values, code)
      ? {
          code,
          question: label,
          datatype,
          isPublic,
          values: values[code]!.map((value) => ({
            value,
            name: offered.find(({ key }) => key === value)?.name ?? null,
          })),
        }
      : [],
  );
}

/** Writes an answer in a language; free text stays as it was written. */
export function answerText({ datatype, values }: ShownAnswer, locale: Locale): string {
  const texts = values.map(({ value, name }) => {
    if (isList(datatype)) return name?.[locale] ?? value;
    if (datatype === 'number') return formatNumber(Number(value), locale);
    return datatype === 'datetime' ? formatDateTime(value, locale) : value;
  });
  return texts.join(', ');
}
