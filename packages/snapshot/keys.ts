import { CLOCK } from './content.ts';
import type { ContentModel, RenderPriority } from './model.ts';

/**
 * Returns the priority of pages that depend on a query.
 * @param key the key of the recorded dependency
 */
export const renderPriorityOf = (
  { queries }: Pick<ContentModel, 'queries'>,
  key: string,
): RenderPriority | undefined => queries?.[(JSON.parse(key) as [string])[0]]?.priority;

const CLOCK_KEY = `,${JSON.stringify(CLOCK)}]`;
/** Strips the clock marker from a dependency key. Returns other keys unchanged. */
export const withoutClock = (key: string): string =>
  key.endsWith(CLOCK_KEY) ? `${key.slice(0, -CLOCK_KEY.length)}]` : key;
