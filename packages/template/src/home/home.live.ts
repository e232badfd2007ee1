/**
 * Adds to each indicator of the list its figure, the age of the figure, and that it is simulated.
 * Until the answer, and without one, the list has the names alone. An indicator that nothing was
 * counted for has the words of the list, if it has some.
 */
interface View {
  id: string;
  value: string;
  unit: string;
  hasData: boolean;
  age: string;
  late: string;
  lateAt: string | null;
  simulated: string | null;
}

const TIMEOUT_MS = 15_000;

const list = document.querySelector<HTMLElement>('[data-live]');
const answer = list
  ? await fetch(list.dataset.live!, { signal: AbortSignal.timeout(TIMEOUT_MS) }).then(
      (response) => (response.ok ? response.json() : null),
      () => null,
    )
  : null;
for (const { id, value, unit, hasData, age, late, lateAt, simulated } of (answer?.views ??
  []) as View[]) {
  const row = list!.querySelector(`[data-tile="${id}"]`);
  // An indicator without a reading has neither age nor date.
  if (!row || lateAt === null) continue;
  const isLate = Date.parse(lateAt) <= Date.now();
  row.classList.toggle('late', isLate);
  const none = hasData ? undefined : list!.dataset.none;
  const figure = row.querySelector('b')!;
  figure.textContent = none ?? `${value} ${unit}`.trim();
  figure.classList.toggle('none', Boolean(none));
  row.querySelector('span')!.textContent = [!none && (isLate ? late : age), simulated]
    .filter(Boolean)
    .join(' · ');
}

// A file with a top-level `await` must be a module.
// oxlint-disable-next-line unicorn/require-module-specifiers
export {};
