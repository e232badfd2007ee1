import { parseArgs } from 'node:util';
import { measureStaff } from '../../packages/staff/staff.bench.ts';
import { writeResults } from './results.ts';

export const title =
  'The permission check of a request, beside one query of one row; the verification of the audit: ' +
  'npm run bench staff [-- --checks 5000 --entries 100000 --json FILE]';

export async function run(args: readonly string[]): Promise<string[][]> {
  const option = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: { checks: option, entries: option, json: option },
  });
  const settings = {
    checks: Number(values.checks ?? 5000),
    entries: Number(values.entries ?? 100_000),
  };
  const { checks, verification } = await measureStaff(settings);
  if (values.json) {
    const details = `${settings.checks.toLocaleString('en')} checks, one after the other`;
    writeResults(values.json, { checks }, { details });
  }
  return [...checks, ...verification];
}
