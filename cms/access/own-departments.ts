import type { Field, FieldHook, FilterOptionsProps } from 'payload';
import { departmentForNew } from './starting-values.ts';
import { extentOf, mayIn, type Account } from './rules.ts';

const accountOf = (user: unknown): Account | null => (user as Account | null | undefined) ?? null;

/** An account that is limited to departments is offered these alone. */
const ownAlone =
  (collection: string) =>
  ({ user }: Pick<FilterOptionsProps, 'user'>) => {
    const extent = extentOf(accountOf(user), collection, 'update');
    return extent.kind === 'departments' ? { id: { in: extent.ids } } : true;
  };

/**
 * A copy of another department's document belongs to the department of the account that copies it.
 */
const ofWhoCopies: FieldHook = ({ collection, req, value }) => {
  const account = accountOf(req.user);
  if (!account || !collection || mayIn(account, collection.slug, 'create', idOf(value)))
    return value;
  return departmentForNew(account, collection.slug) ?? null;
};

const idOf = (value: unknown): number | string | null =>
  typeof value === 'object' && value !== null
    ? (value as { id: number | string }).id
    : ((value ?? null) as number | string | null);

/**
 * Keeps the field that says to which department a document belongs to the departments of the
 * account.
 */
export const withOwnDepartments =
  (collection: string) =>
  (field: Field): Field =>
    'name' in field && field.name === 'department' && field.type === 'relationship'
      ? ({
          ...field,
          filterOptions: ownAlone(collection),
          hooks: {
            ...field.hooks,
            beforeDuplicate: [...(field.hooks?.beforeDuplicate ?? []), ofWhoCopies],
          },
        } as Field)
      : field;
