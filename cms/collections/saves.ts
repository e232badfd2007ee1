import type { CollectionConfig } from 'payload';
import { accessOf } from '../access/access.ts';

/**
 * The last save of each document by an account. It names the other editor when a save is refused,
 * and serialises saves of one document.
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
    // The document's `updatedAt` after that save. Another value means that a program has changed it
    // since.
    { name: 'changedAt', type: 'date' },
    // Written at the beginning of each save: a row lock makes concurrent saves wait.
    { name: 'begunAt', type: 'date' },
  ],
};
