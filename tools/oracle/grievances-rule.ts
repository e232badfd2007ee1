import { grievanceContents } from '../../packages/content/grievance-contents.ts';
import { parseConfiguration } from '../../packages/grievances/configuration.ts';
import type { EditorsRule } from '../../packages/publisher/testing/editor.ts';

/** The configuration of grievances stays one that functions accept, whatever else is edited. */
export const grievancesRule: EditorsRule = {
  collections: ['departments', 'offices', 'grievance-configuration'],
  holds(content) {
    const found = grievanceContents(content);
    return found === null || parseConfiguration(found.contents).kind === 'Parsed';
  },
};
