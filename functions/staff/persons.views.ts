import { formatNumber } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import { safe } from '@pune/http/markup';
import type { View } from '@pune/http/view';
import { mayApprove, type WaitingApproval } from '@pune/staff/approvals';
import type { ListedPerson, PersonFile } from '@pune/staff/directory';
import type { LinkedIdentity } from '@pune/staff/identities';
import { empty } from '@pune/ui/empty';
import { field, input } from '@pune/ui/field';
import { list } from '@pune/ui/list';
import { hidden, html, type Content } from '@pune/ui/markup';
import { noticeLine } from '@pune/ui/notice';
import { page } from '@pune/ui/page';
import { section } from '@pune/ui/section';
import { tag } from '@pune/ui/tag';
import { factRows } from '@pune/ui/fact-rows';
import { LOCALE_NAMES } from '@pune/i18n';
import { IMPORT, inLanguage, PERSONS } from './addresses.ts';
import { personName } from './person-name.views.ts';
import { pagerView, periodText, table } from './list.views.ts';

type PageContent = { title: string; main: string };

function stateOf(person: { isDisabled: boolean; isEnrolled: boolean }, { locale }: View): Content {
  const T = t(locale);
  if (person.isDisabled) return tag(T('staff:state_disabled'), 'bad');
  return person.isEnrolled
    ? tag(T('staff:state_active'), 'ok')
    : tag(T('staff:state_invited'), 'warn');
}

/** The alarm while the CMS has not confirmed that accounts are disabled there. */
export const cmsAlarm = (unconfirmed: number, { locale }: Pick<View, 'locale'>): Content =>
  unconfirmed > 0 &&
  noticeLine(
    t(locale)('staff:alarm_cms', { persons: formatNumber(unconfirmed, locale) }),
    'bad',
    'status',
  );

/** The changes that wait for this administrator. */
function approvalsView(approvals: readonly WaitingApproval[], view: View): Content {
  if (approvals.length === 0) return '';
  const T = t(view.locale);
  const rows = approvals.map(({ person, name, by, kind }) => {
    const change = kind === 'invitation' ? 'approve' : 'confirm';
    return html`<p><b>${personName(name)}</b>${by && html`<br><span class="soft">${T('staff:approval_asked_by', { name: by })}</span>`}</p>
      <p>${link(`${PERSONS}${person}/${change}/`, T(`staff:change_persons_${change}`), view)}</p>`;
  });
  return section('approvals', T('staff:approvals_title'), list(rows));
}

export interface PersonsList {
  approvals: readonly WaitingApproval[];
  rows: readonly ListedPerson[];
  hasMore: boolean;
  search: string;
  page: number;
  notice: Content;
}

/** The list of persons, with search and pages. */
export function personsPage(
  { approvals, rows, hasMore, search, page: number, notice }: PersonsList,
  view: View,
): PageContent {
  const { locale } = view;
  const T = t(locale);
  const title = T('staff:persons_title');
  const at = (other: number) =>
    inLanguage(PERSONS, locale, { ...(search && { q: search }), page: String(other) });
  const query = field(
    { id: 'q', name: 'q', label: T('staff:label_search_person') },
    input({ type: 'search', value: search, maxlength: 100 }),
  );
  const persons = table(
    title,
    [
      T('staff:label_name'),
      T('staff:label_email'),
      T('staff:column_posts'),
      T('staff:column_state'),
    ],
    rows.map((person) => [
      html`<a href="${inLanguage(`${PERSONS}${person.id}/`, locale)}">${personName(person.name)}</a>`,
      person.email,
      person.designations.length > 0
        ? person.designations.map(
            (designation, n) => html`${n > 0 && html`<br>`}${designation[locale]}`,
          )
        : '–',
      stateOf(person, view),
    ]),
  );
  const pager = pagerView(
    { before: number > 1 ? at(number - 1) : null, after: hasMore ? at(number + 1) : null },
    locale,
  );
  const main = page(
    { title, lead: T('staff:persons_lead') },
    html`${notice}${approvalsView(approvals, view)}
      <p><a class="btn" href="${inLanguage(`${PERSONS}new/`, locale)}">${T('staff:change_persons_new')}</a> <a class="btn alt" href="${inLanguage(IMPORT, locale)}">${T('staff:import_title')}</a></p>
      <form class="form" action="${PERSONS}" role="search">${hidden({ lang: locale })}${query}<button class="btn alt" type="submit">${T('search')}</button></form>
      ${rows.length > 0 ? persons : empty(T('staff:persons_none'))}${pager}`,
  );
  return { title, main: safe(main) };
}

/** The changes that an officer may make on a page. */
export interface Offered {
  /** True for an administrator, who may change everything. */
  administers: boolean;
}

