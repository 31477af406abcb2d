import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { type APIInteraction, ComponentType, InteractionType } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLogger } from '../../ops/log.ts';
import { createMetrics } from '../../ops/metrics.ts';
import { idAt } from '../snowflake.ts';
import { ANYWHERE } from './definition.ts';
import { Interactions } from './dispatch.ts';
import type { FirstWord, Handler } from './handler.ts';
import type { Reply } from './reply.ts';
import { InteractionApi } from './responses.ts';

interface Heard {
  readonly request: string;
  // biome-ignore lint/suspicious/noExplicitAny: a body as it came
  readonly body: any;
}

/** Answers as Discord would, with what is queued, else that all is well. */
let answers: { readonly status: number; readonly code?: number; readonly isCut?: boolean }[];
let heard: Heard[];
let apiUrl: string;
let lines: string[];
let isDraining: boolean;
const server = createServer(async (request, response) => {
  heard.push({
    request: `${request.method} ${request.url}`,
    body: await json(request).catch(() => undefined),
  });
  const { status, code, isCut } = answers.shift() ?? { status: 204 };
  if (isCut) {
    response.destroy();
    return;
  }
  if (status === 204) {
    response.writeHead(204).end();
    return;
  }
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ code, message: 'said so', id: '5' }));
});

beforeEach(async () => {
  [answers, heard, lines, isDraining] = [[], [], [], false];
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
});

let nextId = BigInt(idAt(Date.now()));
function interaction(fields: object): APIInteraction {
  nextId += 1n;
  return {
    id: String(nextId),
    application_id: '77',
    token: 'secret-token',
    version: 1,
    type: InteractionType.ApplicationCommand,
    channel: { id: '10', type: 0 },
    guild_id: '100',
    member: { user: { id: '1000', username: 'ann', global_name: 'Ann' }, nick: null, permissions: '0' },
    ...fields,
  } as unknown as APIInteraction;
}

const command = (name: string) => interaction({ data: { id: '1', type: 1, name } });
const button = (custom_id: string) =>
  interaction({
    type: InteractionType.MessageComponent,
    data: { component_type: ComponentType.Button, custom_id },
    message: { id: '9' },
  });

function slash(name: string, first: FirstWord, run: (reply: Reply) => Promise<void>): Handler {
  const definition = { ...ANYWHERE, name, description: name };
  return { kind: 'slash', first, definition, run: (_asked, reply) => run(reply) };
}

async function hear(handlers: readonly Handler[], ...told: readonly APIInteraction[]): Promise<void> {
  const log = createLogger(
    'debug',
    (text) => text,
    (line) => lines.push(line),
  );
  const interactions = new Interactions({
    api: new InteractionApi({ apiUrl, metrics: createMetrics('test') }),
    handlers,
    isDraining: () => isDraining,
    log,
  });
  for (const each of told) interactions.hear(each);
  await interactions.settled();
}

const EPHEMERAL = 64;

