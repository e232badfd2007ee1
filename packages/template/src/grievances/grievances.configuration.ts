import type { Reader } from '@pune/content';
import { grievanceContents } from '@pune/content/grievance-contents';
import { parseConfiguration, type Configuration } from '@pune/grievances/configuration';

/**
 * Reads the configuration as functions will check it. `null` if none is published.
 *
 * @throws if functions would refuse it: then form and file keep their last state, and the receipt
 *   of the change names the value to correct
 */
export function configurationOf(content: Reader): Configuration | null {
  const found = grievanceContents(content);
  if (!found) return null;
  const parsed = parseConfiguration(found.contents);
  if (parsed.kind === 'Parsed') return parsed.configuration;
  throw new Error(
    `[template] [grievances] The configuration cannot be published. ${parsed.problems.join('; ')}`,
  );
}
