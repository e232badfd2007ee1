import { randomUUID } from 'node:crypto';
import type { Challenges } from '@pune/benefits/challenges';
import type { OneTimeCodes } from '@pune/citizens/one-time-codes';

const PURPOSE = 'benefit status';

/**
 * Adapts the citizens' one-time codes to benefits: bound to an application, with their own texts.
 */
export const challengesBy = (codes: Pick<OneTimeCodes, 'send' | 'check'>): Challenges => ({
  async start({ application, subject, mobile, language, address, device }) {
    const sent = await codes.send({
      purpose: PURPOSE,
      template: 'benefit_code',
      channel: 'sms',
      language,
      sender: address,
      named: application,
      device,
      ...(mobile && subject
        ? { address: mobile, boundTo: subject }
        : { address: `nobody ${randomUUID()}`, pretend: true }),
    });
    switch (sent.kind) {
      case 'CodeSent':
        return { kind: 'Started', challenge: sent.challenge };
      case 'TooMany':
        return { kind: 'TooMany', seconds: sent.waitSeconds };
      case 'NoGateway':
        return sent;
    }
  },
  async check(challenge, code, device) {
    const checked = await codes.check({ purpose: PURPOSE, challenge, code, device });
    switch (checked.kind) {
      case 'CodeRight':
        return { kind: 'Right', subject: checked.boundTo, device: checked.device };
      case 'CodeWrong':
        return { kind: 'CodeWrong' };
      case 'CodeGone':
        return { kind: 'CodeOver' };
    }
  },
});
