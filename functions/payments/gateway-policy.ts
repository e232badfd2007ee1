/**
 * The sources that Stripe.js needs
 * (https://docs.stripe.com/security/guide#content-security-policy): only the page with the card
 * form allows them.
 */
const STRIPE: Record<string, string> = {
  'script-src': 'https://js.stripe.com https://*.js.stripe.com',
  'frame-src': "'self' https://js.stripe.com https://*.js.stripe.com https://hooks.stripe.com",
  'connect-src': "'self' https://api.stripe.com",
};

/** Adds sources to directives of the policy that stands in the head of a page. */
const allow = (page: string, more: Record<string, string>): string =>
  page.replace(
    /(<meta http-equiv="content-security-policy" content=")([^"]*)"/i,
    (_, before: string, policy: string) => {
      const directives = policy
        .split(';')
        .map((directive) => directive.trim())
        .filter(Boolean);
      for (const [name, sources] of Object.entries(more)) {
        const at = directives.findIndex((directive) => directive.startsWith(`${name} `));
        if (at === -1) directives.push(`${name} ${sources}`);
        else
          directives[at] +=
            ` ${sources.replace("'self' ", directives[at]!.includes("'self'") ? '' : "'self' ")}`;
      }
      return `${before}${directives.join('; ')}"`;
    },
  );

/** Lets Stripe.js into a page whose policy stands in its head. */
export const allowStripe = (page: string): string => allow(page, STRIPE);

/** Lets the form of a page post to the gateway's origin, and to no other. */
export const allowForm = (page: string, action: string): string =>
  allow(page, { 'form-action': `'self' ${new URL(action).origin}` });
