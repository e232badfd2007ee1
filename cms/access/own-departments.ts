import type { Field, FieldHook, FilterOptionsProps } from 'payload';
import { departmentForNew } from './starting-values.ts';
import { extentOf, mayIn, type Account } from './rules.ts';

const accountOf = (user: unknown): Account | null => (user as Account | null | undefined) ?? null;

/** Offers an account that is limited to departments only these. */
const ownAlone =
  (collection: string) =>
  ({ user }: Pick<FilterOptionsProps, 'user'>) => {
    const extent = extentOf(accountOf(user), collection, 'update');
    return extent.kind === 'departments' ? { id: { in: extent.ids } } : true;
  };

/** Assigns the copy of another department's document to the department of the copying account. */
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

/** Limits the department field to the departments of the account. */
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
