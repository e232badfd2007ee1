import { AdminPage, accountAt } from '../AdminPage.tsx';
import type { AdminViewServerProps } from 'payload';
import { Imports } from './Imports.tsx';

/** The page `/admin/imports`: imports of files, for all accounts; each sees its own part. */
export function ImportsView(view: AdminViewServerProps) {
  accountAt(view, '/imports');
  const { payload } = view.initPageResult.req;
  const { job } = view.searchParams ?? {};
  return (
    <AdminPage view={view}>
      <Imports
        address={`${payload.config.routes.api}/importing`}
        admin={payload.config.routes.admin}
        job={typeof job === 'string' ? job : null}
      />
    </AdminPage>
  );
}
