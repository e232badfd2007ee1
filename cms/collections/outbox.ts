import { outboxCollection } from '@pune/payload-outbox/collection';
import type { CollectionConfig } from 'payload';
import { accessOf } from '../access/access.ts';

/** Changes that wait for publishing, with the access rules of the CMS. */
export const outbox: CollectionConfig = { ...outboxCollection, access: accessOf('outbox') };
