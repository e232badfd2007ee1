import { LOCALES } from '@pune/i18n';
import { expect, test } from 'vitest';
import { readSmsCommand, SMS_WORDS, type SmsCommand } from './sms-words.ts';

const all = (Object.keys(SMS_WORDS) as SmsCommand[]).flatMap((command) =>
  LOCALES.flatMap((language) =>
    SMS_WORDS[command][language].map((word) => ({ command, language, word })),
  ),
);

test.each(all)('$word is $command, answered in $language', ({ word, command, language }) => {
  for (const typed of [word, ` ${word.toUpperCase()}!`, `"${word}".`, word.normalize('NFD')])
    expect(readSmsCommand(typed)).toEqual({ command, language });
});

test('a word has one meaning', () => {
  const words = all.map(({ word }) => word);
  expect(new Set(words).size).toBe(words.length);
});

test.each([
  ['STOP sending me these', { command: 'stop', language: 'en' }],
  ['बंद करा', { command: 'stop', language: 'mr' }],
  ['रोक दो।', { command: 'stop', language: 'hi' }],
  ['चालू करा', { command: 'start', language: 'mr' }],
  ['चालू करें', { command: 'start', language: 'hi' }],
  ['please stop', null],
  ['start the pump in our lane', null],
  ['help, there is water in the house', null],
  ['unstoppable', null],
  ['', null],
  ['…', null],
])('%j is %j', (text, command) => {
  expect(readSmsCommand(text)).toEqual(command);
});
