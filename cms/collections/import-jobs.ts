import type { CollectionConfig } from 'payload';
import { accessOf } from '../access/access.ts';
import { JOB_STATES } from '../import-jobs/rules.ts';
import { STATES } from '../handovers/rules.ts';

/**
 * Imports that editors begin in the admin: the file, the columns, the report of the dry run, who
 * submitted and approved it, and how far it is. The files themselves are in `DATA_DIR/imports`.
 * Written through `import-jobs.endpoints.ts`, carried out by the publisher.
 */
export const importJobs: CollectionConfig = {
  slug: 'import-jobs',
  typescript: { interface: 'ImportJobRow' },
  access: accessOf('import-jobs'),
  admin: { hidden: true },
  lockDocuments: false,
  timestamps: false,
  fields: [
    { name: 'contentType', type: 'text', required: true },
    { name: 'state', type: 'select', required: true, index: true, options: [...JOB_STATES] },
    { name: 'at', type: 'date', required: true, index: true },
    // The time since which it has this state.
    { name: 'since', type: 'date', required: true },
    // Accounts are referred to by their ids as text: the record outlives an account.
    { name: 'by', type: 'text', required: true, index: true },
    { name: 'byName', type: 'text', required: true },
    { name: 'fileName', type: 'text', required: true },
    { name: 'fileDigest', type: 'text', required: true },
    { name: 'filesName', type: 'text' },
    { name: 'filesDigest', type: 'text' },
    // The names of the columns of the file, and the first rows.
    { name: 'columns', type: 'json', required: true },
    // The columns with their fields, the portals, the language, the name of the other system.
    { name: 'options', type: 'json' },
    { name: 'report', type: 'json' },
    { name: 'done', type: 'number', required: true, defaultValue: 0 },
    { name: 'total', type: 'number', required: true, defaultValue: 0 },
    // Asks the publisher to stop after the documents at hand.
    { name: 'isToStop', type: 'checkbox', defaultValue: false },
    // The reason why it stopped, in English.
    { name: 'problem', type: 'textarea' },
    { name: 'result', type: 'json' },
    { name: 'runBy', type: 'text' },
    { name: 'runByName', type: 'text' },
    { name: 'ranAt', type: 'date' },
    { name: 'handOver', type: 'select', required: true, index: true, options: [...STATES] },
    { name: 'submittedTo', type: 'text' },
    { name: 'submittedToName', type: 'text' },
    { name: 'note', type: 'textarea' },
    { name: 'approval', type: 'json' },
    { name: 'flag', type: 'json' },
    { name: 'isFlagged', type: 'checkbox', index: true, defaultValue: false },
    { name: 'areFilesGone', type: 'checkbox', index: true, defaultValue: false },
    // Counts the changes by persons: a change that began from an older one is refused.
    { name: 'revision', type: 'number', required: true, defaultValue: 0 },
  ],
};

/** Columns with their fields, kept by name for the next file of the same kind. */
export const importMappings: CollectionConfig = {
  slug: 'import-mappings',
  typescript: { interface: 'ImportMappingRow' },
  access: accessOf('import-mappings'),
  admin: { hidden: true },
  lockDocuments: false,
  timestamps: false,
  indexes: [{ fields: ['contentType', 'name'], unique: true }],
  fields: [
    { name: 'contentType', type: 'text', required: true },
    { name: 'name', type: 'text', required: true },
    { name: 'by', type: 'text', required: true },
    { name: 'byName', type: 'text', required: true },
    { name: 'at', type: 'date', required: true },
    { name: 'options', type: 'json', required: true },
  ],
};
