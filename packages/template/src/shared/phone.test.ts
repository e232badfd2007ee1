import { describe, expect, it } from 'vitest';
import { telHref, unbroken } from './phone.ts';

describe('telephone numbers', () => {
  it('dial the first of several', () =>
    expect(telHref('020-2550 1000, 2550 1001')).toBe('tel:02025501000'));
  it('do not break', () => expect(unbroken('020-2550 1000')).toBe('020\u20112550\u00a01000'));
});
