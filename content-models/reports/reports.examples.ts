import type { Report } from '../content-models.types.ts';
import type { Example } from '../examples.ts';

export const reportExamples: Example<Report>[] = [];
