import type { News } from '../content-models.types.ts';
import type { Example } from '../examples.ts';

export const newsExamples: Example<News>[] = [];
