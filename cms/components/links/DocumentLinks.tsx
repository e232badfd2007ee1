'use client';
import { useConfig, useDocumentInfo } from '@payloadcms/ui';
import { useSay } from '../say.ts';
import { LinkCheck } from './LinkCheck.tsx';

/** The sidebar of a document: its links that do not answer. */
export function DocumentLinks() {
  const { id, collectionSlug, lastUpdateTime } = useDocumentInfo();
  const { config } = useConfig();
  const { say } = useSay();
  if (!id) return null;
  return (
    <section className="pune-linkcheck" aria-label={say('Links')}>
      <h2>{say('Links')}</h2>
      <LinkCheck
        address={`${config.routes.api}/publishing/${collectionSlug}/${id}/links`}
        version={lastUpdateTime}
      />
    </section>
  );
}
