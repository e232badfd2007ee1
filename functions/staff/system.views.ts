import type { Locale } from '@pune/i18n';
import {
  formatBytes,
  formatDate,
  formatDateTime,
  formatDuration,
  formatNumber,
} from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import { safe } from '@pune/http/markup';
import type { View } from '@pune/http/view';
import { CHANNELS, type Topic } from '@pune/notify/constants';
import { buttonForm } from '@pune/ui/button-form';
import { facts } from '@pune/ui/facts';
import { list } from '@pune/ui/list';
import { html, type Content, type Markup } from '@pune/ui/markup';
import { noticeLine } from '@pune/ui/notice';
import { page } from '@pune/ui/page';
import { section } from '@pune/ui/section';
import { tag, type Tone } from '@pune/ui/tag';
import { inLanguage, RETRY, SYSTEM } from './addresses.ts';
import { table } from './list.views.ts';
import {
  queueLevel,
  scheduleLevel,
  SYSTEM_PARTS,
  systemLevels,
  type Level,
  type SystemPart,
} from './system-findings.ts';
import type { SystemState } from './system-state.ts';

const TONE_OF: Record<Level, Tone> = { ok: 'ok', warn: 'warn', bad: 'bad', unknown: 'stale' };

const levelTag = (level: Level, locale: Locale): Markup =>
  tag(t(locale)(`system:level_${level}`), TONE_OF[level]);

const timeOr = (at: string | null, locale: Locale): string =>
  at ? formatDateTime(at, locale) : t(locale)('system:never');

interface Given {
  state: SystemState;
  locale: Locale;
  now: Date;
}
type Views = { [P in SystemPart]: (state: SystemState[P], given: Given) => Content };

const unread = (locale: Locale): Markup => html`<p>${t(locale)('system:unread')}</p>`;

function queuesView(queues: SystemState['queues'], { locale }: Given): Content {
  const T = t(locale);
  if (!queues) return unread(locale);
  if (queues.length === 0) return html`<p>${T('system:queues_none')}</p>`;
  const retry = (topic: string, failed: number) =>
    buttonForm({
      action: RETRY,
      label: T('system:retry'),
      kind: 'alt',
      name: T('system:retry_of', { topic, messages: formatNumber(failed, locale) }),
      fields: { topic, language: locale },
    });
  return table(
    T('system:part_queues'),
    ['topic', 'state', 'waiting', 'oldest', 'failed', 'retry'].map((name) =>
      T(`system:column_${name as 'topic'}`),
    ),
    queues.map((queue) => [
      html`<code>${queue.topic}</code>`,
      levelTag(queueLevel(queue), locale),
      html`<span class="num">${formatNumber(queue.waiting, locale)}</span>`,
      queue.due > 0 ? formatDuration(queue.oldestSeconds, locale) : '–',
      html`<span class="num">${formatNumber(queue.failed, locale)}</span>`,
      queue.failed > 0 ? retry(queue.topic, queue.failed) : '–',
    ]),
  );
}

/** The alerts that went out last, with the messages of each channel. */
function alertsView({ alerts }: SystemState, locale: Locale): Content {
  const T = t(locale);
  if (!alerts) return '';
  if (alerts.length === 0) return html`<p>${T('system:alerts_none')}</p>`;
  return table(
    T('system:alerts'),
    [
      T('system:column_alert'),
      T('system:column_about'),
      T('system:column_told'),
      ...CHANNELS.map((channel) => T(`notify:channel_${channel}`)),
    ],
    alerts.map(({ slug, topic, toldAt, queued }) => [
      html`<code>${slug}</code>`,
      T(`citizens:topic_${topic as Topic}`),
      html`<span class="num">${formatDateTime(toldAt, locale)}</span>`,
      ...CHANNELS.map(
        (channel) => html`<span class="num">${formatNumber(queued[channel], locale)}</span>`,
      ),
    ]),
  );
}

function channelsView(channels: SystemState['channels'], { state, locale }: Given): Content {
  const T = t(locale);
  if (!channels) return unread(locale);
  const counted = table(
    T('system:part_channels'),
    [T('system:column_channel'), T('system:column_waiting'), T('system:column_failed_hour')],
    channels.map(({ channel, queued, failedLastHour }) => [
      T(`notify:channel_${channel}`),
      html`<span class="num">${formatNumber(queued, locale)}</span>`,
      html`<span class="num">${formatNumber(failedLastHour, locale)}</span>`,
    ]),
  );
  return html`${counted}
    <h3>${T('system:alerts')}</h3>
    ${alertsView(state, locale)}`;
}

/** The scheduled functions that have names. A test compares them with the folders. */
export const SCHEDULED = [
  'benefits-sweep',
  'dashboard-rollup',
  'desk-sweep',
  'grievances-sweep',
  'incentives-measure',
  'moderation-sweep',
  'notify-drain',
  'payments-sweep',
  'staff-drain',
  'staff-sweep',
] as const;

/** The work of a schedule in words; the name of its function where there are none. */
function workName(name: string, locale: Locale): Content {
  const known = SCHEDULED.find((one) => one === name);
  const code = html`<code>${name}</code>`;
  return known
    ? html`${t(locale)(`system:work_${known.replaceAll('-', '_') as 'desk_sweep'}`)}<br><span class="soft">${code}</span>`
    : code;
}

