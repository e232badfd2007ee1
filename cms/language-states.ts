import { LOCALES, type Locale } from '@pune/i18n';
import type { DraftVersions, Versions } from './hooks/published-versions.ts';

/** `changed`: public, and a newer draft says something else. `draft`: written, not public. */
export type LanguageState = 'live' | 'changed' | 'draft' | 'none';

/**
 * Compares what is public with what the newest draft would show, a language each: Payload's own
 * status is of all languages together.
 */
export function languageStates(
  live: Versions,
  draft: DraftVersions,
): Record<Locale, LanguageState> {
  return Object.fromEntries(
    LOCALES.map((locale) => [locale, stateOf(live[locale], draft[locale])]),
  ) as Record<Locale, LanguageState>;
}

function stateOf(live: Versions[Locale], draft: DraftVersions[Locale]): LanguageState {
  if (!live) return draft ? 'draft' : 'none';
  return draft && draft !== 'incomplete' && shown(live) === shown(draft) ? 'live' : 'changed';
}

/** When it was changed is no difference. */
const shown = (version: NonNullable<Versions[Locale]>): string =>
  JSON.stringify({ ...version, updatedAt: null });
