import { describe, expect, it } from 'vitest';
import type { HttpRequest } from '../http/client.ts';
import { readContext } from '../runner/context.ts';
import { GitHubDeployments } from './deployments.ts';

const context = readContext({
  GITHUB_REPOSITORY: 'glompai/web',
  GITHUB_RUN_ID: '12',
  GITHUB_API_URL: 'https://github.example/api/v3',
});

/** GitHub with one answer a route, such as `GET /deployments`; any other route is 404. */
function gitHub(answers: Readonly<Record<string, { status?: number; body: unknown }>>) {
  const requests: { route: string; body: unknown }[] = [];
  const said: string[] = [];
  const send = async ({ method, url, body }: HttpRequest) => {
    const route = `${method} ${new URL(url).pathname.replace('/api/v3/repos/glompai/web', '')}`;
    requests.push({ route, body: body === undefined ? undefined : JSON.parse(String(body)) });
    const answer = answers[route] ?? { status: 404, body: { message: 'Not Found' } };
    return {
      status: answer.status ?? 200,
      headers: { 'content-type': 'application/json' },
      body: Buffer.from(JSON.stringify(answer.body)),
    };
  };
  const say = (text: string) => said.push(text);
  return { requests, said, deployments: new GitHubDeployments({ http: { send }, token: 't', context, say }) };
}

const statusOf = (run: number) => ({
  body: [{ log_url: `https://github.com/glompai/web/actions/runs/${run}/job/1` }],
});

describe('GitHubDeployments', () => {
  it.each([
    ['takes the record that GitHub made for this run', 12, 5],
    ['makes one of its own where GitHub made none', 1, 9],
  ])('%s', async (_name, run, expected) => {
    const { deployments, requests, said } = gitHub({
      'GET /deployments': { body: [{ id: 5 }] },
      'GET /deployments/5/statuses': statusOf(run),
      'POST /deployments': { status: 201, body: { id: 9 } },
      [`POST /deployments/${expected}/statuses`]: { status: 201, body: {} },
    });
    await deployments.begin('qa', 'abc');
    await deployments.report('success', 'x'.repeat(200), 'https://web.example');
    expect(requests.at(-1)).toMatchObject({
      route: `POST /deployments/${expected}/statuses`,
      body: {
        state: 'success',
        description: `${'x'.repeat(139)}…`,
        log_url: 'https://github.com/glompai/web/actions/runs/12',
        environment_url: 'https://web.example',
      },
    });
    expect(said).toEqual([]);
  });

  it('never stops a deployment, but says which permission is missing', async () => {
    const { deployments, requests, said } = gitHub({
      'GET /deployments': { status: 403, body: { message: 'Resource not accessible by integration' } },
    });
    await deployments.begin('qa', 'abc');
    await deployments.report('success', 'done', undefined);
    expect(requests.map(({ route }) => route)).toEqual(['GET /deployments']);
    expect(said).toEqual([
      expect.stringMatching(
        /^Could not record the deployment on GitHub: Resource not accessible .*; the job needs `permissions: deployments: write`\.$/,
      ),
    ]);
  });

  it.each([
    ['ahead', 200, 'ahead', 0],
    ['not known to GitHub', 404, 'unknown', 0],
    ['not to be learnt', 500, undefined, 1],
  ])('compares two commits: %s', async (_name, status, expected, sentences) => {
    const { deployments, said } = gitHub({ 'GET /compare/aaa...bbb': { status, body: { status: 'ahead' } } });
    expect(await deployments.compare('aaa', 'bbb')).toBe(expected);
    expect(said).toHaveLength(sentences);
  });
});
