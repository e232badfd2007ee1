import { expect, test } from 'vitest';
import { allowForm, allowStripe } from './gateway-policy.ts';

const page = (policy: string) =>
  `<head><meta http-equiv="content-security-policy" content="${policy}"><title>x</title></head>`;

test('Stripe.js may be loaded, framed and asked; everything else stays forbidden', () => {
  const allowed = allowStripe(
    page(
      "default-src 'self';img-src 'self' data: blob:;object-src 'none'; script-src 'self'; style-src 'self';",
    ),
  );
  expect(allowed).toContain("script-src 'self' https://js.stripe.com https://*.js.stripe.com");
  expect(allowed).toContain(
    "frame-src 'self' https://js.stripe.com https://*.js.stripe.com https://hooks.stripe.com",
  );
  expect(allowed).toContain("connect-src 'self' https://api.stripe.com");
  for (const kept of ["default-src 'self'", "object-src 'none'", "style-src 'self'"])
    expect(allowed).toContain(kept);
  expect(allowed).not.toContain('unsafe');
});

test("a form may post to the gateway's origin alone", () => {
  const action = 'https://api.razorpay.com/v1/checkout/embedded?x=1';
  expect(allowForm(page("default-src 'self'; form-action 'self'; base-uri 'none'"), action)).toBe(
    page("default-src 'self'; form-action 'self' https://api.razorpay.com; base-uri 'none'"),
  );
  expect(allowForm(page("default-src 'self'"), action)).toContain(
    "form-action 'self' https://api.razorpay.com",
  );
});

test('a page without a policy of its own is left alone', () =>
  expect(allowStripe('<head></head>')).toBe('<head></head>'));
