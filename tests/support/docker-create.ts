import { execFile } from 'node:child_process';
import { createServer, type IncomingMessage } from 'node:http';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * The variables that the docker CLI asks a daemon to give a container, `NAME=value` each. Reading the file is the CLI's
 * part; the daemon, which is a stand-in here, gets them one by one.
 */
export async function dockerCreate(docker: string, envFile: string): Promise<readonly string[]> {
  const socket = join(dirname(envFile), 'docker.sock');
  let variables: readonly string[] = [];
  const server = createServer(async (request, response) => {
    if (request.url?.endsWith('/containers/create')) {
      variables = JSON.parse(await text(request)).Env;
      response.writeHead(201, { 'content-type': 'application/json' }).end('{"Id":"1","Warnings":[]}');
    } else response.setHeader('Api-Version', '1.44').end();
  });
  await new Promise<void>((resolve) => server.listen(socket, resolve));
  try {
    const env = { DOCKER_HOST: `unix://${socket}`, DOCKER_CONFIG: dirname(envFile) };
    await run(docker, ['create', '--pull=never', '--env-file', envFile, 'busybox'], { env });
  } finally {
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  }
  return variables;
}

async function text(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) body += chunk;
  return body;
}
