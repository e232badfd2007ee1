import type { CollectionConfig } from 'payload';
import { accessOf } from '../access/access.ts';

/** Codes of authenticators that were used, while they could be accepted again. */
export const usedCodes: CollectionConfig = {
  slug: 'used-codes',
  typescript: { interface: 'UsedCode' },
  access: accessOf('used-codes'),
  admin: { hidden: true },
  lockDocuments: false,
  timestamps: false,
  fields: [
    // The account and the time step: `7 59381234`
    { name: 'code', type: 'text', required: true, unique: true },
    { name: 'at', type: 'date', required: true, index: true },
  ],
};
