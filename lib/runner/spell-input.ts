/** How the messages of the action at hand write an input, alone or with a value: `method: aks`. In backticks. */
export type SpellInput = (input: string) => string;

/** @example spellWith('kube-')('method: aks') // '`kube-method: aks`' */
export function spellWith(prefix: string): SpellInput {
  return (input) => `\`${prefix}${input}\``;
}
