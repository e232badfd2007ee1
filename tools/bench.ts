import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { table } from './start/report.ts';

/**
 * A benchmark that compares one thing with a peer in one run, and returns rows: machines differ, so
 * ratios mean more.
 */
export interface Bench {
  title: string;
  run: (args: readonly string[]) => Promise<string[][]>;
}

const folder = fileURLToPath(new URL('bench/', import.meta.url));
const names = readdirSync(folder)
  .flatMap((file) => /^(.+)\.bench\.ts$/.exec(file)?.[1] ?? [])
  .sort();

/**
 * `npm run bench` runs every benchmark, `npm run bench host 5000` one of them with its arguments.
 */
const [wanted, ...args] = process.argv.slice(2);
if (wanted && !names.includes(wanted)) {
  console.error(`There is no bench "${wanted}": choose one of ${names.join(', ')}`);
  process.exit(1);
}
for (const name of wanted ? [wanted] : names) {
  const { title, run } = (await import(
    pathToFileURL(path.join(folder, `${name}.bench.ts`)).href
  )) as Bench;
  console.log(`\n${name}: ${title}\n`);
  try {
    console.log(table(await run(wanted ? args : [])));
  } catch (error) {
    console.error(`  ${(error as Error).message}`);
    process.exitCode = 1;
  }
}
process.exit();
