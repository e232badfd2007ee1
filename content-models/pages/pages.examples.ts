import type { Page } from '../content-models.types.ts';
import type { Example } from '../examples.ts';
import { aboutExamples } from './pages.about.examples.ts';
import { helpExamples } from './pages.help.examples.ts';
import { policyExamples } from './pages.policies.examples.ts';
import { governancePageExamples } from './pages.governance.examples.ts';
import { editorialPolicyExamples } from './pages.editorial-policies.examples.ts';
import { rightsExamples } from './pages.rights.examples.ts';

export const pageExamples: Example<Page>[] = [
  ...aboutExamples,
  ...governancePageExamples,
  ...helpExamples,
  ...rightsExamples,
  ...policyExamples,
  ...editorialPolicyExamples,
];
