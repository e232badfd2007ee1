import type { Settings } from '../content-models.types.ts';
import type { Example } from '../examples.ts';
import { citySettings } from './settings.city.examples.ts';
import { corporationSettings } from './settings.corporation.examples.ts';
import { governanceSettings } from './settings.governance.examples.ts';
import { officersSettings } from './settings.officers.examples.ts';
import { projectsSettings } from './settings.projects.examples.ts';

export const settingsExamples: Example<Settings>[] = [
  citySettings,
  corporationSettings,
  projectsSettings,
  governanceSettings,
  officersSettings,
];
