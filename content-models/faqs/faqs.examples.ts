import type { Faq } from '../content-models.types.ts';
import type { Example } from '../examples.ts';
import { helpFaqs } from './faqs.help.examples.ts';
import { serviceFaqs } from './faqs.services.examples.ts';

export const faqExamples: Example<Faq>[] = [...serviceFaqs, ...helpFaqs];
