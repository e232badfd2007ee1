import { LOCALES } from '@pune/i18n';
import { describe, expect, test } from 'vitest';
import { channelsOf, TEMPLATES, type Template } from './notify.constants.ts';
import { render } from './templates.ts';

const VALUES = {
  code: '482913',
  minutes: '10',
  number: 'PN-2345-678N',
  status: 'resolved',
  reason: 'escalated',
  part: 'your photo',
  amount: '₹500',
  title: 'Water: <b>& "cut"',
  link: 'https://pune.example/x',
  page: 'https://pune.example/page',
  instruction: 'Keep away.',
  when: 'From 26 November 2026, 06:00 to 28 November 2026, 18:00.',
  text: 'The danger is over.',
  days: '7',
  date: '28 November 2026',
  figures: 'Open: 12\nOverdue: 2',
  time: '1 June 2026, 12:00',
  name: 'Fix It',
  anchors: '{"chain":"staff"}',
  changes: 'Water fee\n29 November 2026: The fee is 200 rupees.',
  tasks: 'To check (1)\n- Water fee · Circular',
  stop: 'https://cms.pune.example/stop',
  bill: 'Property tax P/1/05/00123456',
  bills: 'Property tax P/1/05/00123456',
  day: '31 May 2026',
  saving: '₹207.36',
  state: 'Approved',
  events: 'Lokshahi Din\n7 December 2026, 10:00',
};
/**
 * Parts of a concatenated message: 153 letters of the GSM alphabet, 67 of Unicode (3GPP TS 23.040,
 * 9.2.3.24.1). Codes are paid for by the part.
 */
const PARTS_MAX = 3;

describe.each(Object.keys(TEMPLATES) as Template[])('the message %s', (template) => {
  test.each(LOCALES)('says in %s all that it was given, as it was given', (language) => {
    const { subject, text } = render(template, language, VALUES as never);
    expect(subject).not.toMatch(/_subject|\{\{/);
    for (const name of TEMPLATES[template].values) expect(text).toContain(VALUES[name]);
    expect(text).not.toMatch(/\{\{|_text$/);
    const { topic } = TEMPLATES[template];
    if (topic && !channelsOf(topic).includes('sms')) return;
    const part = /^[\x20-\x7e\n₹]*$/.test(text) ? 153 : 67;
    expect(Math.ceil(text.length / part)).toBeLessThanOrEqual(PARTS_MAX);
  });
});
