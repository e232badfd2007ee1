'use client';
import { useCallback, useEffect, useState } from 'react';
import type { JobView } from '../../import-jobs/views.ts';
import { dayAndMinute } from '../../india-time.ts';
import { useSay } from '../say.ts';
import { Columns } from './Columns.tsx';
import { Approval } from './Approval.tsx';
import type { PartProps } from './part.ts';
import { Report } from './Report.tsx';
import { ask, post, type Answer } from '../ask.ts';
import { stateInWords } from './states.ts';

const REFRESH_MS = 1500;

/** One import: its columns, the report of the check, the approval, the run. */
export function Job({ address, admin }: { address: string; admin: string }) {
  const { say, language } = useSay();
  const [view, setView] = useState<JobView | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const isWorking = view !== null && ['checking', 'running', 'undoing'].includes(view.state);
  const take = useCallback((answer: Answer<JobView>): boolean => {
    setProblem(answer.ok ? null : answer.problem);
    if (answer.ok) setView(answer.value);
    return answer.ok;
  }, []);
  const load = useCallback(
    async () => take(await ask<JobView>(say, address)),
    [say, address, take],
  );
  useEffect(() => {
    const begin = async (): Promise<void> => void (await load());
    void begin();
  }, [load]);
  useEffect(() => {
    if (!isWorking) return;
    const timer = setInterval(() => void (document.hidden || load()), REFRESH_MS);
    return () => clearInterval(timer);
  }, [isWorking, load]);

  const act = async (action: string, body: object = {}): Promise<boolean> => {
    setBusy(true);
    const answer = await post<JobView>(say, `${address}/${action}`, body);
    setBusy(false);
    return take(answer);
  };
  const remove = async (): Promise<void> => {
    const answer = await post<object>(say, `${address}/remove`, {});
    if (answer.ok) window.location.assign(`${admin}/imports`);
    else setProblem(answer.problem);
  };

  if (!view)
    return problem ? (
      <p role="alert" className="pune-error">
        {problem}
      </p>
    ) : null;
  const part = { view, address, act, isBusy };
  return (
    <>
      <h1>{view.fileName}</h1>
      <p className="pune-soft">
        {view.type} ·{' '}
        {say('uploaded by {{name}}, {{time}}', {
          name: view.byName,
          time: dayAndMinute(view.at, language),
        })}
      </p>
      <div aria-live="polite">
        <p className="pune-imports__state">{stateInWords(say, view)}</p>
        {view.problem && <p className="pune-error">{view.problem}</p>}
        {isWorking && <Progress {...part} />}
        <Result {...part} admin={admin} />
      </div>
      {problem && (
        <p role="alert" className="pune-error">
          {problem}
        </p>
      )}
      {view.mayCheck && <Columns key={view.filesName} {...part} onUploaded={setView} />}
      {view.report && <Report {...part} />}
      {view.report && <Approval {...part} />}
      {view.areFilesGone ? (
        <p className="pune-soft">{say('The files of this import are deleted.')}</p>
      ) : (
        <p className="pune-soft">
          {say(
            'The files are deleted {{count}} days after the last step. Until then the import can be taken back.',
            { count: view.keptDays },
          )}
        </p>
      )}
      {view.mayRemove && (
        <button type="button" className="pune-button" onClick={() => void remove()}>
          {say('Remove this import and its files')}
        </button>
      )}
    </>
  );
}

function Progress({ view, act, isBusy }: PartProps) {
  const { say } = useSay();
  return (
    <>
      {view.total > 0 ? (
        <>
          <progress
            className="pune-imports__progress"
            max={view.total}
            value={view.done}
            aria-label={stateInWords(say, view)}
          />
          <p>{say('{{done}} of {{count}} rows', { done: view.done, count: view.total })}</p>
        </>
      ) : (
        <p>{say('It begins in a moment.')}</p>
      )}
      {view.mayStop &&
        (view.isStopping ? (
          <p className="pune-soft">{say('It stops after the documents at hand.')}</p>
        ) : (
          <button
            type="button"
            className="pune-button"
            disabled={isBusy}
            onClick={() => void act('stop')}
          >
            {say('Stop')}
          </button>
        ))}
    </>
  );
}

/** The number of documents that the import wrote, or took back. */
function Result({ view, act, isBusy, admin }: PartProps & { admin: string }) {
  const { say, language } = useSay();
  const { result } = view;
  if (!result) return null;
  return (
    <>
      <p>
        {say(
          '{{count}} new, {{changed}} changed, {{kept}} kept as editors left them, {{refused}} refused.',
          {
            count: result.created,
            changed: result.changed,
            kept: result.kept,
            refused: result.refused,
          },
        )}
        {view.runByName && view.ranAt && (
          <>
            {' '}
            <span className="pune-soft">
              {view.runByName}, {dayAndMinute(view.ranAt, language)}
            </span>
          </>
        )}
      </p>
      {result.takenBack !== undefined && (
        <p>{say('{{count}} documents were taken back.', { count: result.takenBack })}</p>
      )}
      {view.left.length > 0 && (
        <>
          <p>{say('These were not taken back:')}</p>
          <ul className="pune-imports__left">
            {view.left.map((left) => (
              <li key={`${left.collection} ${left.id}`}>
                <a href={`${admin}/collections/${left.collection}/${left.id}`}>{left.title}</a>{' '}
                <span className="pune-soft">
                  {left.type} · {left.why}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {view.mayUndo && <Undo act={act} isBusy={isBusy} />}
    </>
  );
}

function Undo({ act, isBusy }: Pick<PartProps, 'act' | 'isBusy'>) {
  const { say } = useSay();
  return (
    <details className="pune-imports__details">
      <summary>{say('Take this import back')}</summary>
      <p>
        {say(
          'New documents are deleted, and changed ones get the text from before. What was changed after the import stays, and is listed.',
        )}
      </p>
      <button
        type="button"
        className="pune-button"
        disabled={isBusy}
        onClick={() => void act('undo')}
      >
        {say('Take it back now')}
      </button>
    </details>
  );
}
