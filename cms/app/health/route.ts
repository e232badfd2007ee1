/** Answers when the CMS can be asked; a city's monitor looks here. */
export const GET = (): Response => Response.json({ status: 'ok' });
