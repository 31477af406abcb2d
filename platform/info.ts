import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { type Discord, discordClient } from './parts/discord/discord.ts';
import { type GitHubApi, gitHubClient } from './parts/github.ts';
import { type Issuer, issuerClient } from './parts/issuer.ts';
import { type Model, modelClient } from './parts/model.ts';
import type { Registry } from './parts/registry.ts';
import { type VaultCall, type VaultInfo, vaultCall } from './parts/vault.ts';
import type { Addresses } from './sandbox.ts';
import { findTool } from './tools.ts';

const run = promisify(execFile);

/** Where everything is: plain data, so that another process can use a running platform. */
export interface PlatformInfo {
  readonly folder: string;
  readonly addresses: Addresses;
  readonly toolFolders: readonly string[];
  /** Path of the authority's PEM file. */
  readonly authority: string;
  readonly issuerUrl: string;
  readonly etcdUrl: string;
  readonly apiServer: { readonly url: string; readonly auditLog: string };
  /** Path of the administrator's kubeconfig. */
  readonly kubeconfig: string;
  readonly vault: VaultInfo;
  readonly registry: Registry;
  readonly openRegistry: Registry;
  readonly gitHub: { readonly url: string; readonly token: string };
  readonly discordUrl: string;
  readonly modelUrl: string;
}

/** A running platform, as its user sees it. */
export interface Platform {
  readonly info: PlatformInfo;
  /** PEM text of the authority that all its servers' certificates are from. */
  readonly ca: string;
  readonly issuer: Omit<Issuer, 'stop'>;
  readonly gitHub: Omit<GitHubApi, 'stop'>;
  readonly discord: Omit<Discord, 'stop'>;
  readonly model: Omit<Model, 'stop'>;
  readonly vault: VaultCall;
  /** Runs kubectl as the administrator and returns what it prints. */
  readonly kubectl: (...args: readonly string[]) => Promise<string>;
  /** The object as JSON. */
  // biome-ignore lint/suspicious/noExplicitAny: tests know what they asked for
  readonly get: (...args: readonly string[]) => Promise<any>;
  /** Applies as the administrator. */
  readonly apply: (objects: readonly object[]) => Promise<void>;
  /** Writes a secret below `secret/`, as the user of Vault would. */
  readonly writeSecret: (path: string, values: Readonly<Record<string, string>>) => Promise<void>;
  readonly tool: (program: string) => string;
}

export function connectPlatform(info: PlatformInfo): Platform {
  const ca = readFileSync(info.authority, 'utf8');
  const tool = (program: string) => findTool(info.toolFolders, program);
  const vault = vaultCall(info.vault, ca);
  const kubectl = async (...args: readonly string[]) => {
    const all = ['--kubeconfig', info.kubeconfig, ...args];
    return (await run(tool('kubectl'), all, { maxBuffer: 64 * 1024 * 1024 })).stdout;
  };
  return {
    info,
    ca,
    issuer: issuerClient(info.issuerUrl, ca),
    gitHub: gitHubClient(info.gitHub.url, info.gitHub.token),
    discord: discordClient(info.discordUrl),
    model: modelClient(info.modelUrl),
    vault,
    kubectl,
    get: async (...args) => JSON.parse(await kubectl('get', ...args, '-o', 'json')),
    apply: async (objects) => {
      const list = JSON.stringify({ apiVersion: 'v1', kind: 'List', items: objects });
      const running = run(tool('kubectl'), [
        '--kubeconfig',
        info.kubeconfig,
        'apply',
        '--server-side',
        '-f',
        '-',
      ]);
      running.child.stdin?.end(list);
      await running;
    },
    writeSecret: async (path, values) => void (await vault('POST', `secret/data/${path}`, { data: values })),
    tool,
  };
}
