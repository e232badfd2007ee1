import type { Locale } from '@pune/i18n';
import { t } from '@pune/i18n/server';
import { html, type Content } from '@pune/ui/markup';

/** Names of browsers and systems are English in every language. */
export const deviceName = (device: string, locale: Locale): Content =>
  device ? html`<span lang="en">${device}</span>` : t(locale)('citizens:device_unknown');
