import { departmentsOf, mayIn, type Account } from '../access/rules.ts';

/** Searches that an account saved by name, for itself or for a department. Pure. */

/** The place of the search over all types. */
export const FIND_PLACE = 'find';
export const NAME_CHARACTERS_MAX = 60;
export const QUERY_CHARACTERS_MAX = 4000;
export const VIEWS_MAX = 40;

export interface View {
  id: string;
  name: string;
  query: string;
  isOwn: boolean;
  byName: string;
  /** The name of the department that has it too. */
  department: string | null;
  mayRemove: boolean;
}

export interface ViewRow {
  id: number | string;
  place: string;
  name: string;
  query: string;
  /** The id of the account that made it. */
  by: string;
  byName: string;
  /** The id of the department that has it too. */
  sharedWith?: string | null;
}

const isOwn = (account: Account, { by }: Pick<ViewRow, 'by'>): boolean => by === String(account.id);

/** Returns true if the account may share a view with a department: it publishes there. */
export const mayShare = (account: Account, department: string): boolean =>
  mayIn(account, 'pages', 'publish', department);

/** Returns true for a view of the account, or of a department for which it works. */
export function maySee(account: Account, view: Pick<ViewRow, 'by' | 'sharedWith'>): boolean {
  if (isOwn(account, view)) return true;
  if (!view.sharedWith) return false;
  return (
    account.role === 'administrator' ||
    Boolean(account.everyDepartment) ||
    departmentsOf(account).some((id) => String(id) === view.sharedWith)
  );
}

/** Its maker removes a view; a shared one also a publisher of the department. */
export const mayRemove = (account: Account, view: Pick<ViewRow, 'by' | 'sharedWith'>): boolean =>
  isOwn(account, view) || (Boolean(view.sharedWith) && mayShare(account, view.sharedWith!));

export const viewOf = (
  account: Account,
  row: ViewRow,
  departments: ReadonlyMap<string, string>,
): View => ({
  id: String(row.id),
  name: row.name,
  query: row.query,
  isOwn: isOwn(account, row),
  byName: row.byName,
  department: row.sharedWith ? (departments.get(row.sharedWith) ?? row.sharedWith) : null,
  mayRemove: mayRemove(account, row),
});

/** The parts of an address that say where in a list one is, not what it shows. */
const NOT_KEPT = ['page', 'preset', 'depth'];

/**
 * The query of an address as a view keeps it: `?sort=-updatedAt&where[…]=…`; null if nothing is
 * searched or it is too long.
 */
export function keptQuery(given: unknown): string | null {
  if (typeof given !== 'string') return null;
  const query = new URLSearchParams(given);
  for (const name of NOT_KEPT) query.delete(name);
  const text = String(new URLSearchParams([...query].filter(([, value]) => value !== '')));
  return text === '' || text.length > QUERY_CHARACTERS_MAX ? null : `?${text}`;
}

export const keptName = (given: unknown): string | null => {
  const name = typeof given === 'string' ? given.normalize('NFC').replace(/\s+/g, ' ').trim() : '';
  return name === '' || [...name].length > NAME_CHARACTERS_MAX ? null : name;
};
