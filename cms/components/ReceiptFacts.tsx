import type { UIFieldServerComponent } from 'payload';
import { clock, day } from '../india-time.ts';
import { Steps } from './publishing/Steps.tsx';
import {
  operationInWords,
  plural,
  seconds,
  totalMs,
  type Steps as StepTimes,
} from './publishing/in-words.ts';

/**
 * The contents of a receipt in words: the operation, its time, the duration of each step, and the
 * document.
 */
export const ReceiptFacts: UIFieldServerComponent = ({ data }) => {
  const { title, contentType, documentId, operation, status, at, pageCount, ms, note } = (data ??
    {}) as Record<string, string> & { pageCount?: number; ms?: StepTimes };
  if (!at) return null;
  return (
    <section className="pune-facts">
      <p className={`pune-receipt__status pune-receipt__status--${status}`}>
        {operationInWords(operation!)} on {day(at)}, {clock(at)}
        {status === 'failed' ? ', with errors' : ''}
      </p>
      <p>
        {plural(Number(pageCount), 'page')} in {seconds(totalMs(ms ?? {}))}.{' '}
        {contentType !== 'clock' && (
          <a href={`/admin/collections/${contentType}/${documentId}`}>
            Open “{title}” ({contentType})
          </a>
        )}
      </p>
      {note && <p>{note}</p>}
      <Steps ms={ms ?? {}} />
    </section>
  );
};
