'use client';
import { useConfig } from '@payloadcms/ui';
import { useSay } from '../say.ts';
import { LinkCheck } from './LinkCheck.tsx';

/** Above the list of links: when all of them were checked, and for administrators a new check. */
export function AllLinks() {
  const { config } = useConfig();
  const { say } = useSay();
  return (
    <section className="pune-linkcheck" aria-label={say('Check of all links')}>
      <LinkCheck address={`${config.routes.api}/publishing/links`} />
    </section>
  );
}
