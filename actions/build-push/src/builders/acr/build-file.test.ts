import { describe, expect, it } from 'vitest';
import { withLabels } from './build-file.ts';

const labels = new Map([['a', 'b']]);
const L = 'LABEL "a"="b"';

describe('withLabels', () => {
  it.each<[string, string, string | undefined, string | undefined]>([
    ['the only stage', 'FROM x\nRUN y', undefined, `FROM x\nRUN y\n${L}`],
    ['the last stage', 'FROM x AS one\nFROM y', undefined, `FROM x AS one\nFROM y\n${L}`],
    ['a named stage', 'FROM x AS One\nRUN y\nFROM z', 'one', `FROM x AS One\nRUN y\n${L}\nFROM z`],
    ['a numbered stage', 'FROM x\nFROM y', '0', `FROM x\n${L}\nFROM y`],
    ['a stage that is not there', 'FROM x', 'other', undefined],
    ['no stage', '# FROM x', undefined, undefined],
    ['lower case', 'from x as a\nfrom y', 'a', `from x as a\n${L}\nfrom y`],
    [
      'an instruction that goes on',
      'FROM x AS a\nRUN echo \\\n# note\nfrom y\nFROM z',
      'a',
      `FROM x AS a\nRUN echo \\\n# note\nfrom y\n${L}\nFROM z`,
    ],
    [
      'a here-document',
      'FROM x AS a\nRUN <<EOF\nFROM t\nEOF\nFROM z',
      'a',
      `FROM x AS a\nRUN <<EOF\nFROM t\nEOF\n${L}\nFROM z`,
    ],
    [
      'another escape',
      '# escape=`\nFROM x AS a\nRUN a `\n from y\nFROM z',
      'a',
      `# escape=\`\nFROM x AS a\nRUN a \`\n from y\n${L}\nFROM z`,
    ],
    [
      'a command in backticks',
      'FROM x AS a\nRUN `date`\nFROM z',
      'a',
      `FROM x AS a\nRUN \`date\`\n${L}\nFROM z`,
    ],
  ])('labels %s', (_name, text, target, expected) => {
    expect(withLabels(text, labels, target)).toBe(expected);
  });

  it('lets nothing in a label be an instruction or a variable', () => {
    expect(withLabels('FROM x', new Map([['k"', 'a "$HOME" \\ b']]), undefined)).toBe(
      'FROM x\nLABEL "k\\""="a \\"\\$HOME\\" \\\\ b"',
    );
  });
});
