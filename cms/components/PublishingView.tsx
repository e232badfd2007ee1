import { DefaultTemplate } from '@payloadcms/next/templates';
import { Gutter } from '@payloadcms/ui';
import { redirect } from 'next/navigation';
import type { AdminViewServerProps } from 'payload';
import type { Account } from '../access/rules.ts';
import { environmentFrom } from '../environment.ts';
import { say } from '@pune/content-models/say';
import { mayReadOverview, overviewOf } from '../publishing-overview.ts';
import { Overview } from './publishing/Overview.tsx';

/** The page `/admin/publishing`: the publishing status, for accounts that may read receipts. */
export async function PublishingView({
  initPageResult,
  params,
  searchParams,
  viewActions,
}: AdminViewServerProps) {
  const { req, permissions, locale, visibleEntities } = initPageResult;
  const { payload, user, i18n } = req;
  // Payload does not check the session for custom views.
  if (!user) redirect('/admin/login?redirect=%2Fadmin%2Fpublishing');
  const account = user as unknown as Account;
  const { dataDir, publisherStatusFile } = environmentFrom();
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
        {mayReadOverview(account) ? (
          <Overview
            initial={await overviewOf(payload, account, {
              reader: req,
              statusFile: publisherStatusFile,
              dataDir,
            })}
            address={`${payload.config.routes.api}/publishing`}
            admin={payload.config.routes.admin}
          />
        ) : (
          <p>{say(req, 'Your account may not read receipts: ask an administrator.')}</p>
        )}
      </Gutter>
    </DefaultTemplate>
  );
}
