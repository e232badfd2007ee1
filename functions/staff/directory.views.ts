import { t } from '@pune/i18n/server';
import { safe } from '@pune/http/markup';
import type { View } from '@pune/http/view';
import { buttonForm } from '@pune/ui/button-form';
import { html, type Content } from '@pune/ui/markup';
import { noticeLine } from '@pune/ui/notice';
import { page } from '@pune/ui/page';
import { DIRECTORY, inLanguage } from './addresses.ts';

/** The ways in which a sign-in by the city's directory can fail. */
export type DirectoryNotice =
  | 'directory_away'
  | 'directory_refused'
  | 'directory_cancelled'
  | 'directory_stale'
  | 'directory_unknown'
  | 'directory_disabled'
  | 'directory_group'
  | 'directory_taken';

export interface DirectoryOutcome {
  notice: DirectoryNotice;
  /** The number of an account that is linked with no person. */
  subject?: string | undefined;
}

/** The notice of a sign-in by the directory that failed, with what the person can do. */
export function outcomeNotice(
  { notice, subject }: DirectoryOutcome,
  { locale }: Pick<View, 'locale'>,
): Content {
  const T = t(locale);
  const line = noticeLine(T(`staff:notice_${notice}`), 'warn', 'status');
  return subject === undefined
    ? line
    : html`${line}<p>${T('staff:directory_subject')} <code>${subject}</code></p>`;
}

/**
 * The way to the directory: a link, or with a kept form a button that keeps it there too. Forms may
 * lead to the portal alone, so the button has one page between.
 */
export function directoryEntry(
  { locale }: Pick<View, 'locale'>,
  { next, kept }: { next: string | null; kept: string },
): Content {
  const label = t(locale)('staff:action_directory');
  return kept
    ? buttonForm({
        action: DIRECTORY,
        label,
        kind: 'alt',
        fields: { next: next ?? '', kept, language: locale },
      })
    : html`<p><a class="btn alt" href="${inLanguage(DIRECTORY, locale, next ? { next } : {})}">${label}</a></p>`;
}

/** The page between a kept form and the directory. */
export function directoryPage(
  { locale }: Pick<View, 'locale'>,
  location: string,
): { title: string; main: string } {
  const T = t(locale);
  const title = T('staff:directory_title');
  const main = page(
    { title, lead: T('staff:directory_kept') },
    html`<p><a class="btn" href="${location}">${T('staff:action_on')}</a></p>`,
  );
  return { title, main: safe(main) };
}
