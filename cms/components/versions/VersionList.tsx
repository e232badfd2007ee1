import { Gutter, SetDocumentStepNav } from '@payloadcms/ui';
import Link from 'next/link';
import { notFound } from 'next/navigation.js';
import { isolateObjectProperty, type DocumentViewServerProps } from 'payload';
import { isCollection } from '@pune/content-models/models';
import { languageOf, say as saying } from '@pune/content-models/say';
import { isLocale } from '@pune/i18n';
import { clock, day } from '../../india-time.ts';
import { LANGUAGES } from '../../languages.ts';
import { writersOf } from '../../version-writers.ts';
import type { Say } from '../say.ts';

const VERSIONS_PER_PAGE = 25;

interface Version {
  id: number | string;
  updatedAt: string;
  publishedLocale?: string | null;
  version: { _status?: 'draft' | 'published' | null };
}

/** Says the state of each version: the newest public one is what readers see. */
function stateOf(say: Say, { publishedLocale, version }: Version, isNewest: boolean): string {
  if (version._status !== 'published') return isNewest ? say('Newest draft') : say('Draft');
  const state = isNewest ? say('Public now') : say('Public before');
  return publishedLocale && isLocale(publishedLocale)
    ? `${state} (${say(LANGUAGES[publishedLocale])})`
    : state;
}

/** The versions of a document: when, by whom, in what state. Payload's own list has no names. */
export async function VersionList({ initPageResult, searchParams }: DocumentViewServerProps) {
  const { collectionConfig, docID, req } = initPageResult;
  const collection = collectionConfig?.slug;
  if (!collection || !isCollection(collection) || docID === undefined) return notFound();
  const say: Say = (text, values) => saying(req, text, values);
  const { routes } = req.payload.config;
  const versions = (where: object, limit: number, page = 1) =>
    req.payload.findVersions({
      collection,
      where: {
        and: [{ parent: { equals: docID } }, { snapshot: { not_equals: true } }, where],
      } as never,
      sort: '-updatedAt',
      limit,
      page,
      depth: 0,
      select: { updatedAt: true, publishedLocale: true, version: { _status: true } } as never,
      overrideAccess: false,
      user: req.user,
      req: isolateObjectProperty(req, ['locale', 'fallbackLocale', 'query']),
    });
  const [shown, ...firsts] = await Promise.all([
    versions({}, VERSIONS_PER_PAGE, Math.max(1, Number(searchParams?.page) || 1)),
    ...(['published', 'draft'] as const).map((status) =>
      versions({ 'version._status': { equals: status } }, 1),
    ),
  ]);
  const rows = shown.docs as unknown as Version[];
  const newest = new Set(firsts.flatMap(({ docs }) => docs.map(({ id }) => String(id))));
  const names = await writersOf(
    req,
    collection,
    rows.map(({ id }) => id),
  );
  const address = `${routes.admin}/collections/${collection}/${docID}/versions`;
  const { plural } = collectionConfig.labels;
  return (
    <>
      <SetDocumentStepNav
        collectionSlug={collection}
        id={docID}
        pluralLabel={
          typeof plural === 'function' ? plural({ i18n: req.i18n, t: req.t as never }) : plural
        }
        useAsTitle={collectionConfig.admin?.useAsTitle}
        view={req.t('version:versions')}
      />
      <main className="versions">
        <Gutter className="versions__wrap">
          {rows.length === 0 ? (
            <p>{say('There is no earlier version yet.')}</p>
          ) : (
            <table className="pune-versions" aria-label={req.t('version:versions')}>
              <thead>
                <tr>
                  <th scope="col">{say('When')}</th>
                  <th scope="col">{say('By')}</th>
                  <th scope="col">{say('State')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.id}>
                    <td>
                      <Link href={`${address}/${row.id}`} prefetch={false}>
                        {day(row.updatedAt, languageOf(req))}, {clock(row.updatedAt)}
                      </Link>
                    </td>
                    <td>{names.get(String(row.id)) ?? say('no name kept')}</td>
                    <td>{stateOf(say, row, newest.has(String(row.id)))}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          <nav className="pune-versions__pages" aria-label={say('Pages')}>
            {shown.hasPrevPage && (
              <Link href={`${address}?page=${shown.prevPage}`}>{say('Newer versions')}</Link>
            )}
            {shown.hasNextPage && (
              <Link href={`${address}?page=${shown.nextPage}`}>{say('Older versions')}</Link>
            )}
          </nav>
        </Gutter>
      </main>
    </>
  );
}
