/**
 * Shows the figure of the hour or day at which a reader points, in any chart of the page: by
 * pointer, or by the arrow keys while a chart has the focus. Charts that come later, from an
 * island, are included.
 */
const CHARTS = '.trend[data-points]';

/** The chart around a node. */
const chartOf = (node: EventTarget | null): HTMLElement | null =>
  node instanceof Element ? node.closest<HTMLElement>(CHARTS) : null;

const pointsOf = (chart: HTMLElement): string[] => chart.dataset.points!.split('|');

/** Shows a point of a chart; `null` shows none. */
function showPoint(chart: HTMLElement, index: number | null): void {
  const points = pointsOf(chart);
  const rule = chart.querySelector('.rule')!;
  chart.querySelector('output')!.textContent = index === null ? '' : points[index]!;
  if (index === null) {
    rule.setAttribute('visibility', 'hidden');
    delete chart.dataset.at;
    return;
  }
  chart.dataset.at = String(index);
  const x = `${(index / (points.length - 1)) * 100}%`;
  for (const end of ['x1', 'x2']) rule.setAttribute(end, x);
  rule.setAttribute('visibility', 'visible');
}

document.addEventListener('pointermove', ({ target, clientX }) => {
  const chart = chartOf(target);
  for (const other of document.querySelectorAll<HTMLElement>(`${CHARTS}[data-at]`))
    if (other !== chart && other !== document.activeElement) showPoint(other, null);
  if (!chart) return;
  const { left, width } = chart.querySelector('.plot')!.getBoundingClientRect();
  const last = pointsOf(chart).length - 1;
  showPoint(chart, Math.max(0, Math.min(last, Math.round(((clientX - left) / width) * last))));
});

document.addEventListener('keydown', (event) => {
  const chart = chartOf(event.target);
  if (!chart) return;
  const last = pointsOf(chart).length - 1;
  const at = Number(chart.dataset.at ?? last);
  const to = {
    ArrowLeft: Math.max(0, at - (chart.dataset.at ? 1 : 0)),
    ArrowRight: Math.min(last, at + 1),
    Home: 0,
    End: last,
    Escape: null,
  }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  showPoint(chart, to);
});

document.addEventListener('focusout', ({ target }) => {
  const chart = chartOf(target);
  if (chart) showPoint(chart, null);
});

/** Only with this script is there something to do in a chart. */
function makeFocusable(): void {
  for (const chart of document.querySelectorAll<HTMLElement>(`${CHARTS}:not([tabindex])`)) {
    chart.tabIndex = 0;
    chart.setAttribute('role', 'group');
    chart.setAttribute('aria-labelledby', chart.querySelector('title')!.id);
  }
}
makeFocusable();
new MutationObserver(makeFocusable).observe(document.body, { childList: true, subtree: true });
