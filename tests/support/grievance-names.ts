import { grievanceConfigurationExamples } from '../../content-models/grievance-configuration/grievance-configuration.examples.ts';
import { officeExamples } from '../../content-models/offices/offices.examples.ts';
import { shortOfficeName } from '../../packages/content/office-names.ts';
import type { Locale } from '../../packages/i18n/i18n.ts';

const LANGUAGES = { en: 'english', mr: 'marathi', hi: 'hindi' } as const;

/** The name of a category as the seeds publish it. */
export function categoryName(code: string, locale: string): string {
  const category = grievanceConfigurationExamples[0]!.categories!.find((one) => one.code === code);
  return category!.label![LANGUAGES[locale as Locale]] as string;
}

/** The name of a ward office as the seeds publish it: `Kothrud-Bavdhan` for `WO-03`. */
export function officeName(code: string, locale: string): string {
  const office = officeExamples.find((one) => one.code === code)!;
  return shortOfficeName((office.title as Record<string, string>)[locale]!, locale as Locale);
}
