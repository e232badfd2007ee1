import { to } from '@pune/content/routes';
import type { Locale } from '@pune/i18n';
import { t } from '@pune/i18n/server';

/** The mark of a stored page in a language: a board above its content, with `{date}`. */
function markOf(locale: Locale): string {
  const T = t(locale);
  const words = T('copies:stored_mark', { date: '<b>{date}</b>' });
  const list = to.portal.copies({ locale });
  return `<div class="w noprint"><p class="paati stale mt1">${words} <a href=".">${T('copies:try_again')}</a> · <a href="${list}">${T('copies:title')}</a></p></div>`;
}

/** The script of the service worker with the words of a portal's languages. */
export const workerWith = (code: string, locales: readonly Locale[]): string =>
  `self.marks=${JSON.stringify(Object.fromEntries(locales.map((locale) => [locale, markOf(locale)])))};${code}`;
