import { to } from '@pune/content/routes';
import { maskAadhaar } from '@pune/database/aadhaar';
import { htmlAnswer, jsonAnswer } from '@pune/http/answers';
import { readQuery } from '@pune/http/bodies';
import { createFeature } from '@pune/http/feature';
import type { PortalPages } from '@pune/http/portal-pages';
import { wantsHtml } from '@pune/http/requests';
import { withShell } from '@pune/http/shell';
import type { Locale } from '@pune/i18n';
import { t } from '@pune/i18n/server';
import { findOffices } from '@pune/search/offices';
import {
  ADDRESS_CHARACTERS_MAX,
  OFFICES_API,
  officesQuerySchema,
  officesSchema,
  type WardOffice,
} from '@pune/search/offices.schema';
import { officesPage } from './offices.views.ts';

/** Creates the handler of `GET /api/offices?q=&lang=`: the ward office of an address. */
export function createOfficesHandler({ pages }: { pages: PortalPages }) {
  const {
    app,
    problem,
    view: viewOf,
    log,
    handle,
  } = createFeature({
    feature: 'offices',
    pages,
    embedOrigins: [],
    values: () => ({ max: ADDRESS_CHARACTERS_MAX }),
    back: ({ locale }) => ({
      href: to.offices.list({ locale }),
      label: t(locale)('offices:all'),
    }),
  });

  /** Reads the published list; `null` if it is unavailable. */
  async function published(request: Request, locale: Locale): Promise<WardOffice[] | null> {
    const page = await pages(request, to.offices.index({ locale }));
    if (page === null) return null;
    try {
      return officesSchema.parse(JSON.parse(page));
    } catch (error) {
      log.error('the list of offices is unreadable', error);
      return null;
    }
  }

  app.get(OFFICES_API, async ({ req: { raw: request } }) => {
    const query = readQuery(request, officesQuerySchema);
    if (query.kind === 'Invalid')
      return problem(request, viewOf(request), 'malformed', { refusals: query.refusals });
    const q = maskAadhaar(query.value.q);
    const { locale } = viewOf(request, { language: query.value.lang });
    const offices = await published(request, locale);
    if (offices === null) return problem(request, viewOf(request), 'unavailable');
    const found = findOffices(offices, q);
    return wantsHtml(request)
      ? htmlAnswer(
          await withShell(pages, request, {
            locale,
            above: { href: to.offices.list({ locale }), label: t(locale)('collection_offices') },
            ...officesPage(q, found, locale),
          }),
        )
      : jsonAnswer(found, 200, { 'content-language': locale });
  });

  return handle;
}
