import { createHash, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export const CLIENT = { id: 'zugang', secret: 'a client secret: +/&' } as const;

interface Granted {
  readonly challenge: string;
  readonly redirectUri: string;
  readonly claims: Readonly<Record<string, unknown>>;
  /** Signs with a key that the provider does not publish. */
  readonly forged: boolean;
}

/** A small OpenID provider with keys of its own: RS256, authorization code with PKCE, each code once. */
export class SignInProvider {
  private readonly keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
  private readonly strangers = generateKeyPairSync('rsa', { modulusLength: 2048 });
  private readonly codes = new Map<string, Granted>();
  private readonly server: Server = createServer((request, answer) => void this.answer(request, answer));
  issuer = '';
  /** Answers of the token endpoint, by status. */
  readonly answered: number[] = [];

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    this.issuer = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** What the provider does when somebody has signed in there: the path of the portal that the browser goes back to. */
  comesBack(
    asked: string,
    sub: string,
    claims: Readonly<Record<string, unknown>> = {},
    forged = false,
  ): string {
    const { searchParams } = new URL(asked);
    const value = (name: string): string => searchParams.get(name) ?? '';
    const now = Math.floor(Date.now() / 1000);
    const code = randomUUID();
    this.codes.set(code, {
      challenge: value('code_challenge'),
      redirectUri: value('redirect_uri'),
      claims: {
        ...{
          iss: this.issuer,
          aud: value('client_id'),
          nonce: value('nonce'),
          sub,
          iat: now,
          exp: now + 300,
        },
        ...claims,
      },
      forged,
    });
    const back = new URL(value('redirect_uri'));
    back.searchParams.set('code', code);
    back.searchParams.set('state', value('state'));
    return back.pathname + back.search;
  }

  private async answer(request: IncomingMessage, answer: ServerResponse): Promise<void> {
    const send = (status: number, body: unknown): void => {
      answer.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    };
    if (request.url === '/.well-known/openid-configuration') send(200, this.metadata());
    else if (request.url === '/jwks')
      send(200, {
        keys: [{ ...this.keys.publicKey.export({ format: 'jwk' }), kid: 'k1', alg: 'RS256', use: 'sig' }],
      });
    else if (request.url === '/token') {
      const token = this.token(request, new URLSearchParams(await textOf(request)));
      this.answered.push(token === null ? 400 : 200);
      if (token === null) send(400, { error: 'invalid_grant' });
      else send(200, { access_token: randomUUID(), token_type: 'Bearer', expires_in: 60, id_token: token });
    } else send(404, {});
  }

  private metadata(): unknown {
    return {
      issuer: this.issuer,
      authorization_endpoint: `${this.issuer}/authorize`,
      token_endpoint: `${this.issuer}/token`,
      jwks_uri: `${this.issuer}/jwks`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
    };
  }

  private token(request: IncomingMessage, form: URLSearchParams): string | null {
    const granted = this.codes.get(form.get('code') ?? '');
    this.codes.delete(form.get('code') ?? '');
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    const holds =
      isClient(request.headers.authorization ?? '') &&
      granted?.challenge === challenge &&
      granted.redirectUri === form.get('redirect_uri');
    return holds ? this.signed(granted) : null;
  }

  private signed({ claims, forged }: Granted): string {
    const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    const content = `${part({ alg: 'RS256', kid: 'k1' })}.${part(claims)}`;
    const { privateKey } = forged ? this.strangers : this.keys;
    return `${content}.${sign('sha256', Buffer.from(content), privateKey).toString('base64url')}`;
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

/** RFC 6749, 2.3.1: name and secret are form-encoded before they are joined. */
function isClient(authorization: string): boolean {
  const [id = '', secret = ''] = Buffer.from(authorization.replace('Basic ', ''), 'base64')
    .toString()
    .split(':');
  const plain = (text: string): string | null => new URLSearchParams(`x=${text}`).get('x');
  return plain(id) === CLIENT.id && plain(secret) === CLIENT.secret;
}
