import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { zipFunctions, type FunctionResult } from '@netlify/zip-it-and-ship-it';
import extract from 'extract-zip';
import { parse } from 'smol-toml';
import { afterAll, describe, expect, test } from 'vitest';
import { readFunctionConfig } from '../packages/host/function-config.ts';
import { functionFiles, functionMatcher } from '../packages/host/functions.ts';
import { bundleFunctions, FUNCTION_FOLDERS } from './bundle-functions.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const real = FUNCTION_FOLDERS;
/**
 * The functions that are bundled and called: with native code, fonts, a schedule, or pages, and
 * fixtures with each kind of route. All, and so the 70 MB of DuckDB too, with `npm run check-all`.
 */
const SAMPLE = process.env.TEST_ALL
  ? undefined
  : [
      'grievances',
      'notify-drain',
      'payments',
      'notify',
      'pages',
      // Fixtures.
      'echo',
      'guarded',
      'reminders',
    ];
const bundledOf = (functions: readonly string[]) =>
  functions.flatMap(functionFiles).filter(({ name }) => SAMPLE?.includes(name) ?? true);
const fixtures = [path.join(root, 'packages/host/testing/functions')];

/**
 * Runs an unpacked function in a process of its own, outside of the repository, so that it cannot
 * resolve a dependency from there.
 */
const CALL = `
const [file, address, method, body] = process.argv.slice(1);
const { default: handler, config } = await import(file);
const request = new Request(address, { method, headers: { 'content-type': 'application/json', accept: 'application/json' }, ...(body && { body }) });
const answer = await handler(request, { ip: '127.0.0.1', params: {}, requestId: 'r1', site: {}, url: new URL(address), waitUntil() {}, cookies: {}, geo: {} });
// A pipe takes a long answer in chunks: the process must not end before all are written.
process.stdout.write(JSON.stringify({ config, status: answer.status, headers: Object.fromEntries(answer.headers), text: await answer.text() }) + '\\n', () => process.exit(0));
`;

interface Called {
  config: { path?: string | string[]; schedule?: string };
  status: number;
  headers: Record<string, string>;
  text: string;
}

/** Bundles each function, zips it as Netlify does, and unpacks it into a folder of its own. */
async function deploy(functions: readonly string[]) {
  const work = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'netlify-')));
  // Netlify zips within the repository, where linked packages are resolved.
  const bundles = path.join(root, '.netlify', `test-${path.basename(work)}`);
  await bundleFunctions({
    functions,
    out: bundles,
    only: bundledOf(functions).map(({ name }) => name),
  });
  const zips = path.join(work, 'zips');
  mkdirSync(zips);
  const { functions: settings } = parse(readFileSync(path.join(root, 'netlify.toml'), 'utf8')) as {
    functions: { included_files: string[] };
  };
  const config = { '*': { includedFiles: settings.included_files, includedFilesBasePath: root } };
  const results = await zipFunctions(bundles, zips, {
    basePath: root,
    archiveFormat: 'zip',
    repositoryRoot: root,
    config,
  });
  rmSync(bundles, { recursive: true });
  writeFileSync(path.join(work, 'a-file'), '');
  for (const { name, path: zip } of results) await extract(zip, { dir: path.join(work, name) });
  return {
    results,
    work,
    files: (name: string) => readdirSync(path.join(work, name), { recursive: true }) as string[],
    call(
      name: string,
      address: string,
      method = 'GET',
      body = '',
      environment = 'development',
    ): Called {
      const entry = (readdirSync(path.join(work, name), { recursive: true }) as string[]).find(
        (file) => path.basename(file) === `${name}.mjs`,
      );
      // As below /var/task, the folder for photos cannot be created.
      const dataDir = name.startsWith('grievances') ? path.join(work, 'a-file', 'data') : work;
      const env = {
        PATH: process.env.PATH,
        NODE_ENV: environment,
        DATA_DIR: dataDir,
        SERVICES_DATABASE_URL: `file:${work}/services.db`,
        CONTENT_SNAPSHOT: `${work}/content.db`,
        EMBED_ORIGINS: 'https://partner.example',
      };
      const out = execFileSync(
        process.execPath,
        [
          '--input-type=module',
          '-e',
          CALL,
          pathToFileURL(path.join(work, name, entry!)).href,
          address,
          method,
          body,
        ],
        { cwd: work, env: env as unknown as NodeJS.ProcessEnv, encoding: 'utf8' },
      );
      return JSON.parse(out.trim().split('\n').at(-1)!) as Called;
    },
  };
}

