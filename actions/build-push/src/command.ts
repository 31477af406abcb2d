/**
 * The words of a command: at blanks, but not within quotes; a backslash takes the next character as it is, outside single
 * quotes. Nothing else has a meaning, as no shell reads it. Undefined where a quote is not closed.
 *
 * @example splitCommand(`node -e "console.log('hello')"`) // ['node', '-e', "console.log('hello')"]
 */
export function splitCommand(text: string): string[] | undefined {
  const words: string[] = [];
  let word: string | undefined;
  const token = /\s+|'([^']*)'|"((?:[^"\\]|\\[\s\S])*)"|\\([\s\S])|([^\s'"\\]+)|([\s\S])/gy;
  for (const [whole, single, double, escaped, plain] of text.matchAll(token)) {
    const part = single ?? double?.replaceAll(/\\([\s\S])/g, '$1') ?? escaped ?? plain;
    if (part !== undefined) word = (word ?? '') + part;
    else if (whole.trim() !== '') return undefined;
    else if (word !== undefined) {
      words.push(word);
      word = undefined;
    }
  }
  return word === undefined ? words : [...words, word];
}
