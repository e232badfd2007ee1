import { to } from '@pune/content/routes';
import { t } from '@pune/i18n/server';
import { createFeature, type FeatureContext } from '@pune/http/feature';
import type { PortalPages } from '@pune/http/portal-pages';
import type { View } from '@pune/http/view';
import type { Staff } from '@pune/staff/open-staff';
import type { Permission } from '@pune/staff/permissions';
import { ACCOUNT, inLanguage } from './addresses.ts';
import { askToSignIn, OF_FORM } from './ask-to-sign-in.ts';
import { officerMenu, type MenuPart } from './officer-menu.views.ts';
import { signedInOfficer, type SignedInOfficer } from './session.ts';

export interface HandlerOptions {
  /** Opens the accounts of staff on first use; it is called again after a failure. */
  open: () => Promise<Staff>;
  pages: PortalPages;
  now?: () => Date;
}

/** The kinds of problem of this feature, with their HTTP status. */
export const STAFF_PROBLEMS = { not_permitted: 403, invitation_gone: 404 } as const;

export interface Content {
  title: string;
  main: string;
}
export type Signed = SignedInOfficer & { staff: Staff; view: View; request: Request };

/** Creates what the routes of staff share: pages in the shell of the desk, and the session. */
export function createStaffFeature({ open, pages, now = () => new Date() }: HandlerOptions) {
  const feature = createFeature({
    feature: 'staff',
    pages,
    // Other sites must not frame or submit these forms.
    embedOrigins: [],
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
      if (!found) return askToSignIn(request, view, feature);
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

  return { ...feature, open, now, openPage, show, signedIn, permitted };
}
export type StaffFeature = ReturnType<typeof createStaffFeature>;
