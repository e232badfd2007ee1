import {
  CompiledQuery,
  PostgresAdapter,
  sql,
  type Kysely,
  type KyselyPlugin,
  type RootOperationNode,
} from 'kysely';

/** A database that records the queries of an operation, to look at their plans afterwards. */
export interface RecordedQueries<Tables> {
  db: Kysely<Tables>;
  /** Returns the queries since the last call, each text once. */
  take: () => CompiledQuery[];
}

export function recordQueries<Tables>(db: Kysely<Tables>): RecordedQueries<Tables> {
  let nodes: RootOperationNode[] = [];
  const plugin: KyselyPlugin = {
    transformQuery({ node }) {
      nodes.push(node);
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  return {
    db: db.withPlugin(plugin),
    take() {
      const compiled = nodes.map((node) =>
        db.getExecutor().compileQuery(node, { queryId: 'recorded' }),
      );
      nodes = [];
      return [...new Map(compiled.map((query) => [query.sql, query])).values()];
    },
  };
}

/** A step of a plan that reads a table. */
export interface PlanStep {
  table: string;
  /** Null if the table is read whole. */
  index: string | null;
  /** The indexes that are read, also one that is read from its beginning for its order. */
  read: readonly string[];
  text: string;
}

interface PostgresNode {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Index Cond'?: string;
  Plans?: PostgresNode[];
}

function stepsOfPostgres(node: PostgresNode): PlanStep[] {
  const { 'Node Type': type, 'Relation Name': table, 'Index Name': index } = node;
  const below = (node.Plans ?? []).flatMap(stepsOfPostgres);
  if (!table) return below;
  const read = type.startsWith('Bitmap') ? indexesBelow(node) : index ? [index] : [];
  const used = type.startsWith('Bitmap') ? read[0] : node['Index Cond'] && index;
  return [
    { table, index: used ?? null, read, text: `${type} on ${table} ${index ?? ''}`.trim() },
    ...below,
  ];
}
const indexesBelow = (node: PostgresNode): string[] => [
  ...(node['Index Name'] ? [node['Index Name']] : []),
  ...(node.Plans ?? []).flatMap(indexesBelow),
];

/** `SEARCH` reads a part of an index, `SCAN` the whole table or index. */
const SQLITE_STEP =
  /^(SEARCH|SCAN) (\S+)(?: USING (?:COVERING )?(?:INDEX (\S+)|INTEGER PRIMARY KEY))?/;

/** Plans that PostgreSQL chooses for small tables alone. */
const SMALL_TABLE_SETTINGS = ['enable_seqscan', 'enable_hashjoin', 'enable_mergejoin'];

type Query = Pick<CompiledQuery, 'sql' | 'parameters'>;

async function planOnPostgres(connection: Kysely<any>, { sql: text, parameters }: Query) {
  const { rows } = await connection.executeQuery(
    CompiledQuery.raw(`explain (format json) ${text}`, [...parameters]),
  );
  const [plan] = (rows[0] as { 'QUERY PLAN': { Plan: PostgresNode }[] })['QUERY PLAN'];
  return stepsOfPostgres(plan!.Plan);
}

async function planOnSqlite(connection: Kysely<any>, { sql: text, parameters }: Query) {
  const { rows } = await connection.executeQuery(
    CompiledQuery.raw(`explain query plan ${text}`, [...parameters]),
  );
  return (rows as { detail: string }[]).flatMap(({ detail }) => {
    const [, kind, table, index] = SQLITE_STEP.exec(detail) ?? [];
    if (!kind) return [];
    const used = kind === 'SEARCH' ? (index ?? 'rowid') : null;
    return [{ table: table!, index: used, read: index ? [index] : [], text: detail }];
  });
}

/**
 * Returns, for each query, the steps of its plan that read tables.
 *
 * @param options.prefersIndexes for PostgreSQL, which otherwise reads small tables whole
 */
export const plansOf = (
  db: Kysely<any>,
  queries: readonly Query[],
  { prefersIndexes = false }: { prefersIndexes?: boolean } = {},
): Promise<PlanStep[][]> =>
  db.connection().execute(async (connection) => {
    const isPostgres = db.getExecutor().adapter instanceof PostgresAdapter;
    const settings = isPostgres && prefersIndexes ? SMALL_TABLE_SETTINGS : [];
    for (const name of settings) await sql`set ${sql.ref(name)} = off`.execute(connection);
    const plan = isPostgres ? planOnPostgres : planOnSqlite;
    const plans: PlanStep[][] = [];
    for (const query of queries) plans.push(await plan(connection, query));
    for (const name of settings) await sql`reset ${sql.ref(name)}`.execute(connection);
    return plans;
  });
