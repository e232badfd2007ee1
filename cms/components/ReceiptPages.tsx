import { languageOf, say } from '@pune/content-models/say';
import type { JSONFieldServerComponent } from 'payload';
import { portals } from '../portals.ts';
import { PageTable } from './publishing/PageTable.tsx';
import type { PageRow } from './publishing/in-words.ts';

/** Shows the pages of a receipt as a table instead of JSON. */
export const ReceiptPages: JSONFieldServerComponent = async ({ data, req }) => (
  <div className="field-type">
    <h3>{say(req, 'Pages')}</h3>
    <PageTable
      pages={(data?.pages as PageRow[] | undefined) ?? []}
      pageCount={Number(data?.pageCount ?? 0)}
      portals={Object.fromEntries(
        (await portals()).map(({ id, shortName }) => [id, shortName[languageOf(req)]]),
      )}
    />
  </div>
);
