import type {
  Action,
  CaseDetail,
  CaseDocument,
  CaseEvent,
  CaseRow,
  CaseType,
  Fact as CaseFact,
} from '@pune/desk/case-type';
import { caseKey } from '@pune/desk/presence';
import { formatDateTime } from '@pune/i18n/format';
import { LOCALE_NAMES } from '@pune/i18n';
import { t } from '@pune/i18n/server';
import { safe } from '@pune/http/markup';
import type { View } from '@pune/http/view';
import { buttonForm } from '@pune/ui/button-form';
import { actionBar, casePage, pairs, printLine, thumbnails, words } from '@pune/ui/case-page';
import type { Fact } from '@pune/ui/fact-rows';
import { icon } from '@pune/ui/icon';
import type { Locator } from '@pune/ui/locator';
import { attributes, html, type Content, type Markup } from '@pune/ui/markup';
import { notice } from '@pune/ui/notice';
import { page } from '@pune/ui/page';
import { section } from '@pune/ui/section';
import { timeline } from '@pune/ui/timeline';
import { to } from './addresses.ts';
import { clockWords } from './clock.views.ts';
import { othersLine, type Others } from './others.views.ts';
import { keysOf, statusLabel } from './rows.views.ts';

export interface CaseState {
  type: CaseType;
  found: CaseDetail;
  /** The action that was just performed. */
  done: Action | null;
  /** Another case that is due, after an action. */
  next: { id: string; number: string } | null;
  /** The other officers who have the case open. */
  others: Others;
  /** The drawing of the areas; null for a type without one. */
  drawing: Locator | 'unavailable' | null;
  /** Creates the key of a form, under which its action is performed once. */
  newKey: () => string;
}

/** The position in OpenStreetMap, which every browser opens; `geo:` opens an app on a phone. */
const openStreetMap = ({ latitude, longitude }: { latitude: number; longitude: number }): string =>
  `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=18/${latitude}/${longitude}`;

const isPicture = (type: string): boolean => type.startsWith('image/');

export function documentList(
  type: CaseType,
  id: string,
  documents: readonly CaseDocument[],
  view: View,
): Content {
  const { locale } = view;
  return (
    documents.length > 0 &&
    thumbnails(
      documents.map((document) => ({
        href: to.document(type, id, document.id, view),
        label: [
          document.label(locale),
          document.takenAt &&
            html`<br><small
                >${t(locale)('desk:taken_at', { when: formatDateTime(document.takenAt, locale) })}</small
              >`,
        ],
        ...(document.place && {
          place: { href: openStreetMap(document.place), label: t(locale)('desk:photo_place') },
        }),
        isPicture: isPicture(document.type),
      })),
    )
  );
}

/** One entry of the timeline; colours and labels tell the readers of the entry and of its words. */
export function eventContent(type: CaseType, id: string, event: CaseEvent, view: View): Markup {
  const { locale } = view;
  const T = t(locale);
  const { words: said, visibility } = event;
  return html`<h3>${event.title(locale)}</h3>
    <p class="meta">
      <time datetime="${event.at}">${formatDateTime(event.at, locale)}</time>
      <span>${event.by(locale)}</span>
      ${!said && html`<span>${T(`desk:visibility_${visibility}`)}</span>`}
    </p>
    ${
      said &&
      words(
        said.readers === 'office' ? 'internal' : 'public',
        T(`desk:readers_${said.readers}`),
        said.text,
        said.language,
      )
    }
    ${documentList(type, id, event.documents, view)}`;
}

export const eventLine = (
  type: CaseType,
  id: string,
  events: readonly CaseEvent[],
  view: View,
): Markup =>
  timeline(
    events.map((event) => ({
      icon: icon(event.visibility === 'public' ? 'people' : 'person'),
      content: eventContent(type, id, event, view),
    })),
  );

const factValue = ({ value, href, kind }: CaseFact, { locale }: View): Content => {
  const shown = value(locale);
  const address = typeof href === 'function' ? href(locale) : href;
  return address
    ? html`<a href="${address}"${kind === 'phone' && html` class="num"`}>${shown}</a>`
    : shown;
};

/** The place of a case: a drawing where there is one, and links to maps for a known position. */
function placeOf({ found, drawing }: CaseState, view: View): Content {
  const T = t(view.locale);
  const { position, mapArea = null } = found;
  if (!position && (!mapArea || !drawing)) return null;
  const label = T(position ? 'desk:map_place' : 'desk:map_area');
  return [
    html`<h3>${T('desk:case_position')}</h3>`,
    drawing === 'unavailable'
      ? html`<p class="soft">${T('desk:map_unavailable')}</p>`
      : drawing && [drawing.shapes, drawing.draw(mapArea, position, { label, isNear: true })],
    position &&
      html`<p>
        <a class="num" href="geo:${position.latitude},${position.longitude}"
          >${position.latitude}, ${position.longitude}</a
        >
        <a rel="noreferrer" href="${openStreetMap(position)}"
          >${T('desk:map_open')}</a
        >
      </p>`,
  ];
}

