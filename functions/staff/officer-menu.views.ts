import { t } from '@pune/i18n/server';
import { safe } from '@pune/http/markup';
import type { View } from '@pune/http/view';
import { attributes, html } from '@pune/ui/markup';
import { ACCOUNT, inLanguage } from './addresses.ts';

/** The parts of the desk, as the menu names them, with their addresses. */
const PARTS = { account: ACCOUNT } as const;
export type MenuPart = keyof typeof PARTS;

/**
 * The menu of a signed-in officer, for the slot above the content of a page (`menu` of the shell).
 *
 * @param current the part to which the page belongs
 */
export function officerMenu({ locale }: Pick<View, 'locale'>, current: MenuPart): string {
  const T = t(locale);
  const links = (Object.keys(PARTS) as MenuPart[]).map((part) => {
    const marks = attributes({ 'aria-current': part === current && 'true' });
    const href = inLanguage(PARTS[part], locale);
    return html`<li><a href="${href}"${marks}>${T(`staff:menu_${part}`)}</a></li>`;
  });
  return safe(
    html`<nav class="nav" aria-label="${T('staff:menu')}">
      <div class="w">
        <details><summary>${T('menu')}</summary><ul>${links}</ul></details>
        <ul>${links}</ul>
      </div>
    </nav>`,
  );
}
