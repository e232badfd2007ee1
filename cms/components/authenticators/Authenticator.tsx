'use client';
import { useAuth, useConfig, useDocumentInfo, useField } from '@payloadcms/ui';
import { useId, useState } from 'react';
import type { State } from '../../authenticators/rules.ts';
import { useSay } from '../say.ts';
import { CodeField, takingEnter } from './CodeField.tsx';
import { NewAuthenticator } from './NewAuthenticator.tsx';
import { send, type SetUp } from './requests.ts';

type Step =
  | { kind: 'rest' }
  /** The password, and with an authenticator in use its code, before a change. */
  | { kind: 'proof'; purpose: 'begin' | 'remove' }
  | { kind: 'set-up'; setUp: SetUp };

/**
 * On an account: its authenticator. Its owner sets one up, changes it, or removes it; an
 * administrator asks another person for a new one, such as after the loss of a telephone.
 */
export function Authenticator({ path }: { path: string }) {
  const { say } = useSay();
  const { user } = useAuth();
  const { id } = useDocumentInfo();
  const { admin, routes } = useConfig().config;
  const { value } = useField<State>({ path });
  const [changed, setChanged] = useState<State | null>(null);
  const [step, setStep] = useState<Step>({ kind: 'rest' });
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [told, setTold] = useState('');
  const [isBusy, setBusy] = useState(false);
  const passwordId = useId();
  if (!user || !id) return null;
  const isOwn = String(user.id) === String(id);
  const state: State = changed ?? value ?? 'none';

  /** @returns the value of the answer; null after a refusal, which is shown */
  async function ask<T>(action: string, values: object): Promise<T | null> {
    setBusy(true);
    setTold('');
    const answer = await send<T>(
      say,
      `${routes.api}/${admin.user}/authenticator/${action}`,
      values,
    );
    setBusy(false);
    setCode('');
    if (answer.kind === 'done') return answer.value;
    setTold(answer.kind === 'refused' ? answer.message : '');
    return null;
  }
  function rest(now: State | null, words = '') {
    setStep({ kind: 'rest' });
    setPassword('');
    setCode('');
    setTold(words);
    if (now) setChanged(now);
  }
  async function prove(purpose: 'begin' | 'remove') {
    const found = await ask<SetUp>(purpose, { password, code });
    if (!found) return;
    if (purpose === 'remove') return rest('none', say('The authenticator is removed.'));
    setPassword('');
    setStep({ kind: 'set-up', setUp: found });
  }
  async function confirm({ ticket }: SetUp) {
    if (await ask('confirm', { ticket, code }))
      rest('on', say('The authenticator is set up. The next sign-in asks for its code.'));
  }
  async function askOther() {
    if (await ask('ask', { account: id }))
      rest('asked', say('Asked for. All sessions of this account have ended.'));
  }

  const states: Record<State, string> = {
    none: say('None: the password alone opens this account.'),
    asked: say('Asked for: it is set up at the next sign-in.'),
    on: say('In use: each sign-in needs a code of the app.'),
  };
  const button = (words: string, onClick: () => void) => (
    <button className="pune-button" type="button" disabled={isBusy} onClick={onClick}>
      {words}
    </button>
  );

  return (
    <fieldset className="pune-authenticator" aria-busy={isBusy}>
      <legend>{say('Authenticator')}</legend>
      <p>{states[state]}</p>
      {step.kind === 'rest' && (
        <div className="pune-authenticator__actions">
          {isOwn &&
            button(
              state === 'on' ? say('Change to another telephone') : say('Set up an authenticator'),
              () => setStep({ kind: 'proof', purpose: 'begin' }),
            )}
          {isOwn &&
            state === 'on' &&
            button(say('Remove'), () => setStep({ kind: 'proof', purpose: 'remove' }))}
          {!isOwn &&
            user.role === 'administrator' &&
            state !== 'asked' &&
            button(say('Ask for a new authenticator at the next sign-in'), () => void askOther())}
        </div>
      )}
      {step.kind === 'proof' && (
        <div>
          <div className="field-type password">
            <label className="field-label" htmlFor={passwordId}>
              {say('Your present password')}
            </label>
            <input
              id={passwordId}
              type="password"
              autoComplete="current-password"
              value={password}
              onChange={({ target }) => setPassword(target.value)}
              onKeyDown={takingEnter(() => void prove(step.purpose))}
            />
          </div>
          {state === 'on' && (
            <CodeField value={code} onChange={setCode} onEnter={() => void prove(step.purpose)} />
          )}
          <div className="pune-authenticator__actions">
            {button(say('Continue'), () => void prove(step.purpose))}
            {button(say('Cancel'), () => rest(null))}
          </div>
        </div>
      )}
      {step.kind === 'set-up' && (
        <div>
          <NewAuthenticator setUp={step.setUp} />
          <CodeField value={code} onChange={setCode} onEnter={() => void confirm(step.setUp)} />
          <div className="pune-authenticator__actions">
            {button(say('Confirm the code'), () => void confirm(step.setUp))}
            {button(say('Cancel'), () => rest(null))}
          </div>
        </div>
      )}
      <p role="status">{told}</p>
    </fieldset>
  );
}
