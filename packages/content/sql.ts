export type Row = Record<string, unknown>;

/** Runs a statement, prepared once. */
export interface Sql {
  (text: string): { get(...values: any[]): Row | undefined; all(...values: any[]): Row[] };
}
