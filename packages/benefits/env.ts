import { secretsFrom, type Secrets } from '@pune/database/seal';
import { parseSettings, SettingsError } from '@pune/database/settings';
import { isSandbox } from '@pune/std/sandbox';
import { z } from 'zod';

const schema = z.object({
  NODE_ENV: z.string().default('development'),
  /**
   * Attempts by Aadhaar from one internet address in an hour. Look-ups by code have the limits of
   * codes (`CODES_…`).
   */
  BENEFITS_AUTHENTICATIONS_PER_HOUR_MAX: z.coerce.number().int().positive().default(60),
  /**
   * The driver of `drivers/` that authenticates Aadhaar holders; `off` disables access by Aadhaar.
   */
  BENEFITS_AUTHENTICATION: z.enum(['sandbox', 'off']).optional(),
  /**
   * Enables sandboxes and sample applications in production, for a demonstration: every visitor can
   * open the samples.
   */
  DANGEROUSLY_SANDBOX: z.enum(['0', '1']).optional(),
});

export interface BenefitsEnv {
  environment: string;
  perHourMax: number;
  authentication: 'sandbox' | 'off';
  isSandbox: boolean;
  keys: Secrets;
  aadhaarKeys: Secrets;
}

/**
 * @throws SettingsError that names the variable to correct; in production also if a key is missing,
 *   a known default, or used twice
 */
export function benefitsEnv(env: Record<string, string | undefined> = process.env): BenefitsEnv {
  const {
    NODE_ENV,
    BENEFITS_AUTHENTICATIONS_PER_HOUR_MAX,
    BENEFITS_AUTHENTICATION,
    DANGEROUSLY_SANDBOX,
  } = parseSettings('benefits', schema, env);
  const mayUseSandbox = isSandbox({ NODE_ENV, DANGEROUSLY_SANDBOX });
  const [keys, aadhaarKeys] = [
    secretsFrom(env, 'BENEFITS_KEY', 'benefits'),
    secretsFrom(env, 'BENEFITS_AADHAAR_KEY', 'benefits'),
  ];
  if (NODE_ENV === 'production' && keys.some((key) => aadhaarKeys.includes(key)))
    throw new SettingsError('benefits', [
      'BENEFITS_AADHAAR_KEY is BENEFITS_KEY: give it a key of its own, kept apart',
    ]);
  return {
    environment: NODE_ENV,
    perHourMax: BENEFITS_AUTHENTICATIONS_PER_HOUR_MAX,
    authentication: BENEFITS_AUTHENTICATION ?? (mayUseSandbox ? 'sandbox' : 'off'),
    isSandbox: mayUseSandbox,
    keys,
    aadhaarKeys,
  };
}
