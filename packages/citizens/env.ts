import { secretFrom } from '@pune/database/seal';
import { z } from 'zod';
import { CODE_LIMITS, type CodeLimits } from './one-time-codes.ts';

const limit = (fallback: number) => z.coerce.number().int().positive().default(fallback);
const schema = z.object({
  /** Codes to one number in ten minutes and in a day, for one internet address in an hour, and in all in an hour. */
  CODES_PER_ADDRESS_IN_TEN_MINUTES: limit(CODE_LIMITS.perAddressInTenMinutes),
  CODES_PER_ADDRESS_IN_DAY: limit(CODE_LIMITS.perAddressInDay),
  CODES_PER_SENDER_IN_HOUR: limit(CODE_LIMITS.perSenderInHour),
  CODES_IN_HOUR: limit(CODE_LIMITS.allInHour),
});

export interface CitizensEnv {
  key: string;
  limits: CodeLimits;
}

/** @throws an error that names the variable to correct */
export function citizensEnv(env: Record<string, string | undefined> = process.env): CitizensEnv {
  const result = schema.safeParse(env);
  if (!result.success) throw new Error(`[citizens] [env] ${z.prettifyError(result.error)}`);
  const { CODES_PER_ADDRESS_IN_TEN_MINUTES, CODES_PER_ADDRESS_IN_DAY, CODES_PER_SENDER_IN_HOUR, CODES_IN_HOUR } = result.data;
  return {
    key: secretFrom(env, 'CITIZENS_KEY', 'citizens'),
    limits: { perAddressInTenMinutes: CODES_PER_ADDRESS_IN_TEN_MINUTES, perAddressInDay: CODES_PER_ADDRESS_IN_DAY, perSenderInHour: CODES_PER_SENDER_IN_HOUR, allInHour: CODES_IN_HOUR },
  };
}
