'use client';
import { useAllFormFields } from '@payloadcms/ui';
import { useState } from 'react';
import { placeOf } from '../../field-places.ts';
import type { HandOverView } from '../../handovers.endpoints.ts';
import type { Comment } from '../../handovers/store.ts';
import type { Say } from '../../handovers/words.ts';
import type { Act } from './act.ts';

interface Props {
  view: HandOverView;
  speak: Say;
  act: Act;
  schema: readonly unknown[];
  locale: string;
  /** True if the text has changed since the form was opened. */
  isStale: boolean;
  isBusy: boolean;
}

/** Approves the text that was read, or returns it with comments. */
export function Judgement(props: Props) {
  const { view, speak, act, isStale, isBusy } = props;
  const mayReturn = view.state === 'submitted' || view.state === 'approved';
  return (
    <>
      {view.flag &&
        (view.flagRefusal ? (
          <p className="pune-soft">{speak('cannot_approve', { reason: view.flagRefusal })}</p>
        ) : (
          <button
            type="button"
            className="pune-button"
            disabled={isBusy}
            onClick={() => void act('approve-published', { digests: view.flag!.digests })}
          >
            {speak('approve_flagged')}
          </button>
        ))}
      {!view.isApproved &&
        Object.values(view.languages).includes('unapproved') &&
        (view.refusal ? (
          <p className="pune-soft">{speak('cannot_approve', { reason: view.refusal })}</p>
        ) : isStale ? (
          <p role="alert">
            {speak('refused_changed')}{' '}
            <button type="button" className="pune-link" onClick={() => window.location.reload()}>
              {speak('load_again')}
            </button>
          </p>
        ) : (
          <button
            type="button"
            className="pune-button pune-button--first"
            disabled={isBusy}
            onClick={() => void act('approve', { digests: view.digests })}
          >
            {speak('approve')}
          </button>
        ))}
      {mayReturn && <Return {...props} />}
    </>
  );
}

const isBeside = (path: string): boolean =>
  Boolean(document.getElementById(`field-${path}`)?.closest('.document-fields__sidebar-wrap'));

/** The fields on which one can comment: those of the form, then those beside it. */
function useFieldsOfForm(schema: readonly unknown[]): { path: string; label: string }[] {
  const [fields] = useAllFormFields();
  const paths = Object.keys(fields).filter((path) => !path.includes('.') && !path.startsWith('_'));
  const ordered = paths.toSorted((one, other) => Number(isBeside(one)) - Number(isBeside(other)));
  return ordered.flatMap((path) => {
    const place = placeOf(schema, path);
    const isHidden = HIDDEN.has(path) || !document.getElementById(`field-${path}`);
    return place && (!isHidden || place.tab)
      ? [{ path, label: place.tab ? `${place.tab} > ${place.label}` : place.label }]
      : [];
  });
}
const HIDDEN = new Set(['id', 'updatedAt', 'createdAt', 'publishReason', 'generateSlug']);

function Return({ speak, act, schema, locale, isBusy }: Props) {
  const places = useFieldsOfForm(schema);
  const [comments, setComments] = useState<Comment[]>([]);
  const [path, setPath] = useState('');
  const [text, setText] = useState('');
  const [note, setNote] = useState('');
  const written: Comment[] = text.trim()
    ? [
        ...comments,
        {
          path,
          label: places.find((place) => place.path === path)?.label ?? '',
          locale,
          text: text.trim(),
        },
      ]
    : comments;
  const add = () => {
    setComments(written);
    setText('');
  };
  const giveBack = async () => {
    if (!(await act('return', { note, comments: written }))) return;
    setComments([]);
    setText('');
    setNote('');
  };
  return (
    <details className="pune-handover__form">
      <summary>{speak('return_with')}</summary>
      <div role="group" aria-label={speak('return_with')}>
        {comments.length > 0 && (
          <ul>
            {comments.map((comment, n) => (
              <li key={`${comment.path} ${n}`}>
                {comment.label || speak('whole_text')}: {comment.text}{' '}
                <button
                  type="button"
                  className="pune-link"
                  onClick={() => setComments(comments.filter((other) => other !== comment))}
                >
                  {speak('remove')}
                </button>
              </li>
            ))}
          </ul>
        )}
        <label>
          {speak('comment_on')}
          <select value={path} onChange={(event) => setPath(event.target.value)}>
            <option value="">{speak('whole_text')}</option>
            {places.map((place) => (
              <option key={place.path} value={place.path}>
                {place.label}
              </option>
            ))}
          </select>
        </label>
        <label>
          {speak('comment')}
          <textarea rows={2} value={text} onChange={(event) => setText(event.target.value)} />
        </label>
        <button type="button" className="pune-button" disabled={!text.trim()} onClick={add}>
          {speak('add_comment')}
        </button>
        <label>
          {speak('note')}
          <textarea rows={2} value={note} onChange={(event) => setNote(event.target.value)} />
        </label>
        <button
          type="button"
          className="pune-button"
          disabled={isBusy}
          onClick={() => void giveBack()}
        >
          {speak('return')}
        </button>
      </div>
    </details>
  );
}
