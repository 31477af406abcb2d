import { posix } from 'node:path';
import type { ImageChanges } from '../../../../lib/oci/image.ts';
import type { Platform } from '../../../../lib/oci/platform.ts';
import { platformText } from '../../../../lib/oci/platform.ts';
import type { Instruction, Problem } from './containerfile.ts';
import { type Copy, parseCopy } from './copy.ts';
import type { Stage } from './stage.ts';
import { expandText, type Lookup, splitWords } from './words.ts';

/** What a stage says, without doing any of it. */
export interface Recipe {
  readonly copies: readonly Copy[];
  /** Absolute; they are there when the image starts. */
  readonly folders: readonly string[];
  readonly changes: ImageChanges;
  readonly problems: readonly Problem[];
  /** What has no meaning for an image of this kind, and was left out. */
  readonly notes: readonly Problem[];
}

export interface RecipeOptions {
  readonly buildArgs: ReadonlyMap<string, string>;
  readonly platform: Platform;
  /** Of the base. */
  readonly env: readonly string[];
  /** Of the base. */
  readonly workdir: string;
  readonly labels: ReadonlyMap<string, string>;
}

interface State {
  readonly args: Map<string, string>;
  readonly env: Map<string, string>;
  readonly labels: Map<string, string>;
  readonly ports: Set<string>;
  readonly volumes: Set<string>;
  readonly copies: Copy[];
  readonly folders: string[];
  readonly problems: Problem[];
  readonly notes: Problem[];
  readonly options: RecipeOptions;
  readonly globals: ReadonlyMap<string, string>;
  workdir: string;
  changes: Partial<ImageChanges>;
}

type Handler = (state: State, instruction: Instruction, lookup: Lookup) => void;

/** Reads the stage's instructions for one platform. Problems are those of the file, all of them. */
export function readRecipe(stage: Stage, options: RecipeOptions): Recipe {
  const state: State = {
    args: new Map(),
    env: new Map(options.env.map((pair) => splitPair(pair))),
    labels: new Map(),
    ports: new Set(),
    volumes: new Set(),
    copies: [],
    folders: [],
    problems: [...stage.problems],
    notes: [],
    options,
    globals: stage.globals,
    workdir: options.workdir || '/',
    changes: {},
  };
  for (const instruction of stage.instructions) {
    // What an instruction sets, it does not see itself.
    const [env, args] = [new Map(state.env), new Map(state.args)];
    const lookup: Lookup = (name) => env.get(name) ?? args.get(name);
    (HANDLERS[instruction.keyword] ?? refuse)(state, instruction, lookup);
  }
  const { copies, folders, env, ports, volumes, problems, notes } = state;
  const labels = new Map([...state.labels, ...options.labels]);
  return {
    copies,
    folders,
    problems,
    notes,
    changes: { ...state.changes, env, labels, ports: [...ports], volumes: [...volumes] },
  };
}

const INSTEAD: Readonly<Record<string, string>> = {
  RUN: 'runs a program, which needs a builder: do it in a step before and copy what it made, or use `builder: docker` or `buildah`',
  ADD: 'may unpack or download: use COPY',
  ONBUILD: 'is for other builds: write what it says where it is due',
  SHELL: 'is for RUN, which is not possible here',
  MAINTAINER: 'is out of use: write LABEL org.opencontainers.image.authors=…',
};

const refuse: Handler = ({ problems }, { keyword, line }) => {
  const why = INSTEAD[keyword] ?? 'is no instruction that is known here';
  problems.push({ line, text: `${keyword} ${why}` });
};

