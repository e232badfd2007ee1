import { languageOf, phrase, say as saying } from '@pune/content-models/say';
import type { UIFieldServerComponent } from 'payload';
import { clock, day } from '../india-time.ts';
import type { Say } from './say.ts';
import { Steps } from './publishing/Steps.tsx';
import {
  operationInWords,
  pagesIn,
  seconds,
  totalMs,
  type Steps as StepTimes,
} from './publishing/in-words.ts';

/**
 * The contents of a receipt in words: the operation, its time, the duration of each step, and the
 * document.
 */
export const ReceiptFacts: UIFieldServerComponent = ({ data, req }) => {
  const { title, contentType, documentId, operation, status, at, pageCount, ms, note } = (data ??
    {}) as Record<string, string> & { pageCount?: number; ms?: StepTimes };
  if (!at) return null;
  const say: Say = (text, values) => saying(req, text, values);
  const language = languageOf(req);
  return (
    <section className="pune-facts">
      <p className={`pune-receipt__status pune-receipt__status--${status}`}>
        {say('{{what}} on {{day}}, {{time}}', {
          what: operationInWords(say, operation!),
          day: day(at, language),
          time: clock(at),
        })}
        {status === 'failed' && `, ${say('with errors')}`}
      </p>
      <p>
        {say('{{pages}} in {{length}}.', {
          pages: pagesIn(say, Number(pageCount)),
          length: seconds(say, totalMs(ms ?? {})),
        })}{' '}
        {contentType !== 'clock' && (
          <a href={`/admin/collections/${contentType}/${documentId}`}>
            {say('Open “{{title}}”', { title: title! })}
          </a>
        )}
      </p>
      {note && <p>{phrase(req, note)}</p>}
      <Steps ms={ms ?? {}} say={say} />
    </section>
  );
};
