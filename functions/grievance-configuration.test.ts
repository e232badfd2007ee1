import { canonicalConfiguration, type Configuration } from '@pune/grievances/configuration';
import { configurationWith, testCategory } from '@pune/grievances/configuration.testing';
import { expect, test } from 'vitest';
import { createConfigurations } from './grievance-configuration.ts';

const first = configurationWith();
const second = configurationWith({ categories: [testCategory('flooding')] });
const request = new Request('https://city.example/api/grievances');
const POINTER = '/_configuration/grievances.json';
const fileOf = (version: string) => `/_configuration/grievances.${version}.json`;

/** A portal whose files a test replaces; `asked` lists the fetched paths. */
function portal() {
  const files = new Map<string, string>();
  const asked: string[] = [];
  const errors: unknown[] = [];
  return {
    files,
    asked,
    errors,
    publish(configuration: Configuration) {
      files.clear();
      files.set(POINTER, JSON.stringify({ version: configuration.version }));
      files.set(fileOf(configuration.version), canonicalConfiguration(configuration));
    },
    configurations: createConfigurations({
      pages: async (_, path) => (asked.push(path), files.get(path) ?? null),
      log: { error: (_, error) => void errors.push(error) },
    }),
  };
}

test('a file is fetched once for each version', async () => {
  const { publish, configurations, asked } = portal();
  publish(first);
  for (let n = 0; n < 3; n++) expect(await configurations.current(request)).toEqual(first);
  expect(asked.filter((path) => path === fileOf(first.version))).toHaveLength(1);
  publish(second);
  expect(await configurations.current(request)).toEqual(second);
  expect(configurations.last()).toEqual(second);
});

test('before the first publication there is none', async () => {
  const { configurations, files, errors } = portal();
  expect(await configurations.current(request)).toBeNull();
  files.set(POINTER, 'null');
  expect(await configurations.ofForm(request, first.version)).toBeNull();
  expect(errors).toEqual([]);
});

test.each<[string, (files: Map<string, string>) => void]>([
  ['the portal is unavailable', (files) => files.clear()],
  ['the pointer is cut off', (files) => void files.set(POINTER, '{"version": "ab')],
  ['the configuration is taken down', (files) => void files.set(POINTER, 'null')],
  [
    'the file is missing',
    (files) => (files.clear(), void files.set(POINTER, JSON.stringify(second))),
  ],
  [
    'the file does not match the schema',
    (files) => {
      files.set(POINTER, JSON.stringify({ version: second.version }));
      files.set(fileOf(second.version), '{"categories": []}');
    },
  ],
  [
    'the file has another digest than its name',
    (files) => {
      files.set(POINTER, JSON.stringify({ version: second.version }));
      files.set(fileOf(second.version), canonicalConfiguration(first));
    },
  ],
])('if %s, the last good one stays, and the next good one counts', async (_, spoil) => {
  const { publish, configurations, files } = portal();
  publish(first);
  await configurations.current(request);
  spoil(files);
  for (let n = 0; n < 2; n++) expect(await configurations.current(request)).toEqual(first);
  publish(second);
  expect(await configurations.current(request)).toEqual(second);
});

test('a refused configuration is logged once, with the value to correct', async () => {
  const { publish, configurations, files, errors } = portal();
  publish(first);
  await configurations.current(request);
  files.set(POINTER, JSON.stringify({ version: second.version }));
  files.set(fileOf(second.version), '{"categories": []}');
  for (let n = 0; n < 3; n++) await configurations.current(request);
  expect(errors).toHaveLength(1);
  expect((errors[0] as Error).message).toContain('categories');
});

test('a form may name the version that was published after the pointer was read', async () => {
  const { publish, configurations, files } = portal();
  publish(first);
  await configurations.current(request);
  files.set(fileOf(second.version), canonicalConfiguration(second));
  expect(await configurations.ofForm(request, second.version)).toEqual(second);
  expect(await configurations.ofForm(request, undefined)).toEqual(first);
  publish(second);
  expect(await configurations.ofForm(request, first.version)).toEqual(second);
  expect(await configurations.ofForm(request, '0'.repeat(64))).toEqual(second);
});
