'use client';
import { toast, useAuth, useConfig } from '@payloadcms/ui';
import { useEffect, useRef, useSyncExternalStore, type ReactNode } from 'react';
import { useSay } from '../say.ts';
import { forgetOthers, storeOfTab } from './kept.ts';
import { Conflict } from './Conflict.tsx';
import { Reason } from './Reason.tsx';
import { ChangeQuestion } from '../changes/ChangeQuestion.tsx';
import {
  currentTrouble,
  installGuard,
  setOwner,
  setPage,
  subscribe,
  type Decision,
  type Trouble,
} from './guard.ts';

if (typeof window !== 'undefined') installGuard();

const nothing = (): null => null;

/** Shows the reason why a save is held, above every page of the CMS. */
export function SaveGuard({ children }: { children: ReactNode }) {
  const { config } = useConfig();
  const { fetchFullUser, user } = useAuth();
  const { say } = useSay();
  const held = useSyncExternalStore(subscribe, currentTrouble, nothing);
  const id = user?.id;
  useEffect(() => {
    // After signing out, the account still owns the text in its form.
    if (id) setOwner({ id: String(id), api: config.routes.api, users: config.admin.user });
    if (id) forgetOthers(storeOfTab(), String(id));
    setPage({
      merged: (message) =>
        void toast.info(`${message} ${say('Both are saved: those changes and yours.')}`),
      signedIn: () => void fetchFullUser(),
      say,
    });
  }, [id, config, fetchFullUser, say]);
  useEffect(() => {
    if (!held) return;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [held]);
  return (
    <>
      {children}
      {held && (
        <Panel
          key={held.trouble.kind}
          trouble={held.trouble}
          decide={held.decide}
          signIn={`${config.routes.admin}/login`}
        />
      )}
    </>
  );
}

interface PanelProps {
  trouble: Trouble;
  decide: (decision: Decision) => void;
  signIn: string;
}

function Panel({ trouble, decide, signIn }: PanelProps) {
  const { say } = useSay();
  const headings: Record<Trouble['kind'], string> = {
    Conflict: say('Changed by another save'),
    SessionEnded: say('You are signed out'),
    Question: say('Publish this?'),
    Reason: say('Not approved'),
    Change: say('Are readers told?'),
    Restore: say('Restore this version?'),
    Silent: say('The CMS does not answer'),
  };
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Do not take the focus from an editor who is typing: the text must not go into the panel.
    const active = document.activeElement;
    if (!active?.matches('input, textarea, [contenteditable="true"]')) heading.current?.focus();
  }, []);
  return (
    <section
      className="pune-held"
      role="alertdialog"
      aria-labelledby="pune-held-heading"
      aria-describedby="pune-held-words"
      aria-live="assertive"
    >
      <h2 id="pune-held-heading" ref={heading} tabIndex={-1}>
        {headings[trouble.kind]}
      </h2>
      <Words trouble={trouble} decide={decide} signIn={signIn} />
    </section>
  );
}

function Words({ trouble, decide, signIn }: PanelProps) {
  const { say } = useSay();
  switch (trouble.kind) {
    case 'Conflict':
      return <Conflict trouble={trouble} decide={decide} />;
    case 'SessionEnded':
      return (
        <>
          <p id="pune-held-words">
            {trouble.signedInAs
              ? say('{{name}} is signed in now.', { name: trouble.signedInAs })
              : say('Your session has ended.')}{' '}
            {say(
              'Your words stand in the form and are not saved. Sign in again with your own account in a new tab: this form then saves by itself.',
            )}
          </p>
          <p className="pune-held__buttons">
            <a
              className="pune-button pune-button--first"
              href={signIn}
              target="_blank"
              // With its opener a tab would begin with a copy of the storage of this one.
              rel="noopener"
            >
              {say('Sign in (new tab)')}
            </a>
            <button type="button" className="pune-button" onClick={() => decide('giveUp')}>
              {say('Not now')}
            </button>
          </p>
        </>
      );
    case 'Question':
      return (
        <>
          <p id="pune-held-words" className="pune-held__lines">
            {say(trouble.message)}
          </p>
          <p className="pune-held__buttons">
            <button
              type="button"
              className="pune-button pune-button--first"
              onClick={() => decide('giveUp')}
            >
              {say('Go back to the form')}
            </button>
            <button type="button" className="pune-button" onClick={() => decide('confirm')}>
              {say('Publish all the same')}
            </button>
          </p>
        </>
      );
    case 'Reason':
      return <Reason message={say(trouble.message)} decide={decide} />;
    case 'Change':
      return <ChangeQuestion trouble={trouble} decide={decide} />;
    case 'Restore':
      return (
        <>
          <p id="pune-held-words" className="pune-held__lines">
            {say(trouble.message)}
          </p>
          <p className="pune-held__buttons">
            <button
              type="button"
              className="pune-button pune-button--first"
              onClick={() => decide('asDraft')}
            >
              {say('Restore as a draft')}
            </button>
            {trouble.mayPublish && (
              <button type="button" className="pune-button" onClick={() => decide('confirm')}>
                {say('Restore and publish at once')}
              </button>
            )}
            <button type="button" className="pune-button" onClick={() => decide('giveUp')}>
              {say('Do not restore')}
            </button>
          </p>
        </>
      );
    case 'Silent':
      return (
        <>
          <p id="pune-held-words">
            {say(
              'Your words stand in the form and are not saved yet. This form tries again every few seconds.',
            )}
          </p>
          <p className="pune-held__buttons">
            <button type="button" className="pune-button" onClick={() => decide('giveUp')}>
              {say('Stop trying')}
            </button>
          </p>
        </>
      );
  }
}
