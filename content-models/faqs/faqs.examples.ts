import type { Faq } from '../content-models.types.ts';
import type { Example } from '../examples.ts';

export const faqExamples: Example<Faq>[] = [];
