import { createPrivateKey, createPublicKey } from 'node:crypto';
import { parseSettings, requireTogether, SettingsError } from '@pune/database/settings';
import { z } from 'zod';
import { BILL_HEADS, type BillHead } from '../payments.constants.ts';

/** A key as PEM. Files of settings hold one line, so `\n` may stand for the end of a line. */
const pem = (kind: 'public' | 'private') =>
  z
    .string()
    .transform((text) => text.replaceAll('\\n', '\n'))
    .refine(
      (text) => {
        try {
          return (kind === 'public' ? createPublicKey(text) : createPrivateKey(text)).type === kind;
        } catch {
          return false;
        }
      },
      { error: `expected a ${kind} key as PEM` },
    );

const phone = z.string().regex(/^\+?[\d ]{3,16}$/);

/** The settings of channels. */
export const channelsSchema = z.object({
  /** Our biller ids at the network: `PUNE00000PUNPT=property_tax PUNE00000PUNWT=water_charges`. */
  BHARAT_CONNECT_BILLERS: z
    .string()
    .regex(/^[A-Z0-9]{1,20}=[a-z_]+( [A-Z0-9]{1,20}=[a-z_]+)*$/, {
      error: 'expected BILLERID=head, separated by spaces',
    })
    .transform((text) => text.split(' ').map((part) => part.split('=') as [string, string]))
    .refine((pairs) => pairs.every(([, head]) => BILL_HEADS.some((known) => known === head)), {
      error: `heads are ${BILL_HEADS.join(', ')}`,
    })
    .transform((pairs) => Object.fromEntries(pairs) as Record<string, BillHead>)
    .optional(),
  /** Our name in the head of an answer. */
  BHARAT_CONNECT_NAME: z
    .string()
    .regex(/^[A-Za-z0-9]{1,20}$/)
    .optional(),
  /** The public key of the operating unit, and the next one while it changes. */
  BHARAT_CONNECT_UNIT_KEY: pem('public').optional(),
  BHARAT_CONNECT_UNIT_KEY_OTHER: pem('public').optional(),
  /** Our private key, which signs the answers. */
  BHARAT_CONNECT_KEY: pem('private').optional(),
  /** The letters and digits with which our account numbers at the collecting bank begin. */
  IMPS_CLIENT_CODE: z
    .string()
    .regex(/^[A-Z0-9]{4,10}$/)
    .optional(),
  /** The bank's code and the name of the account, as a payer types them. */
  IMPS_IFSC: z
    .string()
    .regex(/^[A-Z]{4}0[A-Z0-9]{6}$/)
    .optional(),
  IMPS_BENEFICIARY: z.string().min(1).max(60).optional(),
  IMPS_WEBHOOK_SECRET: z.string().min(24).optional(),
  IMPS_WEBHOOK_SECRET_OTHER: z.string().min(24).optional(),
  /** `1`: devices of doorstep agents may send receipts. */
  DOORSTEP_AGENTS: z.enum(['1']).optional(),
  /** `1`: counters take cash and cards. */
  COUNTERS: z.enum(['1']).optional(),
  /** `1`: kiosks of the city show these pages. */
  KIOSKS: z.enum(['1']).optional(),
  /** The phone number of the call centre, as people dial it. */
  CALL_CENTRE_PHONE: phone.optional(),
  /** The phone number that is called and hung up. */
  MISSED_CALL_PHONE: phone.optional(),
  /** Signs the notices of the telephone provider; the next one stands beside it. */
  MISSED_CALL_SECRET: z.string().min(24).optional(),
  MISSED_CALL_SECRET_OTHER: z.string().min(24).optional(),
  /**
   * Signs the sessions of kiosks, operators and links; others that verify stand beside it while it
   * rotates, separated by spaces.
   */
  CHANNEL_SESSIONS_KEY: z.string().min(32).optional(),
  CHANNEL_SESSIONS_KEY_OTHER: z
    .string()
    .transform((text) => text.split(' ').filter(Boolean))
    .pipe(z.array(z.string().min(32)))
    .optional(),
});

const TOGETHER = [
  [
    'BHARAT_CONNECT_BILLERS',
    'BHARAT_CONNECT_NAME',
    'BHARAT_CONNECT_UNIT_KEY',
    'BHARAT_CONNECT_KEY',
  ],
  ['MISSED_CALL_PHONE', 'MISSED_CALL_SECRET'],
  ['IMPS_CLIENT_CODE', 'IMPS_IFSC', 'IMPS_BENEFICIARY', 'IMPS_WEBHOOK_SECRET'],
] as const;

export type ChannelsEnv = z.output<typeof channelsSchema>;

/** @throws SettingsError that names the variable to correct */
export function channelsEnv(env: Record<string, string | undefined>): ChannelsEnv {
  const settings = parseSettings('payments', channelsSchema, env);
  requireTogether('payments', settings, TOGETHER);
  const places = (['KIOSKS', 'CALL_CENTRE_PHONE', 'MISSED_CALL_PHONE'] as const).filter(
    (name) => settings[name] !== undefined,
  );
  if (places.length > 0 && !settings.CHANNEL_SESSIONS_KEY)
    throw new SettingsError('payments', [
      `CHANNEL_SESSIONS_KEY is missing: ${places.join(', ')} need it, 32 random characters or more`,
    ]);
  return settings;
}
