import type { Citizens, Me } from '@pune/citizens';
import type { Session } from '@pune/citizens/sessions';
import { to } from '@pune/content/routes';
import type { OwnListPage } from '@pune/grievances/own-list';
import type { View } from '@pune/http/view';
import { CHANNELS } from '@pune/notify/schema';
import { schemeTitle } from '../benefits/scheme-names.ts';
import { departmentsOf } from '../departments.ts';
import type { Accounts } from './accounts.ts';
import { ownBenefits, ownBills, ownPayments } from './kept.ts';
import type { KeptParts } from './kept.views.ts';
import { mePage } from './me.views.ts';

const COUNTRY = '+91';
const LATEST = { limit: 3 };

/** Creates the parts of the page of an account, which several routes show. */
export function createMyPage(accounts: Accounts) {
  const { pages, configurations, grievances, kept, pushKey, log, formPage } = accounts;
  /** Lists the grievances of an account; null if it no longer exists. */
  async function listOwn(citizens: Citizens, { citizen }: Session, page: OwnListPage) {
    const contacts = await citizens.contactsOf(citizen);
    if (!contacts) return null;
    const account = { citizen, mobile: contacts.mobile.slice(COUNTRY.length) };
    return (await grievances()).listOwn(account, page);
  }
  const waitingOf = async (citizens: Citizens, session: Session) =>
    (await listOwn(citizens, session, { after: null, isWaiting: true }))?.grievances ?? [];

  /** A part of the page that cannot be read is left out; the others are shown. */
  const orNull = <T>(what: string, part: Promise<T>): Promise<T | null> =>
    part.catch((error: unknown) => (log.error(`${what} cannot be shown`, error), null));
  const rowsOf = (citizens: Citizens, session: Session) => {
    const reader = { citizens, session, services: kept };
    return Promise.all([
      orNull('bills', ownBills(reader)),
      orNull('payments', ownPayments(reader, LATEST)),
      orNull('benefits', ownBenefits(reader)),
    ]);
  };
  async function keptParts(
    request: Request,
    { locale }: View,
    citizens: Citizens,
    session: Session,
    { messages }: Pick<Me, 'messages'>,
  ): Promise<KeptParts> {
    const [bills, payments, benefits] = await rowsOf(citizens, session);
    const titles = (benefits?.rows ?? []).map(({ benefit }) =>
      schemeTitle(pages, request, locale, benefit.schemeSlug),
    );
    const schemes = await Promise.all(titles);
    return {
      bills,
      payments,
      benefits: benefits && {
        ...benefits,
        rows: benefits.rows.map((row, i) => ({ ...row, scheme: schemes[i] ?? null })),
      },
      told: CHANNELS.filter((channel) => messages.includes(`payments.${channel}`)),
      offersBenefits: (await pages(request, to.benefits.landing({ locale }))) !== null,
    };
  }
  /** Shows the page of an account; `typedEmail` is an address that was refused. */
  async function showMe(
    request: Request,
    view: View,
    { citizens, session, found }: { citizens: Citizens; session: Session; found: Me },
    { saved = false, typedEmail }: { saved?: boolean; typedEmail?: string } = {},
  ): Promise<Response> {
    const content = mePage(found, view, {
      saved,
      waiting: await waitingOf(citizens, session),
      kept: await keptParts(request, view, citizens, session, found),
      departments: await departmentsOf(pages, request, view.locale),
      pushKey,
      ...(typedEmail !== undefined && { typedEmail }),
      configuration: await configurations.current(request),
    });
    return formPage(request, view, content, typedEmail === undefined ? 200 : 422);
  }
  return { listOwn, orNull, rowsOf, showMe };
}
export type MyPage = ReturnType<typeof createMyPage>;
