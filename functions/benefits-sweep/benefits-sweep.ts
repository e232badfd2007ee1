import type { Config } from '@netlify/functions';
import { sweepBenefits } from '@pune/benefits/open-benefits';

/** Runs every hour: deletes expired attempts, and data kept for a year. */
export default async (): Promise<Response> => Response.json({ forgotten: await sweepBenefits() });

export const config: Config = { schedule: '23 * * * *' };
