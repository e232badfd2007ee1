import { openDatabase } from '@pune/database';
import { servicesDatabaseUrl } from '@pune/database/env';
import { createSeal } from '@pune/database/seal';
import type { Kysely } from 'kysely';
import type { Authentication } from './authentication.ts';
import { createBenefits, prepareBenefits, type Benefits } from './benefits.ts';
import type { Challenges } from './challenges.ts';
import { createSandbox } from './drivers/sandbox.ts';
import { benefitsEnv, type BenefitsEnv } from './env.ts';
import { seedSamples } from './samples.ts';
import { forgetOver } from './sweep.ts';

function driver(
  { authentication, environment, isSandbox }: BenefitsEnv,
  sign: (text: string) => string,
): Authentication | null {
  switch (authentication) {
    case 'sandbox':
      return createSandbox({ environment, allowed: isSandbox, sign });
    case 'off':
      return null;
  }
}

/**
 * Opens benefits as configured by the environment (`env.ts`), with sample applications if sandboxes
 * are enabled.
 */
export async function openBenefits(
  challengesOf: (db: Kysely<any>) => Challenges | Promise<Challenges>,
  env: Record<string, string | undefined> = process.env,
): Promise<Benefits> {
  const settings = benefitsEnv(env);
  const db = openDatabase<any>(servicesDatabaseUrl(env));
  const seal = createSeal(settings.keys, 'benefits');
  const benefits = createBenefits({
    db,
    seal,
    references: createSeal(settings.aadhaarKeys, 'aadhaar'),
    challenges: await challengesOf(db),
    authentication: driver(settings, (text) => seal.index(`sandbox ${text}`)),
    perHourMax: settings.perHourMax,
  });
  await benefits.prepare();
  if (settings.isSandbox) await seedSamples(benefits, new Date());
  return benefits;
}

/**
 * Deletes rows whose retention period is over; needs no keys.
 *
 * @returns the number of deleted rows
 */
export async function sweepBenefits(
  env: Record<string, string | undefined> = process.env,
  now = new Date(),
): Promise<number> {
  const db = openDatabase<any>(servicesDatabaseUrl(env));
  try {
    await prepareBenefits(db);
    return await forgetOver(db, now);
  } finally {
    await db.destroy();
  }
}
