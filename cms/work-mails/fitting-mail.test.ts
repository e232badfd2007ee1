import { EDITOR_MAIL_BYTES_MAX, type EditorMail } from '@pune/std/editor-mail';
import { describe, expect, it } from 'vitest';
import { fittingMail } from './fitting-mail.ts';

const MAIL: EditorMail = {
  key: '12 2026-11-29',
  address: 'editor@example.org',
  language: 'mr',
  tasks: 'तपासायचे (1)\n- रस्ता बंद',
  page: 'https://cms.example.org/admin',
  stop: 'https://cms.example.org/stop',
};
const bytesOf = (mail: EditorMail): number => Buffer.byteLength(JSON.stringify(mail));
const linesOf = (title: string, count: number): string =>
  Array.from({ length: count }, () => `- ${title}`).join('\n');

describe('a mail about the work of an editor', () => {
  it('stays whole up to the limit of the functions', () => {
    const tasks = linesOf('Water cut in the wards of the river', 1200);
    expect(fittingMail({ ...MAIL, tasks }).tasks).toBe(tasks);
  });

  it.each([
    ['letters of three bytes', 'रस्ता बंद'],
    ['letters of four bytes', '🚰🚰🚰🚰'],
    ['signs that JSON writes in six bytes', '\u0001\u0002\u0003'],
    ['quotation marks and separators', '"a" \\ \u2028'],
  ])('ends with a whole line before the limit in bytes, with %s', (_, title) => {
    const tasks = linesOf(title, 9000);
    const fitting = fittingMail({ ...MAIL, tasks });
    const bytes = bytesOf(fitting);
    expect(bytes).toBeLessThanOrEqual(EDITOR_MAIL_BYTES_MAX);
    expect(bytes).toBeGreaterThan(EDITOR_MAIL_BYTES_MAX - 100);
    expect(new Set(fitting.tasks.split('\n').slice(0, -1))).toEqual(new Set([`- ${title}`]));
    expect(fitting.tasks.endsWith('\n…')).toBe(true);
    expect({ ...fitting, tasks: MAIL.tasks }).toEqual(MAIL);
  });

  it('says that there is more if the first title alone is too large', () =>
    expect(fittingMail({ ...MAIL, tasks: 'a'.repeat(60_000) }).tasks).toBe('…'));
});
