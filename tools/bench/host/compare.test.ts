import { expect, test } from 'vitest';
import { rowsOf, type RequestFigures } from './compare.ts';

const figures = (server: string, kind: string, perCpuSecond: number): RequestFigures => ({
  kind,
  server,
  perSecond: perCpuSecond,
  cpuUs: 1e6 / perCpuSecond,
  perCpuSecond,
  p50Ms: 1,
  p99Ms: 2,
  errors: 0,
  residentMb: 100,
});
const shares = (...all: RequestFigures[]) =>
  rowsOf(all)
    .slice(1)
    .map((row) => row[5]);

test('a server is compared with the bare one in the same kind of request', () => {
  expect(
    shares(
      figures('bare node:http', 'pages, br', 30_000),
      figures('host', 'pages, br', 15_000),
      figures('nginx', 'pages, br', 60_000),
    ),
  ).toEqual(['1.00', '0.50 (goal 0.5: met)', '2.00']);
  expect(
    shares(
      figures('bare node:http', 'pages, br', 30_000),
      figures('bare node:http', 'search', 20_000),
      figures('host', 'search', 1000),
    ).at(-1),
  ).toBe('0.05');
});

test('a share below the goal is called missed', () => {
  expect(
    shares(figures('bare node:http', 'pages, br', 30_000), figures('host', 'pages, br', 14_900))[1],
  ).toBe('0.50 (goal 0.5: MISSED)');
});
