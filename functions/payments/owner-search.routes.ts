import { to } from '@pune/content/routes';
import { jsonAnswer } from '@pune/http/answers';
import { readFields } from '@pune/http/bodies';
import { PROBLEM_OF } from '@pune/http/problems';
import { wantsHtml } from '@pune/http/requests';
import { address, type View } from '@pune/http/view';
import type { Locale } from '@pune/i18n';
import { FIND_API } from '@pune/payments/addresses.constants';
import { officesSchema } from '@pune/search/offices.schema';
import { billAddress } from './bill.views.ts';
import { endingOf, FINDER, findPage, foundPage, type Ward } from './owner-search.views.ts';
import { shellOf, signInLink, type RouteContext } from './payments-feature.ts';
import { ownerFormSchema } from './requests.schema.ts';

const FIELDS = ['wardOffice', 'name', 'address', 'language'];
const OF_FORM = { 'referrer-policy': 'same-origin' };

/**
 * Adds the routes that find a bill without its number, by ward office, name and address. What was
 * typed stands in the body alone: in no address, no log and no table.
 */
export function addOwnerSearchRoutes({
  app,
  problem,
  page,
  view: viewOf,
  opened,
  ownPage,
  tooMany,
  pages,
  log,
}: RouteContext): void {
  /** Reads the published list of ward offices; empty while the portal's pages are away. */
  async function wardsOf(request: Request, locale: Locale): Promise<Ward[]> {
    const list = await pages(request, to.offices.index({ locale }));
    if (list === null) return [];
    try {
      return officesSchema
        .parse(JSON.parse(list))
        .flatMap(({ code, title }) => (code ? [{ code, name: title }] : []));
    } catch (error) {
      log.error('the list of offices is unreadable', error);
      return [];
    }
  }
  const form = async (request: Request, view: View): Promise<Response> =>
    page(
      request,
      view,
      {
        ...findPage(await wardsOf(request, view.locale), view),
        shell: shellOf(view.locale),
      },
      200,
      OF_FORM,
    );

  app.get(FIND_API, async ({ req }) => {
    const view = viewOf(req.raw);
    return (await opened()).findsOwners
      ? form(req.raw, view)
      : problem(req.raw, view, 'search_off');
  });

  app.post(FIND_API, async ({ req, env }) => {
    const request = req.raw;
    const read = await readFields(request, { schema: ownerFormSchema, fields: FIELDS });
    if (read.kind !== 'Read' && read.kind !== 'Invalid')
      return problem(request, viewOf(request), PROBLEM_OF[read.kind]);
    const view = viewOf(request, read.typed);
    /** The form with what was typed. */
    const again = async () => ({
      typed: read.typed,
      form: {
        form: FINDER,
        title: findPage([], view).title,
        ...(wantsHtml(request) && { page: await (await form(request, view)).text() }),
      },
    });
    if (read.kind === 'Invalid')
      return problem(request, view, 'invalid', { ...(await again()), refusals: read.refusals });
    const { payments, findsOwners, mustWaitForOwner } = await opened();
    if (!findsOwners) return problem(request, view, 'search_off');
    const { language: _, ...query } = read.value;
    const own = await ownPage(request, view);
    const waitSeconds = await mustWaitForOwner(query, { address: env.ip, account: own?.citizen });
    if (waitSeconds > 0)
      return problem(request, view, tooMany(own), {
        ...(await again()),
        ...(tooMany(own) === 'too_many_here' && { above: signInLink(view) }),
        waitSeconds,
      });
    const found = await payments.findByOwner(query);
    if (wantsHtml(request))
      return page(
        request,
        view,
        { ...foundPage(found, view), shell: shellOf(view.locale) },
        200,
        OF_FORM,
      );
    return jsonAnswer({
      found: found.map((account) => ({
        head: account.head,
        ending: endingOf(account),
        owner: account.owner,
        sample: account.sample,
        url: address(billAddress(account), view),
      })),
    });
  });
}
