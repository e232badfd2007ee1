/** The access rules of the CMS: one pure table, enumerated by `rules.test.ts`. */

export const ROLES = ['author', 'translator', 'checker', 'publisher', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

/**
 * `publish` covers every change of public content: publishing, unpublishing, and changing a
 * published document without a draft. `approve` covers the judgement of a text that other persons
 * wrote: approving it, and returning it with comments (`cms/handovers/rules.ts`).
 */
export const OPERATIONS = ['read', 'create', 'update', 'publish', 'delete', 'approve'] as const;
export type Operation = (typeof OPERATIONS)[number];

/**
 * The extent of a right.
 * - `departments`: documents of the account's departments; reading also includes everything
 *   published
 * - `self`: the account itself
 */
export type Reach = 'nothing' | 'self' | 'departments' | 'everything';
export type Rights = Record<Operation, Reach>;
export type Rules = Record<Role, Rights>;

const rights = (
  read: Reach,
  create: Reach,
  update: Reach,
  publish: Reach,
  del: Reach,
  approve: Reach = 'nothing',
): Rights => ({ read, create, update, publish, delete: del, approve });
const all = rights(
  'everything',
  'everything',
  'everything',
  'everything',
  'everything',
  'everything',
);
const readOnly = rights('everything', 'nothing', 'nothing', 'nothing', 'nothing');
const forbidden = rights('nothing', 'nothing', 'nothing', 'nothing', 'nothing');
/**
 * Reads, and judges what others write. A document without a department is judged by those who work
 * for every department.
 */
const judging: Rights = { ...readOnly, approve: 'departments' };

/** Content that belongs to a department. */
const ofDepartment: Rules = {
  author: rights('departments', 'departments', 'departments', 'nothing', 'nothing'),
  translator: rights('departments', 'nothing', 'departments', 'nothing', 'nothing'),
  checker: rights('departments', 'nothing', 'nothing', 'nothing', 'nothing', 'departments'),
  publisher: rights(
    'departments',
    'departments',
    'departments',
    'departments',
    'departments',
    'departments',
  ),
  administrator: all,
};

/**
 * Orders and notices are evidence: they are superseded or withdrawn; only an administrator may
 * delete them.
 */
const kept: Rules = {
  ...ofDepartment,
  publisher: { ...ofDepartment.publisher, delete: 'nothing' },
};

/**
 * Documents that exist once: an account may correct those of its departments; only administrators
 * create and delete them. Examples are the pages of departments.
 */
const standing: Rules = {
  author: rights('everything', 'nothing', 'departments', 'nothing', 'nothing'),
  translator: rights('everything', 'nothing', 'departments', 'nothing', 'nothing'),
  checker: judging,
  publisher: rights(
    'everything',
    'nothing',
    'departments',
    'departments',
    'nothing',
    'departments',
  ),
  administrator: all,
};

const everybody = (rules: Rights, administrator: Rights): Rules => ({
  author: rules,
  translator: rules,
  checker: rules,
  publisher: rules,
  administrator,
});

/**
 * A file has no department of its own: it takes those of the published documents that show it
 * (`cms/access/public-files.ts`), and a change requires the right to publish in each of them. For a
 * file that no published document shows, the right to update suffices.
 */
const files: Rules = {
  author: rights('everything', 'everything', 'everything', 'nothing', 'nothing'),
  translator: rights('everything', 'nothing', 'everything', 'nothing', 'nothing'),
  checker: readOnly,
  // No account can delete a public file; `refuseWhileShown` names the documents that show it.
  publisher: rights('everything', 'everything', 'everything', 'departments', 'everything'),
  // A file is judged with the document that shows it.
  administrator: { ...all, approve: 'nothing' },
};

/** The rules of every collection, by slug. The CMS does not start if one is missing. */
export const RULES: Record<string, Rules> = {
  alerts: kept,
  news: kept,
  circulars: kept,
  policies: kept,
  documents: ofDepartment,
  services: ofDepartment,
  schemes: ofDepartment,
  faqs: ofDepartment,
  events: ofDepartment,
  projects: kept,
  reports: kept,
  pages: ofDepartment,
  guides: ofDepartment,
  apps: ofDepartment,
  videos: ofDepartment,
  offices: ofDepartment,
  places: ofDepartment,
  departments: standing,
  'grievance-configuration': standing,
  // A publisher who moves a page sets the redirect of its old address.
  redirects: { ...everybody(readOnly, all), checker: judging, publisher: all },
  // Authors propose words that people type; a publisher publishes them.
  'search-terms': {
    author: rights('everything', 'everything', 'everything', 'nothing', 'nothing'),
    translator: rights('everything', 'nothing', 'everything', 'nothing', 'nothing'),
    checker: judging,
    publisher: all,
    administrator: all,
  },
  // Administrators change them; a second pair of eyes need not be an administrator.
  navigation: { ...everybody(readOnly, all), checker: judging, publisher: judging },
  settings: { ...everybody(readOnly, all), checker: judging, publisher: judging },
  media: files,
  users: everybody(rights('self', 'nothing', 'self', 'nothing', 'nothing'), {
    ...all,
    publish: 'nothing',
    approve: 'nothing',
  }),
  // Earlier versions of files, written by the system. Administrators can delete those that must not
  // be kept.
  'file-versions': {
    ...everybody(forbidden, { ...readOnly, delete: 'everything' }),
    publisher: readOnly,
  },
  // The publisher's records, written by the system, which passes no user.
  outbox: everybody(forbidden, forbidden),
  receipts: everybody(readOnly, readOnly),
  // The state of imports.
  imports: everybody(forbidden, forbidden),
  // Accessed through endpoints that require rights to what the import writes.
  'import-jobs': everybody(forbidden, forbidden),
  'import-mappings': everybody(forbidden, forbidden),
  // Written with each save, read when a save is refused.
  saves: everybody(forbidden, forbidden),
  // The record of acts, written by the hooks of the acts; publishers read what was done to documents
  // of their departments (`collections/acts.ts`).
  acts: {
    ...everybody(forbidden, readOnly),
    publisher: rights('departments', 'nothing', 'nothing', 'nothing', 'nothing'),
  },
  'acts-waiting': everybody(forbidden, forbidden),
  // Written by the publisher; each account reads the links of its departments (`collections/links.ts`).
  links: everybody(rights('departments', 'nothing', 'nothing', 'nothing', 'nothing'), readOnly),
  // Accessed through endpoints that require the right to change the document.
  'link-checks': everybody(forbidden, forbidden),
  // Failed sign-ins, written by the sign-in itself.
  'sign-in-attempts': everybody(forbidden, forbidden),
  // Accessed by the list of versions, which requires the right to read them.
  'version-writers': everybody(forbidden, forbidden),
  // Codes that were used, written by the sign-in itself.
  'used-codes': everybody(forbidden, forbidden),
  // Accessed through endpoints: each account has its own, and those of its departments.
  'saved-views': everybody(forbidden, forbidden),
  // Accessed through endpoints that require the right to read the draft.
  'review-links': everybody(forbidden, forbidden),
  // Accessed through endpoints that require the right to publish the document.
  schedules: everybody(forbidden, forbidden),
  // Accessed through endpoints that require the right to read, change or judge the document.
  handovers: everybody(forbidden, forbidden),
  'handover-events': everybody(forbidden, forbidden),
  'handover-writers': everybody(forbidden, forbidden),
  // Accessed through endpoints that require the right to publish the document.
  withdrawals: everybody(forbidden, forbidden),
  // Written with a publication, by accounts that may publish the document.
  changes: everybody(forbidden, forbidden),
};

/** The fields of an account that the rules use. */
export interface Account {
  id: number | string;
  role: Role;
  /** True if the account works for all departments. */
  everyDepartment?: boolean | null;
  departments?: (number | string | { id: number | string })[] | null;
}

export const departmentsOf = (account: Account): (number | string)[] =>
  (account.departments ?? []).map((department) =>
    typeof department === 'object' ? department.id : department,
  );

/**
 * The extent of a right for an account: everything, nothing, its own account, or the documents of
 * some departments.
 */
export type Extent =
  | { kind: 'everything' }
  | { kind: 'nothing' }
  | { kind: 'self'; id: number | string }
  | { kind: 'departments'; ids: (number | string)[] };

/**
 * Looks up the extent of an account's right. Anonymous requests, and accounts with an unknown role,
 * have none.
 */
export function extentOf(
  account: Account | null | undefined,
  collection: string,
  operation: Operation,
): Extent {
  const reach: Reach = (account && RULES[collection]?.[account.role]?.[operation]) || 'nothing';
  switch (reach) {
    case 'self':
      return { kind: 'self', id: account!.id };
    case 'departments':
      return account!.everyDepartment
        ? { kind: 'everything' }
        : { kind: 'departments', ids: departmentsOf(account!) };
    default:
      return { kind: reach };
  }
}

/**
 * @param department the department of the document; `null` for a document without one
 *
 * @returns true if the account may perform the operation
 */
export function mayIn(
  account: Account | null | undefined,
  collection: string,
  operation: Operation,
  department: number | string | null,
): boolean {
  const extent = extentOf(account, collection, operation);
  if (extent.kind === 'departments')
    return department !== null && extent.ids.some((id) => String(id) === String(department));
  return extent.kind === 'everything';
}
