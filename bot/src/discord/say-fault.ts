import type { ClaimedQuestion } from '../delivery/ledger.ts';
import { describeFault } from '../ops/log.ts';
import type { AnswerDeps } from './answer.ts';
import type { About } from './api.ts';
import { PartRefused } from './delivery.ts';
import type { GatewayMessage } from './gateway.ts';
import { closedText, faultText } from './notices.ts';
import { isRefusal, mayNotWrite } from './outcome.ts';
import { placeFor } from './place-for.ts';
import { isThreadClosed } from './refusals.ts';

/** Of a notice, for its nonce: no part has this number. */
const NOTICE_PART = -1;

/** One short sentence where the answer should have been; only where we may not write at all there is silence. */
export async function sayWhatWentWrong(
  question: ClaimedQuestion,
  fault: unknown,
  deps: AnswerDeps,
): Promise<void> {
  const { id, channelId } = question;
  const cause = fault instanceof PartRefused ? fault.cause : fault;
  if (await deps.tellAsker(id, faultText(fault))) return;
  if (mayNotWrite(cause)) return;
  const about = { questionId: id, part: NOTICE_PART };
  try {
    if (isThreadClosed(cause)) {
      await sayBesideThread(JSON.parse(question.message) as GatewayMessage, about, deps);
    } else await deps.notices.say(channelId, faultText(fault), about);
  } catch (error) {
    deps.log.error('notice-failed', { channel: channelId, question: id, reason: describeFault(error) });
  }
}

/** In the channel that the thread is in; a forum takes no messages, so the asker alone is told. */
async function sayBesideThread(message: GatewayMessage, about: About, deps: AnswerDeps): Promise<void> {
  const text = closedText(message.channel_id);
  const { webhookChannelId } = await placeFor(message, deps);
  try {
    await deps.notices.say(webhookChannelId, text, { ...about, isReply: false });
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const direct = await deps.api.directWith(message.author.id);
    await deps.notices.say(direct, text, { ...about, isReply: false });
  }
}
