import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createIdentityProvider } from '@pune/staff/identity-provider';
import { Provider } from 'oidc-provider';
import { BASE } from './staff.testing.ts';

const CLIENT = { clientId: 'desk', clientSecret: 'a secret of this test' };

/** Starts a server whose handler may be set later, when its address is known. */
export async function startListener() {
  let handler: RequestListener = (_, response) => void response.writeHead(503).end();
  const server = createServer((request, response) => handler(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    handle: (next: RequestListener) => void (handler = next),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** A person's browser at the provider: it keeps cookies, and stops at the desk's address. */
function createVisitor() {
  const cookies = new Map<string, string>();
  return async (address: string, form?: Record<string, string>): Promise<Response> => {
    const answer = await fetch(address, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map((pair) => pair.join('=')).join('; ') },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
      cookies.set(name!, value!);
    }
    return answer;
  };
}

/**
 * Starts an OpenID Connect provider as cities run them, with the desk as its client.
 *
 * @param logoutUri the address to which it reports ended sessions
 */
export async function startDirectory(logoutUri: string) {
  const listener = await startListener();
  const issuer = listener.origin;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.clientId,
        client_secret: CLIENT.clientSecret,
        redirect_uris: [`${BASE}/staff/directory/callback`],
        post_logout_redirect_uris: [`${BASE}/staff/sign-in`],
        backchannel_logout_uri: logoutUri,
        backchannel_logout_session_required: true,
      },
    ],
    cookies: { keys: ['a key of this test'] },
    claims: { openid: ['sub', 'groups'] },
    conformIdTokenClaims: false,
    features: { backchannelLogout: { enabled: true }, devInteractions: { enabled: true } },
    // The provider would not report to a machine of its own network.
    fetch: (url, options) => fetch(url, { ...options, dispatcher: undefined } as RequestInit),
    findAccount: (_, id) => ({
      accountId: id,
      claims: () => ({ sub: id, groups: [id.split('@')[1] ?? 'none'] }),
    }),
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({
        accountId: oidc.session!.accountId!,
        clientId: oidc.client!.clientId,
      });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
  });
  listener.handle(provider.callback());

  /** Follows redirects of the provider until they lead to the desk. */
  async function toDesk(visit: ReturnType<typeof createVisitor>, first: string, account: string) {
    let answer = await visit(first);
    for (let steps = 0; steps < 8; steps += 1) {
      const location = new URL(answer.headers.get('location') ?? '', issuer).href;
      if (location.startsWith(BASE)) return location.slice(BASE.length);
      answer = location.includes('/interaction/')
        ? await visit(location, { prompt: 'login', login: account, password: 'any' })
        : await visit(location);
    }
    throw new Error(`[staff] [testing] The provider answers ${answer.status}`);
  }

  return {
    issuer,
    provider: createIdentityProvider({
      issuer,
      ...CLIENT,
      groupsClaim: 'groups',
      DANGEROUSLY_withoutTls: true,
    }),
    /** A browser at the provider, in which an account signs in. */
    visitor() {
      const visit = createVisitor();
      return {
        /** @returns the path of the desk to which the provider leads */
        signIn: (location: string, account: string) => toDesk(visit, location, account),
        /** Ends the session at the provider, which tells the desk. */
        async signOut() {
          const page = await (await visit(`${issuer}/session/end`)).text();
          const xsrf = /name="xsrf" value="([^"]+)"/.exec(page)![1]!;
          await visit(`${issuer}/session/end/confirm`, { xsrf, logout: 'yes' });
        },
      };
    },
    close: listener.close,
  };
}
