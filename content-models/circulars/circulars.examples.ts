import type { Circular } from '../content-models.types.ts';
import type { Example } from '../examples.ts';
import { circularFileSlugs } from './circulars.files.ts';
import { orderExamples } from './circulars.orders.examples.ts';
import { noticeExamples } from './circulars.notices.examples.ts';

export const circularExamples: Example<Circular>[] = [...orderExamples, ...noticeExamples].map(
  (circular) => ({ ...circular, attachments: circularFileSlugs(circular.slug) }),
);
