/** Between the signs of a marker: it shows as nothing, and breaks the marker for a tokenizer. */
const BREAK = '\u200b';

/**
 * What chat templates mark roles with. Servers that put a prompt together as one text would take them for their own.
 * Source: the chat templates of ChatML, Llama 2 and 3, Mistral, Gemma, DeepSeek, Phi, Command R and Alpaca
 */
const MARKERS = [
  /<(?=[|｜][^<>|｜]{1,40}[|｜]>)/gu,
  /<(?=\/?s>)/gi,
  /<(?=\/?(?:bos|eos|start_of_turn|end_of_turn|unk|pad)>)/gi,
  /\[(?=\/?(?:INST|SYSTEM_PROMPT|AVAILABLE_TOOLS|TOOL_CALLS|TOOL_RESULTS)\])/gi,
  /<(?=<\/?SYS>>)/gi,
  /#(?=## ?(?:System|Instruction|Response|Human|Assistant|User|Input)\b)/gi,
];

/** A text that somebody wrote, with markers of roles broken, so that they stay text; it looks the same. */
export function breakRoleMarkers(text: string): string {
  if (!/[<[#]/.test(text)) return text;
  return MARKERS.reduce((current, marker) => current.replaceAll(marker, (sign) => sign + BREAK), text);
}

const MAX_NAME_CHARACTERS = 100;

/** A name as it may stand before a colon: on one line, without signs that turn the text, no longer than names are. */
export function plainName(name: string): string {
  const flat = breakRoleMarkers(name)
    .replaceAll(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\s]+/gu, ' ')
    .trim();
  return [...flat].slice(0, MAX_NAME_CHARACTERS).join('').trim().toWellFormed() || 'Somebody';
}
