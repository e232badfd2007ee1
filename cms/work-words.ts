import type { Payload } from 'payload';
import { age, dayIn, say, timeIn, type Say } from './handovers/words.ts';
import { labelText } from './words/label-text.ts';
import type { List, Task } from './work.ts';

/** The label of a content type in the language of the account. An import has a page of its own. */
export const typeInWords = (payload: Payload, slug: string, language: string): string =>
  slug === 'import-jobs'
    ? say(language)('work_import')
    : (labelText(payload.collections[slug as 'pages']?.config.labels.singular, language) ?? slug);

/** The address of a task in the CMS. */
export const hrefOf = (admin: string, { collection, id, isImport }: Task): string =>
  isImport ? `${admin}/imports?job=${id}` : `${admin}/collections/${collection}/${id}`;

/** The age of a task; of a schedule its time, of a review the day on which it was due. */
export const whenInWords = (
  list: List,
  { at }: Pick<Task, 'at'>,
  { speak, language, now }: { speak: Say; language: string; now: number },
): string => {
  if (list === 'scheduled') return timeIn(language, at);
  const since = speak('work_age', { age: age(speak, now - Date.parse(at)) });
  return list === 'review' ? `${speak('work_due', { day: dayIn(language, at) })}, ${since}` : since;
};
