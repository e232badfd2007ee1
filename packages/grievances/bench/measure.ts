import { setTimeout as wait } from 'node:timers/promises';
import { serverCpuMs } from '@pune/database/server-cpu.testing';
import type { Kysely } from 'kysely';

/** Samples of an operation, in milliseconds. */
export interface Samples {
  name: string;
  wall: number[];
  /** The mean processor time of an operation, with that of the database server. */
  cpu: number;
}

/** The value below which a share of the samples lies. */
const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(share * values.length) - 1)]!;

const WARM_UP = 5;

export interface MeasureLimits {
  rounds: number;
  secondsMax: number;
  /** Rounds before the first that counts. */
  warmUp?: number;
}

/** Measures an operation again and again, one after the other. */
export async function measure(
  db: Kysely<any>,
  name: string,
  { rounds, secondsMax, warmUp = WARM_UP }: MeasureLimits,
  operation: (round: number) => Promise<unknown>,
): Promise<Samples> {
  for (let round = 0; round < warmUp; round += 1) await operation(round);
  const server = await serverCpuMs(db);
  const own = process.cpuUsage();
  const wall: number[] = [];
  const until = performance.now() + secondsMax * 1000;
  for (let round = warmUp; wall.length < rounds && performance.now() < until; round += 1) {
    const from = performance.now();
    await operation(round);
    wall.push(performance.now() - from);
  }
  const { user, system } = process.cpuUsage(own);
  const spent = (user + system) / 1000 + (await serverCpuMs(db)) - server;
  return { name, wall, cpu: spent / wall.length };
}

/**
 * Measures an operation that begins so many times a second, however long each takes: a slow one
 * delays those that follow, as it does for people.
 */
export async function measureAt(
  db: Kysely<any>,
  name: string,
  { perSecond, seconds }: { perSecond: number; seconds: number },
  operation: (round: number) => Promise<unknown>,
): Promise<Samples> {
  const server = await serverCpuMs(db);
  const own = process.cpuUsage();
  const start = performance.now();
  const running: Promise<number>[] = [];
  for (let round = 0; round < perSecond * seconds; round += 1) {
    const due = start + (round * 1000) / perSecond;
    if (due > performance.now()) await wait(due - performance.now());
    running.push(operation(round).then(() => performance.now() - due));
  }
  const wall = await Promise.all(running);
  const { user, system } = process.cpuUsage(own);
  const spent = (user + system) / 1000 + (await serverCpuMs(db)) - server;
  return { name, wall, cpu: spent / wall.length };
}

const figure = (value: number): string => `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;

/** A target: the share of the samples, and its limit in milliseconds. */
export interface Target {
  share: 0.95 | 0.99;
  ms: number;
}

export function rowOf({ name, wall, cpu }: Samples, target?: Target): string[] {
  const reached = target && quantile(wall, target.share);
  return [
    name,
    figure(quantile(wall, 0.5)),
    figure(quantile(wall, 0.95)),
    figure(quantile(wall, 0.99)),
    figure(cpu),
    String(wall.length),
    target
      ? `p${target.share * 100} ≤ ${target.ms} ms: ${reached! <= target.ms ? 'met' : 'missed'}`
      : '',
  ];
}
export const HEAD = ['', 'p50', 'p95', 'p99', 'CPU', 'samples', 'target'];
