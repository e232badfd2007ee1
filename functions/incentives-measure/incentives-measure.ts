import type { Config } from '@netlify/functions';
import { GatewayMissing } from '@pune/payments/env';
import { opened } from '../payments/opened.ts';

/**
 * Runs every night at five past two in India: measures what discounts and reminders changed, against
 * the bills that were held out, for the public page of discounts.
 */
export default async (): Promise<Response> => {
  const ready = await opened().catch((error: unknown) => {
    if (error instanceof GatewayMissing) return null;
    throw error;
  });
  if (!ready) return new Response(null, { status: 204 });
  return Response.json({ measured: await ready.payments.measureIncentives() });
};

export const config: Config = { schedule: '35 20 * * *' };
