import type { Config } from '@netlify/functions';

/** Fails with a message that no log may contain. */
export default async (): Promise<Response> => {
  throw new TypeError('cannot read 9876543210 of Asha Kulkarni');
};

export const config: Config = { path: ['/api/failing', '/api/failing/:secret'] };
