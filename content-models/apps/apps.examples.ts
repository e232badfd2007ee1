import { cityApps } from './apps.city.examples.ts';
import { nationalApps } from './apps.national.examples.ts';
import type { AppExample } from './apps.wording.examples.ts';

export const appExamples: AppExample[] = [...cityApps, ...nationalApps];
