import { once } from 'node:events';
import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { PNPM } from '../bootstrap.mjs';
import { root } from '../env.ts';
import {
  affecting,
  fromOsv,
  fromRetire,
  reachOf,
  SNAPSHOT_FILE,
  type Snapshot,
} from './advisories.ts';
import { askRegistry, digestOfLocked } from './ask-registry.ts';
import { isAllowed, JUDGED, licenseProblems } from './licenses.ts';
import { installedPackages, lockedPackages } from './locked.ts';

const read = (file: string): string => fs.readFileSync(path.join(root, file), 'utf8');
const installed = installedPackages(root);
const locked = lockedPackages(read('pnpm-lock.yaml'));

test('the lock file is read whole, and what is installed is in it', () => {
  const known = new Set(locked.map(({ name, version }) => `${name} ${version}`));
  expect(locked.length).toBe((read('pnpm-lock.yaml').match(/^ {4}resolution: /gm) ?? []).length);
  expect(installed.length).toBeGreaterThan(500);
  expect(
    installed.map(({ name, version }) => `${name} ${version}`).filter((one) => !known.has(one)),
  ).toEqual([]);
});

describe('licences', () => {
  test('of all installed packages are allowed, or judged one by one', () => {
    expect(licenseProblems(installed)).toEqual([]);
    const names = new Set(installed.map(({ name }) => name));
    expect(Object.keys(JUDGED).filter((name) => !names.has(name))).toEqual([]);
  });

  test('others are refused', () => {
    const one = { name: 'x', version: '1.0.0', hasInstallScript: false };
    for (const license of ['GPL-3.0-only', 'AGPL-3.0-or-later', 'UNLICENSED', null])
      expect(licenseProblems([{ ...one, license }])).toHaveLength(1);
    expect(licenseProblems([{ ...one, name: 'callsite', license: 'GPL-3.0-only' }])).toHaveLength(
      1,
    );
    expect(
      ['MIT AND GPL-2.0-only', '(MIT OR GPL-2.0-only)', 'MIT AND ISC', '((MIT))'].map(isAllowed),
    ).toEqual([false, true, true, false]);
  });
});

describe('install scripts', () => {
  const allowed = Object.fromEntries(
    [...read('pnpm-workspace.yaml').matchAll(/^ {2}'?([@\w/.-]+)'?: (true|false)$/gm)].map(
      ([, name, value]) => [name!, value === 'true'],
    ),
  );

  test('run for no package but `node`, which links the binary of its own registry package', () => {
    expect(Object.keys(allowed).filter((name) => allowed[name])).toEqual(['node']);
  });

  test('are refused by name for each package that has one: pnpm stops at a new one', () => {
    const scripted = new Set(
      installed.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name),
    );
    expect(scripted.size).toBeGreaterThan(0);
    expect([...scripted].filter((name) => !(name in allowed))).toEqual([]);
    expect(read('pnpm-workspace.yaml')).toMatch(/^strictDepBuilds: true$/m);
    expect(read('pnpm-workspace.yaml')).not.toContain('dangerouslyAllowAllBuilds');
  });
});

test('every dependency is one version, and updates are proposed weekly in groups', () => {
  const files = ['package.json', 'cms/package.json', 'functions/package.json'].concat(
    fs.readdirSync(path.join(root, 'packages')).map((name) => `packages/${name}/package.json`),
  );
  const ranges = files.flatMap((file) => {
    const { dependencies = {}, devDependencies = {} } = JSON.parse(read(file)) as Record<
      string,
      Record<string, string>
    >;
    return Object.entries({ ...dependencies, ...devDependencies })
      .filter(([, version]) => !/^(\d+\.\d+\.\d+(-[\w.]+)?|workspace:\*)$/.test(version))
      .map(([name, version]) => `${file}: ${name} ${version}`);
  });
  expect(ranges).toEqual([]);

  interface Renovate {
    rangeStrategy: string;
    schedule: string[];
    packageRules: { groupName: string; matchPackageNames?: string[] }[];
    customManagers: { managerFilePatterns: string[]; matchStrings: string[] }[];
  }
  const renovate = JSON.parse(read('renovate.json')) as Renovate;
  expect([renovate.rangeStrategy, renovate.schedule]).toEqual(['pin', ['before 6am on monday']]);
  const names = locked.map(({ name }) => name);
  for (const { matchPackageNames = [] } of renovate.packageRules)
    for (const pattern of matchPackageNames)
      expect(names.some((name) => path.matchesGlob(name, pattern))).toBe(true);
  const [manager] = renovate.customManagers;
  const found = new RegExp(manager!.matchStrings[0]!).exec(read('tools/bootstrap.mjs'));
  expect(`pnpm@${found?.groups!.currentValue}`).toBe(PNPM);
});

