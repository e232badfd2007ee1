import type { CollectionConfig } from 'payload';
import { accessOf } from '../access/access.ts';

/**
 * Imported documents: maps a document of another system to ours, with its state at the last import.
 * Written by imports alone, of `npm run import` and of the admin.
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
    // The document's id in the other system.
    { name: 'key', type: 'text', required: true },
    { name: 'documentId', type: 'text', required: true, index: true },
    // The digest of the row and its files: an unchanged row is skipped.
    { name: 'digest', type: 'text', required: true },
    // The document's `updatedAt` after the import: another value means that it has been edited
    // since.
    { name: 'writtenAt', type: 'date', required: true },
    // The import of the admin that wrote it last, and the version that it wrote over: empty for a new
    // document.
    { name: 'job', type: 'text', index: true },
    { name: 'before', type: 'text' },
  ],
};
