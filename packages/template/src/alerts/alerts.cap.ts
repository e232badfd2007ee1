import type { Document, Locale, Reader } from '@pune/content';
import { alertState } from '@pune/content-models/alerts/state';
import { plainText } from '@pune/content-models/rich-text';
import { dayStart, INDIA_OFFSET, toIndiaClock } from '@pune/std/india-time';
import { escapeMarkup } from '@pune/std/markup';
import { site } from 'virtual:pune/site';
import { to } from '@pune/content/routes';
import { alertsNow } from './alerts.ts';
import { findDocument, ownerOf } from '../shared/find-document.ts';
import { localHref } from '../shared/links.ts';

type Alert = Document<'alerts'>['data'];

const SENDER = new URL(site.url).hostname;

/**
 * CAP requires seconds and a numeric offset, and does not allow `Z`: `2026-11-25T14:20:00+05:30`.
 */
const capTime = (instant: string): string =>
  `${toIndiaClock(instant).toISOString().slice(0, 19)}${INDIA_OFFSET}`;
/** The identifier of a CAP message: the slug of the alert and the time of sending. */
const identifierOf = (slug: string, sent: string): string =>
  `${slug}-${sent.replace(/\D/g, '').slice(0, 14)}`;
const address = (path: string): string => new URL(path, site.url).href;
const messageAddress = (slug: string): string => address(`/alerts/cap/${slug}.xml`);

/** An element with text; an empty string if there is no text. */
const element = (name: string, text: string | null | undefined): string =>
  text ? `<${name}>${escapeMarkup(text)}</${name}>` : '';

/**
 * The time at which the current message was sent: the first message, its correction or the
 * all-clear.
 */
const sentAt = (
  { sentAt: sent, allClearAt }: Pick<Alert, 'sentAt' | 'allClearAt'>,
  isClear: boolean,
): string => (isClear ? allClearAt! : sent);

/** Builds the `info` element of one language, in the order that the schema requires. */
function info(
  content: Reader,
  { slug, data }: Document<'alerts'>,
  locale: Locale,
  isClear: boolean,
): string {
  const offices = data.offices
    .map((id) => content.title('offices', id, locale))
    .filter((name) => name !== null);
  const web = data.web
    ? data.web.startsWith('/')
      ? address(localHref(data.web, locale))
      : data.web
    : address(to.alerts.detail({ locale, slug }));
  return [
    '<info>',
    element('language', `${locale}-IN`),
    element('category', data.category),
    element('event', data.event),
    isClear ? element('responseType', 'AllClear') : '',
    element('urgency', isClear ? 'Past' : data.urgency),
    element('severity', data.severity),
    element('certainty', data.certainty),
    element('effective', capTime(data.effective)),
    data.onset ? element('onset', capTime(data.onset)) : '',
    element('expires', capTime(data.expires)),
    element('senderName', ownerOf(content, data.department, locale) ?? site.name[locale]),
    element('headline', data.title),
    element(
      'description',
      isClear
        ? (data.allClearText ?? data.summary)
        : [data.summary, plainText(data.body)].filter(Boolean).join('\n'),
    ),
    isClear ? '' : element('instruction', data.instruction),
    element('web', web),
    element('contact', data.contact),
    `<area>${element('areaDesc', [data.area, ...offices].join('; '))}</area>`,
    '</info>',
  ]
    .filter(Boolean)
    .join('\n');
}

/**
 * An alert as a message of the Common Alerting Protocol 1.2, with one `<info>` for each language;
 * `null` if this portal has no such alert.
 *
 * http://docs.oasis-open.org/emergency/cap/v1.2/CAP-v1.2-os.html
 */
export function capMessage(content: Reader, slug: string): string | null {
  const versions = site.locales.flatMap((locale) => {
    const found = findDocument(content, 'alerts', slug, locale);
    return found ? [{ locale, document: found.document }] : [];
  });
  const [first] = versions;
  if (!first) return null;
  const { data } = first.document;
  const state = alertState(data, content.isPastInstant);
  // The message remains an all-clear after the alert has expired.
  const isClear = state === 'clear' || (state === 'ended' && data.allClearAt !== null);
  const sent = sentAt(data, isClear);
  const isUpdate = sent !== data.firstSentAt;
  return [
    '<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">',
    element('identifier', identifierOf(slug, sent)),
    element('sender', SENDER),
    element('sent', capTime(sent)),
    element('status', data.status),
    element('msgType', isUpdate ? 'Update' : 'Alert'),
    element('scope', 'Public'),
    data.status === 'Exercise' ? element('note', 'Exercise') : '',
    isUpdate
      ? element(
          'references',
          [SENDER, identifierOf(slug, data.firstSentAt), capTime(data.firstSentAt)].join(','),
        )
      : '',
    // `incidents` relates the messages of several portals about the same alert.
    element('incidents', slug),
    ...versions.map(({ locale, document }) => info(content, document, locale, isClear)),
    '</alert>',
  ]
    .filter(Boolean)
    .join('\n');
}

/** The CAP messages of all current alerts, as an Atom feed (RFC 4287). */
export function capIndex(content: Reader): string {
  const locale = site.locales[0]!;
  const alerts = alertsNow(content, locale, ['slug', 'title', 'summary', 'sentAt']);
  const times = alerts.map(({ card, state }) => sentAt(card, state === 'clear'));
  const lastDay = site.locales
    .map((language) => content.lastChange('alerts', { locale: language }) ?? '1970-01-01')
    .sort()
    .at(-1)!;
  return [
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    element('id', address('/alerts/cap.xml')),
    element('title', site.name[locale]),
    element('updated', capTime(times.toSorted().at(-1) ?? dayStart(lastDay).toISOString())),
    `<author>${element('name', site.name[locale])}</author>`,
    `<link rel="self" type="application/atom+xml" href="${escapeMarkup(address('/alerts/cap.xml'))}"/>`,
    ...alerts.map(({ slug, title, summary }, i) =>
      [
        '<entry>',
        element('id', messageAddress(slug)),
        element('title', title),
        element('updated', capTime(times[i]!)),
        element('summary', summary),
        `<link rel="alternate" type="application/cap+xml" href="${escapeMarkup(messageAddress(slug))}"/>`,
        '</entry>',
      ].join(''),
    ),
    '</feed>',
  ].join('\n');
}
