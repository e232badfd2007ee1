'use client';
import { useConfig, useListQuery } from '@payloadcms/ui';
import { usePathname } from 'next/navigation';
import { useSay } from '../say.ts';
import { SaveView } from './SaveView.tsx';
import { useViews } from './useViews.ts';
import { ViewList } from './ViewList.tsx';

/** Above a list: its saved views, and a name for what is searched and filtered. */
export function SavedViews() {
  const { collectionSlug } = useListQuery();
  const pathname = usePathname();
  const { config } = useConfig();
  // A list that is open in a drawer has no address of its own.
  const isPage = pathname === `${config.routes.admin}/collections/${collectionSlug}`;
  return isPage && collectionSlug ? <Views place={collectionSlug} pathname={pathname} /> : null;
}

function Views({ place, pathname }: { place: string; pathname: string }) {
  const { say } = useSay();
  const { views, problem, add, remove } = useViews(place);
  if (!views) return problem && <p role="alert">{problem}</p>;
  return (
    <nav className="pune-views" aria-label={say('Saved views')}>
      {views.views.length > 0 && (
        <ViewList views={views.views} onRemove={(id) => void remove(id)} pathname={pathname} />
      )}
      <SaveView departments={views.departments} query={() => window.location.search} onAdd={add} />
      {problem && (
        <p role="alert" className="pune-error">
          {problem}
        </p>
      )}
    </nav>
  );
}
