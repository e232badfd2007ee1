import type { CollectionAfterLoginHook } from 'payload';
import { isLocale } from '@pune/i18n';
import {
  LANGUAGE_COOKIE,
  LANGUAGE_COOKIE_SECONDS,
  LANGUAGE_PREFERENCE,
} from '../components/language/preference.ts';

/**
 * Gives a browser that signs in the language that its account has chosen, on whichever device.
 * Payload keeps the choice in a cookie alone; `AccountLanguage.tsx` stores it with the account.
 */
export const bringLanguage =
  ({ secure }: { secure: boolean }): CollectionAfterLoginHook =>
  async ({ collection, req, user }) => {
    const { docs } = await req.payload.find({
      collection: 'payload-preferences',
      where: {
        and: [
          { key: { equals: LANGUAGE_PREFERENCE } },
          { 'user.relationTo': { equals: collection.slug } },
          { 'user.value': { equals: user.id } },
        ],
      },
      limit: 1,
      pagination: false,
      depth: 0,
      overrideAccess: true,
      req,
    });
    const { language } = (docs[0]?.value ?? {}) as { language?: unknown };
    if (!isLocale(language)) return;
    req.responseHeaders = new Headers(req.responseHeaders);
    req.responseHeaders.append(
      'Set-Cookie',
      `${LANGUAGE_COOKIE}=${language}; Path=/; Max-Age=${LANGUAGE_COOKIE_SECONDS}; SameSite=Lax${secure ? '; Secure' : ''}`,
    );
  };
