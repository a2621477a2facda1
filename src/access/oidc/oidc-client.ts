import { Inject, Injectable } from '@nestjs/common';
import * as oidc from 'openid-client';
import { Clock } from '../../platform/clock/index.js';
import { APP_CONFIG } from '../../platform/config/index.js';
import type { AppConfig } from '../../platform/config/index.js';
import { askPublic } from '../../platform/http/index.js';

/** A sign-in service with its secret in the open. */
export interface Service {
  readonly issuer: string;
  readonly clientId: string;
  readonly secret: string;
}

/** What the way to the service and back must agree in; bound to the session. */
export interface Proof {
  readonly state: string;
  readonly nonce: string;
  /** Of PKCE (RFC 7636). */
  readonly verifier: string;
}

/** Claims of an ID token that was checked. */
export type Claims = Readonly<Record<string, unknown>> & { readonly iss: string; readonly sub: string };

interface Known {
  readonly configuration: oidc.Configuration;
  readonly until: number;
}

const KEEP_MS = 10 * 60_000;
const CLOCKS_APART_SECONDS = 30;

/** Speaks OpenID Connect (authorization code flow with PKCE) to services that organisations named. */
@Injectable()
export class OidcClient {
  private readonly known = new Map<string, Known>();

  constructor(
    private readonly clock: Clock,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  /** The address that asks somebody to sign in there, and what her coming back is held against. */
  async begin(service: Service, redirectUri: string): Promise<{ readonly url: URL; readonly proof: Proof }> {
    const configuration = await this.configurationOf(service);
    const proof = {
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      verifier: oidc.randomPKCECodeVerifier(),
    };
    const url = oidc.buildAuthorizationUrl(configuration, {
      redirect_uri: redirectUri,
      scope: 'openid',
      state: proof.state,
      nonce: proof.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(proof.verifier),
      code_challenge_method: 'S256',
    });
    return { url, proof };
  }

  /**
   * Changes the code that came back for an ID token and gives its claims. The library checks state, issuer, audience,
   * nonce, times and, because asked to, the signature against the service's keys.
   * @throws whatever does not hold
   */
  async finish(service: Service, back: URL, { state, nonce, verifier }: Proof): Promise<Claims> {
    const configuration = await this.configurationOf(service);
    const tokens = await oidc.authorizationCodeGrant(configuration, back, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (!claims) throw new Error('the service sent no ID token');
    return claims;
  }

  /** What a service says about itself, kept for ten minutes. @throws when it cannot be reached or is another one */
  async configurationOf(service: Service): Promise<oidc.Configuration> {
    const key = JSON.stringify([service.issuer, service.clientId, service.secret]);
    const now = this.clock.now().getTime();
    const found = this.known.get(key);
    if (found && found.until > now) return found.configuration;
    for (const [old, { until }] of this.known) if (until <= now) this.known.delete(old);
    const configuration = await this.discover(service);
    this.known.set(key, { configuration, until: now + KEEP_MS });
    return configuration;
  }

  private async discover({ issuer, clientId, secret }: Service): Promise<oidc.Configuration> {
    const execute = this.config.privateSignIn
      ? [oidc.allowInsecureRequests, oidc.enableNonRepudiationChecks]
      : [oidc.enableNonRepudiationChecks];
    const metadata = {
      client_secret: secret,
      [oidc.clockSkew]: Math.round((this.clock.now().getTime() - Date.now()) / 1000),
      [oidc.clockTolerance]: CLOCKS_APART_SECONDS,
    };
    return oidc.discovery(new URL(issuer), clientId, metadata, authentication(secret), {
      execute,
      [oidc.customFetch]: (url, options) => this.ask(url, options),
    });
  }

  /** Every request of the library goes through the guard for addresses that somebody named. */
  private async ask(url: string, { method, headers, body }: oidc.CustomFetchOptions): Promise<Response> {
    const text = body instanceof URLSearchParams ? body.toString() : typeof body === 'string' ? body : null;
    const answer = await askPublic(url, { method, headers, body: text }, this.config.privateSignIn);
    const empty = answer.status === 204 || answer.status === 304;
    return new Response(empty ? null : new Uint8Array(answer.body), {
      status: answer.status,
      headers: answer.headers,
    });
  }
}

/** Basic authentication where the service takes it, as all should (RFC 6749, 2.3.1), else the secret in the body. */
function authentication(secret: string): oidc.ClientAuth {
  const [basic, post] = [oidc.ClientSecretBasic(secret), oidc.ClientSecretPost(secret)];
  return (service, client, body, headers) => {
    const methods = service.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    const chosen = methods.includes('client_secret_basic') ? basic : post;
    chosen(service, client, body, headers);
  };
}
