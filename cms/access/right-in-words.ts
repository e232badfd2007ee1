import { extentOf, mayIn, type Account } from './rules.ts';

interface Owner {
  id: number | string;
  title?: string | null;
}

/**
 * @returns a sentence about the rights that an account lacks for a document, and the accounts that
 *   have them; `null` if it may publish
 */
export function rightInWords(
  account: Account,
  collection: string,
  department: Owner | null,
): string | null {
  const id = department?.id ?? null;
  if (mayIn(account, collection, 'publish', id)) return null;
  const owner = department?.title || null;
  if (mayIn(account, collection, 'update', id))
    return `You save drafts here. ${owner ? `A publisher of “${owner}”` : 'A publisher who works for every department'} publishes them: submit your draft for checking when it is ready.`;
  if (extentOf(account, collection, 'update').kind === 'departments')
    return owner
      ? `This belongs to “${owner}”. Its own staff change and publish it; you can read it.`
      : 'This belongs to no department. Staff who work for every department change and publish it; you can read it.';
  return `As ${account.role} you can read this, and change nothing here.`;
}
