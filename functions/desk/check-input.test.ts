import type { Action, CaseRow, Field } from '@pune/desk/case-type';
import type { Officer } from '@pune/staff/officer';
import { expect, test } from 'vitest';
import { checkInput } from './check-input.ts';

const MESSAGE = () => 'A photo or a document.';
const file = (name: string): Field => ({
  name,
  label: () => name,
  kind: 'file',
  required: false,
  oneOf: MESSAGE,
});
const action = { fields: [file('photos'), file('document')] } as unknown as Action;
const check = (files: Record<string, Uint8Array[]>) =>
  checkInput(action, {} as CaseRow, {} as Officer, {}, files);

test('one of several fields is enough, and none is refused at the first of them', async () => {
  expect((await check({})).refusals).toEqual([{ field: 'photos', message: MESSAGE }]);
  expect((await check({ document: [new Uint8Array(1)] })).refusals).toEqual([]);
});
