import { functionsEnv } from '../env.ts';

/** @returns the portal to which messages of payments lead; null without one */
export function messageOrigin(): string | null {
  const { CITIZENS_ORIGIN, URL: siteUrl } = functionsEnv();
  const portal = CITIZENS_ORIGIN ?? siteUrl;
  return portal ? new URL(portal).origin : null;
}
