import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { functionFiles } from '../../packages/host/functions.ts';
import { descriptions } from '../../functions/openapi/descriptions.ts';
import { bundleFunctions } from '../bundle-functions.ts';
import { root } from '../env.ts';
import { median, ms } from './quantiles.ts';

export const title =
  'Cold start of each function, bundled as Netlify deploys it: npm run bench functions [rounds]';

const execute = promisify(execFile);

/**
 * Runs in a process of its own: loads the bundle, answers one request, and reports the CPU time and
 * the elapsed time since its start.
 */
const COLD_START = `
const [file, address] = process.argv.slice(1);
const [cpu, clock] = [process.cpuUsage(), performance.now()];
const { default: handler } = await import(file);
const loaded = process.cpuUsage(cpu);
const answer = await handler(new Request(address), { ip: '127.0.0.1', params: {}, requestId: 'r', site: { id: 'bench' }, url: new URL(address), waitUntil() {}, cookies: { get: () => '' }, geo: {} });
await answer?.arrayBuffer();
const used = process.cpuUsage(cpu);
console.log('bench ' + JSON.stringify({ loadMs: (loaded.user + loaded.system) / 1000, cpuMs: (used.user + used.system) / 1000, wallMs: performance.now() - clock, status: answer?.status }));
process.exit(0);
`;

interface Sample {
  loadMs: number;
  cpuMs: number;
  wallMs: number;
}

/** The baseline: a function of one line. */
const ONE_LINE = `export default () => new Response('ok');\n`;

/** The first GET endpoint of a feature, with well-formed parameters. */
function addressOf(feature: string): string {
  const found = Object.entries(descriptions[feature]?.endpoints ?? {}).find(([route]) =>
    route.startsWith('GET '),
  );
  if (!found) return `/.netlify/functions/${feature}`;
  return found[0]
    .slice('GET '.length)
    .replace(/:(\w+)(\{[^}]*\})?/g, (_, name: string) =>
      encodeURIComponent(found[1].path?.[name]?.example ?? 'x'),
    );
}

export async function run([rounds = '7']: readonly string[]): Promise<string[][]> {
  const data = mkdtempSync(path.join(os.tmpdir(), 'pune-bench-'));
  const out = path.join(root, '.netlify', `bench-${path.basename(data)}`);
  try {
    await bundleFunctions({ functions: [path.join(root, 'functions')], out });
    mkdirSync(path.join(out, 'one-line'));
    writeFileSync(path.join(out, 'one-line/one-line.mjs'), ONE_LINE);
    const env = {
      PATH: process.env.PATH,
      NODE_ENV: 'development',
      DATA_DIR: data,
      SERVICES_DATABASE_URL: `file:${data}/services.db`,
      DANGEROUSLY_SANDBOX: '1',
    } as unknown as NodeJS.ProcessEnv;
    const measure = async (name: string): Promise<Sample> => {
      const file = pathToFileURL(path.join(out, name, `${name}.mjs`)).href;
      const { stdout } = await execute(
        process.execPath,
        ['--input-type=module', '-e', COLD_START, file, `http://127.0.0.1:9${addressOf(name)}`],
        { cwd: data, env },
      );
      return JSON.parse(/^bench (.*)$/m.exec(stdout)![1]!) as Sample;
    };
    const names = [
      'one-line',
      ...functionFiles(path.join(root, 'functions'))
        .map(({ name }) => name)
        .filter((name) => descriptions[name]),
    ];
    const samples = new Map<string, Sample[]>(names.map((name) => [name, []]));
    // All candidates alternate in each round, so that a slow phase of the machine affects all of
    // them.
    for (let round = 0; round <= Number(rounds); round++)
      for (const name of names) (round === 0 ? [] : samples.get(name)!).push(await measure(name));
    const row = (name: string) => {
      const of = (figure: keyof Sample) =>
        ms(median(samples.get(name)!.map((sample) => sample[figure])));
      return [
        name === 'one-line' ? 'peer: one line' : name,
        of('loadMs'),
        of('cpuMs'),
        of('wallMs'),
      ];
    };
    return [['', 'loaded, CPU', 'first answer, CPU', 'first answer, clock'], ...names.map(row)];
  } finally {
    rmSync(out, { recursive: true, force: true });
    rmSync(data, { recursive: true, force: true });
  }
}
