export type Row = Record<string, unknown>;

/** Prepares a statement on first use and returns it. */
export interface Sql {
  (text: string): { get(...values: any[]): Row | undefined; all(...values: any[]): Row[] };
}
