import { useEffect, useReducer, useState, type MouseEvent, type ReactNode } from 'react';
import {
  DASHBOARD_API,
  DEFAULT_PERIOD,
  GROUPS,
  PERIODS,
  REFRESH_SECONDS,
  type Group,
  type Period,
} from '@pune/dashboard/constants';
import type { TileView } from '@pune/dashboard/schema';
import type { Locale, Translation } from '@pune/i18n';
import { formatDateTime, formatNumber } from '@pune/i18n/format';
import { islandTranslator } from '@pune/i18n/island';
import { fetchFigures, type Figures } from './dashboard.fetch.ts';
import type { DashboardMessages } from './dashboard.messages.ts';
import { isLate, PlannedTile, Tile, type TilePlan, type TileWords } from './dashboard.tile.tsx';

interface Props {
  locale: Locale;
  channel: 'web' | 'embed';
  plans: TilePlan[];
  messages: DashboardMessages;
}

/** False for clicks that open a tab or a window: the browser handles them. */
const isPlain = (event: MouseEvent) =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

/**
 * Shows the city's targets, with a link to each figure; after hydration also the current figures,
 * fetched every minute. Figures that can no longer be fetched stay with their time, and are marked
 * late after their interval.
 */
export function Dashboard({ locale, channel, plans, messages }: Props) {
  const [t] = useState(() =>
    islandTranslator<'dashboard'>(locale, messages as Translation<'dashboard'>),
  );
  const [ready, wake] = useReducer(() => true, false);
  const [period, setPeriod] = useState<Period>(DEFAULT_PERIOD);
  const [figures, setFigures] = useState<Figures | null>(null);
  const [failed, setFailed] = useState(false);
  const [ahead, setAhead] = useState(0);
  const [now, setNow] = useState(0);
  const embedded = channel === 'embed';

  useEffect(() => wake(), []);
  useEffect(() => {
    let isWanted = true;
    const ask = async () => {
      setNow(Date.now());
      if (document.hidden) return;
      const found = await fetchFigures({ locale, period, embedded });
      if (!isWanted) return;
      setFailed(!found);
      if (!found) return;
      setFigures(found);
      setAhead(found.at - Date.now());
      setNow(Date.now());
    };
    void ask();
    const timer = setInterval(() => void ask(), REFRESH_SECONDS * 1000);
    const look = () => void ask();
    document.addEventListener('visibilitychange', look);
    return () => {
      isWanted = false;
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [locale, period, embedded]);

  const words: TileWords = {
    rows: t('rows'),
    rowsOf: (name) => t('rows_of', { name }),
    none: t('trend_none'),
    show: t('show_figure'),
    target: t('target_short'),
  };
  const address = (one?: Period) =>
    `${DASHBOARD_API}?lang=${locale}${one ? `&period=${one}` : ''}${embedded ? '&embed=1' : ''}`;
  const number = (value: number) => formatNumber(value, locale);
  const measured = figures?.tiles.filter(({ hasData }) => hasData) ?? [];
  const met = measured.filter((tile) => tile.tone === 'ok' && !isLate(tile, now + ahead)).length;
  const time = figures ? formatDateTime(new Date(figures.at), locale) : '';
  return (
    <section
      aria-labelledby="tiles"
      data-ready={ready}
      data-figures={figures ? 'shown' : undefined}
    >
      <h2 className="vh" id="tiles">
        {t('tiles')}
      </h2>
      <p className="asof">
        {figures ? (
          <>
            <b className="met">
              {t('on_target', { met: number(met), all: number(measured.length) })}
            </b>{' '}
            {t('figures_of', { time })}
          </>
        ) : ready && !failed ? (
          t('waiting')
        ) : (
          <a className="btn" href={address()}>
            {t('show_now')}
          </a>
        )}
      </p>
      <nav aria-label={t('period')}>
        <ul className="seg">
          {PERIODS.map((one) => (
            <li key={one}>
              <a
                href={address(one)}
                aria-current={one === period ? 'true' : undefined}
                onClick={(event) => {
                  if (isPlain(event)) {
                    event.preventDefault();
                    setPeriod(one);
                  }
                }}
              >
                {t(`period_${one}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <p className={failed ? 'asof paati stale' : 'vh'} role="status">
        {failed && (figures ? t('offline', { time }) : t('offline_first'))}
      </p>
      {GROUPS.map((name) => (
        <Tiles
          key={name}
          group={name}
          title={t(`group_${name}`)}
          without={figures?.tiles.filter(({ hasData, group }) => !hasData && group === name) ?? []}
          noData={t('no_data_yet')}
        >
          {figures
            ? measured
                .filter(({ group }) => group === name)
                .map((tile) => <Tile key={tile.id} tile={tile} now={now + ahead} words={words} />)
            : plans
                .filter(({ group }) => group === name)
                .map((plan) => <PlannedTile key={plan.id} plan={plan} words={words} />)}
        </Tiles>
      ))}
    </section>
  );
}

/** A group of tiles with its heading, and a line with its indicators without a figure. */
function Tiles({
  group,
  title,
  without,
  noData,
  children,
}: {
  group: Group;
  title: string;
  without: readonly Pick<TileView, 'id' | 'href' | 'name'>[];
  noData: string;
  children: ReactNode[];
}) {
  if (children.length + without.length === 0) return null;
  return (
    <section className="kpi-group" aria-labelledby={`group-${group}`}>
      <h2 id={`group-${group}`}>{title}</h2>
      {children.length > 0 && <div className="kpis">{children}</div>}
      {without.length > 0 && (
        <p className="without">
          {noData}:{' '}
          {without.map(({ id, href, name }, i) => (
            <span key={id}>
              {i > 0 && ', '}
              <a href={href}>{name}</a>
            </span>
          ))}
        </p>
      )}
    </section>
  );
}