/** Converts Netlify's result for a function to the format of the host's table. */
const tableOf = (results: FunctionResult[]) =>
  Object.fromEntries(
    results.map(({ name, routes = [], excludedRoutes = [], schedule, runtimeAPIVersion }) => [
      name,
      {
        paths: routes.map(({ pattern }) => pattern),
        methods: routes[0]?.methods ?? [],
        excluded: excludedRoutes.map(({ pattern }) => pattern),
        preferStatic: routes.some((route) => route.prefer_static),
        schedule,
        runtimeAPIVersion,
      },
    ]),
  );
const hostTable = (functions: readonly string[]) =>
  Object.fromEntries(
    bundledOf(functions).map(({ name, file }) => {
      const {
        path: paths = [],
        method = [],
        excludedPath = [],
        preferStatic,
        schedule,
      } = readFunctionConfig(file);
      return [
        name,
        {
          paths,
          methods: paths.length > 0 ? method : [],
          excluded: excludedPath,
          preferStatic,
          schedule,
          runtimeAPIVersion: 2,
        },
      ];
    }),
  );

const deployedOnce = (functions: readonly string[]) => {
  let deployed: ReturnType<typeof deploy> | undefined;
  afterAll(async () => rmSync((await deployed)?.work ?? '', { recursive: true, force: true }));
  return () => (deployed ??= deploy(functions));
};
const [fixtureDeploy, realDeploy] = [deployedOnce(fixtures), deployedOnce(real)];

describe.each([
  ['the fixtures', fixtures, fixtureDeploy],
  ['the real functions', real, realDeploy],
])('%s on Netlify', (_name, functions, deployment) => {
  test(
    'have the routes, methods and schedules that the host gives them',
    { timeout: 1_200_000 },
    async () => {
      const { results } = await deployment();
      expect(tableOf(results)).toEqual(hostTable(functions));
      expect(results.length).toBeGreaterThan(0);
    },
  );

  test('stay below the 50 MB that may be uploaded', async () => {
    for (const { name, size } of (await deployment()).results)
      expect(size, name).toBeLessThan(50 * 1024 * 1024);
  });

  test('hold no file of the workspace', async () => {
    const { results, files } = await deployment();
    for (const { name } of results)
      expect(
        files(name).filter((file) => file.endsWith('.ts') && !file.includes('node_modules')),
      ).toEqual([]);
  });
});

test('a bundle answers with the portal’s headers, which Netlify gives to files only', async () => {
  const { call } = await fixtureDeploy();
  const answer = call('guarded', 'https://council.example/api/guarded', 'POST', '{"word":"पुणे"}');
  expect([answer.status, answer.text]).toEqual([201, '{"word":"पुणे"}']);
  expect(answer.headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'cache-control': 'no-store',
  });
  expect(answer.headers['strict-transport-security']).toMatch(/^max-age=/);
  expect(answer.headers['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(call('guarded', 'https://council.example/api/guarded', 'POST', '{"word":1}').status).toBe(
    422,
  );
});

test(
  'a bundle without an environment runs as in production: no sandbox, no public key',
  { timeout: 1_200_000 },
  async () => {
    const { call } = await realDeploy();
    expect(() => call('notify', 'https://council.example/api/notify/inbox', 'GET', '', '')).toThrow(
      /NOTIFY_KEY is missing/,
    );
    expect(
      call(
        'payments',
        'https://council.example/api/payments/bills',
        'POST',
        '{"head":"certificate_fees","accountNumber":"F/2026/000100"}',
        '',
      ).status,
    ).toBe(503);
  },
);

/** Native packages, the functions that may contain them, and a check that they work there. */
const NATIVE = [
  {
    name: 'sharp',
    file: /sharp[^/]*\.node$/,
    functions: ['grievances'],
    says: 'jpeg 10 5',
    script: `const { info } = await native({ create: { width: 40, height: 20, channels: 3, background: 'red' } }).resize(10).jpeg().toBuffer({ resolveWithObject: true });
      console.log(info.format, info.width, info.height);`,
  },
  {
    name: '@duckdb/node-api',
    file: /duckdb\.node$/,
    functions: ['dashboard-rollup', 'telemetry'],
    says: '42',
    script: `const connection = await (await native.DuckDBInstance.create(':memory:')).connect();
      console.log(String((await connection.runAndReadAll('select 42')).getRows()[0][0]));`,
  },
];

