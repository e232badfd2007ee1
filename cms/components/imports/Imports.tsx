'use client';
import { SetStepNav } from '@payloadcms/ui';
import { useCallback, useEffect, useState } from 'react';
import type { ImportsView } from '../../import-jobs.endpoints.ts';
import { dayAndMinute } from '../../india-time.ts';
import { useSay } from '../say.ts';
import { FileChoice } from './FileChoice.tsx';
import { Job } from './Job.tsx';
import { ask } from '../ask.ts';
import { uploadRows } from './requests.ts';
import { stateInWords } from './states.ts';

/** Imports of files: those that this person may see, and a new one; or one of them. */
export function Imports({
  address,
  admin,
  job,
}: {
  address: string;
  admin: string;
  job: string | null;
}) {
  const { say } = useSay();
  return (
    <div className="pune-imports">
      <SetStepNav
        nav={[
          { label: say('Import'), ...(job && { url: `${admin}/imports` }) },
          ...(job ? [{ label: say('Import {{count}}', { count: job }) }] : []),
        ]}
      />
      {job ? (
        <Job address={`${address}/${job}`} admin={admin} />
      ) : (
        <All address={address} admin={admin} />
      )}
    </div>
  );
}

function All({ address, admin }: { address: string; admin: string }) {
  const { say, language } = useSay();
  const [view, setView] = useState<ImportsView | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const load = useCallback(async () => {
    const answer = await ask<ImportsView>(say, address);
    if (answer.ok) setView(answer.value);
    else setProblem(answer.problem);
  }, [say, address]);
  useEffect(() => {
    const begin = async (): Promise<void> => load();
    void begin();
  }, [load]);
  return (
    <>
      <h1>{say('Import')}</h1>
      {problem && (
        <p role="alert" className="pune-error">
          {problem}
        </p>
      )}
      {view && view.types.length > 0 && <New view={view} address={address} admin={admin} />}
      {view && (
        <section className="pune-part">
          <h2>{say('Imports')}</h2>
          {view.jobs.length === 0 ? (
            <p className="pune-soft">{say('There is no import yet.')}</p>
          ) : (
            <table className="pune-table">
              <thead>
                <tr>
                  <th scope="col">{say('File')}</th>
                  <th scope="col">{say('Brings')}</th>
                  <th scope="col">{say('State')}</th>
                  <th scope="col">{say('Uploaded')}</th>
                </tr>
              </thead>
              <tbody>
                {view.jobs.map((job) => (
                  <tr key={job.id}>
                    <th scope="row">
                      <a href={`${admin}/imports?job=${job.id}`}>{job.fileName}</a>
                    </th>
                    <td data-label={say('Brings')}>{job.type}</td>
                    <td data-label={say('State')}>
                      {stateInWords(say, job)}
                      {job.isFlagged && (
                        <span className="pune-error"> · {say('Public without approval')}</span>
                      )}
                    </td>
                    <td data-label={say('Uploaded')}>
                      {job.byName}, {dayAndMinute(job.at, language)}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </section>
      )}
    </>
  );
}

/** The choice of the type and the file. */
function New({ view, address, admin }: { view: ImportsView; address: string; admin: string }) {
  const { say } = useSay();
  const [type, setType] = useState(view.types[0]!.slug);
  const [file, setFile] = useState<File | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const upload = async (): Promise<void> => {
    if (!file) return setProblem(say('Choose a file.'));
    setBusy(true);
    setProblem(null);
    const answer = await uploadRows(say, address, type, file);
    if (answer.ok) window.location.assign(`${admin}/imports?job=${answer.value.id}`);
    else {
      setProblem(answer.problem);
      setBusy(false);
    }
  };
  return (
    <section className="pune-part" aria-labelledby="pune-new-import">
      <h2 id="pune-new-import">{say('New import')}</h2>
      <p>
        {say(
          'Each row of the file becomes a document. Nothing is written before you have seen what would become of each row.',
        )}
      </p>
      <div className="pune-imports__form">
        <label>
          {say('The file brings')}
          <select value={type} onChange={(event) => setType(event.target.value)}>
            {view.types.map(({ slug, label }) => (
              <option key={slug} value={slug}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <FileChoice
          say={say}
          label={say('File, CSV or NDJSON, up to 40 MB')}
          accept=".csv,.ndjson,.jsonl"
          onChosen={setFile}
        />
      </div>
      {problem && (
        <p role="alert" className="pune-error">
          {problem}
        </p>
      )}
      <button
        type="button"
        className="pune-button pune-button--first"
        disabled={isBusy}
        onClick={() => void upload()}
      >
        {isBusy ? say('Uploading …') : say('Upload')}
      </button>
    </section>
  );
}
