/**
 * Returns the first entries of a list that the page does not show elsewhere. Asks for more entries
 * than it returns only if some of the first are shown elsewhere, so that a change further down the
 * list renders no page that does not show it.
 *
 * @param ask lists at most so many entries
 * @param elsewhereMax the number of entries that can be shown elsewhere
 */
export function firstOthers<E>(
  ask: (limit: number) => readonly E[],
  count: number,
  isElsewhere: (entry: E) => boolean,
  elsewhereMax: number,
): E[] {
  const first = ask(count);
  const others = first.filter((entry) => !isElsewhere(entry));
  if (others.length === count || first.length < count) return others;
  return ask(count + elsewhereMax)
    .filter((entry) => !isElsewhere(entry))
    .slice(0, count);
}
