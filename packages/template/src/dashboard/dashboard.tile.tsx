import { KPIS, type KpiId } from '@pune/dashboard/constants';
import type { TileView } from '@pune/dashboard/schema';

/** The common texts of all tiles. */
export interface TileWords {
  rows: string;
  rowsOf: (name: string) => string;
  none: string;
  show: string;
}

/** A tile without its figure: target and owner. */
export type TilePlan = Pick<TileView, 'id' | 'name' | 'target' | 'owner' | 'href'>;

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

function Spark({ id, spark, none }: Pick<TileView, 'id' | 'spark'> & { none: string }) {
  if (!spark) return <p className="spark none">{none}</p>;
  return (
    <svg className="spark" viewBox="0 0 160 42" role="img" aria-labelledby={`spark-${id}`}>
      <title id={`spark-${id}`}>{spark.label}</title>
      {spark.targetY !== null && <path className="aim" d={`M0 ${spark.targetY}h160`} />}
      <path className="under" d={spark.area} />
      <path className="l" d={spark.line} />
      <circle cx={spark.end[0]} cy={spark.end[1]} r="3" />
    </svg>
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

/** One tile. `functions/dashboard/tiles.views.ts` renders the same markup; a test compares them. */
export function Tile({ tile, now, words }: { tile: TileView; now: number; words: TileWords }) {
  const late = tile.lateAt !== null && now >= Date.parse(tile.lateAt);
  return (
    <article className={late ? 'kpi late' : 'kpi'} id={`tile-${tile.id}`}>
      <Head id={tile.id} name={tile.name} />
      <p className="v">
        {tile.value} <small>{tile.unit}</small>
      </p>
      <p className="g">
        <span className={`tag ${late ? 'stale' : tile.tone}`}>
          {late ? tile.late : tile.judgement}
        </span>
        {tile.simulated && (
          <>
            {' '}
            <span className="tag sim">{tile.simulated}</span>
          </>
        )}
      </p>
      <Spark id={tile.id} spark={tile.spark} none={words.none} />
      <p className="small soft">{tile.target}</p>
      <p className="small soft">{tile.owner}</p>
      <Foot age={tile.age} href={tile.href} name={tile.name} words={words} />
    </article>
  );
}

/** A tile whose figure is not loaded, of the same size. */
export function PlannedTile({ plan, words }: { plan: TilePlan; words: TileWords }) {
  return (
    <article className="kpi" id={`tile-${plan.id}`}>
      <Head id={plan.id} name={plan.name} />
      <p className="v plan">
        <a href={plan.href}>
          {words.show}
          <span className="vh"> {words.rowsOf(plan.name)}</span>
        </a>
      </p>
      <p className="g" />
      <svg className="spark" viewBox="0 0 160 42" aria-hidden="true">
        <path className="aim" d="M0 38h160" />
      </svg>
      <p className="small soft">{plan.target}</p>
      <p className="small soft">{plan.owner}</p>
      <Foot age="" href={plan.href} name={plan.name} words={words} />
    </article>
  );
}
