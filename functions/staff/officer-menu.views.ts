import { t } from '@pune/i18n/server';
import { safe } from '@pune/http/markup';
import type { View } from '@pune/http/view';
import type { Officer } from '@pune/staff/officer';
import type { Permission } from '@pune/staff/permissions';
import { attributes, html } from '@pune/ui/markup';
import { ACCOUNT, AUDIT, INBOX, inLanguage, PERSONS, POSTS } from './addresses.ts';

/** The parts of the desk in the order of the menu, each with the permission to open it. */
const PARTS = {
  inbox: { path: INBOX, permission: null },
  persons: { path: PERSONS, permission: 'staff.administer' },
  posts: { path: POSTS, permission: 'staff.administer' },
  audit: { path: AUDIT, permission: 'staff.read_audit' },
  account: { path: ACCOUNT, permission: null },
} as const satisfies Record<string, { path: string; permission: Permission | null }>;
export type MenuPart = keyof typeof PARTS;

/**
 * The menu of a signed-in officer, for the slot above the content of a page (`menu` of the shell).
 *
 * @param current the part to which the page belongs
 */
export function officerMenu(
  officer: Officer,
  { locale }: Pick<View, 'locale'>,
  current: MenuPart,
): string {
  const T = t(locale);
  const links = (Object.keys(PARTS) as MenuPart[]).flatMap((part) => {
    const { path, permission } = PARTS[part];
    if (permission && officer.postsWith(permission).length === 0) return [];
    const marks = attributes({ 'aria-current': part === current && 'true' });
    return html`<li><a href="${inLanguage(path, locale)}"${marks}>${T(`staff:menu_${part}`)}</a></li>`;
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
