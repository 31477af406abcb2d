import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Recorder extends AsyncDisposable {
  readonly url: string;
  /** The texts of the chat answers that came through whole. */
  readonly answers: () => readonly string[];
}

/** Stands between a client and an Ollama, passes everything on, and keeps what the model said. */
export async function startRecorder(target: string): Promise<Recorder> {
  const answers: string[] = [];
  const server = createServer((incoming, outgoing) => {
    const { method, headers, url } = incoming;
    const onward = request(
      new URL(url ?? '/', target),
      { ...(method ? { method } : {}), headers },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        const chunks: Buffer[] = [];
        answer.on('data', (chunk) => chunks.push(chunk));
        answer.on('end', () => {
          if (url === '/api/chat') answers.push(textOf(Buffer.concat(chunks).toString('utf8')));
        });
        answer.pipe(outgoing);
      },
    );
    onward.on('error', () => outgoing.destroy());
    outgoing.on('close', () => onward.destroy());
    incoming.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    answers: () => answers,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function textOf(stream: string): string {
  const pieces = stream.split('\n').filter((line) => line.trim() !== '');
  return pieces.map((line) => JSON.parse(line).message?.content ?? '').join('');
}
