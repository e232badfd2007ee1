import os from 'node:os';
import { parseArgs } from 'node:util';
import { tellCities } from './cities.ts';
import type { CityRequest } from './city.ts';
import { addTotals, type Totals } from './summary.ts';

// `npm run simulate -- [--payments 1000000] [--each 1000] [--seed 1] [--workers 2]`: tells the story
// of many cities that take payments among faults, and says what was checked. Each seed is a city of
// its own, so that a fault is repeated by its seed alone.
const { values } = parseArgs({
  options: {
    payments: { type: 'string', default: '10000' },
    each: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    workers: { type: 'string', default: String(os.availableParallelism()) },
  },
});
const [total, each, first, workers] = [
  values.payments,
  values.each,
  values.seed,
  values.workers,
].map(Number) as [number, number, number, number];
if (![total, each, first, workers].every((value) => Number.isInteger(value) && value > 0)) {
  console.error('Usage: npm run simulate -- [--payments N] [--each N] [--seed N] [--workers N]');
  process.exit(2);
}

function* requests(): Generator<CityRequest> {
  for (let begun = 0, seed = first; begun < total; begun += each, seed += 1)
    yield { seed, payments: Math.min(each, total - begun) };
}
const cities = Math.ceil(total / each);
const [happened, captured, classes]: [Totals, Totals, Totals] = [{}, {}, {}];
const started = performance.now();
let [ended, attempts, wrong] = [0, 0, 0];

await tellCities(requests(), workers, (city) => {
  ended += 1;
  attempts += city.payments;
  addTotals(happened, city.happened);
  addTotals(captured, city.captured);
  addTotals(classes, city.classes);
  const seconds = (performance.now() - started) / 1000;
  const left = ((cities - ended) * seconds) / ended;
  console.log(
    `${ended}/${cities} cities, ${attempts} attempts, ${(attempts / seconds).toFixed(0)} a second, ${Math.round(seconds)} s, about ${Math.round(left)} s left, ${Math.round(city.rssBytes / 1e6)} MB`,
  );
  if (city.problems.length === 0) return;
  wrong += 1;
  console.error(`✗ seed ${city.seed}: replay with --seed ${city.seed} --payments ${city.payments}`);
  for (const words of city.problems.slice(0, 10)) console.error(`    ${words}`);
});

const print = (title: string, totals: Totals) => {
  console.log(`\n${title}`);
  for (const [name, count] of Object.entries(totals).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    console.log(`  ${name.padEnd(28)} ${count}`);
};
print('What happened', happened);
print('Captured payments', captured);
print('Items of the reconciliation', classes);
console.log(
  wrong === 0
    ? `\n✓ ${attempts} attempts in ${cities} cities: books, reports and bank agree, and every invariant holds.`
    : `\n✗ ${wrong} of ${cities} cities are wrong.`,
);
process.exit(wrong === 0 ? 0 : 1);
