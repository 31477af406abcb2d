import {
  type APIInteractionResponse,
  type APIMessage,
  DiscordAPIError,
  REST,
  type RESTPatchAPIWebhookWithTokenMessageJSONBody,
  type RESTPostAPIWebhookWithTokenJSONBody,
  Routes,
} from 'discord.js';
import { insist, patiently } from '../outcome.ts';
import { type RestAccess, restOptions } from '../rest-options.ts';
import type { Asked } from './asked.ts';

/** Nobody can be answered any more: it took too long, or somebody has answered already. */
export class InteractionGone extends Error {
  override readonly name = 'InteractionGone';
}

/** Of an acknowledgement, for which Discord waits three seconds. */
const ACKNOWLEDGE_MS = 2_500;
const SEND_TIMEOUT_MS = 20_000;
const ALREADY_ACKNOWLEDGED = 40_060;
/** The interaction, or its webhook, is unknown or its token no longer good. */
const GONE: ReadonlySet<number> = new Set([10_062, 10_015, 50_027]);

/** Added to a message. */
export interface TextFile {
  readonly name: string;
  readonly text: string;
}

type WithFiles<T> = T & { readonly files?: readonly TextFile[] };

type Address = Pick<Asked, 'id' | 'token' | 'applicationId'>;

/** The endpoints by which interactions are answered: the interaction's own token opens them, and no other. */
export class InteractionApi {
  readonly #rest: REST;

  constructor(access: RestAccess) {
    this.#rest = new REST({ ...restOptions(access), retries: 0 });
  }

  /** The first word. Said twice, because nobody answered, it is there once. @throws InteractionGone */
  async acknowledge({ id, token }: Address, body: APIInteractionResponse): Promise<void> {
    const signal = AbortSignal.timeout(ACKNOWLEDGE_MS);
    const say = () => this.#rest.post(Routes.interactionCallback(id, token), { body, auth: false, signal });
    let outcome = await patiently(say, signal);
    const isRepeat = outcome.kind === 'unknown';
    if (isRepeat) outcome = await patiently(say, signal);
    if (outcome.kind === 'sent') return;
    const code = outcome.kind === 'refused' ? Number(outcome.error.code) : undefined;
    if (isRepeat && code === ALREADY_ACKNOWLEDGED) return;
    if (outcome.kind === 'refused' && (code === ALREADY_ACKNOWLEDGED || isOver(outcome.error)))
      throw gone(outcome.error);
    throw outcome.error;
  }

  /** Changes the first answer, or the message that a component is on. @throws InteractionGone */
  async edit(address: Address, body: WithFiles<RESTPatchAPIWebhookWithTokenMessageJSONBody>): Promise<void> {
    const { applicationId, token } = address;
    const route = Routes.webhookMessage(applicationId, token, '@original');
    await unlessGone(() => insist(() => this.#rest.patch(route, this.#request(body))));
  }

  /** Takes the first answer back. @throws InteractionGone */
  async remove({ applicationId, token }: Address): Promise<void> {
    const route = Routes.webhookMessage(applicationId, token, '@original');
    await unlessGone(() => insist(() => this.#rest.delete(route, { auth: false })));
  }

  /** One more message. Not repeated: it may be there. @throws InteractionGone */
  async followUp(
    { applicationId, token }: Address,
    body: WithFiles<RESTPostAPIWebhookWithTokenJSONBody>,
  ): Promise<APIMessage> {
    const route = Routes.webhook(applicationId, token);
    return (await unlessGone(() => this.#rest.post(route, this.#request(body)))) as APIMessage;
  }

  #request({ files = [], ...body }: WithFiles<object>) {
    const attached = files.map(({ name, text }) => ({
      name,
      data: Buffer.from(text),
      contentType: 'text/plain; charset=utf-8',
    }));
    const request = { body, auth: false, signal: AbortSignal.timeout(SEND_TIMEOUT_MS) };
    return attached.length === 0 ? request : { ...request, files: attached };
  }
}

async function unlessGone<T>(request: () => Promise<T>): Promise<T> {
  try {
    return await request();
  } catch (error) {
    if (isOver(error)) throw gone(error);
    throw error;
  }
}

function isOver(error: unknown): boolean {
  return error instanceof DiscordAPIError && GONE.has(Number(error.code));
}

function gone(cause: unknown): InteractionGone {
  return new InteractionGone('the interaction is over', { cause });
}
