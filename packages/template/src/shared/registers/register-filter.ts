/** A property by which a register can be filtered, such as status or theme. */
export interface Facet<Item> {
  /** The label of the control: `Status`. */
  label: string;
  /** The option that filters nothing: `Every status`. */
  all: string;
  /** The values in the order of the options; those that no item has are omitted. */
  values: readonly string[];
  /** May contain titles of documents; see `titleOf`. */
  labelOf: (value: string) => string;
  /** One item may have several values. */
  valuesOf: (item: Item) => readonly string[];
}

/**
 * The attributes of a row that the style sheet matches: the indexes of its values, `{ 'data-a':
 * '2', 'data-b': '1 4' }`.
 */
export type Marks = Partial<Record<`data-${FacetName}`, string>>;

/** The result of one combination of choices, or of several without any rows. */
export interface Combination {
  marks: Marks;
  shown: number;
  /** The labels of the chosen values; empty if none is chosen or no row matches. */
  chosen: string[];
}

export interface RegisterFilter<Item> {
  total: number;
  facets: {
    name: FacetName;
    label: string;
    all: string;
    options: { place: number; label: string; count: number }[];
  }[];
  combinations: Combination[];
  /**
   * The attributes of a row, or of a group of rows: a group is shown as long as one of its rows is.
   */
  marks: (...items: Item[]) => Marks;
}

/** The numbers of facets and values that `register-filter.css` has rules for. */
const FACET_NAMES = ['a', 'b'] as const;
type FacetName = (typeof FACET_NAMES)[number];
export const FACET_VALUES_MAX = 16;

const marksOf = (values: readonly string[]): Marks =>
  Object.fromEntries(values.map((value, i) => [`data-${FACET_NAMES[i]!}`, value]));

/** A value of a facet that occurs, with the number of its option. */
interface Used {
  value: string;
  place: number;
  count: number;
}

/**
 * Numbers the values that occur, in the order given. Of more values than the style sheet has rules
 * for, those of the fewest items share the last number.
 */
function usedValues<Item>(
  items: readonly Item[],
  { values, valuesOf }: Pick<Facet<Item>, 'values' | 'valuesOf'>,
): Used[] {
  const counted = values
    .map((value) => ({
      value,
      count: items.filter((item) => valuesOf(item).includes(value)).length,
    }))
    .filter(({ count }) => count > 0);
  const isWhole = counted.length <= FACET_VALUES_MAX;
  const own = new Set(
    isWhole
      ? counted
      : counted.toSorted((one, other) => other.count - one.count).slice(0, FACET_VALUES_MAX - 1),
  );
  let place = 0;
  return counted.map((one) => ({ ...one, place: own.has(one) ? (place += 1) : FACET_VALUES_MAX }));
}

/**
 * Makes a filter of a register that works by CSS alone: values are numbered (1, 2, …), and rows and
 * sentences are marked with the numbers.
 *
 * @param others the label of an option that several values share
 * @throws if there are more facets than `register-filter.css` has rules for
 */
export function registerFilter<Item>(
  items: readonly Item[],
  facets: readonly Facet<Item>[],
  others: string,
): RegisterFilter<Item> {
  if (facets.length > FACET_NAMES.length)
    throw new Error(
      `[template] [register-filter] ${facets.length} facets: register-filter.css has rules for ${FACET_NAMES.length}`,
    );
  const narrowing = facets
    .map((facet) => ({ ...facet, used: usedValues(items, facet) }))
    // A single value is no choice.
    .filter(({ used }) => used.length > 1);
  const offered = narrowing.map(({ label, all, used, labelOf, valuesOf }, i) => {
    const placeOf = new Map(used.map(({ value, place }) => [value, place]));
    const placesOf = (item: Item) => valuesOf(item).flatMap((value) => placeOf.get(value) ?? []);
    const options = [...Map.groupBy(used, ({ place }) => place)]
      .sort(([one], [other]) => one - other)
      .map(([place, some]) => ({
        place,
        label: some.length > 1 ? others : labelOf(some[0]!.value),
        count: items.filter((item) => placesOf(item).includes(place)).length,
      }));
    return { name: FACET_NAMES[i]!, label, all, options, placesOf };
  });
  const marks = (...some: Item[]): Marks =>
    Object.fromEntries(
      offered.map(({ name, placesOf }) => [
        `data-${name}`,
        [...new Set(some.flatMap(placesOf))].sort((x, y) => x - y).join(' '),
      ]),
    );

  /** Number 0 is the option that filters nothing. */
  let choices: number[][] = [[]];
  for (const { options } of offered)
    choices = choices.flatMap((places) =>
      [0, ...options.map(({ place }) => place)].map((place) => [...places, place]),
    );
  const counted = choices.map((places) => ({
    places,
    shown: items.filter((item) =>
      places.every((place, i) => place === 0 || offered[i]!.placesOf(item).includes(place)),
    ).length,
  }));
  const combinations = [
    ...counted
      .filter(({ places, shown }) => shown > 0 || places.every((place) => place === 0))
      .map(({ places, shown }): Combination => ({
        marks: marksOf(places.map(String)),
        shown,
        chosen: places.flatMap((place, i) => offered[i]!.options[place - 1]?.label ?? []),
      })),
    // Most combinations match no row: those with the same first value share a sentence.
    ...Map.groupBy(
      counted.filter(({ places, shown }) => shown === 0 && places.some((place) => place > 0)),
      ({ places }) => places[0]!,
    )
      .values()
      .map((some): Combination => ({
        marks: marksOf(
          some[0]!.places.map((first, i) =>
            i === 0 ? String(first) : some.map(({ places }) => places[i]).join(' '),
          ),
        ),
        shown: 0,
        chosen: [],
      })),
  ];
  return {
    total: items.length,
    facets: offered.map(({ name, label, all, options }) => ({ name, label, all, options })),
    combinations,
    marks,
  };
}
