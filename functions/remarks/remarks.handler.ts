import { to } from '@pune/content/routes';
import { jsonAnswer, seeOther } from '@pune/http/answers';
import { readFields, readQuery, type Typed } from '@pune/http/bodies';
import { createFeature } from '@pune/http/feature';
import type { ChosenPages, PortalPages } from '@pune/http/portal-pages';
import { PROBLEM_OF } from '@pune/http/problems';
import { wantsHtml } from '@pune/http/requests';
import { createSenderLimit, LOOKS_PER_MINUTE_MAX } from '@pune/http/sender-limit';
import { isSignedRead } from '@pune/http/signed-requests';
import { isLocale, type Locale } from '@pune/i18n';
import type { Remarks } from '@pune/remarks';
import {
  askedSchema,
  pagePathSchema,
  REMARKS_API,
  remarkSchema,
  WORDS_CHARACTERS_MAX,
} from '@pune/remarks/schema';
import { PAGE_REMARKS } from '@pune/std/page-remarks';
import { parse } from 'node-html-parser';
import { askAgain, askPage, thanksPage, type AskedPage } from './remarks.views.ts';

export interface HandlerOptions {
  remarks: () => Promise<Remarks>;
  pages: PortalPages;
  /** The pages that readers are asked about. */
  chosen: ChosenPages;
  /** The portal's id, if the platform identifies it by another name. */
  site?: string | undefined;
  /** The keys that the CMS shares, to read what is kept. */
  keys: () => readonly string[];
  /** Pages that a sender may ask about in a minute: each is fetched and read. */
  looksPerMinute?: number | undefined;
  now?: () => Date;
}

const THANKS = `${REMARKS_API}/thanks`;

type Asked =
  | { kind: 'Asked'; asked: AskedPage }
  | { kind: 'Absent' | 'Unavailable' }
  | { kind: 'TooMany'; waitSeconds: number };

/** The problem of a page that cannot be asked about. */
const ASKED_PROBLEM = {
  Absent: 'not_found',
  Unavailable: 'unavailable',
  TooMany: 'too_many',
} as const;

const localeOf = (path: string): Locale | null => {
  const first = path.split('/')[1] ?? '';
  return isLocale(first) ? first : null;
};
const addressOf = (path: string, page: string): string =>
  `${path}?${new URLSearchParams({ page })}`;

/**
 * Creates the handler of “was this page useful?”: a form, its answer, and the list that the CMS
 * reads. The form is in the language of the page that it asks about.
 */
export function createRemarksHandler({
  remarks,
  pages,
  chosen,
  site,
  keys,
  looksPerMinute = LOOKS_PER_MINUTE_MAX,
  now = () => new Date(),
}: HandlerOptions) {
  const {
    app,
    problem,
    page,
    view: viewOf,
    handle,
  } = createFeature({
    feature: 'remarks',
    pages,
    machines: [PAGE_REMARKS.path],
    embedOrigins: [],
    values: () => ({ max: WORDS_CHARACTERS_MAX }),
    now,
  });

  const secondsToWait = createSenderLimit({
    scope: 'pages of remarks',
    perWindow: looksPerMinute,
    windowSeconds: 60,
  });

  /** Finds the page of the portal that a path names. */
  async function askedOf(request: Request, path: string, sender: string): Promise<Asked> {
    const locale = localeOf(path);
    // An address in another form is never fetched.
    if (!locale || !pagePathSchema.safeParse(path).success) return { kind: 'Absent' };
    const waitSeconds = secondsToWait(sender, now());
    if (waitSeconds > 0) return { kind: 'TooMany', waitSeconds };
    const found = await chosen(request, path);
    if (found.kind !== 'Published') return found;
    const title = parse(found.page).querySelector('main h1')?.text.trim();
    return { kind: 'Asked', asked: { path, locale, title: title || path } };
  }
  const viewIn = (request: Request, locale: Locale | null) =>
    viewOf(request, locale ? { language: locale } : {});
  /** Answers that a page cannot be asked about; words that were typed stay in the form. */
  const notAsked = (
    request: Request,
    path: string,
    found: Exclude<Asked, { kind: 'Asked' }>,
    typed?: Typed,
  ) => {
    const locale = localeOf(path);
    return problem(request, viewIn(request, locale), ASKED_PROBLEM[found.kind], {
      ...(found.kind === 'TooMany' && { waitSeconds: found.waitSeconds }),
      ...(typed &&
        locale &&
        found.kind !== 'Absent' && { typed, form: askAgain({ path, locale, title: path }) }),
    });
  };

  app.get(REMARKS_API, async ({ req: { raw: request }, env }) => {
    const query = readQuery(request, askedSchema);
    if (query.kind === 'Invalid')
      return problem(request, viewOf(request), 'malformed', { refusals: query.refusals });
    const path = query.value.page;
    const found = await askedOf(request, path, env.ip);
    if (found.kind !== 'Asked') return notAsked(request, path, found);
    return page(request, viewIn(request, found.asked.locale), askPage(found.asked));
  });

  app.post(REMARKS_API, async ({ req: { raw: request }, env }) => {
    const read = await readFields(request, {
      schema: remarkSchema,
      fields: ['page', 'useful', 'words'],
    });
    if (read.kind !== 'Read' && read.kind !== 'Invalid')
      return problem(request, viewOf(request), PROBLEM_OF[read.kind]);
    const { typed } = read;
    const path = typed.page ?? '';
    const found = await askedOf(request, path, env.ip);
    // Without a page the language is that of the request.
    if (read.kind === 'Invalid' && found.kind === 'Absent')
      return problem(request, viewOf(request), 'invalid', { refusals: read.refusals });
    if (found.kind !== 'Asked') return notAsked(request, path, found, typed);
    const { asked } = found;
    if (read.kind === 'Invalid')
      return problem(request, viewIn(request, asked.locale), 'invalid', {
        refusals: read.refusals,
        typed,
        form: askAgain(asked),
      });
    const noted = await (await remarks()).note(site ?? env.site?.id ?? '', read.value, env.ip);
    if (noted.kind === 'TooMany') return notAsked(request, path, noted, typed);
    return wantsHtml(request)
      ? seeOther(addressOf(THANKS, path))
      : jsonAnswer({ noted: true }, 201);
  });

  app.get(THANKS, async ({ req: { raw: request }, env }) => {
    const query = readQuery(request, askedSchema);
    if (query.kind === 'Invalid')
      return problem(request, viewOf(request), 'malformed', { refusals: query.refusals });
    const path = query.value.page;
    const found = await askedOf(request, path, env.ip);
    // The remark is stored already: an unavailable portal does not turn thanks into an error.
    if (found.kind === 'Absent') return notAsked(request, path, found);
    // The schema of the query begins with a language.
    const view = viewIn(request, localeOf(path));
    const hasGrievances = (await pages(request, to.grievances.landing(view))) !== null;
    return page(request, view, thanksPage({ path, locale: view.locale }, { hasGrievances }));
  });

  app.get(PAGE_REMARKS.path, async ({ req: { raw: request } }) => {
    const signed = { ...PAGE_REMARKS, keys: keys(), now: now() };
    if (!isSignedRead(request, signed)) return problem(request, viewOf(request), 'sign_in');
    return jsonAnswer(await (await remarks()).pages());
  });

  return handle;
}
