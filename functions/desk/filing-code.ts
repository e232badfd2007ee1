import type { Citizens } from '@pune/citizens';
import type { FeatureContext } from '@pune/http/feature';
import type { Log } from '@pune/http/log';
import type { Locale } from '@pune/i18n';
import type { Notify } from '@pune/notify';

const PURPOSE = 'file for citizen';
const COUNTRY = '+91';

/** The parts of an operator's form about the citizen's number. */
export interface NumberForm {
  /** Ten digits. */
  mobile: string;
  code?: string | undefined;
  challenge?: string | undefined;
  /** True if a code is to be sent to the number. */
  wantsCode: boolean;
  language: Locale;
  /** The id of the operator, to whom a code is bound. */
  operator: string;
}

/** `Gone`: the code was used, is too old, or was guessed too often. */
export type Confirmed =
  | { kind: 'Confirmed' | 'Unconfirmed' | 'Wrong' | 'Gone' }
  | { kind: 'CodeSent'; challenge: string }
  | { kind: 'NotSent'; message: 'problem_no_codes' | 'error_code_wait' };

export interface CodeMeans {
  citizens: () => Promise<{ citizens: Citizens; notify: Notify }>;
  log: Pick<Log, 'error'>;
  env: FeatureContext['env'];
}

/** Confirms the number by the code, or sends one; an operator may do without. */
export async function confirmNumber(form: NumberForm, means: CodeMeans): Promise<Confirmed> {
  const { mobile, code, challenge, wantsCode, language, operator } = form;
  const { citizens: service, notify } = await means.citizens();
  if (challenge && code) {
    const given = { purpose: PURPOSE, challenge, code, boundTo: operator };
    const checked = await service.codes.check(given);
    if (checked.kind === 'CodeGone') return { kind: 'Gone' };
    const isOwn = checked.kind === 'CodeRight' && checked.address === COUNTRY + mobile;
    return { kind: isOwn ? 'Confirmed' : 'Wrong' };
  }
  if (!wantsCode || challenge) return { kind: 'Unconfirmed' };
  const sent = await service.codes.send({
    purpose: PURPOSE,
    template: 'mobile_code',
    channel: 'sms',
    address: COUNTRY + mobile,
    language,
    sender: `operator ${operator}`,
    boundTo: operator,
  });
  if (sent.kind === 'NoGateway') return { kind: 'NotSent', message: 'problem_no_codes' };
  if (sent.kind === 'TooMany') return { kind: 'NotSent', message: 'error_code_wait' };
  const sending = notify
    .drainAtOnce()
    .catch((error: unknown) => means.log.error('codes not sent yet', error));
  if (means.env.waitUntil) means.env.waitUntil(sending);
  else await sending;
  return { kind: 'CodeSent', challenge: sent.challenge };
}
