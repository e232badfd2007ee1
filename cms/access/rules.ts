/** The access rules of the CMS: one pure table, enumerated by `rules.test.ts`. */

export const ROLES = ['author', 'translator', 'checker', 'publisher', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

/**
 * `publish` is any change of what the public sees: publishing, unpublishing, changing a published
 * document without a draft.
 */
export const OPERATIONS = ['read', 'create', 'update', 'publish', 'delete'] as const;
export type Operation = (typeof OPERATIONS)[number];

/**
 * How far a right reaches.
 * - `departments`: documents of one's own departments; reading reaches, beyond these, what is
 *   published anyway
 * - `self`: one's own account
 */
export type Reach = 'nothing' | 'self' | 'departments' | 'everything';
export type Rights = Record<Operation, Reach>;
export type Rules = Record<Role, Rights>;

const rights = (read: Reach, create: Reach, update: Reach, publish: Reach, del: Reach): Rights => ({
  read,
  create,
  update,
  publish,
  delete: del,
});
const all = rights('everything', 'everything', 'everything', 'everything', 'everything');
const readOnly = rights('everything', 'nothing', 'nothing', 'nothing', 'nothing');
const forbidden = rights('nothing', 'nothing', 'nothing', 'nothing', 'nothing');

/** Texts that belong to a department. */
const ofDepartment: Rules = {
  author: rights('departments', 'departments', 'departments', 'nothing', 'nothing'),
  translator: rights('departments', 'nothing', 'departments', 'nothing', 'nothing'),
  checker: rights('departments', 'nothing', 'nothing', 'nothing', 'nothing'),
  publisher: rights('departments', 'departments', 'departments', 'departments', 'departments'),
  administrator: all,
};

/**
 * Orders and notices are evidence: they are superseded or withdrawn, and deleted by an
 * administrator alone.
 */
const kept: Rules = {
  ...ofDepartment,
  publisher: { ...ofDepartment.publisher, delete: 'nothing' },
};

/**
 * An account may correct the page of its departments; only administrators create and delete
 * departments.
 */
const departments: Rules = {
  author: rights('everything', 'nothing', 'departments', 'nothing', 'nothing'),
  translator: rights('everything', 'nothing', 'departments', 'nothing', 'nothing'),
  checker: readOnly,
  publisher: rights('everything', 'nothing', 'departments', 'departments', 'nothing'),
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
 * (`cms/access/public-files.ts`), and the right to publish is asked for each of them. A file that
 * no published document shows is changed by the right to update alone.
 */
const files: Rules = {
  author: rights('everything', 'everything', 'everything', 'nothing', 'nothing'),
  translator: rights('everything', 'nothing', 'everything', 'nothing', 'nothing'),
  checker: readOnly,
  // A file that is public is deleted by no account; `refuseWhileShown` names the documents that
  // show it.
  publisher: rights('everything', 'everything', 'everything', 'departments', 'everything'),
  administrator: all,
};

/** Every collection by its slug. One that is missing here does not start. */
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
  departments,
  // A publisher who moves a page sets the redirect of its old address.
  redirects: { ...everybody(readOnly, all), publisher: all },
  navigation: everybody(readOnly, all),
  settings: everybody(readOnly, all),
  media: files,
  users: everybody(rights('self', 'nothing', 'self', 'nothing', 'nothing'), {
    ...all,
    publish: 'nothing',
  }),
  // Earlier versions of files: written by the system. Administrators remove for good what must not
  // be kept.
  'file-versions': {
    ...everybody(forbidden, { ...readOnly, delete: 'everything' }),
    publisher: readOnly,
  },
  // The publisher's own books: written by the system, which passes no user.
  outbox: everybody(forbidden, forbidden),
  receipts: everybody(readOnly, readOnly),
  // The state of `npm run import`.
  imports: everybody(forbidden, forbidden),
  // Written beside each save, read when one is refused.
  saves: everybody(forbidden, forbidden),
  // Wrong passwords: written by the sign-in itself.
  'sign-in-attempts': everybody(forbidden, forbidden),
  // Read and written through endpoints that ask for the right to publish the document.
  schedules: everybody(forbidden, forbidden),
};

/** The fields of an account that the rules use. */
export interface Account {
  id: number | string;
  role: Role;
  /** Works for all of the corporation. */
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
