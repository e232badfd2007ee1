import { EXAMPLES } from '@pune/content-models/all-examples';
import type { seed } from '../seeds.ts';

type Examples = NonNullable<Parameters<typeof seed>[1]>;

/**
 * Selects some examples of each type, the targets of settings and navigation, and their files; it
 * omits examples that require one specific other document.
 *
 * @param options `withReport` adds the first report and its project
 */
export function fewExamples(each: number, { withReport = false } = {}): Examples {
  const report = withReport
    ? (EXAMPLES.find(([collection]) => collection === 'reports')![1][0] as { project?: string })
    : undefined;
  const isReported = (one: object): boolean =>
    one === report || (one as { slug: string }).slug === report?.project;
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
    ([collection]) =>
      !['media', 'redirects', 'grievance-configuration'].includes(collection) &&
      (withReport || collection !== 'reports'),
  ).map(
    ([collection, all]) =>
      [
        collection,
        all.filter((one, place) =>
          collection === 'reports'
            ? one === report
            : place < each || isLedTo(one) || isReported(one),
        ),
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
