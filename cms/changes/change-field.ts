import type { Field } from 'payload';

/**
 * The answer of a publisher: a correction, or a change that readers are told of. It is not stored with the document: the
 * history of public changes keeps it (`hooks.ts`).
 */
export const publishChangeField: Field = {
  name: 'publishChange',
  type: 'json',
  virtual: true,
  hooks: { afterRead: [() => undefined] },
  admin: { hidden: true, disableListColumn: true, disableListFilter: true, disableBulkEdit: true },
};
