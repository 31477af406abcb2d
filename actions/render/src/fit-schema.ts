import { readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { ActionError, messageOf } from '../../../lib/errors/action-error.ts';
import { nearestName } from '../../../lib/errors/nearest-name.ts';
import { objectName } from '../../../lib/kube/object.ts';
import type { ManifestObject } from '../../../lib/manifests/parse.ts';
import { checkSchema } from './check-schema.ts';
import { Schemas } from './schemas.ts';

const HOW_TO_SAVE = 'Save it with `kubectl get --raw /openapi/v2 > schema.json`.';

/**
 * Compares the objects with the schemas that a cluster publishes.
 *
 * @param given a JSON file, or a folder of them, relative to the workspace
 * @returns notes: the kinds that the schemas do not know
 * @throws ActionError MANIFEST_INVALID listing every field that does not fit; INPUT_INVALID when there is no schema
 */
export async function fitSchema(
  objects: readonly ManifestObject[],
  given: string,
  workspace: string,
): Promise<string[]> {
  const schemas = await readSchemas(given, workspace);
  for (const { object } of objects) schemas.addDefinition(object);
  const notes: string[] = [];
  const faults = objects.flatMap(({ object, file, placeOf }) => {
    const schema = schemas.find(object.apiVersion, object.kind);
    if (schema === undefined) {
      const near = nearestName(object.kind, schemas.kindsOf(object.apiVersion));
      const hint = near === undefined ? '' : `; did you mean ${near}?`;
      notes.push(
        `the schema has no ${object.kind} of ${object.apiVersion}: ${objectName(object)} was not compared${hint}`,
      );
      return [];
    }
    return checkSchema(object, schema, schemas).map(({ path, message }) => ({
      file,
      ...placeOf(path),
      message: `${objectName(object)}: ${message}`,
    }));
  });
  const [first] = faults;
  if (first === undefined) return notes;
  const lines = faults.map(({ file, line, column, message }) => `- ${file}:${line}:${column}: ${message}`);
  throw new ActionError(
    'MANIFEST_INVALID',
    `The manifests do not fit the cluster's schema, ${faults.length === 1 ? '1 place' : `${faults.length} places`}:\n${lines.join('\n')}`,
    {
      hint: 'Correct the lines named; `kubectl explain` shows the fields of a kind.',
      location: { file: first.file, line: first.line, column: first.column },
    },
  );
}

async function readSchemas(given: string, workspace: string): Promise<Schemas> {
  const schemas = new Schemas();
  const path = resolve(workspace, given);
  try {
    for (const file of await jsonFiles(path)) schemas.addDocument(JSON.parse(await readFile(file, 'utf8')));
  } catch (cause) {
    throw new ActionError('INPUT_INVALID', `\`schema\` cannot be read: ${messageOf(cause)}`, {
      hint: HOW_TO_SAVE,
      cause,
    });
  }
  if (schemas.size > 0) return schemas;
  throw new ActionError('INPUT_INVALID', `\`schema\` is ${JSON.stringify(given)}, which holds no kind`, {
    hint: HOW_TO_SAVE,
  });
}

async function jsonFiles(path: string): Promise<string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  const names = await readdir(path);
  return names.filter((name) => name.endsWith('.json')).map((name) => join(path, name));
}