describe('Interactions', () => {
  it('answers at once, to the user alone, and mentions nobody', async () => {
    const told = command('hi');
    await hear([slash('hi', 'answer', (reply) => reply.send({ content: 'Hello.' }))], told);
    expect(heard).toEqual([
      {
        request: `POST /v10/interactions/${told.id}/secret-token/callback`,
        body: { type: 4, data: { content: 'Hello.', allowed_mentions: { parse: [] }, flags: EPHEMERAL } },
      },
    ]);
  });

  it.each([
    ['later', { type: 5, data: { flags: EPHEMERAL } }],
    ['later-for-all', { type: 5, data: {} }],
  ] as const)('promises an answer %s, then changes it', async (first, promise) => {
    const work = slash('work', first, async (reply) => {
      await reply.send({ content: 'Done.' });
      await reply.followUp({ content: 'More.' }, { forAll: true });
    });
    await hear([work], command('work'));
    expect(heard.map(({ body }) => body)).toEqual([
      promise,
      { content: 'Done.', allowed_mentions: { parse: [] } },
      { content: 'More.', allowed_mentions: { parse: [] } },
    ]);
    expect(heard.slice(1).map(({ request }) => request)).toEqual([
      'PATCH /v10/webhooks/77/secret-token/messages/%40original',
      'POST /v10/webhooks/77/secret-token',
    ]);
  });

  it('gives a button its arguments, and changes its message', async () => {
    const page: Handler = {
      kind: 'component',
      name: 'list',
      first: 'answer',
      run: ({ args }, reply) => reply.update({ content: args.join('+') }),
    };
    await hear([page], button('list:3:x'));
    expect(heard[0]?.body).toMatchObject({ type: 7, data: { content: '3+x' } });
  });

  it.each([
    ['a command that nobody knows', command('char'), /do not know this command/],
    ['a button of long ago', button('list-prev-3'), /does nothing any more/],
    [
      'a form of long ago',
      interaction({ type: 5, data: { custom_id: 'x', components: [] } }),
      /nothing any more/,
    ],
  ])('says a short word to %s', async (_name, told, text) => {
    await hear([], told);
    expect(heard).toHaveLength(1);
    expect(heard[0]?.body).toMatchObject({ type: 4, data: { flags: EPHEMERAL } });
    expect(heard[0]?.body.data.content).toMatch(text);
  });

  it('completes nothing for a command that nobody knows', async () => {
    await hear([], interaction({ type: 4, data: { id: '1', type: 1, name: 'char', options: [] } }));
    expect(heard[0]?.body).toEqual({ type: 8, data: { choices: [] } });
  });

  it('asks to come back while it drains', async () => {
    isDraining = true;
    await hear([slash('hi', 'answer', (reply) => reply.send({ content: 'Hello.' }))], command('hi'));
    expect(heard[0]?.body).toMatchObject({ data: { flags: EPHEMERAL } });
    expect(heard[0]?.body.data.content).toMatch(/restarted/);
  });

  it.each([
    ['before a word', 'answer', ['POST']],
    ['after a promise', 'later', ['POST', 'PATCH']],
    ['after the promise of a change', 'update-later', ['POST', 'POST']],
  ] as const)('says one short word of a fault %s', async (_name, first, methods) => {
    const broken = slash('broken', first, async () => {
      throw new Error('the reason');
    });
    await hear([broken], command('broken'));
    expect(heard.map(({ request }) => request.split(' ')[0])).toEqual(methods);
    expect(JSON.stringify(heard.at(-1)?.body)).toMatch(/Something went wrong/);
    expect(lines.join()).toContain('the reason');
    expect(lines.join()).not.toContain('secret-token');
  });

  it('takes silence of a handler for a fault', async () => {
    await hear([slash('mute', 'answer', async () => {})], command('mute'));
    expect(heard[0]?.body.data.content).toMatch(/Something went wrong/);
  });

  it('does once what is told twice', async () => {
    const told = command('hi');
    await hear([slash('hi', 'answer', (reply) => reply.send({ content: 'Hello.' }))], told, told);
    expect(heard).toHaveLength(1);
  });

  it('says the first word again when nobody answered, and is content to hear that it is known', async () => {
    answers = [
      { status: 204, isCut: true },
      { status: 400, code: 40_060 },
    ];
    await hear([slash('hi', 'answer', (reply) => reply.send({ content: 'Hello.' }))], command('hi'));
    expect(heard).toHaveLength(2);
    expect(lines).toEqual([]);
  });

  it.each([
    ['somebody else has answered', 400, 40_060],
    ['it is too late', 404, 10_062],
  ])('does nothing more when %s', async (_name, status, code) => {
    answers = [{ status, code }];
    let isRun = false;
    const work = slash('work', 'later', async () => {
      isRun = true;
    });
    await hear([work], command('work'));
    expect({ isRun, requests: heard.length }).toEqual({ isRun: false, requests: 1 });
    expect(lines.join()).toContain('interaction-gone');
  });

  it('does not use a token that is older than a quarter of an hour', async () => {
    const old = { ...command('late'), id: idAt(Date.now() - 15 * 60_000 + 300) } as APIInteraction;
    const late = slash('late', 'later', async (reply) => {
      await sleep(400);
      await reply.send({ content: 'Here it is.' });
    });
    await hear([late], old);
    expect(heard).toHaveLength(1);
    expect(lines.join()).toContain('interaction-gone');
  });
});
