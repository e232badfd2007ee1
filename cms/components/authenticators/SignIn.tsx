'use client';
import { Link, useConfig, useTranslation } from '@payloadcms/ui';
import { formatAdminURL } from 'payload/shared';
import { useId, useState, useSyncExternalStore, type FormEvent } from 'react';
import { useSay } from '../say.ts';
import { CodeField } from './CodeField.tsx';
import { NewAuthenticator } from './NewAuthenticator.tsx';
import { send, type SetUp } from './requests.ts';

type Step =
  | { kind: 'password' }
  | { kind: 'code'; email: string; password: string; setUp: SetUp | null };

const textIn = (form: FormData, name: string): string => String(form.get(name) ?? '');

/** The sign-in: address and password, then the code of the authenticator where the account has one. */
export function SignIn({ target }: { target: string }) {
  const { say } = useSay();
  const { t } = useTranslation();
  const { admin, routes } = useConfig().config;
  const id = useId();
  const [step, setStep] = useState<Step>({ kind: 'password' });
  const [code, setCode] = useState('');
  const [told, setTold] = useState('');
  const [isBusy, setBusy] = useState(false);
  // A browser may fill the form before its script is there: its values are read when it is sent.
  const isServed = useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  );

  async function signIn(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isBusy) return;
    const form = new FormData(event.currentTarget);
    const { email, password } =
      step.kind === 'code'
        ? step
        : { email: textIn(form, 'email'), password: textIn(form, 'password') };
    setBusy(true);
    setTold('');
    const ticket = step.kind === 'code' ? step.setUp?.ticket : undefined;
    const answer = await send(say, `${routes.api}/${admin.user}/login`, {
      email,
      password,
      ...(step.kind === 'code' && { code, ticket }),
    });
    if (answer.kind === 'done') {
      // A new page: its server knows the account, and its language.
      window.location.assign(target);
      return;
    }
    setBusy(false);
    setCode('');
    if (answer.kind === 'code') setStep({ kind: 'code', email, password, setUp: answer.setUp });
    else setTold(answer.message);
  }

  return (
    <form
      className="login__form pune-sign-in"
      method="post"
      onSubmit={(event) => void signIn(event)}
    >
      {step.kind === 'password' ? (
        <>
          <div className="field-type email">
            <label className="field-label" htmlFor={`${id}-email`}>
              {t('general:email')}
            </label>
            <input id={`${id}-email`} name="email" type="email" autoComplete="username" required />
          </div>
          <div className="field-type password">
            <label className="field-label" htmlFor={`${id}-password`}>
              {t('general:password' as never)}
            </label>
            <input
              id={`${id}-password`}
              name="password"
              type="password"
              autoComplete="current-password"
              required
            />
          </div>
          <Link
            href={formatAdminURL({ adminRoute: routes.admin, path: admin.routes.forgot })}
            prefetch={false}
          >
            {t('authentication:forgotPasswordQuestion')}
          </Link>
        </>
      ) : (
        <>
          <h2>
            {step.setUp ? say('Set up your authenticator') : say('Code of your authenticator app')}
          </h2>
          {step.setUp && (
            <>
              <p>
                {say('Your account needs a code from an app on your telephone at each sign-in.')}
              </p>
              <NewAuthenticator setUp={step.setUp} />
            </>
          )}
          <CodeField value={code} onChange={setCode} takesFocus />
        </>
      )}
      <p className="pune-sign-in__told" role="alert">
        {told}
      </p>
      <button
        className="btn btn--style-primary btn--size-large"
        type="submit"
        disabled={isBusy || !isServed}
      >
        {t('authentication:login')}
      </button>
      {step.kind === 'code' && (
        <>
          <p className="pune-soft">
            {say('No telephone? An administrator can ask for a new authenticator in your account.')}
          </p>
          <button
            className="pune-button"
            type="button"
            onClick={() => {
              setStep({ kind: 'password' });
              setTold('');
            }}
          >
            {say('Sign in with another account')}
          </button>
        </>
      )}
    </form>
  );
}
