import { to } from '@pune/content/routes';
import { jsonAnswer, seeOther } from '@pune/http/answers';
import { readFields, readQuery } from '@pune/http/bodies';
import { createFeature } from '@pune/http/feature';
import type { PortalPages } from '@pune/http/portal-pages';
import { PROBLEM_OF } from '@pune/http/problems';
import { wantsHtml } from '@pune/http/requests';
import { isLocale, type Locale } from '@pune/i18n';
import type { Remarks } from '@pune/remarks';
import { askedSchema, REMARKS_API, remarkSchema, WORDS_CHARACTERS_MAX } from '@pune/remarks/schema';
import { PAGE_REMARKS } from '@pune/std/page-remarks';
import { isSignedRequest } from '@pune/std/signed-request';
import { parse } from 'node-html-parser';
import { askPage, thanksPage, type AskedPage } from './remarks.views.ts';

export interface HandlerOptions {
  remarks: () => Promise<Remarks>;
  pages: PortalPages;
  /** The portal's id, if the platform identifies it by another name. */
  site?: string | undefined;
  /** The keys that the CMS shares, to read what is kept. */
  keys: () => readonly string[];
  now?: () => Date;
}

const THANKS = `${REMARKS_API}/thanks`;

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
  site,
  keys,
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

  /** Finds the page of the portal that a path names; `null` if it is not there. */
  async function askedOf(request: Request, path: string): Promise<AskedPage | null> {
    const locale = localeOf(path);
    const published = locale && (await pages(request, path));
    if (!published) return null;
    const title = parse(published).querySelector('main h1')?.text.trim();
    return { path, locale, title: title || path };
  }
  const viewIn = (request: Request, locale: Locale) => viewOf(request, { language: locale });

  app.get(REMARKS_API, async ({ req: { raw: request } }) => {
    const query = readQuery(request, askedSchema);
    if (query.kind === 'Invalid')
      return problem(request, viewOf(request), 'malformed', { refusals: query.refusals });
    const asked = await askedOf(request, query.value.page);
    if (!asked) return problem(request, viewOf(request), 'not_found');
    return page(request, viewIn(request, asked.locale), askPage(asked));
  });

  app.post(REMARKS_API, async ({ req: { raw: request }, env }) => {
    const read = await readFields(request, {
      schema: remarkSchema,
      fields: ['page', 'useful', 'words'],
    });
    if (read.kind !== 'Read' && read.kind !== 'Invalid')
      return problem(request, viewOf(request), PROBLEM_OF[read.kind]);
    const asked = await askedOf(request, read.typed.page ?? '');
    if (read.kind === 'Invalid') {
      if (!wantsHtml(request) || !asked)
        return problem(request, viewOf(request), 'invalid', { refusals: read.refusals });
      return page(request, viewIn(request, asked.locale), askPage(asked, read), 422);
    }
    if (!asked) return problem(request, viewOf(request), 'not_found');
    const view = viewIn(request, asked.locale);
    const noted = await (await remarks()).note(site ?? env.site?.id ?? '', read.value, env.ip);
    if (noted.kind === 'TooMany')
      return problem(request, view, 'too_many', { waitSeconds: noted.waitSeconds });
    return wantsHtml(request)
      ? seeOther(addressOf(THANKS, asked.path))
      : jsonAnswer({ noted: true }, 201);
  });

  app.get(THANKS, async ({ req: { raw: request } }) => {
    const query = readQuery(request, askedSchema);
    if (query.kind === 'Invalid')
      return problem(request, viewOf(request), 'malformed', { refusals: query.refusals });
    const path = query.value.page;
    // The schema of the query begins with a language.
    const view = viewIn(request, localeOf(path)!);
    const hasGrievances = (await pages(request, to.grievances.landing(view))) !== null;
    return page(request, view, thanksPage({ path, locale: view.locale }, { hasGrievances }));
  });

  app.get(PAGE_REMARKS.path, async ({ req: { raw: request } }) => {
    const signed = { headers: request.headers, body: '', now: now() };
    if (!isSignedRequest(keys(), PAGE_REMARKS.purpose, signed))
      return problem(request, viewOf(request), 'sign_in');
    return jsonAnswer(await (await remarks()).pages());
  });

  return handle;
}