test.each(NATIVE)(
  'machine code of $name travels beside the bundles that need it, works there, and burdens no other',
  async ({ name: native, file, functions, says, script }) => {
    const { work, files } = await realDeploy();
    const needy = bundledOf(real)
      .map(({ name }) => name)
      .filter((name) => files(name).some((path) => file.test(path)));
    const bundled = new Set(bundledOf(real).map(({ name }) => name));
    expect(needy).toEqual(functions.filter((name) => bundled.has(name)));
    for (const name of needy) {
      const bundle = path.join(
        work,
        name,
        files(name).find((file) => path.basename(file) === `${name}.mjs`)!,
      );
      const load = `const native = (await import('node:module')).createRequire(${JSON.stringify(bundle)})(${JSON.stringify(native)});`;
      expect(
        execFileSync(
          process.execPath,
          ['--input-type=module', '-e', `${load}\n${script}\nprocess.exit(0);`],
          { cwd: work, encoding: 'utf8' },
        ).trim(),
      ).toBe(says);
    }
  },
);

/**
 * Requests that show that a function's dependencies are bundled. A function without an entry is
 * still loaded and called.
 */
const CALLS: Record<string, { address: string; status: number; text: RegExp }> = {
  grievances: {
    // The database answers; the portal, from which categories are read, is not there.
    address: `https://council.example/api/grievances/receipt/${'a'.repeat(32)}?lang=en`,
    status: 404,
    text: /not[- ]found/i,
  },
  'grievances-sweep': {
    address: 'https://council.example/.netlify/functions/grievances-sweep',
    status: 200,
    text: /forgotten/,
  },
};

test.each(bundledOf(real).map(({ name, file }) => [name, readFunctionConfig(file)] as const))(
  '%s runs from its bundle alone',
  async (name, config) => {
    const { call } = await realDeploy();
    const { address, status, text } = CALLS[name] ?? {
      address: `https://council.example${config.path?.[0] ?? `/.netlify/functions/${name}`}`,
      status: undefined,
      text: /[^]*/,
    };
    const answer = call(name, address, config.method?.[0]);
    expect([answer.config.path ?? answer.config.schedule].flat()).toEqual(
      config.path ?? [config.schedule],
    );
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
    if (status) expect(answer.status).toBe(status);
    expect(answer.text).toMatch(text);
  },
);

test(
  'the bundle of payments brings the fonts of its receipts',
  { timeout: 1_200_000 },
  async () => {
    const { call } = await realDeploy();
    const at = (address: string) => `https://council.example${address}`;
    const post = (address: string, body: object) =>
      JSON.parse(call('payments', at(address), 'POST', JSON.stringify(body)).text || '{}');
    const { bills } = post('/api/payments/bills', {
      head: 'certificate_fees',
      accountNumber: 'F/2026/000100',
    });
    const { url, payment } = post('/api/payments', {
      bills: [bills[0].id],
      gateway: 'sandbox',
      language: 'mr',
    });
    expect(call('payments', at(payment.checkout.url), 'POST', '{"method":"upi"}').status).toBe(303);
    expect(JSON.parse(call('payments', at(url)).text).status).toBe('paid');
    const receipt = call('payments', at(url.replace('?', '/receipt.pdf?')));
    expect([receipt.status, receipt.headers['content-type'], receipt.text.slice(0, 5)]).toEqual([
      200,
      'application/pdf',
      '%PDF-',
    ]);
  },
);

test('the function that serves pages leaves every other one its addresses', () => {
  const all = FUNCTION_FOLDERS.flatMap(functionFiles).map(({ name, file }) => ({
    name,
    config: readFunctionConfig(file),
    capability: null,
    load: async () => () => undefined,
  }));
  const matches = functionMatcher(all.filter(({ name }) => name === 'pages'));
  const others = all.filter(({ name, config }) => name !== 'pages' && !config.schedule);
  expect(others.length).toBeGreaterThan(8);
  for (const { name, config } of others)
    for (const pattern of config.path ?? [])
      expect(matches('GET', pattern.replace('*', 'x')), `${name} ${pattern}`).toBeNull();
  for (const address of ['/_pages/en/index.html', '/_astro/a.css', '/pagefind/pagefind.js'])
    expect(matches('GET', address)).toBeNull();
  expect(matches('GET', '/en/')).not.toBeNull();
});
