import { PARTNERS_API } from '@pune/open311/constants';
import { askForKey, fetchable, fetchKey } from '@pune/open311/key-requests';
import { keyRequestSchema, type KeyRequestForm } from '@pune/open311/schema';
import type { Db } from '@pune/open311/tables';
import { jsonAnswer, seeOther } from '@pune/http/answers';
import { readFields } from '@pune/http/bodies';
import type { createFeature } from '@pune/http/feature';
import { PROBLEM_OF, wording } from '@pune/http/problems';
import { wantsHtml } from '@pune/http/requests';
import { to } from '@pune/content/routes';
import type { View } from '@pune/http/view';
import { partnersAddress } from './addresses.ts';
import { askedPage, askPage, fetchPage, keyPage } from './partners.views.ts';

const FIELDS = ['organisation', 'purpose', 'email', 'lang'] as const;
/** With `no-referrer` a browser would send the page's forms with the origin `null`. */
const OF_FORM = { 'referrer-policy': 'same-origin' };

type Feature = ReturnType<
  typeof createFeature<'public-reports', { many_requests: 429; key_link_gone: 404 }>
>;

export interface PartnerRoutes extends Pick<Feature, 'app' | 'page' | 'view' | 'problem'> {
  /** Opens the requests of partners on first use. */
  partners: () => Promise<Db>;
  now: () => Date;
}

/** Adds the page on which a partner asks for a key, and the link that shows the key once. */
export function addPartnerRoutes(routes: PartnerRoutes): void {
  const { app, page, problem, view: viewOf, partners, now } = routes;
  const show = (
    request: Request,
    view: View,
    content: { title: string; main: string },
    status = 200,
  ) => page(request, view, { ...content, shell: to.grievances.shell(view) }, status, OF_FORM);

  app.get(PARTNERS_API, ({ req }) => {
    const view = viewOf(req.raw);
    const isAsked = req.query('done') === '1';
    return show(req.raw, view, isAsked ? askedPage(view) : askPage(req.raw, {}, {}, view));
  });

  app.post(PARTNERS_API, async ({ req, env }) => {
    const request = req.raw;
    const read = await readFields(request, { schema: keyRequestSchema, fields: FIELDS });
    if (read.kind !== 'Read' && read.kind !== 'Invalid')
      return problem(request, viewOf(request), PROBLEM_OF[read.kind]);
    const view = viewOf(request, { language: read.typed['lang'] });
    if (read.kind === 'Invalid') {
      if (!wantsHtml(request))
        return problem(request, view, 'invalid', { refusals: read.refusals });
      const errors = Object.fromEntries(
        read.refusals.map(({ field, message }) => [
          field ?? '',
          wording('public-reports', view.locale, message),
        ]),
      );
      return show(request, view, askPage(request, read.typed, errors, view), 422);
    }
    const { organisation, purpose, email }: KeyRequestForm = read.value;
    const given = {
      organisation,
      purpose,
      email,
      language: view.locale,
      origin: new URL(request.url).origin,
    };
    const waitSeconds = await askForKey(await partners(), given, env.ip, now());
    if (waitSeconds > 0) return problem(request, view, 'many_requests', { waitSeconds });
    return wantsHtml(request)
      ? seeOther(`${partnersAddress(view.locale)}&done=1`)
      : jsonAnswer({ asked: true }, 202);
  });

  app.get(`${PARTNERS_API}/:token`, async ({ req }) => {
    const view = viewOf(req.raw);
    const token = req.param('token');
    const name = await fetchable(await partners(), token, now());
    if (name === null) return problem(req.raw, view, 'key_link_gone');
    return show(req.raw, view, fetchPage(name, `${PARTNERS_API}/${token}`, view));
  });

  app.post(`${PARTNERS_API}/:token`, async ({ req }) => {
    const view = viewOf(req.raw);
    const key = await fetchKey(await partners(), req.param('token'), now());
    if (key === null) return problem(req.raw, view, 'key_link_gone');
    return wantsHtml(req.raw) ? show(req.raw, view, keyPage(key, view)) : jsonAnswer({ key });
  });
}
