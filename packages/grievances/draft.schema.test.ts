import { aadhaarDigits } from '@pune/database/aadhaar.testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draftOf, mayKeepDraft, parseDraft } from './draft.schema.ts';

const NOW = new Date('2026-11-27T10:00:00Z');
const DAY_MS = 86_400_000;
const form = (values: Record<string, unknown>) => new Map(Object.entries(values));

describe('the draft of a grievance', () => {
  test('contains a person’s input and nothing else', () => {
    const draft = draftOf(
      form({
        category: 'pothole',
        area: '',
        landmark: 'Paud Road',
        description: 'A hole',
        mobile: '98220 12345',
        email: 'anna@example.org',
        idempotencyKey: 'k'.repeat(32),
        latitude: '18.501234',
        longitude: '73.801234',
        language: 'mr',
        channel: 'web',
        photo: new Blob(['x']),
        answer_size: 'large',
        'answer_dangers.tree': 'tree',
        code: '123456',
      }),
      NOW,
    );
    expect(draft).toEqual({
      savedAt: NOW.toISOString(),
      fields: {
        category: 'pothole',
        landmark: 'Paud Road',
        description: 'A hole',
        mobile: '98220 12345',
        email: 'anna@example.org',
        latitude: '18.501234',
        longitude: '73.801234',
        answer_size: 'large',
        'answer_dangers.tree': 'tree',
      },
    });
    expect(draftOf(form({ description: '  ', language: 'mr' }), NOW)).toBeNull();
  });

  test('never has an Aadhaar number in it', () =>
    fc.assert(
      fc.property(
        aadhaarDigits,
        fc.constantFrom('landmark', 'description', 'mobile', 'answer_pole_number'),
        (digits, field) =>
          !JSON.stringify(draftOf(form({ [field]: `It is ${digits}` }), NOW)).includes(digits),
      ),
    ));

  test('is restored for thirty days, and anything else in its place is not', () => {
    const draft = draftOf(form({ description: 'A hole in the road' }), NOW)!;
    const kept = JSON.stringify(draft);
    const after = (days: number) => new Date(NOW.getTime() + days * DAY_MS);
    expect(parseDraft(kept, after(30))).toEqual(draft);
    expect(parseDraft(kept, after(30.01))).toBeNull();
    for (const other of [
      null,
      '',
      'null',
      '{',
      '[]',
      '7',
      '{"savedAt":"x","fields":{"description":"a"}}',
      '{"savedAt":"2026-11-27T10:00:00Z"}',
      '{"savedAt":"2026-11-27T10:00:00Z","fields":{"description":7}}',
    ])
      expect(parseDraft(other, NOW)).toBeNull();
    expect(
      parseDraft(JSON.stringify({ ...draft, fields: { ...draft.fields, code: '123456' } }), NOW),
    ).toEqual(draft);
  });

  test('is kept on a person’s own device alone', () => {
    expect([mayKeepDraft('web'), mayKeepDraft('embed'), mayKeepDraft('kiosk' as never)]).toEqual([
      true,
      true,
      false,
    ]);
  });
});
