import type { Payload, TypedUser, Where } from 'payload';
import { isPaged } from '@pune/content/routes';
import { isCollection } from '@pune/content-models/models';
import { LOCALES, type Locale } from '@pune/i18n';
import { PAGE_REMARKS } from '@pune/std/page-remarks';
import { extentOf, mayIn, type Account } from './access/rules.ts';
import { departmentIn } from './schedules.ts';
import { readSigned, type Asked } from './signed-reads.ts';
import { workOf, type Task, type Work } from './work.ts';

/**
 * Content health: the published pages of an account's departments with the troubles that readers
 * and checks found there, the most urgent first.
 */

/** The views and remarks of one page, from the functions of its portal. */
export interface PageRemarks {
  site: string;
  path: string;
  /** To the nearest ten; null for fewer than the answer says. */
  views: number | null;
  yes: number;
  no: number;
  words: { day: string; useful: boolean; words: string }[];
}

export interface RemarksAnswer {
  pages: PageRemarks[];
  /** A page without views has fewer. */
  viewsUnder: number;
}

const BYTES_MAX = 4_000_000;

/**
 * Asks a portal for the views and remarks of pages, on all portals.
 *
 * @returns `null` if there is no answer
 */
export async function readPageRemarks(
  asked: Omit<Asked, 'read' | 'bytesMax'>,
): Promise<RemarksAnswer | null> {
  const answer = await readSigned({ ...asked, read: PAGE_REMARKS, bytesMax: BYTES_MAX });
  const { pages, viewsUnder } = (answer ?? {}) as Partial<RemarksAnswer>;
  return Array.isArray(pages) && typeof viewsUnder === 'number' ? { pages, viewsUnder } : null;
}

/** A document with all that is known of its pages. */
export interface HealthLine {
  collection: string;
  id: string;
  title: string;
  /** Of its pages with views; null if none has any. */
  views: number | null;
  yes: number;
  no: number;
  words: (PageRemarks['words'][number] & { locale: Locale })[];
  /** The day on which it was to be reviewed, if that is past. */
  reviewOn: string | null;
  /** The languages that are older than another one. */
  behind: Locale[];
  brokenLinks: { address: string; field: string }[];
}

/** Answers from which on a share is told: fewer say more of their senders than of the page. */
export const ANSWERS_MIN = 5;
const LINES_MAX = 100;
const SLUGS_AT_ONCE = 200;
/** A page that few open counts a little too. */
const VIEWS_MIN = 10;

/** The share of readers, in percent, who found a page useful; null for too few answers. */
export const usefulShare = ({ yes, no }: Pick<HealthLine, 'yes' | 'no'>): number | null =>
  yes + no < ANSWERS_MIN ? null : Math.round((100 * yes) / (yes + no));

/**
 * Counts the troubles of a page: each broken link, each language behind, a review that is overdue, a
 * page that most readers did not find useful, and one of which a reader says what is wrong.
 */
export const troublesOf = (line: HealthLine): number =>
  line.brokenLinks.length +
  line.behind.length +
  Number(line.reviewOn !== null) +
  Number((usefulShare(line) ?? 100) < 50) +
  Number(line.words.some(({ useful }) => !useful));

/** Troubles times views: how often readers meet something wrong. */
export const urgencyOf = (line: HealthLine): number =>
  troublesOf(line) * Math.max(VIEWS_MIN, line.views ?? 0);

/** Returns lines in the order in which they are to be mended: then the most viewed, then by title. */
export const byUrgency = (lines: readonly HealthLine[]): HealthLine[] =>
  lines.toSorted(
    (one, other) =>
      urgencyOf(other) - urgencyOf(one) ||
      (other.views ?? 0) - (one.views ?? 0) ||
      one.title.localeCompare(other.title),
  );

interface Named {
  id: string;
  title: string;
}

/** Finds published documents by the last parts of their addresses, within an account's departments. */
async function documentsBySlug(
  cms: Payload,
  account: Account,
  collection: string,
  slugs: readonly string[],
): Promise<Map<string, Named>> {
  const found = new Map<string, Named>();
  if (!isCollection(collection) || extentOf(account, collection, 'update').kind === 'nothing')
    return found;
  for (let at = 0; at < slugs.length; at += SLUGS_AT_ONCE) {
    const where: Where = {
      and: [
        { slug: { in: slugs.slice(at, at + SLUGS_AT_ONCE) } },
        { _status: { equals: 'published' } },
      ],
    };
    const { docs } = await cms.find({
      collection: collection as 'pages',
      where,
      select: { title: true, slug: true, department: true } as never,
      limit: 0,
      pagination: false,
      depth: 0,
      locale: 'all' as never,
      overrideAccess: true,
    });
    for (const doc of docs as unknown as ({ id: number | string; slug: string } & Record<
      string,
      unknown
    >)[]) {
      if (!mayIn(account, collection, 'update', departmentIn(collection, doc))) continue;
      const titles = doc.title as Partial<Record<Locale, string>> | string | null;
      const title =
        typeof titles === 'object' && titles
          ? LOCALES.map((locale) => titles[locale]).find(Boolean)
          : titles;
      found.set(doc.slug, { id: String(doc.id), title: title || doc.slug });
    }
  }
  return found;
}

/** Returns language, collection and last part of the address of a page; null for other pages. */
function placeOf(path: string): { locale: Locale; collection: string; slug: string } | null {
  const [, locale = '', collection = '', slug = ''] = path.split('/');
  return slug && isPaged(collection) && (LOCALES as readonly string[]).includes(locale)
    ? { locale: locale as Locale, collection, slug }
    : null;
}

/** Collects the pages of an account's departments, the most urgent first. */
export async function contentHealth(
  cms: Payload,
  user: TypedUser,
  pages: readonly PageRemarks[],
  now: Date = new Date(),
): Promise<HealthLine[]> {
  const account = user as unknown as Account;
  const work = await workOf(cms, user, now);
  const lines = new Map<string, HealthLine>();
  const lineOf = (collection: string, { id, title }: Named): HealthLine => {
    const name = `${collection}/${id}`;
    let line = lines.get(name);
    if (!line) {
      line = {
        collection,
        id,
        title,
        views: null,
        yes: 0,
        no: 0,
        words: [],
        reviewOn: null,
        behind: [],
        brokenLinks: [],
      };
      lines.set(name, line);
    }
    return line;
  };
  addTroubles(work, (task) => lineOf(task.collection, task));

  const placed = pages.flatMap((page) => {
    const place = placeOf(page.path);
    return place ? [{ page, place }] : [];
  });
  for (const [collection, ofType] of Map.groupBy(placed, ({ place }) => place.collection)) {
    const slugs = [...new Set(ofType.map(({ place }) => place.slug))];
    const documents = await documentsBySlug(cms, account, collection, slugs);
    for (const { page, place } of ofType) {
      const document = documents.get(place.slug);
      if (!document) continue;
      const line = lineOf(collection, document);
      if (page.views !== null) line.views = (line.views ?? 0) + page.views;
      line.yes += page.yes;
      line.no += page.no;
      line.words.push(...page.words.map((words) => ({ ...words, locale: place.locale })));
    }
  }
  return byUrgency([...lines.values()]).slice(0, LINES_MAX);
}

function addTroubles({ review, links, translate }: Work, lineOf: (task: Task) => HealthLine): void {
  for (const task of review) lineOf(task).reviewOn = task.at;
  for (const task of translate) lineOf(task).behind = task.languages ?? [];
  for (const task of links)
    lineOf(task).brokenLinks.push({ address: task.note ?? '', field: task.field ?? '' });
}
