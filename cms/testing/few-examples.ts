import { EXAMPLES } from '@pune/content-models/all-examples';
import type { Collection } from '@pune/content-models/models';
import type { seed } from '../seeds.ts';

type Examples = NonNullable<Parameters<typeof seed>[1]>;

/**
 * Selects some examples of each type, the targets of settings and navigation, and their files; it
 * omits examples that require one specific other document.
 */
export function fewExamples(each: number | ((collection: Collection) => number)): Examples {
  const countOf = typeof each === 'number' ? () => each : each;
  const named =
    (words: string) =>
    ({ slug }: { slug: string }) =>
      words.includes(`"${slug}"`);
  const isLedTo = named(
    JSON.stringify(
      EXAMPLES.filter(([collection]) => ['settings', 'navigation'].includes(collection)),
    ),
  );
  const few = EXAMPLES.filter(
    ([collection]) => !['media', 'reports', 'redirects'].includes(collection),
  ).map(
    ([collection, all]) =>
      [
        collection,
        all.filter((one, place) => place < countOf(collection) || isLedTo(one)),
      ] as const,
  );
  const isShown = named(JSON.stringify(few));
  return [
    ...EXAMPLES.filter(([collection]) => collection === 'media').map(
      ([collection, all]) => [collection, all.filter(isShown)] as const,
    ),
    ...few,
  ];
}
