import { QUEUES, type CaseList, type CaseType, type Queue } from '@pune/desk/case-type';
import type { View as KeptView } from '@pune/desk/views';
import { formatNumber } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import { safe } from '@pune/http/markup';
import type { View } from '@pune/http/view';
import { empty } from '@pune/ui/empty';
import { linkList } from '@pune/ui/list';
import { html, type Content, type Markup } from '@pune/ui/markup';
import { page } from '@pune/ui/page';
import { section } from '@pune/ui/section';
import { tabs } from '@pune/ui/tabs';
import type { Officer } from '@pune/staff/officer';
import { to } from './addresses.ts';
import { caseRows } from './rows.views.ts';
import { maySupervise } from './visit.ts';

type Counts = Readonly<Record<Queue, number>>;

export interface InboxPart {
  type: CaseType;
  counts: Counts;
  /** The first page of what breaches its time limit today. */
  breaching: CaseList;
}

/** The person's posts, with those held for another person. */
export function postLine({ posts }: Officer, { locale }: View): Content {
  const T = t(locale);
  const [first] = posts;
  const others = posts.filter(({ via }) => via !== 'own');
  return [
    first && html`<p>${T('desk:signed_in_as', { post: first.designation[locale] })}</p>`,
    others.length > 0 &&
      html`<p>
        ${T('desk:acting_for', { posts: others.map(({ designation }) => designation[locale]).join(', ') })}
      </p>`,
  ];
}

export const queueTabs = (
  type: CaseType,
  counts: Counts,
  current: Queue | null,
  view: View,
): Markup =>
  tabs(
    `${type.title(view.locale)}: ${t(view.locale)('desk:queues')}`,
    QUEUES.map((queue) => ({
      href: to.list(type, view, queue === QUEUES[0] ? {} : { queue }),
      label: t(view.locale)(`desk:queue_${queue}`),
      count: formatNumber(counts[queue], view.locale),
      isCurrent: queue === current,
    })),
  );

function typePart({ type, counts, breaching }: InboxPart, officer: Officer, view: View): Markup {
  const T = t(view.locale);
  return section(type.name, type.title(view.locale), [
    queueTabs(type, counts, null, view),
    breaching.rows.length > 0
      ? caseRows(type, breaching.rows, view)
      : empty(T('desk:inbox_nothing')),
    breaching.next && html`<p><a href="${to.list(type, view)}">${T('desk:inbox_all')}</a></p>`,
    maySupervise(type, officer) &&
      html`<p><a href="${to.load(type, view)}">${T('desk:load_title')}</a></p>`,
  ]);
}

/** The links to kept views, of one type or of all. */
export const viewLinks = (
  types: readonly CaseType[],
  views: readonly KeptView[],
  view: View,
): Content => {
  const links = views.flatMap(({ type: name, name: label, query }) => {
    const type = types.find((one) => one.name === name);
    return type
      ? [{ href: to.list(type, view, Object.fromEntries(new URLSearchParams(query))), label }]
      : [];
  });
  return links.length > 0 && section('views', t(view.locale)('desk:views_title'), linkList(links));
};

export function inboxPage(
  parts: readonly InboxPart[],
  views: readonly KeptView[],
  officer: Officer,
  view: View,
): { title: string; main: string } {
  const T = t(view.locale);
  const title = T('desk:inbox_title');
  const types = parts.map(({ type }) => type);
  const main = page({ title, lead: T('desk:inbox_lead'), below: postLine(officer, view) }, [
    parts.length === 0 && empty(T('desk:inbox_no_types')),
    ...parts.map((part) => typePart(part, officer, view)),
    viewLinks(types, views, view),
  ]);
  return { title, main: safe(main) };
}
