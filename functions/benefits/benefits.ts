import type { Config } from '@netlify/functions';
import { benefitsEnv } from '@pune/benefits/env';
import { openBenefits } from '@pune/benefits/open-benefits';
import { openCitizens } from '@pune/citizens/open-citizens';
import { createPortalPages } from '@pune/http/portal-pages';
import { functionsEnv } from '../env.ts';
import { createBenefitsHandler, type OpenedBenefits } from './benefits.handler.ts';
import { challengesBy } from './codes.ts';

const { PORTAL_ORIGIN } = functionsEnv();

async function open(): Promise<OpenedBenefits> {
  const { citizens, notify } = await openCitizens();
  return {
    benefits: await openBenefits(() => challengesBy(citizens.codes)),
    sendAtOnce: () => notify.drainAtOnce(),
  };
}

let opened: Promise<OpenedBenefits> | undefined;
/** Opens the benefits once in a process; a failure is retried by the next request. */
const benefits = (): Promise<OpenedBenefits> =>
  (opened ??= open().catch((error: unknown) => {
    opened = undefined;
    throw error;
  }));

export default createBenefitsHandler({
  benefits,
  pages: createPortalPages({ origin: PORTAL_ORIGIN }),
  sandbox: () => benefitsEnv().isSandbox,
});

export const config: Config = { path: ['/api/benefits/*'] };
