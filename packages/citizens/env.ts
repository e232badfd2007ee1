import { secretsFrom, type Secrets } from '@pune/database/seal';
import { parseSettings } from '@pune/database/settings';
import { z } from 'zod';
import { CODE_LIMITS, type CodeLimits } from './code-limits.ts';

const limit = (fallback: number) => z.coerce.number().int().positive().default(fallback);
const schema = z.object({
  /** `code-limits.ts` explains each limit. */
  CODES_PER_ADDRESS_AND_SENDER_IN_TEN_MINUTES: limit(CODE_LIMITS.perAddressAndSenderInTenMinutes),
  CODES_PER_ADDRESS_AND_SENDER_IN_DAY: limit(CODE_LIMITS.perAddressAndSenderInDay),
  CODES_PER_ADDRESS_IN_TEN_MINUTES: limit(CODE_LIMITS.perAddressInTenMinutes),
  CODES_PER_ADDRESS_IN_DAY: limit(CODE_LIMITS.perAddressInDay),
  CODES_PER_DEVICE_IN_TEN_MINUTES: limit(CODE_LIMITS.perDeviceInTenMinutes),
  CODES_PER_DEVICE_IN_DAY: limit(CODE_LIMITS.perDeviceInDay),
  CODES_PER_DEVICES_IN_DAY: limit(CODE_LIMITS.perDevicesInDay),
  CODES_PER_SENDER_IN_HOUR: limit(CODE_LIMITS.perSenderInHour),
  CODES_IN_HOUR: limit(CODE_LIMITS.allInHour),
});

export interface CitizensEnv {
  keys: Secrets;
  limits: CodeLimits;
}

/** @throws SettingsError that names the variable to correct */
export function citizensEnv(env: Record<string, string | undefined> = process.env): CitizensEnv {
  const settings = parseSettings('citizens', schema, env);
  return {
    keys: secretsFrom(env, 'CITIZENS_KEY', 'citizens'),
    limits: {
      perAddressAndSenderInTenMinutes: settings.CODES_PER_ADDRESS_AND_SENDER_IN_TEN_MINUTES,
      perAddressAndSenderInDay: settings.CODES_PER_ADDRESS_AND_SENDER_IN_DAY,
      perAddressInTenMinutes: settings.CODES_PER_ADDRESS_IN_TEN_MINUTES,
      perAddressInDay: settings.CODES_PER_ADDRESS_IN_DAY,
      perDeviceInTenMinutes: settings.CODES_PER_DEVICE_IN_TEN_MINUTES,
      perDeviceInDay: settings.CODES_PER_DEVICE_IN_DAY,
      perDevicesInDay: settings.CODES_PER_DEVICES_IN_DAY,
      perSenderInHour: settings.CODES_PER_SENDER_IN_HOUR,
      allInHour: settings.CODES_IN_HOUR,
    },
  };
}
