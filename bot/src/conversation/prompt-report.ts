import type { PromptPlan } from './prompt-plan.ts';

/** What would be sent, for people: a line for each piece with its tokens, then what was left out and why. */
export function describePrompt(plan: PromptPlan): string {
  const rows = plan.parts.map(({ label, role, tokens, isCut }) => ({
    label: isCut ? `${label} (shortened)` : label,
    role,
    tokens: String(tokens),
  }));
  const width = Math.max(0, ...rows.map(({ label }) => label.length));
  const digits = Math.max(6, ...rows.map(({ tokens }) => tokens.length));
  return [
    ...rows.map(({ label, role, tokens }) => `${tokens.padStart(digits)}  ${label.padEnd(width)}  ${role}`),
    `${String(plan.tokens).padStart(digits)}  about, of ${plan.tokenLimit} tokens for prompt and answer`,
    ...loreLines(plan),
    ...leftOutLines(plan),
  ].join('\n');
}

/** The messages themselves, one after the other, as they would be sent. */
export function printPrompt({ messages }: PromptPlan): string {
  return messages.map(({ role, content }) => `--- ${role} ---\n${content}`).join('\n\n');
}

function loreLines({ lore }: PromptPlan): string[] {
  const placeOf = (placement: (typeof lore.active)[number]['entry']['placement']) =>
    placement.kind === 'depth' ? `depth ${placement.depth}` : placement.kind;
  return [
    ...lore.active.map(
      ({ entry, reason, tokens }) =>
        `Lore: ${entry.label}: ${tokens} tokens, by ${reason}, ${placeOf(entry.placement)}`,
    ),
    ...lore.dropped.map(({ label, why }) => `Lore left out: ${label}: ${why}`),
  ];
}

function leftOutLines({ turnsLeftOut, examplesLeftOut }: PromptPlan): string[] {
  return [
    ...(turnsLeftOut === 0 ? [] : [`Left out: the ${turnsLeftOut} oldest messages`]),
    ...(examplesLeftOut === 0 ? [] : [`Left out: ${examplesLeftOut} examples`]),
  ];
}
