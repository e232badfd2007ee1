import type { CollectionConfig } from 'payload';
import { accessOf } from '../access/access.ts';

/** The person who saved each version of a document, written by `version-writers.ts`. */
export const versionWriters: CollectionConfig = {
  slug: 'version-writers',
  typescript: { interface: 'VersionWriter' },
  access: accessOf('version-writers'),
  admin: { hidden: true },
  lockDocuments: false,
  timestamps: false,
  fields: [
    // `circulars/123`: the type, and the id of the version
    { name: 'version', type: 'text', required: true, unique: true },
    // `circulars/22`
    { name: 'document', type: 'text', required: true, index: true },
    { name: 'by', type: 'relationship', relationTo: 'users', required: true },
  ],
};
