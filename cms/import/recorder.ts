type Id = number | string;

/**
 * A database that records writes instead of carrying them out; Payload's own `create` and
 * `createVersion` run on it.
 */
export interface Recorder {
  /** Payload's own methods of this kind of database. */
  create: (args: object) => Promise<unknown>;
  createVersion: (args: object) => Promise<unknown>;
  /** An id that the next document of a collection will have. */
  nextId: (collection: string, wanted: string) => Promise<Id>;
  /** Writes what was noted, many rows a statement, parents before children. */
  flush: () => Promise<void>;
}