const link = (href: string, label: string, { locale }: View): Content =>
  html`<a href="${inLanguage(href, locale)}">${label}</a>`;

/** The records of a person, each with the link to the page that ends it. */
export function recordsView(file: PersonFile, view: View, { administers }: Offered): Content {
  const { locale } = view;
  const T = t(locale);
  const rows = (entries: readonly Content[]) =>
    entries.length > 0 ? list(entries) : empty(T('staff:records_none'));
  const assignments = file.assignments.map(
    (held) =>
      html`<b>${held.designation[locale]}</b><br><span class="soft">${periodText(held, locale)}</span>${administers && html`<br>${link(`/staff/assignments/${held.id}/end/`, T('staff:change_assignments_end'), view)}`}`,
  );
  const leaves = file.leaves.map(
    (leave) =>
      html`<b>${periodText(leave, locale)}</b><br><span class="soft">${leave.acting ? T('staff:leave_acting', { name: leave.acting }) : T('staff:acting_superior')}</span><br>${link(`/staff/leaves/${leave.id}/end/`, T('staff:change_leaves_end'), view)}`,
  );
  const delegations = file.delegations.map((order) => {
    const parties = T('staff:delegation_parties', { from: order.from, to: order.to });
    const given = order.permissions.map((permission) =>
      T(`staff:permission_${permission.replace('.', '_') as 'grievances_read'}`),
    );
    return html`<b>${parties}</b><br><span class="soft">${order.designation[locale]} · ${given.join(', ')} · ${order.order} · ${periodText(order, locale)}</span><br>${link(`/staff/delegations/${order.id}/revoke/`, T('staff:change_delegations_revoke'), view)}`;
  });
  return html`${section('held', T('staff:assignments_title'), rows(assignments))}
    <div class="mt2">${section('leave', T('staff:leaves_title'), rows(leaves))}</div>
    <div class="mt2">${section('orders', T('staff:delegations_title'), rows(delegations))}</div>`;
}

/** The changes of a person's link with the city's directory. */
const directoryChanges = (identity: LinkedIdentity | null, mayConfirm: boolean) =>
  identity === null
    ? (['link'] as const)
    : mayConfirm
      ? (['confirm', 'unlink'] as const)
      : (['unlink'] as const);

const identityFact = ({ subject, isWaiting }: LinkedIdentity, { locale }: View): Content =>
  html`<code>${subject}</code> ${isWaiting && tag(t(locale)('staff:state_waiting'), 'warn')}`;

/** The page of a person for administrators. */
export function personPage(
  file: PersonFile,
  view: View,
  {
    notice,
    offersDirectory,
    administrator,
  }: { notice: Content; offersDirectory: boolean; administrator: string },
): PageContent {
  const { locale } = view;
  const T = t(locale);
  const { person, identity, isEnrolled, waitingRecovery } = file;
  const may = (waiting: { by: string | null } | null) =>
    waiting !== null && mayApprove(administrator, { person: person.id, by: waiting.by });
  const waitingIdentity = identity?.isWaiting ? identity : null;
  const isForAnother = [waitingRecovery, offersDirectory ? waitingIdentity : null].some(
    (waiting) => waiting !== null && !may(waiting),
  );
  const isDisabled = person.disabled_at !== null;
  const at = (change: string) => `${PERSONS}${person.id}/${change}/`;
  const changes = isDisabled
    ? (['enable'] as const)
    : ([
        'assign',
        'leave',
        'delegate',
        'rename',
        'invite',
        ...(may(waitingRecovery) ? (['approve'] as const) : []),
        ...(offersDirectory ? directoryChanges(identity, may(waitingIdentity)) : []),
        'disable',
      ] as const);
  const facts = factRows([
    [T('staff:label_email'), person.email],
    [T('staff:label_language'), LOCALE_NAMES[person.language as 'en']],
    [T('staff:label_duty'), T(`staff:duty_${person.duty}`)],
    ...(identity ? [[T('staff:label_directory'), identityFact(identity, view)] as const] : []),
  ]);
  const main = page(
    { title: personName(person.name), tags: stateOf({ isDisabled, isEnrolled }, view) },
    html`${notice}${!isDisabled && isForAnother && noticeLine(T('staff:approval_by_another'), 'warn')}
      <dl class="contact">${facts}</dl>
      <div class="two">
        <div>${recordsView(file, view, { administers: true })}</div>
        <aside aria-labelledby="changes">
          <h2 id="changes" class="t3">${T('staff:changes_title')}</h2>
          ${list(changes.map((change) => link(at(change), T(`staff:change_persons_${change}`), view)))}
          <p class="mt1">${link(PERSONS, T('staff:persons_all'), view)}</p>
        </aside>
      </div>`,
  );
  return { title: person.name, main: safe(main) };
}
