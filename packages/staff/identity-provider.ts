import { setTimeout } from 'node:timers/promises';
import type * as Client from 'openid-client';
import type { Identity } from './identities.ts';
import { isLogoutToken, type EndedIdentity } from './logout-token.ts';

const TIMEOUT_MS = 5_000;
const RETRY_AFTER_MS = 250;
/** The description of a provider is read again after an hour. */
const KEPT_MS = 3_600_000;
const BYTES_MAX = 1_000_000;

export interface IdentityProviderOptions {
  /** The address of the provider, exactly as its tokens name it. */
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** The claim of the ID token with the groups of the account. */
  groupsClaim: string;
  /** Allows a provider without TLS, on the machine of a developer. */
  DANGEROUSLY_withoutTls?: boolean;
  timeoutMs?: number;
}

/** The values that one sign-in must come back with. */
export interface Expected {
  state: string;
  nonce: string;
  /** Of PKCE (RFC 7636). */
  verifier: string;
}

export type Failed =
  /** The provider does not answer. */
  | { kind: 'Away'; error: unknown }
  /** The answer, or the token in it, is not to be trusted. */
  | { kind: 'Refused'; error: unknown };
export type Begun = { kind: 'Begun'; location: string; expected: Expected };
export type Identified =
  | { kind: 'Identified'; identity: Identity }
  /** The person said no at the provider. */
  | { kind: 'Cancelled' }
  | Failed;

/** A provider that cannot be reached, or answers with a fault of its own. */
class ProviderAway extends Error {
  override name = 'ProviderAway';
}

function isAway(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause)
    if (at instanceof ProviderAway) return true;
  return false;
}
const failed = (error: unknown): Failed => ({ kind: isAway(error) ? 'Away' : 'Refused', error });

async function bytesOf(answer: Response): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(await answer.arrayBuffer());
  if (bytes.length > BYTES_MAX) throw new ProviderAway('the answer is too large');
  return bytes;
}

/**
 * Creates a fetch with a limit of time. It asks a second time for what is only read: a code can be
 * exchanged for a token once.
 */
function createPatientFetch(timeoutMs: number) {
  async function once(url: string, init: RequestInit): Promise<Response> {
    try {
      const answer = await fetch(url, { ...init, signal: AbortSignal.timeout(timeoutMs) });
      if (answer.status >= 500) throw new ProviderAway(`status ${answer.status}`);
      const isEmpty = answer.status === 204 || answer.status === 304;
      return new Response(isEmpty ? null : await bytesOf(answer), answer);
    } catch (error) {
      throw error instanceof ProviderAway ? error : new ProviderAway('no answer', { cause: error });
    }
  }
  return async (url: string, init: RequestInit): Promise<Response> => {
    if ((init.method ?? 'GET') !== 'GET') return once(url, init);
    try {
      return await once(url, init);
    } catch {
      await setTimeout(RETRY_AFTER_MS);
      return once(url, init);
    }
  };
}

/**
 * Creates the client of an OpenID Connect provider: discovery, authorization code with PKCE, and
 * checks of state, nonce, issuer, audience, time and signature (OpenID Connect Core 1.0, 3.1.3.7).
 */
export function createIdentityProvider({
  issuer,
  clientId,
  clientSecret,
  groupsClaim,
  DANGEROUSLY_withoutTls = false,
  timeoutMs = TIMEOUT_MS,
}: IdentityProviderOptions) {
  const patientFetch = createPatientFetch(timeoutMs);
  let kept: { at: number; opened: Promise<Client.Configuration> } | undefined;

  async function discover(): Promise<Client.Configuration> {
    // Loaded on first use: most processes never need it.
    const client = await import('openid-client');
    return client.discovery(new URL(issuer), clientId, clientSecret, undefined, {
      [client.customFetch]: patientFetch as Client.CustomFetch,
      execute: [
        client.enableNonRepudiationChecks,
        ...(DANGEROUSLY_withoutTls ? [client.allowInsecureRequests] : []),
      ],
      timeout: Math.ceil((3 * timeoutMs) / 1000),
    });
  }

  function configuration(): Promise<Client.Configuration> {
    if (!kept || Math.abs(Date.now() - kept.at) > KEPT_MS) {
      const opened = discover();
      const mine = (kept = { at: Date.now(), opened });
      opened.catch(() => {
        if (kept === mine) kept = undefined;
      });
    }
    return kept.opened;
  }

  return {
    issuer,

    /** Prepares a sign-in: the address at the provider, and what the answer has to match. */
    async begin(redirectUri: string): Promise<Begun | Failed> {
      try {
        const opened = await configuration();
        const client = await import('openid-client');
        const expected: Expected = {
          state: client.randomState(),
          nonce: client.randomNonce(),
          verifier: client.randomPKCECodeVerifier(),
        };
        const location = client.buildAuthorizationUrl(opened, {
          redirect_uri: redirectUri,
          scope: 'openid',
          state: expected.state,
          nonce: expected.nonce,
          code_challenge: await client.calculatePKCECodeChallenge(expected.verifier),
          code_challenge_method: 'S256',
        });
        return { kind: 'Begun', location: location.href, expected };
      } catch (error) {
        return failed(error);
      }
    },

    /** Exchanges the code of the answer for an ID token, and checks it. */
    async finish(answer: URL, { state, nonce, verifier }: Expected): Promise<Identified> {
      const client = await import('openid-client');
      try {
        const tokens = await client.authorizationCodeGrant(await configuration(), answer, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        });
        const claims = tokens.claims()!;
        const groups = claims[groupsClaim];
        const identity = {
          issuer: claims.iss,
          subject: claims.sub,
          session: typeof claims.sid === 'string' ? claims.sid : null,
          groups: [groups ?? []].flat().filter((group) => typeof group === 'string'),
        };
        return { kind: 'Identified', identity };
      } catch (error) {
        if (error instanceof client.AuthorizationResponseError) {
          if (error.error === 'access_denied') return { kind: 'Cancelled' };
          if (['temporarily_unavailable', 'server_error'].includes(error.error))
            return { kind: 'Away', error };
        }
        return failed(error);
      }
    },

    /** Checks a token of the back-channel logout (OpenID Connect Back-Channel Logout 1.0, 2.6). */
    async readLogout(token: string): Promise<EndedIdentity | Failed> {
      try {
        const { jwks_uri } = (await configuration()).serverMetadata();
        const jose = await import('jose');
        const keys = jose.createRemoteJWKSet(new URL(jwks_uri!), {
          timeoutDuration: 3 * timeoutMs,
          [jose.customFetch]: patientFetch as typeof fetch,
        });
        const { payload } = await jose.jwtVerify(token, keys, {
          issuer,
          audience: clientId,
          maxTokenAge: '5 minutes',
          clockTolerance: 60,
        });
        return isLogoutToken(payload)
          ? {
              kind: 'Ended',
              id: payload.jti,
              subject: payload.sub ?? null,
              session: payload.sid ?? null,
            }
          : { kind: 'Refused', error: new Error('no logout token') };
      } catch (error) {
        return failed(error);
      }
    },
  };
}
export type IdentityProvider = ReturnType<typeof createIdentityProvider>;
