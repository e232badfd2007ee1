import type { Compilable, CompiledQuery, Kysely } from 'kysely';

/** Stands for a parameter while the query is compiled. */
class Placeholder {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

/**
 * Compiles a query at its first use, for one that each request repeats: building and compiling it
 * takes longer than SQLite takes to answer, and its garbage delays every hundredth request.
 *
 * @param build is called once, with placeholders that it reads by their names: it passes them on to
 *   conditions, and looks at none
 *
 * @returns a function that executes the query with values
 */
export function compiledOnce<Values extends Record<string, string | number>, Row>(
  db: Kysely<any>,
  build: (values: Values) => Compilable<Row>,
): (values: Values) => Promise<Row[]> {
  const placeholders = new Proxy({} as Values, {
    get: (_, name) => new Placeholder(String(name)),
  });
  let compiled: CompiledQuery<Row> | undefined;
  return async (values) => {
    compiled ??= build(placeholders).compile();
    const parameters = compiled.parameters.map((one) =>
      one instanceof Placeholder ? values[one.name] : one,
    );
    return (await db.executeQuery<Row>({ ...compiled, parameters })).rows;
  };
}
