import { EXAMPLES } from '@pune/content-models/all-examples.ts';
import type { seed } from '../seeds.ts';

type Examples = NonNullable<Parameters<typeof seed>[1]>;

/**
 * Some examples of each type, what settings and navigation lead to, and the files that these show;
 * not what must point to one certain document among all.
 */
export function fewExamples(each: number): Examples {
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
      [collection, all.filter((one, place) => place < each || isLedTo(one))] as const,
  );
  const isShown = named(JSON.stringify(few));
  return [
    ...EXAMPLES.filter(([collection]) => collection === 'media').map(
      ([collection, all]) => [collection, all.filter(isShown)] as const,
    ),
    ...few,
  ];
}
