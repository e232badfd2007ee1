import type { PayloadRequest } from 'payload';
import { languageOf } from '@pune/content-models/say';
import { shownTitle } from './finding/finding.ts';
import { inAllLanguages } from './hooks/in-all-languages.ts';

type Id = number | string;

/**
 * @param ids the departments; without them all
 *
 * @returns the names by id, in the language of the account, else in another language
 */
export async function departmentNames(
  req: PayloadRequest,
  ids?: readonly Id[],
): Promise<Map<string, string>> {
  if (ids?.length === 0) return new Map();
  const { docs } = await req.payload.find({
    collection: 'departments',
    ...(ids && { where: { id: { in: [...ids] } } }),
    select: { title: true } as never,
    limit: 0,
    pagination: false,
    depth: 0,
    locale: 'all',
    overrideAccess: true,
    req: inAllLanguages(req),
  });
  const language = languageOf(req);
  return new Map(
    docs.map(({ id, title }) => [String(id), shownTitle(title, language) || String(id)]),
  );
}
