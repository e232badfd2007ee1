import type { CollectionConfig } from 'payload';
import { accessOf } from '../access/access.ts';

/** Searches that were saved by name: written and read through `views.endpoints.ts`. */
export const savedViews: CollectionConfig = {
  slug: 'saved-views',
  labels: { singular: 'Saved view', plural: 'Saved views' },
  typescript: { interface: 'SavedViewRow' },
  access: accessOf('saved-views'),
  admin: { hidden: true },
  lockDocuments: false,
  fields: [
    // The slug of a list, or `find` for the search over all types.
    { name: 'place', type: 'text', required: true, index: true },
    { name: 'name', type: 'text', required: true },
    // The query of the address: `?where[number][equals]=…`.
    { name: 'query', type: 'textarea', required: true },
    // The id of its account.
    { name: 'by', type: 'text', required: true, index: true },
    { name: 'byName', type: 'text', required: true },
    // The id of the department that has it too; empty for one's own.
    { name: 'sharedWith', type: 'text', index: true },
  ],
};
