'use client';
import { useSay } from '../say.ts';
import type { Row } from './useBulk.ts';

/** Each document with what will happen or why not, and afterwards with what came of it. */
export function BulkRows({ rows, list }: { rows: readonly Row[]; list: string }) {
  const { say } = useSay();
  if (rows.length === 0) return null;
  return (
    <ul className="pune-bulk__rows">
      {rows.map(({ id, title, plan, result }) => (
        <li key={id} className={result ? (result.ok ? 'is-done' : 'is-refused') : plan.kind}>
          <a href={`${list}/${id}`} target="_blank" rel="noreferrer">
            {title}
          </a>{' '}
          <span>
            {plan.kind === 'Not' && <strong>{say('Left out:')} </strong>}
            {result && !result.ok && <strong>{say('Refused:')} </strong>}
            {result ? result.text : plan.text}
          </span>
        </li>
      ))}
    </ul>
  );
}
