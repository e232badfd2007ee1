import type { CollectionConfig } from 'payload';
import { accessOf } from '../access/access.ts';
import { STATES } from '../handovers/rules.ts';

/**
 * The state of the hand-over of a document: to whom it was submitted, which text was approved,
 * which was published without. Written through `handovers.endpoints.ts` and by the hooks of
 * documents.
 */
export const handovers: CollectionConfig = {
  slug: 'handovers',
  typescript: { interface: 'HandOverRow' },
  access: accessOf('handovers'),
  admin: { hidden: true },
  lockDocuments: false,
  timestamps: false,
  fields: [
    // `circulars/22`
    { name: 'document', type: 'text', required: true, unique: true },
    { name: 'contentType', type: 'text', required: true, index: true },
    { name: 'documentId', type: 'text', required: true },
    { name: 'title', type: 'text', required: true },
    // The id of the department that owns the document.
    { name: 'department', type: 'text' },
    { name: 'state', type: 'select', required: true, index: true, options: [...STATES] },
    // Accounts are referred to by their ids as text: the record outlives an account.
    { name: 'submittedBy', type: 'text', index: true },
    { name: 'submittedByName', type: 'text' },
    { name: 'submittedTo', type: 'text' },
    { name: 'submittedToName', type: 'text' },
    // The note of the last submission, or of the last return with its comments.
    { name: 'note', type: 'textarea' },
    { name: 'comments', type: 'json' },
    // The note to readers about the change, by language.
    { name: 'changeNote', type: 'json' },
    { name: 'approval', type: 'json' },
    { name: 'flag', type: 'json' },
    { name: 'isFlagged', type: 'checkbox', index: true, defaultValue: false },
    // The time at which each language version was last changed in public, and those that are older
    // than another.
    { name: 'renewed', type: 'json' },
    { name: 'isBehind', type: 'checkbox', index: true, defaultValue: false },
    // The time since which it has this state.
    { name: 'since', type: 'date', required: true, index: true },
    // Counts the changes of this row: a change that began from an older one is refused.
    { name: 'revision', type: 'number', required: true, defaultValue: 0 },
  ],
};

/** The history of hand-overs: rows are added, never changed, and stay when a document is deleted. */
export const handoverEvents: CollectionConfig = {
  slug: 'handover-events',
  typescript: { interface: 'HandOverEvent' },
  access: accessOf('handover-events'),
  admin: { hidden: true },
  lockDocuments: false,
  timestamps: false,
  fields: [
    { name: 'document', type: 'text', required: true, index: true },
    { name: 'at', type: 'date', required: true, index: true },
    { name: 'by', type: 'text', required: true },
    { name: 'byName', type: 'text', required: true },
    { name: 'action', type: 'text', required: true },
    { name: 'to', type: 'text' },
    { name: 'note', type: 'textarea' },
    { name: 'comments', type: 'json' },
    // The digests of the text that the action was about.
    { name: 'digests', type: 'json' },
  ],
};

/**
 * The persons who have changed a document or a file. A row is `settled` when the text is approved
 * and public; it counts again when an earlier version is restored.
 */
export const handoverWriters: CollectionConfig = {
  slug: 'handover-writers',
  typescript: { interface: 'HandOverWriter' },
  access: accessOf('handover-writers'),
  admin: { hidden: true },
  lockDocuments: false,
  timestamps: false,
  fields: [
    { name: 'document', type: 'text', required: true, index: true },
    { name: 'by', type: 'text', required: true },
    { name: 'byName', type: 'text', required: true },
    { name: 'at', type: 'date', required: true },
    // Another value with each change, so that a change during a publication is not settled with it.
    { name: 'stamp', type: 'text', required: true },
    { name: 'settled', type: 'checkbox', defaultValue: false },
  ],
};
