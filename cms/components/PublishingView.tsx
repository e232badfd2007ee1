import { AdminPage, accountAt } from './AdminPage.tsx';
import type { AdminViewServerProps } from 'payload';
import type { Account } from '../access/rules.ts';
import { environmentFrom } from '../environment.ts';
import { say } from '@pune/content-models/say';
import { mayReadOverview, overviewOf } from '../publishing-overview.ts';
import { Overview } from './publishing/Overview.tsx';

/** The page `/admin/publishing`: the publishing status, for accounts that may read receipts. */
export async function PublishingView(view: AdminViewServerProps) {
  const account = accountAt(view, '/publishing') as unknown as Account;
  const { req } = view.initPageResult;
  const { payload } = req;
  return (
    <AdminPage view={view}>
      {mayReadOverview(account) ? (
        <Overview
          initial={await overviewOf(payload, account, {
            reader: req,
            environment: environmentFrom(),
          })}
          address={`${payload.config.routes.api}/publishing`}
          admin={payload.config.routes.admin}
        />
      ) : (
        <p>{say(req, 'Your account may not read receipts: ask an administrator.')}</p>
      )}
    </AdminPage>
  );
}
