import { embedDescription } from '../embed/embed.openapi.ts';
import { grievancesDescription } from '../grievances/grievances.openapi.ts';
import { searchDescription } from '../search/search.openapi.ts';
import type { FeatureDescription } from './describe.ts';
import { openApiDescription } from './openapi.openapi.ts';

/** By the folder of the function. A new function with a path adds a line: a test misses it otherwise. */
export const descriptions: Record<string, FeatureDescription> = {
  embed: embedDescription,
  grievances: grievancesDescription,
  openapi: openApiDescription,
  search: searchDescription,
};
