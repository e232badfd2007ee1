import type { CollectionConfig } from 'payload';
import { changes as model } from '@pune/content-models/changes/collection';
import { accessOf } from '../access/access.ts';

/** The history of published documents, written with each publication (`cms/changes/hooks.ts`). */
export const changes: CollectionConfig = {
  ...model,
  access: accessOf('changes'),
  admin: { hidden: true },
  lockDocuments: false,
};
