import { join } from 'node:path';
import { ActionError } from '../../../../lib/errors/action-error.ts';
import { field, textField } from '../../../../lib/kube/object.ts';
import type { BaseImage, BasePlatform } from '../../../../lib/oci/base-image.ts';
import type { ImageChanges } from '../../../../lib/oci/image.ts';
import { foreignPrograms } from '../../../../lib/oci/layer/elf.ts';
import { type Layer, type LayerEntry, writeLayer } from '../../../../lib/oci/layer/write-layer.ts';
import { platformText } from '../../../../lib/oci/platform.ts';
import type { BuildPlan } from '../builders/plan.ts';
import { collectEntries } from './collect.ts';
import { readRecipe } from './recipe.ts';
import { fileProblems, type Source } from './source.ts';

/** A layer in a file, and how many files are in it. */
export interface PackedLayer {
  readonly layer: Layer;
  readonly files: number;
}

/** One platform's part of the image, its base aside. */
export interface PackedPlatform {
  readonly base: BasePlatform;
  readonly changes: ImageChanges;
  /** Undefined where nothing is copied. */
  readonly layer: Layer | undefined;
}

export interface Packed {
  readonly platforms: readonly PackedPlatform[];
  /** Each once: platforms that get the same files share theirs. */
  readonly layers: readonly PackedLayer[];
  readonly notes: readonly string[];
}

interface PackOptions {
  readonly source: Source;
  readonly base: BaseImage;
  /** For the layers' files. */
  readonly folder: string;
  readonly created: Date;
}

/** @throws ActionError INPUT_INVALID, BUILD_FAILED when a program in the layer is for another machine than the image */
export async function packPlatforms(plan: BuildPlan, options: PackOptions): Promise<Packed> {
  const { source, base, folder, created } = options;
  const layers = new Map<string, Promise<PackedLayer>>();
  const notes = new Set<string>();
  const platforms = await Promise.all(
    base.platforms.map(async (platformBase) => {
      const recipe = recipeFor(plan, source, platformBase);
      const workdir = textField(platformBase.config, 'config', 'WorkingDir') ?? '/';
      const { entries, problems } = await collectEntries(recipe, source.contexts, workdir);
      const all = [...recipe.problems, ...problems];
      if (all.length > 0) throw fileProblems(source.name, all);
      for (const { line, text } of recipe.notes) notes.add(`${source.name}:${line}: ${text}`);
      if (entries.length === 0) return { base: platformBase, changes: recipe.changes, layer: undefined };
      const key = JSON.stringify(entries);
      const file = join(folder, `${layers.size}.tar.gz`);
      const packed = layers.get(key) ?? pack(entries, file, created);
      layers.set(key, packed);
      return { base: platformBase, changes: recipe.changes, layer: (await packed).layer };
    }),
  );
  requireOwnPrograms(platforms);
  return { platforms, layers: await Promise.all(layers.values()), notes: [...notes] };
}

function recipeFor(plan: BuildPlan, { stage, name }: Source, { config, platform }: BasePlatform) {
  const triggers = field(config, 'config', 'OnBuild');
  if (Array.isArray(triggers) && triggers.length > 0) {
    const text = `FROM ${stage.base} wants to run ${JSON.stringify(triggers[0])} in what is built on it: take another base image`;
    throw fileProblems(name, [{ line: stage.line, text }]);
  }
  const env = field(config, 'config', 'Env');
  return readRecipe(stage, {
    buildArgs: plan.buildArgs,
    platform,
    env: Array.isArray(env) ? env.map(String) : [],
    workdir: textField(config, 'config', 'WorkingDir') ?? '/',
    labels: plan.labels,
  });
}

async function pack(entries: readonly LayerEntry[], file: string, created: Date): Promise<PackedLayer> {
  const layer = await writeLayer(entries, { file, mtimeSeconds: Math.floor(created.getTime() / 1000) });
  return { layer, files: entries.filter(({ kind }) => kind === 'file').length };
}

const MAX_SHOWN = 10;

/** A program of another machine would be found out by whoever starts it: on the cluster, after the deployment. */
function requireOwnPrograms(platforms: readonly PackedPlatform[]): void {
  const lines = platforms.flatMap(({ base: { platform }, layer }) => {
    const foreign = foreignPrograms(layer?.programs ?? [], platform.architecture);
    const shown = foreign.slice(0, MAX_SHOWN).map(({ path, machine }) => `/${path} is for ${machine}`);
    const rest = foreign.length > MAX_SHOWN ? [`and ${foreign.length - MAX_SHOWN} more`] : [];
    return [...shown, ...rest].map((text) => `- ${platformText(platform)}: ${text}`);
  });
  if (lines.length === 0) return;
  throw new ActionError(
    'BUILD_FAILED',
    `The layer has programs that could not run where the image is to run:\n${lines.join('\n')}`,
    {
      hint: 'Install for each platform into a folder of its own and write `COPY build/${TARGETARCH}/ …`, leave these files out by an ignore file, or name fewer `platforms`.',
    },
  );
}
