import { t } from '@pune/i18n/server';
import { safe } from '@pune/http/markup';
import type { View } from '@pune/http/view';
import { WARD_OF_MONEY } from '@pune/payments/finance/desk';
import type { Officer } from '@pune/staff/officer';
import { actorFor } from '@pune/staff/officers';
import { CASE_PERMISSIONS, type Permission } from '@pune/staff/permissions';
import { attributes, html } from '@pune/ui/markup';
import {
  ACCOUNT,
  AUDIT,
  COUNTER,
  FILINGS,
  FINANCE,
  INBOX,
  inLanguage,
  PARTNERS,
  PERSONS,
  POSTS,
  RATES,
  SYSTEM,
} from './addresses.ts';

/**
 * The parts of the desk in the order of the menu, each with the permissions of which one opens it;
 * null for all officers.
 */
const PARTS = {
  inbox: { path: INBOX, permissions: CASE_PERMISSIONS },
  filings: { path: FILINGS, permissions: ['grievances.file_on_behalf'] },
  counter: {
    path: COUNTER,
    permissions: ['counters.take', 'counters.confirm', 'counters.assist'],
  },
  finance: { path: FINANCE, permissions: ['finance.read'] },
  persons: { path: PERSONS, permissions: ['staff.administer'] },
  posts: { path: POSTS, permissions: ['staff.administer'] },
  partners: { path: PARTNERS, permissions: ['partners.administer'] },
  rates: { path: RATES, permissions: ['rates.administer'] },
  audit: { path: AUDIT, permissions: ['staff.read_audit'] },
  system: { path: SYSTEM, permissions: ['system.operate'] },
  account: { path: ACCOUNT, permissions: null },
} as const satisfies Record<string, { path: string; permissions: readonly Permission[] | null }>;
export type MenuPart = keyof typeof PARTS;

/** Books are those of the accounts department alone: officers of others have the same permission. */
const isOpenTo = (officer: Officer, part: MenuPart): boolean =>
  part !== 'finance' || actorFor(officer, 'finance.read', WARD_OF_MONEY) !== null;

/** The parts that an officer may open, in the order of the menu; at least the account. */
const partsOf = (officer: Officer): MenuPart[] =>
  (Object.keys(PARTS) as MenuPart[]).filter((part) => {
    const { permissions } = PARTS[part];
    return (
      permissions === null ||
      (permissions.some((one) => officer.postsWith(one).length > 0) && isOpenTo(officer, part))
    );
  });

/** The path of the first part that an officer may open: no inbox for those without cases. */
export const firstPart = (officer: Officer): string => PARTS[partsOf(officer)[0]!].path;

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
  const links = partsOf(officer).map((part) => {
    const { path } = PARTS[part];
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
