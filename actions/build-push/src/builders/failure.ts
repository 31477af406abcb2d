import { isTagImmutable } from '../../../../lib/oci/immutable-tag.ts';

/** What a failed builder was at: pushing may be repeated, building never. */
export type Phase = 'build' | 'push';

interface Failure {
  readonly code: 'BUILD_FAILED' | 'REGISTRY_REFUSED';
  readonly isTransient: boolean;
  readonly hint: string;
}

const DENIED = /unauthorized|denied|authentication required|insufficient_scope|\b40[13]\b|forbidden/i;
/** What the steps of the build file say is theirs, whatever it reads like. */
const STEP =
  /did not complete successfully|while running runtime|building at STEP "RUN|exit (?:status|code)/i;
const TRANSIENT = [
  /\b(?:408|429|500|502|503|504)\b/,
  /too ?many ?requests|rate limit|abuse detection/i,
  /internal server error|bad gateway|service unavailable|gateway time-?out/i,
  // A proxy's page where the registry's JSON is due.
  /<html|<!doctype|invalid character '<'/i,
  /time-?out|timed out|deadline exceeded/i,
  /connection (?:reset|refused)|broken pipe|unexpected EOF|\bEOF\b|server sent GOAWAY|stream error/i,
  /temporary failure in name resolution|server misbehaving/i,
  // The upload's session was lost between two of the registry's servers.
  /blob[ _]upload[ _](?:unknown|invalid)/i,
];

/** In a build, only a registry's own words or its status count: files and steps are denied and numbered as well. */
const PULL_DENIED = [
  /pull access denied|insufficient_scope|authorization failed|no basic auth credentials|failed to authorize/i,
  /(?:^|: )(?:unauthorized|denied): /i,
  /unexpected (?:http )?status(?: code)?(?: from \w+ request to \S+)?:? 40[13]\b/i,
  /status ?code(?: from registry|:) 40[13]\b/i,
  /\/v2\/\S+\/(?:manifests|blobs)\/\S+ (?:.*[ :])?40[13]\b/i,
];

const LOGIN_HINT =
  'Use actions/registry-login before this step, with a login that may write; for ghcr.io `permissions: packages: write`.';

/** What to make of a builder's last words. GitHub's registry answers a rate limit with 403, so limits come first. */
export function classifyFailure(phase: Phase, text: string): Failure {
  if (phase === 'build') {
    const isDenied = matches(PULL_DENIED, text) && !STEP.test(text) && !matches(TRANSIENT, text);
    return {
      code: isDenied ? 'REGISTRY_REFUSED' : 'BUILD_FAILED',
      isTransient: false,
      hint: isDenied
        ? 'Use actions/registry-login before this step for the registry of the base image.'
        : 'The lines above have what the builder said.',
    };
  }
  const refused = { code: 'REGISTRY_REFUSED', isTransient: false } as const;
  if (isTagImmutable(text)) {
    return {
      ...refused,
      hint: 'The registry lets nobody overwrite this tag: keep `skip-existing: true`, or use another tag.',
    };
  }
  if (matches(TRANSIENT, text)) {
    return { ...refused, isTransient: true, hint: 'Try again later; it was pushed several times.' };
  }
  return {
    ...refused,
    hint: DENIED.test(text) ? LOGIN_HINT : 'The lines above have what the registry said.',
  };
}

function matches(patterns: readonly RegExp[], text: string): boolean {
  return patterns.some((pattern) => pattern.test(text));
}

/** The error among the lines that a builder printed: from its last `Error:` on, else its last line. */
export function errorText(lines: readonly string[]): string {
  const start = lines.findLastIndex((line) => /^(?:ERROR|Error):? /.test(line));
  const shown = lines.filter((line) => line.trim() !== '');
  return start < 0 ? (shown.at(-1) ?? 'it printed nothing') : lines.slice(start).join(' ').trim();
}

/** buildx pushes in the same breath as it builds; only its own error line says which of the two failed. */
export function dockerPhase(error: string): Phase {
  return /^ERROR: (?:failed to build: )?failed to solve: failed to push /.test(error) ? 'push' : 'build';
}
