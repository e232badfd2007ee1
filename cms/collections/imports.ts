import type { CollectionConfig } from 'payload';
import { accessOf } from '../access/access.ts';

/**
 * Imported documents: maps a document of another system to ours, with its state at the last import.
 * Only `npm run import` writes it.
 */
export const imports: CollectionConfig = {
  slug: 'imports',
  typescript: { interface: 'ImportRow' },
  access: accessOf('imports'),
  admin: { hidden: true },
  lockDocuments: false,
  timestamps: false,
  indexes: [{ fields: ['source', 'contentType', 'key'], unique: true }],
  fields: [
    { name: 'source', type: 'text', required: true },
    { name: 'contentType', type: 'text', required: true },
    // The id by which the other system knows the document.
    { name: 'key', type: 'text', required: true },
    { name: 'documentId', type: 'text', required: true, index: true },
    // Of the row and of its files: a row with the same is not looked at again.
    { name: 'digest', type: 'text', required: true },
    // The document's `updatedAt` after the import: another value means that it has been edited
    // since.
    { name: 'writtenAt', type: 'date', required: true },
  ],
};
