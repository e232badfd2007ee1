import {
  APIError,
  type CollectionBeforeOperationHook,
  type CollectionConfig,
  type Field,
  type Where,
} from 'payload';
import { withTypedDates } from '../date-fields.ts';
import { accessOf } from '../access/access.ts';
import { extentOf, type Account } from '../access/rules.ts';
import { KINDS, WAYS, type Kind, type Way } from '../acts/rules.ts';
import { linkActs } from '../acts/store.ts';

/** English names of acts, which `words/labels.*.ts` translate. */
const NAMES: Record<Kind, string> = {
  published: 'Published',
  'published-unapproved': 'Published without approval',
  'approved-afterwards': 'Approved after publication',
  submitted: 'Submitted for checking',
  returned: 'Returned',
  approved: 'Approved',
  refreshed: 'Translation marked as up to date',
  'taken-down-error': 'Taken down: published in error',
  'taken-down-replaced': 'Taken down: replaced',
  'taken-down-withdrawn': 'Withdrawn with a notice',
  'put-back': 'Put back in force',
  unpublished: 'Taken down',
  restored: 'Earlier version restored',
  deleted: 'Deleted',
  'file-added': 'File added',
  'file-replaced': 'File replaced',
  'file-changed': 'Words of a file changed',
  scheduled: 'Scheduled',
  'schedule-cancelled': 'Schedule cancelled',
  'link-made': 'Link for review made',
  'link-revoked': 'Link for review revoked',
  'account-created': 'Account made',
  'rights-changed': 'Rights changed',
  'account-changed': 'Name or address of an account changed',
  'password-changed': 'Password changed',
  'authenticator-set-up': 'Authenticator set up',
  'authenticator-removed': 'Authenticator removed',
  'authenticator-asked-for': 'Authenticator asked for',
  'account-disabled': 'Account disabled',
  'account-enabled': 'Account enabled',
  'account-deleted': 'Account deleted',
  'signed-in': 'Signed in',
  'signed-out': 'Signed out',
  'sign-in-failed': 'Sign-in refused',
  exported: 'Record of acts exported',
  'import-submitted': 'Import submitted for checking',
  'import-returned': 'Import returned',
  'import-approved': 'Import approved',
  imported: 'Documents imported',
  'imported-unapproved': 'Documents imported without approval',
  'import-approved-afterwards': 'Import approved afterwards',
  'import-undone': 'Import taken back',
};
const WAY_NAMES: Record<Way, string> = {
  hand: 'By hand',
  bulk: 'Many at once',
  schedule: 'By a schedule',
  program: 'By a program of the server',
};

const READS: string[] = ['read', 'readDistinct', 'count', 'countVersions'];

/**
 * Rows are written by `acts/store.ts` alone. It runs for operations without access control too, such
 * as those of scripts.
 */
const refuseWrites: CollectionBeforeOperationHook = ({ operation }) => {
  if (!READS.includes(operation))
    throw new APIError(
      'Rows of the record of acts are never changed or deleted.',
      403,
      undefined,
      true,
    );
};

/** A list shows the acts of a moment ago too. */
const linkBeforeReading: CollectionBeforeOperationHook = async ({ operation, req }) => {
  if (operation === 'read' && (await req.transactionID) == null) await linkActs(req.payload);
};

const ofDocuments: Where[] = [
  { document: { exists: true } },
  { contentType: { not_equals: 'users' } },
];

/** The record of acts: who did what, when, and from which network. Rows are added, never changed. */
export const acts: CollectionConfig = {
  slug: 'acts',
  labels: { singular: 'Act', plural: 'Record of acts' },
  typescript: { interface: 'ActRow' },
  access: {
    ...accessOf('acts'),
    // Publishers read what was done to documents of their departments.
    read: ({ req }) => {
      const account = req.user as unknown as Account | null;
      const extent = extentOf(account, 'acts', 'read');
      if (extent.kind === 'nothing' || extent.kind === 'self') return false;
      if (account?.role === 'administrator') return true;
      if (extent.kind === 'everything') return { and: ofDocuments };
      return (
        extent.ids.length > 0 && {
          and: [...ofDocuments, { department: { in: extent.ids.map(String) } }],
        }
      );
    },
  },
  admin: {
    group: 'Administration',
    useAsTitle: 'title',
    defaultColumns: ['seq', 'at', 'personName', 'kind', 'title', 'reason', 'network'],
    listSearchableFields: ['title', 'personName', 'document', 'reason'],
    hidden: ({ user }) => extentOf(user as unknown as Account, 'acts', 'read').kind === 'nothing',
    description:
      'Who did what, when, and from which network. Rows are added and never changed; each carries a digest of the one before.',
    components: { beforeListTable: ['/components/acts/ActsExport.tsx#ActsExport'] },
  },
  defaultSort: '-seq',
  disableDuplicate: true,
  disableBulkEdit: true,
  lockDocuments: false,
  timestamps: false,
  hooks: { beforeOperation: [refuseWrites, linkBeforeReading] },
  fields: (
    [
      {
        name: 'at',
        label: 'Time',
        type: 'date',
        required: true,
        index: true,
        admin: {
          readOnly: true,
          date: { pickerAppearance: 'dayAndTime' },
          components: { Cell: '/components/IndiaTimeCell.tsx#IndiaTimeCell' },
        },
      },
      { name: 'personName', label: 'Person', type: 'text' },
      {
        name: 'kind',
        label: 'Kind of act',
        type: 'select',
        required: true,
        index: true,
        options: KINDS.map((value) => ({ value, label: NAMES[value] })),
      },
      { name: 'title', label: 'Document or account', type: 'text' },
      { name: 'reason', label: 'Reason or note', type: 'textarea' },
      {
        name: 'way',
        label: 'Way',
        type: 'select',
        required: true,
        options: WAYS.map((value) => ({ value, label: WAY_NAMES[value] })),
      },
      { name: 'network', label: 'Network', type: 'text' },
      {
        name: 'details',
        label: 'Particulars',
        type: 'json',
        admin: {
          components: { Field: '/components/acts/ActDetails.tsx#ActDetails' },
          disableListColumn: true,
          disableListFilter: true,
        },
      },
      // `circulars/22`
      { name: 'document', label: 'Number of the document', type: 'text', index: true },
      { name: 'contentType', label: 'Content type', type: 'text' },
      { name: 'department', label: 'Number of the department', type: 'text', index: true },
      { name: 'person', label: 'Number of the account', type: 'text', index: true },
      { name: 'seq', label: 'Row', type: 'number', required: true, unique: true },
      { name: 'event', label: 'Mark', type: 'text', required: true, unique: true },
      { name: 'previous', label: 'Digest of the row before', type: 'text' },
      { name: 'digest', label: 'Digest', type: 'text', required: true },
    ] satisfies Field[]
  ).map(withTypedDates),
};

/** Acts of transactions that are committed, and not yet linked to the chain. */
export const actsWaiting: CollectionConfig = {
  slug: 'acts-waiting',
  typescript: { interface: 'WaitingAct' },
  access: accessOf('acts-waiting'),
  admin: { hidden: true },
  lockDocuments: false,
  timestamps: false,
  fields: [
    { name: 'event', type: 'text', required: true, unique: true },
    { name: 'at', type: 'date', required: true, index: true },
    { name: 'act', type: 'json', required: true },
  ],
};
