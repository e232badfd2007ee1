import type { CollectionConfig } from 'payload';
import { LOCALES } from '@pune/i18n';
import { accessOf } from '../access/access.ts';

/**
 * Links by which a draft is read without an account: written through `review-links.endpoints.ts`.
 * A row stays for a year after its link has ended, and says who made it and who revoked it.
 */
export const reviewLinks: CollectionConfig = {
  slug: 'review-links',
  labels: { singular: 'Link for review', plural: 'Links for review' },
  typescript: { interface: 'ReviewLinkRow' },
  access: accessOf('review-links'),
  admin: { hidden: true },
  lockDocuments: false,
  fields: [
    { name: 'contentType', type: 'text', required: true, index: true },
    { name: 'documentId', type: 'text', required: true, index: true },
    { name: 'language', type: 'select', required: true, options: [...LOCALES] },
    // Names the link in its address.
    { name: 'code', type: 'text', required: true, unique: true },
    { name: 'endsAt', type: 'date', required: true, index: true },
    { name: 'by', type: 'relationship', relationTo: 'users' },
    { name: 'byName', type: 'text', required: true },
    { name: 'revokedAt', type: 'date' },
    { name: 'revokedBy', type: 'relationship', relationTo: 'users' },
    { name: 'revokedByName', type: 'text' },
  ],
};
