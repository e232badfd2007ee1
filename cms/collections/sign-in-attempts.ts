import type { CollectionConfig } from 'payload';
import { accessOf } from '../access/access.ts';

/**
 * Failed sign-ins of the last hour, shared by all processes. They are digests under the CMS's key,
 * which reveal no address and no password.
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
