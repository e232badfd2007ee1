import type { News } from '../content-models.types.ts';
import type { Example } from '../examples.ts';
import { decisionNews } from './news.decisions.examples.ts';
import { figureNews } from './news.figures.examples.ts';
import { serviceNews } from './news.services.examples.ts';
import { worksNews } from './news.works.examples.ts';

export const newsExamples: Example<News>[] = [
  ...serviceNews,
  ...decisionNews,
  ...figureNews,
  ...worksNews,
];
