import type { VaultInputs } from './inputs.ts';

export const authMethods = ['jwt', 'token', 'approle', 'kubernetes', 'userpass', 'ldap'] as const;
export type AuthMethod = (typeof authMethods)[number];
/** One by which a token is asked for. */
export type LoginMethod = Exclude<AuthMethod, 'token'>;

/** Where a pod finds the token of its service account. */
export const SERVICE_ACCOUNT_TOKEN = '/var/run/secrets/kubernetes.io/serviceaccount/token';

interface Method {
  /** Inputs without which there is no login. */
  readonly needs: readonly string[];
  /** Inputs that only some methods have a use for. */
  readonly takes: readonly string[];
  /** The input that somebody has to store for the job, as a secret that outlives it. */
  readonly stored?: { readonly input: string; readonly field: 'secretId' | 'password' };
}

const withPassword: Method = {
  needs: ['username', 'password'],
  takes: [],
  stored: { input: 'password', field: 'password' },
};

/** What each method logs in with, besides `role` and `auth-path`. */
export const methods: Readonly<Record<AuthMethod, Method>> = {
  jwt: { needs: [], takes: [] },
  token: { needs: ['token'], takes: [] },
  // A role may do without a secret ID where it is bound to addresses.
  approle: {
    needs: ['role-id'],
    takes: ['secret-id'],
    stored: { input: 'secret-id', field: 'secretId' },
  },
  kubernetes: { needs: ['role'], takes: ['kubernetes-token-path'] },
  userpass: withPassword,
  ldap: withPassword,
};

/** What a login is made of. */
export interface Login
  extends Pick<VaultInputs, 'authPath' | 'role' | 'roleId' | 'secretId' | 'username' | 'password'> {
  readonly method: LoginMethod;
  /** The job's ID token, or that of the pod's service account; empty for the methods without one. */
  readonly jwt: string;
}

interface LoginRequest {
  /** After the auth mount's own path, fit for a URL. */
  readonly path: string;
  readonly body: object;
}

const byJwt = ({ role, jwt }: Login): LoginRequest => ({
  path: 'login',
  body: { ...(role === '' ? {} : { role }), jwt },
});

const byPassword = ({ username, password }: Login): LoginRequest => ({
  path: `login/${encodeURIComponent(username)}`,
  body: { password },
});

/** Source: developer.hashicorp.com, the "(API)" page of each auth method */
export const loginRequests: Readonly<Record<LoginMethod, (login: Login) => LoginRequest>> = {
  jwt: byJwt,
  kubernetes: byJwt,
  approle: ({ roleId, secretId }) => ({
    path: 'login',
    body: { role_id: roleId, ...(secretId === '' ? {} : { secret_id: secretId }) },
  }),
  userpass: byPassword,
  ldap: byPassword,
};
