import { expect, test } from 'vitest';
import {
  createPostgresDatabase,
  postgresMissing,
} from '../../packages/database/postgres.testing.ts';
import { readServerSettings, serverFindings } from './postgres.ts';

const SAFE = { server_encoding: 'UTF8', synchronous_standby_names: 'ANY 1 (a, b)' };

test('a database in which Marathi cannot be sorted is a problem', () => {
  expect(serverFindings('x', SAFE, true)).toEqual([]);
  expect(serverFindings('x', { ...SAFE, server_encoding: 'SQL_ASCII' }, false)).toEqual([
    expect.objectContaining({ level: 'problem', remedy: expect.stringContaining('UTF8') }),
  ]);
});

test('citizens’ data without a standby are told, the content of the CMS is not', () => {
  const alone = { ...SAFE, synchronous_standby_names: '' };
  expect(serverFindings('x', alone, true)).toEqual([expect.objectContaining({ level: 'gap' })]);
  expect(serverFindings('x', alone, false)).toEqual([]);
});

test.skipIf(postgresMissing())('a server is asked for them', async () => {
  const { url, drop } = await createPostgresDatabase();
  try {
    expect(await readServerSettings(url)).toEqual({
      server_encoding: expect.stringMatching(/^[A-Z_0-9]+$/),
      synchronous_standby_names: '',
    });
  } finally {
    await drop();
  }
});
