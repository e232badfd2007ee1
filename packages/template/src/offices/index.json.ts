import type { APIRoute } from 'astro';
import { site } from 'virtual:pune/site';
import { localeOf, staticPaths } from '../shared/paths.ts';

export const getStaticPaths = staticPaths;

/** The ward offices as JSON: the function that finds the office of a home reads them. */
export const GET: APIRoute = ({ params, locals: { content } }) => {
  const locale = localeOf(params);
  const others = site.locales.filter((other) => other !== locale);
  /** The names of its parts in the other languages, by which it is found in either script. */
  const alsoOf = (id: string): string[] => [
    ...new Set(
      others.flatMap((other) =>
        Object.values(content.get('offices', id, other, ['localities', 'areas']) ?? {}).flat(),
      ),
    ),
  ];
  return Response.json(
    content
      .list('offices', {
        locale,
        category: 'ward-office',
        order: 'title',
        fields: ['id', 'slug', 'title', 'code', 'zone'],
      })
      .map(({ id, slug, title, card: { code, zone } }) => ({
        slug,
        title,
        code,
        zone,
        ...content.get('offices', id, locale, [
          'address',
          'phone',
          'officer',
          'hours',
          'collectionDay',
          'engineer',
          'localSource',
          'pinCodes',
          'localities',
          'areas',
        ]),
        also: alsoOf(id),
      })),
  );
};
