import { DefaultTemplate } from '@payloadcms/next/templates';
import { Gutter } from '@payloadcms/ui';
import { redirect } from 'next/navigation';
import type { AdminViewServerProps } from 'payload';
import type { ReactNode } from 'react';

/**
 * Returns the account that opens a page of the admin. Without one it leads to the login page and
 * back: Payload does not check the session for custom views.
 *
 * @param path the path of the page in the admin, such as `/health`
 */
export function accountAt({ initPageResult }: AdminViewServerProps, path: `/${string}`) {
  const { user } = initPageResult.req;
  if (!user) redirect(`/admin/login?redirect=${encodeURIComponent(`/admin${path}`)}`);
  return user;
}

/** The frame of a custom page of the admin: Payload's menu and margins around its content. */
export function AdminPage({
  view: { initPageResult, params, searchParams, viewActions },
  children,
}: {
  view: AdminViewServerProps;
  children: ReactNode;
}) {
  const { req, permissions, locale, visibleEntities } = initPageResult;
  const { payload, user, i18n } = req;
  return (
    <DefaultTemplate
      {...{
        i18n,
        locale,
        params,
        payload,
        permissions,
        req,
        searchParams,
        user: user!,
        viewActions,
        visibleEntities,
      }}
    >
      <Gutter>
        <main>{children}</main>
      </Gutter>
    </DefaultTemplate>
  );
}
