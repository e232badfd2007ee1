import { DefaultTemplate } from '@payloadcms/next/templates';
import { Gutter } from '@payloadcms/ui';
import { redirect } from 'next/navigation';
import type { AdminViewServerProps } from 'payload';
import { Imports } from './Imports.tsx';

/** The page `/admin/imports`: imports of files, for all accounts; each sees its own part. */
export function ImportsView({
  initPageResult,
  params,
  searchParams,
  viewActions,
}: AdminViewServerProps) {
  const { req, permissions, locale, visibleEntities } = initPageResult;
  const { payload, user, i18n } = req;
  // Payload does not check the session for custom views.
  if (!user) redirect('/admin/login?redirect=%2Fadmin%2Fimports');
  const { job } = searchParams ?? {};
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
        user,
        viewActions,
        visibleEntities,
      }}
    >
      <Gutter>
        <Imports
          address={`${payload.config.routes.api}/importing`}
          admin={payload.config.routes.admin}
          job={typeof job === 'string' ? job : null}
        />
      </Gutter>
    </DefaultTemplate>
  );
}