describe('advisories', () => {
  const snapshot = JSON.parse(read(SNAPSHOT_FILE)) as Snapshot;

  test('that are stored affect no locked package', () => {
    expect(snapshot.advisories.length).toBeGreaterThan(0);
    expect(
      affecting(snapshot.advisories, locked).map(
        ({ name, version, advisory }) => `${name} ${version}: ${advisory.id}`,
      ),
    ).toEqual([]);
    expect(Buffer.byteLength(read(SNAPSHOT_FILE))).toBeLessThan(1_000_000);
  });

  test('say their age, and how many packages they know', () => {
    const two = [
      { name: 'ws', version: '1.0.0' },
      { name: 'x', version: '1.0.0' },
    ];
    const digest = digestOfLocked(two);
    const one = { id: 'a', severity: 'high', summary: '', from: null, below: null };
    const given = {
      date: '2026-08-22',
      source: 'retire.js',
      advisories: [{ ...one, package: 'ws' }],
    };
    const now = new Date('2026-11-28T12:00:00Z');
    const reach = (more: Partial<Snapshot> = {}, present = digest) =>
      reachOf({ ...given, ...more }, { locked: two, digest: present, now });
    expect(reach().words).toEqual([
      'retire.js of 2026-08-22 is 98 days old, and has advisories about 1 of 2 packages',
      expect.stringContaining('No registry was asked'),
    ]);
    expect(reach().isOld).toBe(true);
    const asked = { date: '2026-11-20', packages: 2, locked: digest };
    expect(reach({ asked })).toEqual({
      words: [
        expect.anything(),
        'The registry was asked about all 2 packages on 2026-11-20, 8 days ago',
      ],
      isOld: false,
    });
    expect(reach({ asked }, 'another').words[1]).toContain('the lock file has changed since');
  });

  test('are asked of a registry about every locked package, by pnpm', async () => {
    const asked: Record<string, string[]>[] = [];
    const weakness = {
      id: 1,
      url: 'https://github.com/advisories/GHSA-c2qf-rxjj-qqgw',
      title: 'a weakness',
      severity: 'high',
      vulnerable_versions: '>=7.0.0 <99.0.0 || <5.7.2',
      cwe: ['CWE-1333'],
      cvss: { score: 7.5, vectorString: null },
    };
    let status = 200;
    const registry = http.createServer((request, response) => {
      let body = '';
      request.on('data', (bytes: Buffer) => (body += bytes));
      request.on('end', () => {
        if (request.method === 'POST') asked.push(JSON.parse(body) as Record<string, string[]>);
        response.statusCode = status;
        response.setHeader('content-type', 'application/json');
        response.end(JSON.stringify({ semver: [weakness] }));
      });
    });
    registry.listen(0, '127.0.0.1');
    await once(registry, 'listening');
    const { port } = registry.address() as AddressInfo;
    try {
      const found = await askRegistry(root, `http://127.0.0.1:${port}/`);
      const names = new Set(asked.flatMap((one) => Object.keys(one)));
      expect(locked.map(({ name }) => name).filter((name) => !names.has(name))).toEqual([]);
      expect(found).toMatchObject([
        { package: 'semver', id: 'GHSA-c2qf-rxjj-qqgw', severity: 'high' },
      ]);
      const hit = (version: string) => affecting(found, [{ name: 'semver', version }]).length;
      expect(['5.7.1', '5.7.2', '7.0.0', '7.8.6', '99.0.0'].map(hit)).toEqual([1, 0, 1, 1, 0]);
      status = 405;
      await expect(askRegistry(root, `http://127.0.0.1:${port}/`)).rejects.toThrow(
        /does not answer about advisories/,
      );
    } finally {
      registry.close();
      registry.closeAllConnections();
    }
  });

  test('are found by the range of versions', () => {
    const advisories = fromOsv({
      id: 'GHSA-1',
      affected: [
        {
          package: { ecosystem: 'npm', name: 'x' },
          ranges: [
            {
              events: [
                { introduced: '0' },
                { fixed: '1.2.3' },
                { introduced: '2.0.0' },
                { fixed: '2.1.0' },
              ],
            },
          ],
        },
        { package: { ecosystem: 'PyPI', name: 'y' }, ranges: [{ events: [{ introduced: '0' }] }] },
      ],
    });
    const hit = (version: string) => affecting(advisories, [{ name: 'x', version }]).length;
    expect(['1.2.2', '1.2.3', '2.0.0', '2.0.9', '2.1.0'].map(hit)).toEqual([1, 0, 1, 1, 0]);
    expect(affecting(advisories, [{ name: 'y', version: '1.0.0' }])).toEqual([]);
    expect(fromOsv({ id: 'GHSA-2', withdrawn: '2026-01-01T00:00:00Z' })).toEqual([]);
    const retire = fromRetire({
      nextjs: {
        npmname: 'next',
        vulnerabilities: [{ atOrAbove: '14.0.0', below: '14.1.1', severity: 'high' }],
      },
    });
    expect(affecting(retire, [{ name: 'next', version: '14.1.0' }])).toHaveLength(1);
    // A release of before the fixed version is affected too.
    expect(affecting(retire, [{ name: 'next', version: '14.1.1-canary.1' }])).toHaveLength(1);
  });
});
