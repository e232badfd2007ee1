import { LOCALES, type Locale } from '@pune/i18n';
import type { DraftVersions, Versions } from './hooks/published-versions.ts';

/** `changed`: public, with a different newer draft. `draft`: written, but not public. */
export type LanguageState = 'live' | 'changed' | 'draft' | 'none';

/**
 * Compares the public version with the newest draft for each language: Payload's own status covers
 * all languages together.
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

/** The time of change does not count as a difference. */
const shown = (version: NonNullable<Versions[Locale]>): string =>
  JSON.stringify({ ...version, updatedAt: null });
