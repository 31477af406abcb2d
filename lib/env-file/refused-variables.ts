const REFUSED =
  /^(PATH|HOME|SHELL|IFS|ENV|PS4|CDPATH|BASH_ENV|BASHOPTS|SHELLOPTS|PROMPT_COMMAND|LD_.*|DYLD_.*|NODE_OPTIONS|NODE_EXTRA_CA_CERTS|PYTHON(PATH|STARTUP|HOME)|PERL5(OPT|LIB)|RUBY(OPT|LIB)|JAVA_TOOL_OPTIONS|_JAVA_OPTIONS|GIT_.*|SSH_.*|GITHUB_.*|RUNNER_.*|ACTIONS_.*|INPUT_.*|STATE_.*|CI)$/i;

/** Those of the names that steer the runner, or how programs start, so that a stored value must not set them. */
export function refusedVariables(names: readonly string[]): string[] {
  return names.filter((name) => REFUSED.test(name) || !/^[A-Za-z_][A-Za-z0-9_]*$/.test(name));
}
