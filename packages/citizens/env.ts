import { secretsFrom, type Secrets } from '@pune/database/seal';
import { parseSettings } from '@pune/database/settings';
import { z } from 'zod';
import { CODE_LIMITS, type CodeLimits } from './code-limits.ts';
import type { QuietHours } from './quiet-hours.ts';

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
  /** Hours of India's clock in which messages that are not about a danger wait; `none` for none. */
  QUIET_HOURS: z
    .string()
    .regex(/^(none|([01]?\d|2[0-3])-([01]?\d|2[0-3]))$/, {
      error: 'Expected two full hours, such as 21-7, or none',
    })
    .default('21-7')
    .transform((text): QuietHours | null => {
      const [from, until] = text.split('-').map(Number);
      return text === 'none' || from === until ? null : { from: from!, until: until! };
    }),
});

export interface CitizensEnv {
  keys: Secrets;
  limits: CodeLimits;
  quietHours: QuietHours | null;
}

/** @throws SettingsError that names the variable to correct */
export function citizensEnv(env: Record<string, string | undefined> = process.env): CitizensEnv {
  const settings = parseSettings('citizens', schema, env);
  return {
    keys: secretsFrom(env, 'CITIZENS_KEY', 'citizens'),
    quietHours: settings.QUIET_HOURS,
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
