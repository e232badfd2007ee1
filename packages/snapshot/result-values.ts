import { digestOf } from './digest.ts';
import { textOf, type Result } from './queries.ts';

/**
 * Prototype of list entries: reading a field that the list did not select throws. Otherwise the
 * page would show `undefined` and never be notified when the field changes.
 */
const UNSELECTED: object = new Proxy(Object.create(null) as object, {
  get(_, name) {
    if (
      typeof name === 'symbol' ||
      name === 'toJSON' ||
      name === 'then' ||
      name in Object.prototype
    )
      return (Object.prototype as never)[name];
    throw new Error(`[snapshot] The list query did not ask for "${name}": add it to its fields`);
  },
});

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Freezes a value recursively, because pages share cached results. */
export function frozen<T>(value: T): T {
  if (isObject(value) && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) frozen(inner);
  }
  return value;
}

function guarded(entries: object[]): object[] {
  for (const entry of entries) {
    // Lists may share entries, so this entry may be guarded already.
    if (Object.getPrototypeOf(entry) === UNSELECTED) continue;
    const { card } = entry as { card?: unknown };
    if (isObject(card)) Object.setPrototypeOf(card, UNSELECTED);
    Object.setPrototypeOf(entry, UNSELECTED);
  }
  return entries;
}

/** Computes a value on the first call and then releases the closure that computes it. */
export function once<T>(make: () => T): () => T {
  let rest: (() => T) | null = make;
  let value: T;
  return () => {
    if (rest) {
      value = rest();
      rest = null;
    }
    return value;
  };
}

/** Three of four lists that only one page asks for are empty, such as that of its redirects. */
const EMPTY_DIGEST = digestOf('[]');

/** Returns the digest by which the result of a query is compared. */
export function resultDigest(result: Result): string {
  if (result === '[]') return EMPTY_DIGEST;
  return digestOf(
    typeof result !== 'string' && 'columns' in result
      ? `${JSON.stringify(result.columns)} ${result.dataDigest}`
      : textOf(result),
  );
}

/** Returns the value that pages get. Entries of a list throw when another field of them is read. */
export function valueOf(result: Result, isList: boolean): unknown {
  if (typeof result !== 'string')
    return 'columns' in result
      ? { ...result.columns, data: JSON.parse(result.data) as unknown }
      : guarded([...result.entries]);
  const value = JSON.parse(result) as unknown;
  return isList ? guarded(value as object[]) : value;
}
