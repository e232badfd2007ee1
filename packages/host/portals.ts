import type { Locale } from '@pune/i18n';

/** The fields of a portal's `site.config.ts` that the host needs. */
export interface Portal {
  id: string;
  name: Partial<Record<Locale, string>>;
  url: string;
  locales: Locale[];
  capabilities: readonly string[];
}

const nameOf = (host: string) => host.toLowerCase().replace(/:\d+$/, '').replace(/\.$/, '');
const HERE = new Set(['localhost', '127.0.0.1', '[::1]', '0.0.0.0']);

export type PortalMatch =
  | { kind: 'Portal'; portal: Portal }
  | { kind: 'Here' }
  | { kind: 'Unknown' };

/**
 * Finds the portal of a `Host` header. Ports are not compared: the listening port and the public
 * one may differ.
 */
export function portalMatcher(portals: readonly Portal[]): (host: string) => PortalMatch {
  const byName = new Map(portals.map((portal) => [nameOf(new URL(portal.url).host), portal]));
  return (host) => {
    const name = nameOf(host);
    const portal = byName.get(name);
    if (portal) return { kind: 'Portal', portal };
    return { kind: HERE.has(name) ? 'Here' : 'Unknown' };
  };
}

/** @returns a portal's address; for a portal on this machine with the port of this host */
export function addressOf(portal: Portal, port: string): string {
  const url = new URL(portal.url);
  if (url.hostname.endsWith('.localhost')) url.port = port;
  return url.href;
}
