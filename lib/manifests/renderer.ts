import { ActionError } from '../errors/action-error.ts';
import { nearestName } from '../errors/nearest-name.ts';
import type { RunProgram } from '../process/run-program.ts';
import { LineIndex, type Place } from '../template/places.ts';
import { type Filled, fillTemplate, saysAtTop } from '../template/render.ts';
import type { TemplateValue } from '../template/walk.ts';
import type { RenderedFile } from './parse.ts';
import { secretFault } from './secret-values.ts';

export interface ManifestRequest {
  /** The lines of the `manifests` input. */
  readonly lines: readonly string[];
  readonly variables: Readonly<Record<string, string>>;
  /** The variables of the `variables` input: those that somebody wrote for these manifests. */
  readonly named: readonly string[];
  readonly bareVariables: readonly string[];
  readonly strict: boolean;
  readonly workspace: string;
  readonly temporaryFolder: string;
}

export interface ManifestDeps {
  readonly run: RunProgram;
  readonly environment: Readonly<Record<string, string>>;
}

interface Problem extends Place {
  readonly file: string;
  readonly message: string;
  /** Whether a variable or a placeholder is wrong, and not the manifest itself. */
  readonly isOfTemplate: boolean;
}

type RenderRequest = Pick<ManifestRequest, 'variables' | 'named' | 'bareVariables' | 'strict'>;

/** Renders templates and keeps book of what is wrong with them, so that one failure lists everything. */
export class TemplateRenderer {
  readonly #request: RenderRequest;
  readonly #problems: Problem[] = [];
  readonly #mentioned = new Set<string>();
  readonly #notes: string[] = [];

  constructor(request: RenderRequest) {
    this.#request = request;
  }

  get variablesUsed(): string[] {
    const isGiven = (name: string) => Object.hasOwn(this.#request.variables, name);
    return [...this.#mentioned].filter(isGiven).toSorted();
  }

  /** What is no error but may be a slip: placeholders that are none, and variables that nothing uses. */
  get notes(): string[] {
    const mentioned = [...this.#mentioned];
    const unused = this.#request.named
      .filter((name) => !this.#mentioned.has(name))
      .map((name) => {
        const near = nearestName(name, mentioned);
        return `no manifest uses ${name}${near === undefined ? '' : `; did you mean ${near}?`}`;
      });
    return [...this.#notes, ...unused];
  }

  /** The rendered file, and where each offset of it was written. */
  render(text: string, file: string): Required<Omit<RenderedFile, 'origins'>> {
    const { filled, secrets } = this.#fill(text);
    for (const { message, line, column, code } of filled.problems) {
      const isOfTemplate = code !== 'YAML_INVALID' && code !== 'DUPLICATE_KEY';
      this.#problems.push({ file, message, line, column, isOfTemplate });
    }
    for (const secret of secrets) this.report(file, secret, secret.message);
    for (const { name, written, line, column } of filled.lookalikes) {
      const what = written.startsWith('${')
        ? `\`${written}\` is no placeholder`
        : `\`${written}\` stays: list ${name} in \`bare-variables\` to have it filled in`;
      this.#notes.push(`${file}:${line}:${column}: ${what}`);
    }
    return { file, text: filled.text, placeOf: filled.placeOf };
  }

  /**
   * A template that lies in a string of another one, such as a patch in a kustomization. What is wrong with its names
   * was found in the outer one.
   *
   * @param placeOf from a place in the inner text to the one in the file
   */
  renderInner(text: string, file: string, placeOf: (inner: Place) => Place): string {
    const { filled, secrets } = this.#fill(text);
    for (const problem of filled.problems) {
      if (problem.code !== 'UNSET' && problem.code !== 'REQUIRED')
        this.report(file, placeOf(problem), problem.message);
    }
    for (const secret of secrets) this.report(file, placeOf(secret), secret.message);
    return filled.text;
  }

  /** Adds something that makes the manifests unusable. */
  report(file: string, { line, column }: Place, message: string): void {
    this.#problems.push({ file, line, column, message, isOfTemplate: false });
  }

  /** @throws ActionError TEMPLATE_UNRESOLVED, or MANIFEST_INVALID where all is set but the YAML is wrong */
  finish(): void {
    const [first] = this.#problems;
    if (first === undefined) return;
    const isOfTemplate = this.#problems.some((problem) => problem.isOfTemplate);
    const lines = this.#problems.map(
      ({ file, line, column, message }) => `- ${file}:${line}:${column}: ${message}`,
    );
    const count = lines.length === 1 ? '1 place' : `${lines.length} places`;
    throw new ActionError(
      isOfTemplate ? 'TEMPLATE_UNRESOLVED' : 'MANIFEST_INVALID',
      `The manifests cannot be rendered, ${count}:\n${lines.join('\n')}`,
      {
        hint: isOfTemplate
          ? 'Set the variable, give a default with `${NAME:-default}`, or write `$${NAME}` for the literal text.'
          : this.#hint(),
        location: { file: first.file, line: first.line, column: first.column },
      },
    );
  }

  #hint(): string {
    const hasSecret = this.#problems.some(({ message }) => SECRET_MESSAGE.test(message));
    return hasSecret
      ? 'Give secrets by placeholder or `secret-data`, and change those that were committed; a line that holds none ends with `# discordlm: not a secret`.'
      : 'Correct the lines named.';
  }

  #fill(text: string): { filled: Filled; secrets: (Place & { message: string })[] } {
    const found: { offset: number; message: string }[] = [];
    const inspect = (value: TemplateValue) => {
      const message = secretFault(value);
      if (message !== undefined) found.push({ offset: value.offset, message });
    };
    const { variables, bareVariables: bareNames, strict } = this.#request;
    const isAllowed = saysAtTop(text, 'secret-values=allow');
    const filled = fillTemplate(text, variables, { bareNames, strict, ...(isAllowed ? {} : { inspect }) });
    for (const name of filled.mentioned) this.#mentioned.add(name);
    const lines = found.length === 0 ? undefined : new LineIndex(text);
    const secrets = found.map(({ offset, message }) => ({
      message,
      ...(lines?.place(offset) ?? { line: 1, column: 1 }),
    }));
    return { filled, secrets };
  }
}

const SECRET_MESSAGE = / (?:holds an? |is a literal value of a Secret|looks like a secret)/;
