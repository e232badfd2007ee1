const SECONDS = 5;

/**
 * The answer of a web server while the CMS is away: a page that asks again by itself. The CMS is for
 * staff, in English.
 */
export const CMS_AWAY = {
  /** The time in which a CMS that was ended answers again. */
  seconds: SECONDS,
  policy: "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  page:
    `<!doctype html><html lang="en"><meta charset="utf-8"><meta http-equiv="refresh" content="${SECONDS}">` +
    '<meta name="viewport" content="width=device-width"><title>The CMS starts again</title>' +
    '<h1>The CMS starts again</h1><p>This page asks again every few seconds. What was saved is kept.</p></html>',
};
