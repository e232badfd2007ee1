import fs from 'node:fs';
import { GRIEVANCE_EVENTS } from '@pune/grievances/transitions';
import { LOCALES } from '@pune/i18n';
import { expect, test } from 'vitest';
import { actionWord, chainWord } from './audit-words.ts';

const folder = new URL('../../packages/staff/', import.meta.url);
/** The actions that the sources of staff record. */
const recorded = fs
  .readdirSync(folder)
  .filter((name) => name.endsWith('.ts') && !/\.(test|testing)\.ts$/.test(name))
  .flatMap((name) => [
    ...fs
      .readFileSync(new URL(name, folder), 'utf8')
      .matchAll(/action: (?:\w+ \? )?'(\w+)'(?: : '(\w+)')?/g),
  ])
  .flatMap(([, one, other]) => [one, other].filter((action) => action !== undefined));

test.each(LOCALES)('every action of the audit has words in %s', (locale) => {
  expect(recorded.length).toBeGreaterThan(18);
  for (const action of recorded)
    expect(actionWord(action, 'staff', locale).isName, action).toBe(false);
  for (const event of GRIEVANCE_EVENTS)
    expect(actionWord(event, 'grievances', locale).isName, event).toBe(false);
  for (const [chain, action] of [
    ['grievances', 'file_on_behalf'],
    ['grievances', 'look_up'],
    ['moderation', 'undo'],
    ['moderation', 'approve'],
    ['moderation', 'withdraw'],
    ['partners', 'issue_key'],
    ['partners', 'change_quota'],
    ['partners', 'revoke_key'],
    ['rates', 'draft_rate'],
    ['rates', 'confirm_rate'],
    ['rates', 'withdraw_rate'],
  ] as const)
    expect(actionWord(action, chain, locale).isName, action).toBe(false);
  for (const chain of ['staff', 'grievances', 'moderation', 'partners', 'rates'])
    expect(chainWord(chain, locale).isName).toBe(false);
  expect(actionWord('of_tomorrow', 'staff', locale)).toEqual({ text: 'of_tomorrow', isName: true });
});
