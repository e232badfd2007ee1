import type { Payload } from 'payload';
import sharp from 'sharp';
import { richText } from '@pune/content-models/rich-text';
import { LOCALES, type Locale } from '@pune/i18n';
import type { Random } from '@pune/publisher/testing/random.ts';

type Row = Record<string, any> & { id: number | string };

/**
 * Types whose documents are created, moved and deleted; documents of other types are only changed.
 */
const WRITTEN = [
  'pages',
  'circulars',
  'services',
  'events',
  'news',
  'departments',
  'faqs',
  'documents',
  'offices',
  'alerts',
];
/**
 * Payload refuses edits that its rules do not allow, such as deleting a file in use or taking an
 * existing address.
 */
const isRefusal = (error: unknown): boolean =>
  [400, 403, 404, 409].includes((error as { status?: number }).status ?? 0);

/**
 * Simulates editors: each call of `edit` performs one random edit, through the same hooks and
 * rules.
 */
export function createRandomEdits(cms: Payload, random: Random, portals: readonly string[]) {
  const of = async (collection: string, where = {}) =>
    (
      await cms.find({
        collection: collection as 'pages',
        where,
        pagination: false,
        depth: 0,
        sort: 'id',
        overrideAccess: true,
        locale: 'en',
        fallbackLocale: false as never,
      })
    ).docs as unknown as Row[];
  const anyOf = async (collection: string, where = {}): Promise<Row | undefined> =>
    random.pick(await of(collection, where));
  const update = (collection: string, doc: Row, data: object, options: object = {}) =>
    cms.update({
      collection: collection as 'pages',
      id: doc.id,
      locale: 'en',
      data: data as never,
      depth: 0,
      overrideAccess: true,
      ...options,
    } as never);
  const publish = (collection: string, doc: Row, data: object, options: object = {}) =>
    update(collection, doc, { ...data, _status: 'published' }, options);
  const locale = (): Locale => random.pick(LOCALES);

  /** Wraps an edit of an existing document. */
  const editing =
    (
      make: (collection: string, doc: Row, n: number) => Promise<unknown>,
      types: readonly string[] = WRITTEN,
      where = {},
    ) =>
    async (n: number) => {
      const collection = random.pick(types);
      const doc = await anyOf(collection, where);
      return doc && make(collection, doc, n);
    };
  const drawing = (n: number) =>
    sharp({
      create: { width: 640, height: 360, channels: 3, background: { r: n % 256, g: 120, b: 90 } },
    })
      .png()
      .toBuffer();
  const nameOf = (collection: string) => (collection === 'faqs' ? 'question' : 'title');

  const kinds: Record<string, [weight: number, edit: (n: number) => Promise<unknown>]> = {
    title: [
      16,
      editing((type, doc, n) =>
        publish(type, doc, { [nameOf(type)]: `Title ${n}` }, { locale: locale() }),
      ),
    ],
    summary: [
      8,
      editing((type, doc, n) =>
        publish(type, doc, { summary: `Summary ${n}` }, { locale: locale() }),
      ),
    ],
    body: [
      10,
      editing((type, doc, n) =>
        publish(
          type,
          doc,
          { body: richText(`## Heading ${n}\n\nText of edit ${n}.`) },
          { locale: locale() },
        ),
      ),
    ],
    'publish one language': [
      8,
      editing((type, doc, n) => {
        const one = locale();
        return publish(
          type,
          doc,
          { [nameOf(type)]: `Title ${n} in ${one}`, summary: `Summary ${n} in ${one}` },
          { locale: one, publishSpecificLocale: one },
        );
      }),
    ],
    draft: [
      8,
      editing((type, doc, n) =>
        update(type, doc, { [nameOf(type)]: `Draft ${n}` }, { locale: locale(), draft: true }),
      ),
    ],
    unpublish: [4, editing((type, doc) => update(type, doc, { _status: 'draft' }))],
    'publish what is drafted': [
      8,
      editing((type, doc) => publish(type, doc, {}), WRITTEN, { _status: { equals: 'draft' } }),
    ],
    'take down': [
      5,
      editing((type, doc) => publish(type, doc, { takenDown: true }, { locale: locale() })),
    ],
    'put up': [
      5,
      editing((type, doc) => publish(type, doc, { takenDown: false }, { locale: locale() })),
    ],
    slug: [7, editing((type, doc, n) => publish(type, doc, { slug: `moved-${n}` }))],
    portals: [
      5,
      editing((type, doc) =>
        publish(type, doc, {
          portals: [random.pick(portals), ...portals.filter(() => random.chance(0.4))].filter(
            (one, place, all) => all.indexOf(one) === place,
          ),
        }),
      ),
    ],
    copy: [
      8,
      editing((type, doc, n) =>
        cms.duplicate({
          collection: type as 'pages',
          id: doc.id,
          locale: 'en',
          data: { [nameOf(type)]: `Copy ${n}`, _status: 'published' } as never,
          overrideAccess: true,
        }),
      ),
    ],
    delete: [
      7,
      editing((type, doc) =>
        cms.delete({ collection: type as 'pages', id: doc.id, overrideAccess: true }),
      ),
    ],
    department: [
      4,
      editing(
        async (type, doc) => publish(type, doc, { department: (await anyOf('departments'))?.id }),
        ['circulars', 'services', 'events'],
      ),
    ],
    'rename a department': [
      3,
      editing(
        (type, doc, n) => publish(type, doc, { title: `Department ${n}` }, { locale: locale() }),
        ['departments'],
      ),
    ],
    date: [
      5,
      editing(
        (type, doc) =>
          publish(type, doc, {
            [type === 'news' ? 'publishedOn' : 'issuedOn']:
              `${2023 + random.below(4)}-0${1 + random.below(9)}-15`,
          }),
        ['circulars', 'news'],
      ),
    ],
    supersede: [
      3,
      async () => {
        const [one, other] = [await anyOf('circulars'), await anyOf('circulars')];
        return (
          one && other && one.id !== other.id && publish('circulars', one, { supersedes: other.id })
        );
      },
    ],
    settings: [
      2,
      editing(
        (type, doc, n) =>
          publish(
            type,
            doc,
            {
              noticeTitle: `Notice ${n}`,
              noticeText: `Text ${n}`,
              noticeUntil: `20${20 + random.below(20)}-06-15`,
            },
            { locale: locale() },
          ),
        ['settings'],
      ),
    ],
    'order of the menu': [
      2,
      editing(
        (type, doc) => publish(type, doc, { main: [...(doc.main as object[])].reverse() }),
        ['navigation'],
      ),
    ],
    'text of a file': [
      3,
      editing(
        (type, doc, n) => update(type, doc, { alt: `Picture ${n}` }, { locale: locale() }),
        ['media'],
      ),
    ],
    'another file': [
      2,
      editing(
        async (type, doc, n) => {
          const data = await drawing(n);
          return update(
            type,
            doc,
            {},
            { file: { data, size: data.length, mimetype: 'image/png', name: `drawing-${n}.png` } },
          );
        },
        ['media'],
        { mimeType: { equals: 'image/png' } },
      ),
    ],
    'earlier version': [
      2,
      editing(
        async (type, doc) => {
          const { docs } = await cms.findVersions({
            collection: type as 'pages',
            where: {
              and: [{ parent: { equals: doc.id } }, { 'version._status': { equals: 'published' } }],
            },
            limit: 5,
            depth: 0,
            overrideAccess: true,
          });
          return (
            docs.length > 0 &&
            cms.restoreVersion({
              collection: type as 'pages',
              id: random.pick(docs).id,
              overrideAccess: true,
            })
          );
        },
        ['pages', 'circulars'],
      ),
    ],
    'at the same time': [
      3,
      async (n) => {
        const docs = (await of('pages')).slice(0, 3);
        return Promise.all(
          docs.map((doc) => publish('pages', doc, { summary: `Summary ${n} of ${doc.id}` })),
        );
      },
    ],
  };
  const total = Object.values(kinds).reduce((sum, [weight]) => sum + weight, 0);

  return {
    /**
     * Performs edit number `n`.
     *
     * @returns its kind, and the reason if the CMS refused it
     */
    async edit(n: number): Promise<{ kind: string; refused: string | null }> {
      let ticket = random.next() * total;
      const [kind, [, edit]] = Object.entries(kinds).find(
        ([, [weight]]) => (ticket -= weight) <= 0,
      )!;
      try {
        await edit(n);
        return { kind, refused: null };
      } catch (error) {
        if (!isRefusal(error)) throw error;
        return { kind, refused: (error as Error).message };
      }
    },
  };
}
