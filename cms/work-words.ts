import type { Payload } from 'payload';
import { age, dayIn, timeIn, type Say } from './handovers/words.ts';
import { labelText } from './words/label-text.ts';
import type { List, Task } from './work.ts';

/** The label of a content type in the language of the account. */
export const typeInWords = (payload: Payload, slug: string, language: string): string =>
  labelText(payload.collections[slug as 'pages']?.config.labels.singular, language) ?? slug;

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