const HANDLERS: Readonly<Record<string, Handler>> = {
  ARG: ({ args, globals, options }, { text }, lookup) => {
    for (const word of splitWords(text, lookup)) {
      const [name, value] = splitPair(word);
      const given = options.buildArgs.get(name) ?? platformArgument(name, options.platform);
      const known = given ?? (word.includes('=') ? value : globals.get(name));
      if (known !== undefined) args.set(name, known);
    }
  },
  ENV: ({ env, problems }, instruction, lookup) => {
    for (const [name, value] of pairsOf(instruction, problems, lookup)) env.set(name, value);
  },
  LABEL: ({ labels, problems }, instruction, lookup) => {
    for (const [name, value] of pairsOf(instruction, problems, lookup)) labels.set(name, value);
  },
  WORKDIR: (state, { text }, lookup) => {
    state.workdir = posix.resolve('/', state.workdir, expandText(text, lookup));
    state.folders.push(state.workdir);
    state.changes = { ...state.changes, workdir: state.workdir };
  },
  USER: (state, { text }, lookup) => {
    state.changes = { ...state.changes, user: expandText(text, lookup) };
  },
  STOPSIGNAL: (state, { text }, lookup) => {
    state.changes = { ...state.changes, stopSignal: expandText(text, lookup) };
  },
  EXPOSE: ({ ports, problems }, { text, line }, lookup) => {
    for (const word of splitWords(text, lookup)) {
      const [, port, protocol = 'tcp'] = /^(\d{1,5})(?:\/(tcp|udp|sctp))?$/i.exec(word) ?? [];
      if (port === undefined)
        problems.push({ line, text: `EXPOSE ${word} is no port: write 8080 or 8080/udp` });
      else ports.add(`${port}/${protocol.toLowerCase()}`);
    }
  },
  VOLUME: ({ volumes, problems }, instruction, lookup) => {
    const words = execForm(instruction, problems) ?? splitWords(instruction.text, lookup);
    for (const word of words) volumes.add(word);
  },
  ENTRYPOINT: (state, instruction) => {
    state.changes = { ...state.changes, entrypoint: commandOf(instruction, state.problems) };
  },
  CMD: (state, instruction) => {
    state.changes = { ...state.changes, cmd: commandOf(instruction, state.problems) };
  },
  HEALTHCHECK: ({ notes }, { line }) => {
    notes.push({
      line,
      text: 'HEALTHCHECK is left out: OCI images have none, and Kubernetes has its own probes',
    });
  },
  COPY: ({ copies, problems, workdir }, instruction, lookup) => {
    const words = execForm(instruction, problems) ?? splitWords(instruction.text, lookup);
    const parsed = parseCopy(instruction, words, workdir);
    if (parsed.copy !== undefined) copies.push(parsed.copy);
    problems.push(...parsed.problems);
  },
};

/** What is set for every build. Source: docs.docker.com, "Automatic platform ARGs in the global scope" */
function platformArgument(name: string, platform: Platform): string | undefined {
  const values: Readonly<Record<string, string>> = {
    TARGETPLATFORM: platformText(platform),
    TARGETOS: platform.os,
    TARGETARCH: platform.architecture,
    TARGETVARIANT: platform.variant ?? '',
  };
  return values[name];
}

/** `NAME=value NAME2="other value"`, or the old `NAME value`. */
function pairsOf(
  { keyword, text, line }: Instruction,
  problems: Problem[],
  lookup: Lookup,
): [string, string][] {
  const [, name = '', rest] = /^([^\s=]+)\s+([\s\S]*)$/.exec(text) ?? [];
  if (name !== '' && rest !== undefined) return [[name, expandText(rest, lookup)]];
  const words = splitWords(text, lookup);
  for (const word of words) {
    if (!/^[^=]+=/.test(word))
      problems.push({ line, text: `${keyword} ${JSON.stringify(word)} is not NAME=VALUE` });
  }
  return words.filter((word) => /^[^=]+=/.test(word)).map((word) => splitPair(word));
}

function commandOf(instruction: Instruction, problems: Problem[]): readonly string[] {
  return execForm(instruction, problems) ?? ['/bin/sh', '-c', instruction.text];
}

/** The JSON form; undefined where it is not written so. */
function execForm({ keyword, text, line }: Instruction, problems: Problem[]): readonly string[] | undefined {
  if (!text.startsWith('[')) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    if (Array.isArray(value) && value.every((word) => typeof word === 'string')) return value;
  } catch {
    // Said below: what it is not is no matter of its place.
  }
  problems.push({
    line,
    text: `${keyword} begins like a list, but is no JSON: write ["word", "word"], with double quotes`,
  });
  return [];
}

function splitPair(pair: string): [string, string] {
  const at = pair.indexOf('=');
  return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
}
