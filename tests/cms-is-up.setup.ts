import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'vitest';
import { statusOf } from '../tools/start/until-answers.ts';
import { system } from './support/visit.ts';
import { needsCms } from './without-cms.ts';

/** Vitest's set-up of each end-to-end file: those that need the CMS begin when it answers. */
if (needsCms(expect.getState().testPath!)) await untilCmsAnswers();

/** @throws when the system has ended, or the CMS does not answer in time */
async function untilCmsAnswers(): Promise<void> {
  const [cms, portal] = [`localhost:${system.cmsPort}`, new URL(system.sites[0]!.url).host];
  while ((await statusOf(system.cmsPort, cms, '/admin/login')) !== 200) {
    if ((await statusOf(system.port, portal, '/livez')) === 0) throw new Error('The system ended');
    if (Date.now() > system.cmsBy) throw new Error('The CMS did not start in time');
    await wait(100);
  }
}
