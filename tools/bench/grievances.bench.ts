import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { filledDatabase, keptDatabase } from '../../packages/grievances/bench/databases.ts';
import { HEAD } from '../../packages/grievances/bench/measure.ts';
import { measureOn, plansOn } from '../../packages/grievances/bench/measure-all.ts';
import { table } from '../start/report.ts';
import { machine, writeResults } from './results.ts';

export const title =
  'Grievances over a large city, on SQLite and PostgreSQL: ' +
  'npm run bench grievances [-- --grievances 1250000 --rounds 200 --databases file:…,postgres://… --only WORD --json FILE]';

export async function run(args: readonly string[]): Promise<string[][]> {
  const option = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: { grievances: option, rounds: option, databases: option, only: option, json: option },
  });
  const settings = {
    grievances: Number(values.grievances ?? 1_250_000),
    rounds: Number(values.rounds ?? 200),
    only: values.only ?? '',
  };
  const size = { grievances: settings.grievances, seed: 1 };
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-bench-grievances-'));
  const opens = values.databases
    ? values.databases.split(',').map((url) => () => keptDatabase(url, size))
    : (['SQLite', 'PostgreSQL'] as const).map((kind) => () => filledDatabase(kind, folder, size));
  let last: string[][] = [];
  try {
    for (const open of opens) {
      if (last.length > 0) console.log(`${table(last)}\n`);
      const database = await open();
      console.log(
        `  ${database.name}: ${machine()}; filled in ${database.fillSeconds.toFixed(0)} s`,
      );
      last = [HEAD, ...(await measureOn(database, settings))];
      const plans = [['', 'indexes'], ...(await plansOn(database, settings))];
      console.log(`${table(plans)}\n`);
      await database.close();
      const details = `${settings.grievances.toLocaleString('en')} grievances`;
      if (values.json) {
        const kind = database.name.toLowerCase();
        writeResults(values.json, { [kind]: last, [`${kind}-plans`]: plans }, { details });
      }
    }
    return last;
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
