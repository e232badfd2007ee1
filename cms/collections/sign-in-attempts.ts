import type { CollectionConfig } from 'payload';
import { accessOf } from '../access/access.ts';

/**
 * Wrong passwords of the last hour, so that all processes count together. Digests under the CMS's
 * key: no address and no password can be read here.
 */
export const signInAttempts: CollectionConfig = {
  slug: 'sign-in-attempts',
  typescript: { interface: 'SignInAttempt' },
  access: accessOf('sign-in-attempts'),
  admin: { hidden: true },
  lockDocuments: false,
  timestamps: false,
  fields: [
    { name: 'account', type: 'text', required: true, index: true },
    { name: 'address', type: 'text', required: true, index: true },
    { name: 'device', type: 'text' },
    { name: 'password', type: 'text', required: true, index: true },
    { name: 'at', type: 'date', required: true, index: true },
  ],
};
