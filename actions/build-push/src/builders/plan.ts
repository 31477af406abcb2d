import type { ImageReference } from '../../../../lib/oci/reference.ts';
import type { RegistryDeps } from '../../../../lib/oci/registry.ts';
import type { RunProgram } from '../../../../lib/process/run-program.ts';
import type { Log } from '../../../../lib/runner/runner.ts';

/** What to build; paths are absolute. */
export interface BuildPlan {
  /** Without tag. */
  readonly image: ImageReference;
  readonly tags: readonly string[];
  /** The image's name with each tag; the first is the one to push by. */
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
  readonly buildSecrets: ReadonlyMap<string, string>;
  readonly target: string | undefined;
  readonly labels: ReadonlyMap<string, string>;
  readonly push: boolean;
}

export interface BuilderDeps {
  readonly run: RunProgram;
  readonly registry: RegistryDeps;
  readonly environment: Readonly<Record<string, string>>;
  readonly temporaryFolder: string;
  readonly log: Log;
  /** A line that the builder prints. */
  readonly onLine: (line: string) => void;
}

/** Builds, and pushes where the plan says so. @returns the digest of what was pushed; undefined without a push */
export type Build = (plan: BuildPlan, deps: BuilderDeps) => Promise<string | undefined>;
