import type { Locale } from '@pune/content';
import { to } from '@pune/content/routes';
import { t } from '@pune/i18n/server';
import type { Crumb } from '../collections.ts';

/** The path of a page as links have it: with a slash at its end. */
export const withSlash = (path: string): string => path.replace(/\/?$/, '/');

/** The way to a page, from the home page of its language, without the page itself. */
export const crumbsOf = (locale: Locale, crumbs: readonly Crumb[], page: string): Crumb[] =>
  [{ label: t(locale)('home'), href: to.portal.home({ locale }) }, ...crumbs].filter(
    ({ href }) => href !== withSlash(page),
  );
