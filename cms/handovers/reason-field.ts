import type { Field } from 'payload';
import { REASON_LENGTH_MAX } from './reasons.ts';

/**
 * The reason for which an editor publishes what no other person has approved. It is not stored with
 * the document: the hand-over keeps it (`hooks.ts`).
 */
export const publishReasonField: Field = {
  name: 'publishReason',
  type: 'textarea',
  virtual: true,
  maxLength: REASON_LENGTH_MAX,
  hooks: { afterRead: [() => undefined] },
  admin: { hidden: true, disableListColumn: true, disableListFilter: true, disableBulkEdit: true },
};
