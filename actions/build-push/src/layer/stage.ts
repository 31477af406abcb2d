import { type Instruction, type Problem, parseContainerfile } from './containerfile.ts';
import { expandText, splitWords } from './words.ts';

/** What one image is made by: a base, and what is done on top of it. */
export interface Stage {
  /** The base's reference, or `scratch`; empty where there is a problem with it. */
  readonly base: string;
  /** Of the FROM that names it. */
  readonly line: number;
  readonly instructions: readonly Instruction[];
  /** The arguments that were given before the first FROM, with their values. */
  readonly globals: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
}

export interface StageOptions {
  /** Name or number of the stage; the last one where it is undefined. */
  readonly target: string | undefined;
  readonly buildArgs: ReadonlyMap<string, string>;
  /** Takes the place of the image that the stage begins with. */
  readonly baseImage: string | undefined;
}

interface RawStage {
  readonly from: Instruction;
  readonly name: string | undefined;
  readonly image: string;
  readonly platform: string | undefined;
  readonly instructions: Instruction[];
}

/** The wanted stage, with what it takes over from the stages it begins with. Others are not looked at. */
export function readStage(text: string, { target, buildArgs, baseImage }: StageOptions): Stage {
  const { globals, stages } = splitStages(parseContainerfile(text), buildArgs);
  const wanted = findStage(stages, target);
  if (wanted === undefined)
    return { base: '', line: 1, instructions: [], globals, problems: [absent(stages, target)] };
  const chain = chainOf(wanted, stages);
  const [bottom = wanted] = chain;
  const base = baseImage ?? bottom.image;
  return {
    base,
    line: bottom.from.line,
    instructions: chain.flatMap((stage) => stage.instructions),
    globals,
    problems: [...chain.flatMap(platformProblems), ...(base === '' ? [withoutImage(bottom)] : [])],
  };
}

function absent(stages: readonly RawStage[], target: string | undefined): Problem {
  if (target === undefined) return { line: 1, text: 'there is no FROM' };
  const names = stages.map(({ name }, index) => name ?? String(index)).join(', ');
  return { line: 1, text: `there is no stage ${JSON.stringify(target)}; there are ${names || 'none'}` };
}

function platformProblems({ from, platform }: RawStage): readonly Problem[] {
  if (platform === undefined || /^\$\{?TARGETPLATFORM\}?$/.test(platform)) return [];
  const text = `FROM --platform=${platform} would make every image one for that platform; leave the option out`;
  return [{ line: from.line, text }];
}

function withoutImage({ from }: RawStage): Problem {
  const text = `FROM ${from.text} names no image: give its arguments by \`build-args\`, or the image by \`base-image\``;
  return { line: from.line, text };
}

function splitStages(
  instructions: readonly Instruction[],
  buildArgs: ReadonlyMap<string, string>,
): { readonly globals: ReadonlyMap<string, string>; readonly stages: readonly RawStage[] } {
  const globals = new Map<string, string>();
  const lookup = (name: string) => globals.get(name);
  const stages: RawStage[] = [];
  for (const instruction of instructions) {
    const current = stages.at(-1);
    if (instruction.keyword === 'FROM') stages.push(readFrom(instruction, lookup));
    else if (current !== undefined) current.instructions.push(instruction);
    else if (instruction.keyword === 'ARG') setGlobals(instruction, globals, buildArgs);
  }
  return { globals, stages };
}

function setGlobals(
  { text }: Instruction,
  globals: Map<string, string>,
  buildArgs: ReadonlyMap<string, string>,
): void {
  for (const word of splitWords(text, (name) => globals.get(name))) {
    const [name = '', ...rest] = word.split('=');
    const value = buildArgs.get(name) ?? (rest.length > 0 ? rest.join('=') : undefined);
    if (value !== undefined) globals.set(name, value);
  }
}

function readFrom(from: Instruction, lookup: (name: string) => string | undefined): RawStage {
  const words = from.text.split(/\s+/);
  const options = words.filter((word) => word.startsWith('--'));
  const [image = '', as = '', name] = words.filter((word) => !word.startsWith('--'));
  return {
    from,
    image: expandText(image, lookup),
    name: as.toUpperCase() === 'AS' ? name?.toLowerCase() : undefined,
    platform: options.find((word) => word.startsWith('--platform='))?.slice('--platform='.length),
    instructions: [],
  };
}

function findStage(stages: readonly RawStage[], target: string | undefined): RawStage | undefined {
  if (target === undefined) return stages.at(-1);
  return (
    stages.find(({ name }) => name === target.toLowerCase()) ??
    (/^\d+$/.test(target) ? stages[Number(target)] : undefined)
  );
}

/** The stages that one stands on, the lowest first. */
function chainOf(stage: RawStage, stages: readonly RawStage[]): readonly RawStage[] {
  const before = stages.slice(0, stages.indexOf(stage));
  const parent = before.findLast(({ name }) => name === stage.image.toLowerCase());
  return parent === undefined ? [stage] : [...chainOf(parent, stages), stage];
}
