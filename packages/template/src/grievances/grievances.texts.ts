import { to } from '@pune/content/routes';
import type { Locale } from '@pune/i18n';
import { messagesOf } from '@pune/i18n/server';
import { sha256OfJson } from '@pune/std/canonical-json';
import { laterTexts } from './grievances.messages.ts';

const DIGEST_CHARACTERS = 8;

/** The texts of the form that its first screen does not show, in a language. */
export const textsIn = (locale: Locale) => laterTexts(messagesOf('grievances', locale), locale);

/**
 * The address of these texts. With their digest a cache of the service worker keeps the texts of
 * its own version of the page.
 */
export const textsAddress = (locale: Locale): string =>
  `${to.grievances.texts({ locale })}?v=${sha256OfJson(textsIn(locale)).slice(0, DIGEST_CHARACTERS)}`;