function schedulesView(schedules: SystemState['schedules'], { locale, now }: Given): Content {
  const T = t(locale);
  if (schedules.length === 0) return html`<p>${T('system:schedules_none')}</p>`;
  return table(
    T('system:part_schedules'),
    ['schedule', 'state', 'succeeded', 'failures', 'next'].map((name) =>
      T(`system:column_${name as 'schedule'}`),
    ),
    schedules.map((one) => [
      html`${workName(one.name, locale)}`,
      levelTag(scheduleLevel(one, now.getTime()), locale),
      html`<span class="num">${timeOr(one.succeededAt, locale)}</span>`,
      html`<span class="num">${formatNumber(one.failures, locale)}</span>`,
      html`<span class="num">${timeOr(one.nextAt, locale)}</span>`,
    ]),
  );
}

const VIEWS: Views = {
  alarms: (alarms, { locale }) =>
    alarms.length === 0
      ? html`<p>${t(locale)('system:alarms_none')}</p>`
      : list(
          alarms.map(
            ({ id, since, message }) =>
              html`<code>${id}</code>
                <span class="soft num">${formatDateTime(since, locale)}</span>
                <p lang="en">${message}</p>`,
          ),
        ),
  queues: queuesView,
  channels: channelsView,
  schedules: schedulesView,
  publisher: (publisher, { locale }) => {
    const T = t(locale);
    if (!publisher) return html`<p>${T('system:publisher_none')}</p>`;
    if (publisher === 'unknown') return html`<p>${T('system:publisher_unknown')}</p>`;
    const { seenAt, trouble, held, waitingPages, failingPages, machine, standBy } = publisher;
    return html`${facts([
      ...(machine
        ? ([
            [T('system:publisher_machine'), machine],
            [T('system:publisher_stand_by'), standBy ?? T('system:publisher_no_stand_by')],
          ] as const)
        : []),
      [T('system:publisher_seen'), formatDateTime(seenAt, locale), 'num'],
      [T('system:publisher_waiting'), formatNumber(waitingPages, locale), 'num'],
      [T('system:publisher_failing'), formatNumber(failingPages, locale), 'num'],
      [T('system:publisher_held'), formatNumber(held, locale), 'num'],
    ])}${trouble && html`<p lang="en">${trouble}</p>`}`;
  },
  disk: (disk, { locale }) => {
    const T = t(locale);
    if (!disk) return unread(locale);
    const percent = formatNumber(Math.floor((disk.freeBytes / disk.sizeBytes) * 100), locale);
    return facts([
      [T('system:disk_free'), formatBytes(disk.freeBytes, locale), 'num'],
      [T('system:disk_share'), `${percent}%`, 'num'],
    ]);
  },
  certificate: (certificate, { locale }) => {
    const T = t(locale);
    if (certificate === 'unset') return html`<p>${T('system:certificate_unset')}</p>`;
    if (!certificate) return unread(locale);
    return facts([
      [T('system:certificate_until'), formatDate(certificate.expiresAt, locale), 'num'],
    ]);
  },
  backup: (backup, { locale }) => {
    const T = t(locale);
    if (backup === 'unset') return html`<p>${T('system:backup_unset')}</p>`;
    if (backup === 'none') return html`<p>${T('system:backup_none')}</p>`;
    if (!backup) return unread(locale);
    const { startedAt, verified } = backup;
    const result =
      verified && T(verified.isRight ? 'system:verified_right' : 'system:verified_wrong');
    return facts([
      [T('system:backup_last'), formatDateTime(startedAt, locale), 'num'],
      [T('system:backup_verified'), timeOr(verified?.at ?? null, locale), 'num'],
      ...(result ? [[T('system:backup_result'), result] as const] : []),
    ]);
  },
};

/** A word on what to do, with the runbook's name. */
const advice = (part: SystemPart, locale: Locale): Markup =>
  html`<p>
    ${t(locale)(`system:advice_${part}`)} ${t(locale)('system:runbook')}
    <code>docs/runbooks/${SYSTEM_PARTS[part]}.md</code>
  </p>`;

function partView(part: SystemPart, level: Level, given: Given): Markup {
  const T = t(given.locale);
  const show = VIEWS[part] as (state: SystemState[SystemPart], given: Given) => Content;
  return section(
    part,
    html`${T(`system:part_${part}`)} ${levelTag(level, given.locale)}`,
    html`${show(given.state[part], given)}${(level === 'warn' || level === 'bad') && advice(part, given.locale)}`,
  );
}

/** The state of the installation for its operator, each part with what to do. */
export function systemPage(
  state: SystemState,
  now: Date,
  { locale }: View,
  notice: Content,
): { title: string; main: string } {
  const T = t(locale);
  const levels = systemLevels(state, now);
  const parts = Object.keys(SYSTEM_PARTS) as SystemPart[];
  const troubled = parts.filter((part) => levels[part] === 'bad' || levels[part] === 'warn');
  const title = T('system:title');
  const summary =
    troubled.length === 0
      ? noticeLine(T('system:all_well'), 'ok')
      : noticeLine(
          html`${T('system:look_at')} ${troubled.map((part, n) => html`${n > 0 && ', '}<a href="#${part}">${T(`system:part_${part}`)}</a>`)}`,
          troubled.some((part) => levels[part] === 'bad') ? 'bad' : 'warn',
        );
  const main = page({ title, lead: T('system:lead', { time: formatDateTime(now, locale) }) }, [
    notice,
    summary,
    html`<p><a class="btn alt" href="${inLanguage(SYSTEM, locale)}">${T('system:again')}</a></p>`,
    parts.map(
      (part) =>
        html`<div class="mt2">${partView(part, levels[part], { state, locale, now })}</div>`,
    ),
  ]);
  return { title, main: safe(main) };
}
