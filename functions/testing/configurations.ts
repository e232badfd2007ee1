import type { Configuration } from '@pune/grievances/configuration';
import { configurationWith } from '@pune/grievances/configuration.testing';
import type { Configurations } from '../grievance-configuration.ts';

/** A published configuration that never changes. */
export const published = (configuration: Configuration = configurationWith()): Configurations => ({
  current: async () => configuration,
  ofForm: async () => configuration,
  last: () => configuration,
});
