import { handleEndpoints } from 'payload';
import type { Role } from '../access/rules.ts';
import type { TestCms } from './test-cms.ts';

export interface Person {
  name: string;
  cookie: string;
}

interface Sending {
  /** True to send JSON as a program does; by default it sends a form as the CMS does. */
  json?: boolean;
  cookie?: string;
}

/** Sends data to the CMS over HTTP, without a port. */
export function send(
  t: TestCms,
  path: string,
  method: string,
  data: object,
  { json = false, cookie }: Sending = {},
): Promise<Response> {
  const form = new FormData();
  form.set('_payload', JSON.stringify(data));
  const headers = {
    'sec-fetch-site': 'same-origin',
    ...(cookie && { cookie }),
    ...(json && { 'content-type': 'application/json' }),
  };
  const request = new Request(`${t.cms.config.serverURL}${path}`, {
    method,
    headers,
    ...(method !== 'GET' && { body: json ? JSON.stringify(data) : form }),
  });
  return handleEndpoints({ config: t.cms.config, request });
}

/** Creates an account of a role and signs it in. */
export async function signIn(
  t: TestCms,
  role: Role,
  departments: (number | string)[] | null = null,
): Promise<Person> {
  const { email } = (await t.account(role, departments)) as unknown as { email: string };
  const answer = await send(
    t,
    '/api/users/login',
    'POST',
    { email, password: 'correct horse battery' },
    { json: true },
  );
  return { name: email, cookie: answer.headers.get('set-cookie')!.split(';')[0]! };
}

/** @returns the message of a refusal by the CMS */
export const refusalOf = async (answer: Response): Promise<string> =>
  ((await answer.json()) as { errors?: { message: string }[] }).errors?.[0]?.message ?? '';
