import { randomBytes } from 'node:crypto';
import { exportSPKI, generateKeyPair, SignJWT } from 'jose';
import type { Platform } from '../../platform/info.ts';
import { serve } from '../../platform/serve.ts';

type Claims = Readonly<Record<string, unknown>>;

export interface IdTokens extends AsyncDisposable {
  /** The path of an auth mount that trusts this issuer's key, set by hand. */
  readonly authPath: string;
  readonly issuer: string;
  /** What the runner sets for a job whose token has these claims; `undefined` takes one away. */
  readonly environment: (claims?: Claims) => Promise<Readonly<Record<string, string>>>;
  /** The same for a token as it is, a mangled one for example. */
  readonly environmentOf: (token: string) => Readonly<Record<string, string>>;
}

const ISSUER = 'https://id-tokens.example';

/** An issuer of tokens with any claims at any time, and a mount of Vault's that knows its key. */
export async function startIdTokens(platform: Platform): Promise<IdTokens> {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  const tokens = new Map<string, string>();
  const { url, stop } = await serve(
    {
      'GET /token': ({ headers }) => ({
        status: 200,
        body: { value: tokens.get(headers.authorization?.replace('bearer ', '') ?? '') },
      }),
    },
    { host: '127.0.0.1' },
  );
  const authPath = `jwt-${randomBytes(4).toString('hex')}`;
  await platform.vault('POST', `sys/auth/${authPath}`, { type: 'jwt' });
  await platform.vault('POST', `auth/${authPath}/config`, {
    jwt_validation_pubkeys: [await exportSPKI(publicKey)],
    bound_issuer: ISSUER,
  });
  const environmentOf = (token: string) => {
    const bearer = randomBytes(12).toString('hex');
    tokens.set(bearer, token);
    return {
      ACTIONS_ID_TOKEN_REQUEST_URL: `${url}/token?api-version=2.0`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer,
    };
  };
  return {
    authPath,
    issuer: ISSUER,
    environmentOf,
    environment: async (claims = {}) => {
      const now = Math.floor(Date.now() / 1000);
      const content = { ...standardClaims(now), ...claims };
      return environmentOf(await new SignJWT(content).setProtectedHeader({ alg: 'RS256' }).sign(privateKey));
    },
    [Symbol.asyncDispose]: async () => {
      await platform.vault('DELETE', `sys/auth/${authPath}`);
      await stop();
    },
  };
}

function standardClaims(now: number): Claims {
  return {
    iss: ISSUER,
    sub: 'repo:octo/app:environment:qa',
    aud: 'https://github.com/octo',
    repository: 'octo/app',
    repository_id: '22',
    repository_owner_id: '11',
    ref: 'refs/heads/main',
    environment: 'qa',
    jti: 'the-id-of-the-token',
    iat: now,
    nbf: now - 60,
    exp: now + 300,
  };
}
