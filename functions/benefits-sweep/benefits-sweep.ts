import type { Config } from '@netlify/functions';
import { sweepBenefits } from '@pune/benefits/open-benefits.ts';

/** Every hour: deletes attempts that are over, and what was kept for a year. */
export default async (): Promise<Response> => Response.json({ forgotten: await sweepBenefits() });

export const config: Config = { schedule: '23 * * * *' };
