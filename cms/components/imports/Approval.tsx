'use client';
import { useState } from 'react';
import { dayAndMinute } from '../../india-time.ts';
import { useSay } from '../say.ts';
import type { PartProps } from './part.ts';

/** The submission and the approval of an import, with the actions of this account. */
export function Approval(props: PartProps) {
  const { view, act, isBusy } = props;
  const { say, language } = useSay();
  const [note, setNote] = useState('');
  const canJudge = view.mayApprove || view.mayReturn || view.mayApproveFlagged;
  return (
    <section className="pune-part" aria-labelledby="pune-approval">
      <h2 id="pune-approval">{say('Approval and import')}</h2>
      {view.approval && (
        <p>
          {say('Approved by {{name}}, {{time}}', {
            name: view.approval.byName,
            time: dayAndMinute(view.approval.at, language),
          })}
        </p>
      )}
      {view.flag && (
        <div role="alert" className="pune-handover__flag">
          <p>
            <strong>
              {say('Imported without approval by {{name}}, {{time}}', {
                name: view.flag.byName,
                time: dayAndMinute(view.flag.at, language),
              })}
            </strong>
          </p>
          <p>{say('Reason: {{quoted}}', { quoted: view.flag.reason })}</p>
        </div>
      )}
      {view.note && <p className="pune-handover__note">{view.note}</p>}
      {view.handOver === 'submitted' && view.submittedToName && (
        <p className="pune-soft">{say('Submitted to {{name}}', { name: view.submittedToName })}</p>
      )}
      {view.refusal && (
        <p className="pune-soft">
          {say('You cannot approve this: {{reason}}', { reason: view.refusal })}
        </p>
      )}
      {view.maySubmit && <Submission {...props} />}
      {canJudge && (
        <div className="pune-imports__form">
          <label>
            {say('Note')}
            <textarea rows={2} value={note} onChange={(event) => setNote(event.target.value)} />
          </label>
        </div>
      )}
      <p className="pune-imports__buttons">
        {(view.mayApprove || view.mayApproveFlagged) && (
          <button
            type="button"
            className="pune-button pune-button--first"
            disabled={isBusy}
            onClick={() => void act('approve', { digest: view.digest, note })}
          >
            {view.mayApproveFlagged ? say('Approve what is public') : say('Approve the import')}
          </button>
        )}
        {view.mayReturn && (
          <button
            type="button"
            className="pune-button"
            disabled={isBusy}
            onClick={() => void act('return', { note })}
          >
            {say('Return')}
          </button>
        )}
      </p>
      {view.mayRun && <Run {...props} />}
    </section>
  );
}

function Submission({ view, act, isBusy }: PartProps) {
  const { say } = useSay();
  const [to, setTo] = useState('');
  const [note, setNote] = useState('');
  return (
    <>
      <div className="pune-imports__form">
        <label>
          {say('To whom')}
          <select value={to} onChange={(event) => setTo(event.target.value)}>
            <option value="">{say('Any checker or publisher')}</option>
            {view.persons.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          {say('Note')}
          <textarea rows={2} value={note} onChange={(event) => setNote(event.target.value)} />
        </label>
      </div>
      <button
        type="button"
        className="pune-button pune-button--first"
        disabled={isBusy}
        onClick={() => void act('submit', { to, note })}
      >
        {view.handOver === 'writing' ? say('Submit for checking') : say('Submit again')}
      </button>
    </>
  );
}

/** Runs what was approved; without an approval the reason is asked for. */
function Run({ view, act, isBusy }: PartProps) {
  const { say } = useSay();
  const [reason, setReason] = useState('');
  const name = view.state === 'stopped' ? say('Go on with the import') : say('Import now');
  if (!view.needsReason)
    return (
      <button
        type="button"
        className="pune-button pune-button--first"
        disabled={isBusy}
        onClick={() => void act('run')}
      >
        {name}
      </button>
    );
  return (
    <details className="pune-imports__details">
      <summary>{say('Import without approval')}</summary>
      <div className="pune-imports__form">
        <label>
          {say('Reason')}
          <textarea rows={2} value={reason} onChange={(event) => setReason(event.target.value)} />
          <span className="pune-soft">
            {say('It stays marked until another person has approved it.')}
          </span>
        </label>
      </div>
      <button
        type="button"
        className="pune-button"
        disabled={isBusy}
        onClick={() => void act('run', { publishReason: reason })}
      >
        {say('Import with this reason')}
      </button>
    </details>
  );
}
