import { benefitsEnv } from '@pune/benefits/env';
import { citizensEnv } from '@pune/citizens/env';
import { servicesDatabaseUrl } from '@pune/database/env';
import { SettingsError, type Variables } from '@pune/database/settings';
import { grievancesEnv } from '@pune/grievances/env';
import { notifyEnv, type NotifyEnv } from '@pune/notify/env';
import { GatewayMissing, paymentsEnv } from '@pune/payments/env';
import { staffEnv } from '@pune/staff/env';
import { isSandbox } from '@pune/std/sandbox';
import { telemetryEnv } from '@pune/telemetry/env';
import { functionsEnv } from './env.ts';

export interface SettingsReport {
  /**
   * Invalid or unsafe settings, one sentence for each variable: functions that need it refuse to
   * work.
   */
  problems: string[];
  /** Missing settings, with the features that therefore do not work. */
  gaps: string[];
}

/** The parsers of all settings of functions. */
const SCHEMAS: readonly ((env: Variables) => unknown)[] = [
  functionsEnv,
  servicesDatabaseUrl,
  citizensEnv,
  notifyEnv,
  benefitsEnv,
  paymentsEnv,
  grievancesEnv,
  staffEnv,
  telemetryEnv,
];

function gapsOfMessages(variables: Variables): string[] {
  let env: NotifyEnv;
  try {
    env = notifyEnv(variables);
  } catch {
    return []; // Reported as a problem.
  }
  if (isSandbox(env)) return [];
  return [
    ...(env.SMS_URL
      ? []
      : [
          'No SMS gateway (SMS_URL and the settings with it): no code reaches a telephone, so that people cannot sign in, nor see their benefits',
        ]),
    ...(env.SMTP_URL
      ? []
      : ['No e-mail (SMTP_URL, MAIL_FROM): no message and no code reaches an e-mail address']),
    ...(env.VAPID_PUBLIC_KEY
      ? []
      : [
          'No web push (VAPID_SUBJECT, VAPID_PUBLIC_KEY, VAPID_PRIVATE_KEY): no message reaches a browser',
        ]),
  ];
}

/**
 * Checks the settings of all functions at once, before the first request.
 *
 * @param capabilities the portals' capabilities; a gap of another one is not reported
 */
export function checkSettings(env: Variables, capabilities: ReadonlySet<string>): SettingsReport {
  const problems = new Set<string>();
  const gaps: string[] = [];
  for (const read of SCHEMAS) {
    try {
      read(env);
    } catch (error) {
      if (error instanceof GatewayMissing) {
        if (capabilities.has('payments'))
          gaps.push('No gateway to pay by (STRIPE_… or UPI_…): bills cannot be paid');
      } else if (error instanceof SettingsError)
        for (const problem of error.problems) problems.add(problem);
      else throw error;
    }
  }
  const wantsMessages = ['citizens', 'benefits'].some((capability) => capabilities.has(capability));
  if (capabilities.has('desk') && !env.STAFF_CMS_URL)
    gaps.push(
      'No address of the CMS (STAFF_CMS_URL): persons who are disabled at the desk stay editors there',
    );
  return {
    problems: [...problems],
    gaps: [...gaps, ...(wantsMessages ? gapsOfMessages(env) : [])],
  };
}
