import type { ImageReference } from '../../../../lib/oci/reference.ts';
import type { RegistryDeps } from '../../../../lib/oci/registry.ts';
import type { RunProgram } from '../../../../lib/process/run-program.ts';
import type { Log } from '../../../../lib/runner/runner.ts';
import type { AcrAccess } from './acr/registry.ts';

/** What to build; paths are absolute. */
export interface BuildPlan {
  /** Without tag. */
  readonly image: ImageReference;
  readonly tags: readonly string[];
  /** The image's name with each tag. A builder pushes the first alone; the others are added once it is readable. */
  readonly names: readonly string[];
  readonly context: string;
  /** Undefined where the base image and the context are all there is. */
  readonly file: string | undefined;
  /** Such as `linux/arm64`; none means the builder's own. */
  readonly platforms: readonly string[];
  /** Takes the place of the image that the build file begins with. */
  readonly baseImage: string | undefined;
  /** Name → folder, for `COPY --from=<name>`. */
  readonly buildContexts: ReadonlyMap<string, string>;
  readonly buildArgs: ReadonlyMap<string, string>;
  /** Id → `src=<path>` or `env=<variable>`. */
  readonly buildSecrets: ReadonlyMap<string, string>;
  readonly target: string | undefined;
  readonly labels: ReadonlyMap<string, string>;
  /** For the manifest, and for the index where there is one. */
  readonly annotations: ReadonlyMap<string, string>;
  /** As docker takes them: a name, or `type=…,ref=…`. */
  readonly cacheFrom: readonly string[];
  readonly cacheTo: readonly string[];
  readonly provenance: boolean;
  /** A program with its arguments, to be run in the image before it is pushed; empty for none. */
  readonly smokeCommand: readonly string[];
  readonly push: boolean;
}

export interface BuilderDeps {
  readonly run: RunProgram;
  readonly registry: RegistryDeps;
  readonly environment: Readonly<Record<string, string>>;
  readonly temporaryFolder: string;
  /** Undefined unless the builder is `acr`. */
  readonly acr: AcrAccess | undefined;
  readonly log: Log;
  /** A line that the builder prints. */
  readonly onLine: (line: string) => void;
}

/** Builds, and pushes where the plan says so. @returns the digest of what was pushed; undefined without a push */
export type Build = (plan: BuildPlan, deps: BuilderDeps) => Promise<string | undefined>;
