import { ActionError } from '../errors/action-error.ts';
import type { RunProgram } from '../process/run-program.ts';
import { scanTokens } from '../template/placeholders.ts';
import { type RenderProblem, renderTemplate } from '../template/render.ts';

export interface ManifestRequest {
  /** The lines of the `manifests` input. */
  readonly lines: readonly string[];
  readonly variables: Readonly<Record<string, string>>;
  readonly strict: boolean;
  readonly workspace: string;
  readonly temporaryFolder: string;
}

export interface ManifestDeps {
  readonly run: RunProgram;
  readonly environment: Readonly<Record<string, string>>;
}

/** Renders templates and keeps book of what is wrong with them, so that one failure lists everything. */
export class TemplateRenderer {
  readonly #request: Pick<ManifestRequest, 'variables' | 'strict'>;
  readonly #problems: RenderProblem[] = [];
  readonly #used = new Set<string>();

  constructor(request: Pick<ManifestRequest, 'variables' | 'strict'>) {
    this.#request = request;
  }

  get variablesUsed(): string[] {
    return [...this.#used].toSorted();
  }

  render(text: string, file: string): string {
    const rendered = renderTemplate(text, this.#request.variables, { file, strict: this.#request.strict });
    this.#problems.push(...rendered.problems);
    for (const token of scanTokens(text)) {
      if (token.kind === 'placeholder' && Object.hasOwn(this.#request.variables, token.name)) {
        this.#used.add(token.name);
      }
    }
    return rendered.text;
  }

  /** @throws ActionError TEMPLATE_UNRESOLVED, or MANIFEST_INVALID where all is set but the YAML is wrong */
  finish(): void {
    const [first] = this.#problems;
    if (first === undefined) return;
    const isYamlOnly = this.#problems.every(
      ({ code }) => code === 'YAML_INVALID' || code === 'DUPLICATE_KEY',
    );
    const lines = this.#problems.map(
      ({ file, line, column, message }) => `- ${file}:${line}:${column}: ${message}`,
    );
    const count = lines.length === 1 ? '1 place' : `${lines.length} places`;
    throw new ActionError(
      isYamlOnly ? 'MANIFEST_INVALID' : 'TEMPLATE_UNRESOLVED',
      `The manifests cannot be rendered, ${count}:\n${lines.join('\n')}`,
      {
        hint: isYamlOnly
          ? 'Correct the YAML.'
          : 'Set the variable, give a default with `${NAME:-default}`, or write `$${NAME}` for the literal text.',
        location: { file: first.file ?? '', line: first.line, column: first.column },
      },
    );
  }
}
