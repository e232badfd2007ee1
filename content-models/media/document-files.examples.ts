import { circularExamples } from '../circulars/circulars.examples.ts';
import { circularFiles } from '../circulars/circulars.files.ts';
import { documentFiles } from '../documents/documents.files.ts';
import { policyExamples } from '../policies/policies.examples.ts';
import { policyFiles } from '../policies/policies.files.ts';
import { reportExamples } from '../reports/reports.examples.ts';
import { reportFiles } from '../reports/reports.files.ts';
import { serviceExamples } from '../services/services.examples.ts';
import { serviceFiles } from '../services/services.files.ts';
import type { MediaExample } from './media.examples.ts';

/**
 * The files of all documents that the project writes itself. The repository does not contain them:
 * they are generated on demand.
 */
export const documentFileExamples: MediaExample[] = [
  ...circularFiles(circularExamples),
  ...policyFiles(policyExamples),
  ...serviceFiles(serviceExamples),
  ...reportFiles(reportExamples),
  ...documentFiles,
];
