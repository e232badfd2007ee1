type Id = number | string;

/**
 * A database that records writes instead of carrying them out; Payload's own `create` and
 * `createVersion` run on it.
 */
export interface Recorder {
  /** Payload's own methods for this kind of database. */
  create: (args: object) => Promise<unknown>;
  createVersion: (args: object) => Promise<unknown>;
  /** Reserves the id of the next document of a collection. */
  nextId: (collection: string, wanted: string) => Promise<Id>;
  /** Writes the recorded rows, many in one statement, parents before children. */
  flush: () => Promise<void>;
}
