import type { CollectionConfig } from 'payload';
import { accessOf } from '../access/access.ts';

/**
 * The last save of each document by an account. Names the other person when a save is refused, and
 * serializes saves of one document.
 */
export const saves: CollectionConfig = {
  slug: 'saves',
  typescript: { interface: 'SaveRow' },
  access: accessOf('saves'),
  admin: { hidden: true },
  lockDocuments: false,
  timestamps: false,
  fields: [
    // `circulars/22`
    { name: 'document', type: 'text', required: true, unique: true },
    { name: 'by', type: 'relationship', relationTo: 'users' },
    // The document's own time of change after that save. Another one means that a program changed
    // it since.
    { name: 'changedAt', type: 'date' },
    // Written at the beginning of each save: the database lets one transaction at a time change the
    // row.
    { name: 'begunAt', type: 'date' },
  ],
};
