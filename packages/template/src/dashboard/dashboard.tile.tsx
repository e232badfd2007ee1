import { KPIS, type KpiId } from '@pune/dashboard/constants';
import type { TileView } from '@pune/dashboard/schema';

/** The common texts of all tiles. */
export interface TileWords {
  rows: string;
  rowsOf: (name: string) => string;
  none: string;
  show: string;
  target: string;
}

/** A tile without its figure: target and owner. */
export type TilePlan = Pick<TileView, 'id' | 'group' | 'name' | 'target' | 'owner' | 'href'>;

function Head({ id, name }: { id: KpiId; name: string }) {
  return (
    <h3>
      <svg className="i" viewBox="0 0 24 24" aria-hidden="true">
        <path d={KPIS.find((kpi) => kpi.id === id)!.icon} />
      </svg>
      {name}
    </h3>
  );
}

function Chart({ id, chart, words }: Pick<TileView, 'id' | 'chart'> & { words: TileWords }) {
  if (!chart) return <p className="trend none">{words.none}</p>;
  const { height, base, axis, good, target, end } = chart;
  return (
    <div className="trend" data-points={chart.points.join('|')}>
      <svg className="axis" height={height} aria-hidden="true">
        {axis.map(({ y, text, isTarget }) => (
          <text key={text} className={isTarget ? 'aim' : undefined} x="100%" y={y + 5}>
            {text}
          </text>
        ))}
      </svg>
      <svg className="plot" height={height} role="img" aria-labelledby={`trend-${id}`}>
        <title id={`trend-${id}`}>{chart.label}</title>
        {good && <rect className="good" x="0" y={good[0]} width="100%" height={good[1]} />}
        <line className="base" x1="0" x2="100%" y1={base} y2={base} />
        {chart.isBroken && <path className="break" d={`M0 ${base - 14}v3l4 2l-8 4l4 2v3`} />}
        <svg viewBox={`0 0 100 ${height}`} preserveAspectRatio="none" width="100%" height={height}>
          <path className="under" d={chart.area} />
          <path className="l" d={chart.line} />
          {chart.rest && <path className="l rest" d={chart.rest} />}
        </svg>
        {target && <line className="aim" x1="0" x2="100%" y1={target.y} y2={target.y} />}
        <line className="rule" x1="0" x2="0" y1="0" y2={base} visibility="hidden" />
        <circle className={chart.rest ? 'open' : undefined} cx={`${end.x}%`} cy={end.y} r="4" />
      </svg>
      <svg className="last" height={height} aria-hidden="true">
        {!chart.rest && (
          <text x="8" y={end.y + 5}>
            {end.text}
          </text>
        )}
        {target?.hasLabel && (
          <text className="aim" x="8" y={target.y + 5}>
            {words.target}
          </text>
        )}
      </svg>
      <p className="span">
        <span>{chart.from}</span>
        <output />
        <span>{chart.to}</span>
      </p>
    </div>
  );
}

function Foot({
  age,
  href,
  name,
  words,
}: {
  age: string;
  href: string;
  name: string;
  words: TileWords;
}) {
  return (
    <p className="meta">
      <span>{age}</span>
      <a href={href}>
        {words.rows}
        <span className="vh"> {words.rowsOf(name)}</span>
      </a>
    </p>
  );
}

export const isLate = ({ lateAt }: Pick<TileView, 'lateAt'>, now: number): boolean =>
  lateAt !== null && now >= Date.parse(lateAt);

/** One tile. `functions/dashboard/tiles.views.ts` renders the same markup; a test compares them. */
export function Tile({ tile, now, words }: { tile: TileView; now: number; words: TileWords }) {
  const late = isLate(tile, now);
  return (
    <article className={late ? 'kpi late' : 'kpi'} id={`tile-${tile.id}`} aria-label={tile.name}>
      <Head id={tile.id} name={tile.name} />
      <p className="v">
        {tile.value}
        <small>{tile.unit}</small>
        {tile.current && (
          <>
            {' '}
            <small className="cur">{late ? tile.current.last : tile.current.now}</small>
          </>
        )}
      </p>
      <p className="g">
        <span className={`tag ${late ? 'stale' : tile.tone}`}>
          {late ? tile.late : tile.judgement}
        </span>
        {tile.grade && (
          <>
            {' '}
            <span className="air">
              <svg className={`g${tile.grade.level}`} viewBox="0 0 12 12" aria-hidden="true">
                <circle cx="6" cy="6" r="5" />
              </svg>
              {tile.grade.text}
            </span>
          </>
        )}
        {tile.simulated && (
          <>
            {' '}
            <span className="tag sim">{tile.simulated}</span>
          </>
        )}
      </p>
      <Chart id={tile.id} chart={tile.chart} words={words} />
      <p className="small soft">{tile.target}</p>
      <p className="small soft">{tile.owner}</p>
      <Foot age={tile.age} href={tile.href} name={tile.name} words={words} />
    </article>
  );
}

/** A tile whose figure is not loaded, of the same size. */
export function PlannedTile({ plan, words }: { plan: TilePlan; words: TileWords }) {
  return (
    <article className="kpi" id={`tile-${plan.id}`} aria-label={plan.name}>
      <Head id={plan.id} name={plan.name} />
      <p className="v plan">
        <a href={plan.href}>
          {words.show}
          <span className="vh"> {words.rowsOf(plan.name)}</span>
        </a>
      </p>
      <p className="g" />
      <p className="trend wait" />
      <p className="small soft">{plan.target}</p>
      <p className="small soft">{plan.owner}</p>
      <Foot age="" href={plan.href} name={plan.name} words={words} />
    </article>
  );
}
