import { to } from '@pune/content/routes';
import { t } from '@pune/i18n/server';
import { createFeature, type FeatureContext } from '@pune/http/feature';
import type { PortalPages } from '@pune/http/portal-pages';
import type { View } from '@pune/http/view';
import type { Staff } from '@pune/staff/open-staff';
import type { Permission } from '@pune/staff/permissions';
import { ACCOUNT, DIRECTORY, inLanguage } from './addresses.ts';
import { askToSignIn, OF_FORM } from './ask-to-sign-in.ts';
import type { FindCases } from './case-records.ts';
import { officerMenu, type MenuPart } from './officer-menu.views.ts';
import { placesOf, type Places } from './places.ts';
import { signedInOfficer, type SignedInOfficer } from './session.ts';
import type { SystemPlaces } from './system-state.ts';

export interface HandlerOptions {
  /** Opens the accounts of staff on first use; it is called again after a failure. */
  open: () => Promise<Staff>;
  pages: PortalPages;
  now?: () => Date;
  /** True if officers may sign in by the city's directory. */
  offersDirectory?: boolean;
  /** Reads the departments and offices of the city. */
  places?: () => Promise<Places>;
  /** Where the parts of the system leave their state. */
  system?: SystemPlaces;
  /** Finds the cases of entries of the audit by their ids. */
  cases?: FindCases;
}

/** The kinds of problem of this feature, with their HTTP status. */
export const STAFF_PROBLEMS = {
  not_permitted: 403,
  invitation_gone: 404,
  invitation_waits: 404,
} as const;

export interface Content {
  title: string;
  main: string;
}
export type Signed = SignedInOfficer & { staff: Staff; view: View; request: Request };

/** Creates what the routes of staff share: pages in the shell of the desk, and the session. */
export function createStaffFeature({
  open,
  pages,
  now = () => new Date(),
  offersDirectory = false,
  places = async () => placesOf(null),
  system = { dataDir: '.data', certificate: undefined, backups: undefined },
  cases = async () => new Map(),
}: HandlerOptions) {
  const feature = createFeature({
    feature: 'staff',
    pages,
    // Other sites must not frame or submit these forms.
    embedOrigins: [],
    machines: [`${DIRECTORY}/logout`],
    kinds: STAFF_PROBLEMS,
    back: ({ locale }) => ({
      href: inLanguage(ACCOUNT, locale),
      label: t(locale)('staff:action_account'),
    }),
    now,
  });

  /** Answers with a page outside of a session. */
  const openPage = (
    request: Request,
    view: View,
    content: Content,
    status = 200,
    headers: Record<string, string> = {},
  ) =>
    feature.page(
      request,
      view,
      { ...content, shell: to.desk.shell({ locale: view.locale }) },
      status,
      { ...OF_FORM, ...headers },
    );

  /** Answers with a page of an officer, with the menu. */
  const show = (
    { request, view, officer }: Signed,
    part: MenuPart,
    content: Content,
    status = 200,
  ) =>
    feature.page(
      request,
      view,
      {
        ...content,
        menu: officerMenu(officer, view, part),
        shell: to.desk.shell({ locale: view.locale }),
      },
      status,
      OF_FORM,
    );

  /** A handler for signed-in officers; others are asked to sign in. */
  const signedIn =
    (handle: (signed: Signed, context: FeatureContext) => Promise<Response>) =>
    async (context: FeatureContext): Promise<Response> => {
      const request = context.req.raw;
      const staff = await open();
      const found = await signedInOfficer(request, staff, now());
      const view = feature.view(request);
      if (!found) return askToSignIn(request, view, { ...feature, offersDirectory });
      return handle({ ...found, staff, view, request }, context);
    };

  /** A handler for officers with a permission. */
  const permitted = (
    permission: Permission,
    handle: (signed: Signed, context: FeatureContext) => Promise<Response>,
  ) =>
    signedIn(async (signed, context) =>
      signed.officer.postsWith(permission).length > 0
        ? handle(signed, context)
        : feature.problem(signed.request, signed.view, 'not_permitted'),
    );

  return {
    ...feature,
    open,
    now,
    offersDirectory,
    places,
    system,
    cases,
    openPage,
    show,
    signedIn,
    permitted,
  };
}
export type StaffFeature = ReturnType<typeof createStaffFeature>;
