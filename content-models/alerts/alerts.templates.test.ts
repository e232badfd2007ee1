import { LOCALES } from '@pune/i18n';
import { describe, expect, it, test } from 'vitest';
import {
  ALERT_CATEGORIES,
  ALERT_CERTAINTIES,
  ALERT_SEVERITIES,
  ALERT_URGENCIES,
  alerts,
} from './alerts.collection.ts';
import { ALERT_TOPICS, LONGEST_ALERT_DAYS } from './alerts.state.ts';
import { ALERT_TEMPLATE_NAMES, ALERT_TEMPLATES, templateValues } from './alerts.templates.ts';
import { namedFields } from '../example-data.ts';

const NOW = new Date('2026-11-29T06:00:00.000Z');
const into = (values: Record<string, string>, isNew = true) =>
  templateValues('flood', {
    language: 'mr',
    valueOf: (path) => values[path],
    isNew,
    now: NOW,
  });

test.each(ALERT_TEMPLATE_NAMES)('the template %s fits the form, in each language', (name) => {
  const { choices, hours, texts } = ALERT_TEMPLATES[name];
  expect(ALERT_SEVERITIES).toContain(choices.severity);
  expect(ALERT_URGENCIES).toContain(choices.urgency);
  expect(ALERT_CERTAINTIES).toContain(choices.certainty);
  expect(ALERT_CATEGORIES).toContain(choices.category);
  expect(ALERT_TOPICS).toContain(choices.topic);
  expect(hours).toBeLessThan(LONGEST_ALERT_DAYS * 24);
  const fields = namedFields(alerts.fields);
  for (const locale of LOCALES)
    for (const [path, text] of Object.entries(texts[locale])) {
      const { maxLength } = fields.get(path) as { maxLength: number };
      expect(text.length, `${locale} ${path}`).toBeLessThanOrEqual(maxLength);
    }
});

describe('the values of a template', () => {
  it('begin now, and leave the area to its writer', () => {
    expect(into({})).toMatchObject({
      severity: 'Severe',
      title: 'पुराचा इशारा: नदीपासून दूर जा',
      effective: '2026-11-29T06:00:00.000Z',
      expires: '2026-11-30T06:00:00.000Z',
    });
    expect(into({})).not.toHaveProperty('area');
  });

  it('keep what is written, and the choices of an alert that was saved', () => {
    const kept = into({ title: 'पूर', expires: '2026-11-29T09:00:00.000Z' }, false);
    expect(Object.keys(kept).toSorted()).toEqual(['effective', 'event', 'instruction', 'summary']);
  });
});
