import { ModelError, type ModelFault } from '../llm/chat-model.ts';

const TEXTS: Readonly<Record<ModelFault, string>> = {
  denied: 'I cannot ask my model: it does not accept my key. Whoever runs me has to look at this.',
  'rate-limited': 'My model has too much to do right now. Please try again in a minute.',
  unavailable: 'I cannot reach my model right now. Please try again in a minute.',
  refused: 'My model did not accept the question. Please try it in other words.',
  timeout: 'My model took too long. Please try again.',
  'too-long': 'This is more than my model can read at once. Please try it with less.',
  blocked: 'My model may not answer this. Please try it in other words.',
  empty: 'My model had nothing to say to this. Please try it in other words.',
};

/** What people are told when there is no answer; short, and without any detail that is not theirs. */
export function faultText(fault: unknown): string {
  return fault instanceof ModelError
    ? TEXTS[fault.fault]
    : 'Something went wrong with my answer. Please try again.';
}
