import type { Config } from '@netlify/functions';
import { benefitsEnv } from '@pune/benefits/env';
import { openBenefits } from '@pune/benefits/open-benefits';
import { openCitizens } from '@pune/citizens/open-citizens';
import { createPortalPages } from '@pune/http/portal-pages';
import { openOnce } from '@pune/std/open-once';
import { functionsEnv } from '../env.ts';
import { createBenefitsHandler, type OpenedBenefits } from './benefits.handler.ts';
import { challengesBy } from './codes.ts';

const { PORTAL_ORIGIN } = functionsEnv();

const accounts = openOnce(openCitizens);

async function open(): Promise<OpenedBenefits> {
  const { citizens, notify } = await accounts();
  return {
    benefits: await openBenefits(() => challengesBy(citizens.codes)),
    sendAtOnce: () => notify.drainAtOnce(),
  };
}

/** Opens the benefits once in a process; a failure is retried by the next request. */
const benefits = openOnce(open);

export default createBenefitsHandler({
  benefits,
  citizens: accounts,
  pages: createPortalPages({ origin: PORTAL_ORIGIN }),
  sandbox: () => benefitsEnv().isSandbox,
});

export const config: Config = { path: ['/api/benefits/*'] };
