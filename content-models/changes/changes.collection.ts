import type { CollectionConfig } from 'payload';
import { CHANGE_KINDS } from './changes.rules.ts';

/**
 * The history of published documents that the public sees. The CMS writes a row with each
 * publication that readers are told of; of some types also with each other one, with its text. Rows
 * are added, never reworded; a translation that catches up leaves them.
 */
export const changes: CollectionConfig = {
  slug: 'changes',
  labels: { singular: 'Public change', plural: 'Public changes' },
  typescript: { interface: 'ChangeRow' },
  fields: [
    // `circulars/22`
    { name: 'document', type: 'text', required: true, index: true },
    { name: 'kind', type: 'select', required: true, options: [...CHANGE_KINDS] },
    { name: 'at', type: 'date', required: true },
    // The note to readers, and the title of the document, by language.
    { name: 'note', type: 'json' },
    { name: 'title', type: 'json', required: true },
    // The portals that show the document, and the department that owns it.
    { name: 'portals', type: 'json', required: true },
    { name: 'department', type: 'text' },
    // The translations that do not have the change yet, of which language they are translations, and
    // the parts that changed, by language.
    { name: 'behind', type: 'json' },
    // The text that became public, as pages show it, by language.
    { name: 'texts', type: 'json' },
    { name: 'by', type: 'text' },
    { name: 'byName', type: 'text' },
  ],
};
