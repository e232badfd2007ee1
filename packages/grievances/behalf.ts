import type { Locale } from '@pune/i18n';
import type { Notify } from '@pune/notify';
import { appendAudit } from '@pune/staff/audit';
import type { Transaction } from 'kysely';
import type { FilingOperator } from './filing-origin.ts';
import type { GrievanceRow } from './steps.ts';
import { formatTrackingNumber } from './tracking-number.ts';

/** The key of the message with the secret link. */
export const filedKey = (grievance: string): string => `grievance ${grievance} filed sms`;

export interface FiledOnBehalf {
  row: Pick<GrievanceRow, 'id' | 'number' | 'language' | 'channel' | 'submitted_at'>;
  secret: string;
  /** Ten digits; an operator's form requires them. */
  mobile: string | undefined;
  operator: FilingOperator;
}

/**
 * Records a filing for a citizen in its transaction: the SMS with the secret link, and last the
 * entry of the audit, which locks the chain of the feature.
 */
export const recordOnBehalf =
  (queue: Notify['queue'], { row, secret, mobile, operator }: FiledOnBehalf) =>
  async (tx: Transaction<any>): Promise<void> => {
    const { person, post, mobileConfirmed, portal } = operator;
    if (mobile !== undefined)
      await queue(tx, {
        template: 'grievance_filed',
        language: row.language as Locale,
        channel: 'sms',
        address: `+91${mobile}`,
        values: {
          number: formatTrackingNumber(row.number),
          link: `${portal}/api/grievances/receipt/${secret}?lang=${row.language}`,
        },
        dedupeKey: filedKey(row.id),
      });
    await appendAudit(tx, {
      chain: 'grievances',
      at: new Date(row.submitted_at),
      person,
      post,
      action: 'file_on_behalf',
      object: row.id,
      after: { channel: row.channel, mobileConfirmed },
    });
  };
