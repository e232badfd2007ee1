import type { Policy } from '../content-models.types.ts';
import type { Example } from '../examples.ts';
import { cityPolicies } from './policies.city.examples.ts';
import { policyFileSlugs } from './policies.files.ts';
import { streetPolicies } from './policies.streets.examples.ts';
import { taxPolicies } from './policies.taxes.examples.ts';

export const policyExamples: Example<Policy>[] = [
  ...streetPolicies,
  ...cityPolicies,
  ...taxPolicies,
].map((policy) => ({ ...policy, attachments: policyFileSlugs(policy.slug) }));
