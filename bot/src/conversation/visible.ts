/** What is no sign on anybody's screen: white space, controls, what fonts leave out, and blanks that count as letters. */
const NOTHING = /[\s\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\u3164\u2800]+/gu;
const FENCE = '```';

/** Whether people see anything of a text; of a block of code with nothing in it they do not. */
export function isVisible(text: string): boolean {
  return text.replaceAll(NOTHING, '').replaceAll(FENCE, '') !== '';
}
