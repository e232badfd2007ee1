import { LOCALES } from '@pune/i18n';
import * as certificateFees from '@pune/payments/bills/certificate-fees';
import * as licenceFees from '@pune/payments/bills/licence-fees';
import * as octroiLbt from '@pune/payments/bills/octroi-lbt';
import * as propertyTax from '@pune/payments/bills/property-tax.parameters';
import * as waterCharges from '@pune/payments/bills/water-charges';
import type { Rule } from '@pune/payments/bills/parameters';
import type { BillLine } from '@pune/payments/schema';
import { expect, test } from 'vitest';
import { sourceOf } from './bill-lines.ts';

const isRule = (value: unknown): value is Rule<unknown> =>
  typeof value === 'object' && value !== null && 'parameters' in value;
const exported: unknown[] = Object.values({
  ...propertyTax,
  ...waterCharges,
  ...licenceFees,
  ...certificateFees,
  ...octroiLbt,
});
const lines = exported
  .filter(isRule)
  .flatMap(({ id, parameters }) =>
    parameters.map(({ from, source }) => ({ rule: id, from, source }) as BillLine),
  );

test.each(LOCALES)('a bill in %s names the source of each number of each rule', (locale) => {
  expect(lines.length).toBeGreaterThan(15);
  for (const line of lines)
    expect(sourceOf(line, locale), `${line.rule} of ${line.from}`).not.toBe(
      locale === 'en' ? undefined : line.source,
    );
});

test('a source without a translation is quoted as it is written', () =>
  expect(sourceOf({ rule: 'x.y', from: '2030-04-01', source: 'By order' } as BillLine, 'mr')).toBe(
    'By order',
  ));