function factsOf(state: CaseState, view: View): Markup {
  const { type, found } = state;
  const { locale } = view;
  const T = t(locale);
  const rows: Fact[] = [
    [T('desk:case_state'), statusLabel(type, found.status, view)],
    [T('desk:case_owner'), found.owner?.(locale) ?? T('desk:owner_none')],
    // The citizen's words come first among the facts: a phone shows them without scrolling.
    ...found.facts.map((fact): Fact => [fact.label(locale), factValue(fact, view)]),
    ...found.clocks.map((clock): Fact => [clock.label(locale), clockWords(clock, view)]),
    [
      T('desk:case_language'),
      html`<span lang="${found.citizenLanguage}">${LOCALE_NAMES[found.citizenLanguage]}</span>`,
    ],
  ];
  return section(
    'facts',
    T('desk:case_facts'),
    html`${pairs(rows)}${placeOf(state, view)}
      ${found.documents.length > 0 && html`<h3>${T('desk:case_documents')}</h3>`}
      ${documentList(type, found.id, found.documents, view)}`,
  );
}

/** The fields that a form of one button sends with an action. */
const buttonFields = (found: CaseDetail, key: string, { locale }: View) => ({
  _lang: locale,
  _version: String(found.version),
  _seen: String(found.timeline.length),
  _key: key,
  _step: 'confirm',
});

const isPlain = ({ fields, message }: Action): boolean => fields.length === 0 && message === null;

/** The attributes by which the script of the desk knows the case of a page. */
export const caseMarks = (type: CaseType, { id, version, actions }: CaseRow): Markup[] =>
  attributes({
    'data-open': caseKey({ type: type.name, id }),
    'data-version': version,
    'data-keys': keysOf(type, actions) || null,
  });

const actionButton = ({ type, found, newKey }: CaseState, action: Action, view: View): Markup => {
  const href = to.action(type, found.id, action.name, view);
  const label = action.label(view.locale);
  return isPlain(action)
    ? buttonForm({ action: href, label, kind: 'alt', fields: buttonFields(found, newKey(), view) })
    : html`<a class="btn${action.message ? '' : ' alt'}" href="${href}">${label}</a>`;
};

/** The result of the last action, with the way back and the way on. */
function doneNotice({ type, found, done, next, newKey }: CaseState, view: View): Content {
  if (!done) return null;
  const { locale } = view;
  const T = t(locale);
  const undo = type.actions.find(({ name }) => name === done.undo && found.actions.includes(name));
  return notice({ id: 'done', title: done.done(locale), tone: 'ok' }, [
    undo &&
      html`<div data-undo>
        ${buttonForm({
          action: to.action(type, found.id, undo.name, view),
          label: T('desk:action_undo', { action: done.label(locale) }),
          kind: 'alt',
          fields: buttonFields(found, newKey(), view),
        })}
      </div>`,
    html`<p>
      <a rel="next" href="${next ? to.case(type, next.id, view) : to.list(type, view)}"
        >${next ? T('desk:case_next', { number: next.number }) : type.title(locale)}</a
      >
    </p>`,
  ]);
}

export const caseTitle = (found: { number: string; subject: CaseDetail['subject'] }, view: View) =>
  `${found.number} – ${found.subject(view.locale)}`;

/** The links above the title of a case. */
export const caseTrail = (type: CaseType, view: View): Markup =>
  html`<a href="${to.inbox(view)}">${t(view.locale)('desk:link_inbox')}</a> ›
    <a href="${to.list(type, view)}">${type.title(view.locale)}</a>`;

export function casePageOf(state: CaseState, view: View): { title: string; main: string } {
  const { type, found, others } = state;
  const { locale, now } = view;
  const T = t(locale);
  const actions = type.actions.filter(({ name }) => found.actions.includes(name));
  const main = page(
    {
      title: found.subject(locale),
      tags: caseTrail(type, view),
      below: [
        html`<p class="meta"${caseMarks(type, found)}>
          <b class="mono">${found.number}</b><span>${clockWords(found.clock, view)}</span>
        </p>`,
        othersLine(others.get(caseKey({ type: type.name, id: found.id })), view),
      ],
    },
    [
      doneNotice(state, view),
      casePage({
        facts: factsOf(state, view),
        timeline: section(
          'timeline',
          T('desk:case_timeline'),
          eventLine(type, found.id, found.timeline, view),
        ),
        actions:
          actions.length > 0
            ? actionBar(
                T('desk:case_actions'),
                actions.map((action) => actionButton(state, action, view)),
              )
            : html`<p class="soft">${T('desk:case_no_actions')}</p>`,
      }),
      printLine(T('desk:print_line', { when: formatDateTime(now, locale) })),
    ],
  );
  return { title: caseTitle(found, view), main: safe(main) };
}
