import type { Payload } from 'payload';
import { say } from '../handovers/words.ts';
import { LISTS, type Work } from '../work.ts';
import { hrefOf, typeInWords, whenInWords } from '../work-words.ts';

/** Tasks of a list that a mail names; the page has all. */
const TASKS_MAX = 8;

/**
 * The lists of a mail. It has titles, ages and addresses: notes and names of persons stay in the
 * CMS, which asks for a sign-in.
 */
export function tasksText(
  cms: Payload,
  work: Work,
  { language, now, admin }: { language: string; now: Date; admin: string },
): string {
  const speak = say(language);
  return LISTS.filter((list) => work[list].length > 0)
    .map((list) => {
      const tasks = work[list];
      const lines = tasks.slice(0, TASKS_MAX).map((task) => {
        const when = whenInWords(list, task, { speak, language, now: now.getTime() });
        const type = typeInWords(cms, task.collection, language);
        return `- ${task.title} · ${type} · ${when}\n  ${hrefOf(admin, task)}`;
      });
      const rest = tasks.length - TASKS_MAX;
      return [
        `${speak(`work_${list}`)} (${tasks.length})`,
        ...lines,
        ...(rest > 0 ? [speak('work_more', { count: rest })] : []),
      ].join('\n');
    })
    .join('\n\n');
}
