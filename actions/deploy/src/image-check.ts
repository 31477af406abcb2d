import { ActionError, messageOf } from '../../../lib/errors/action-error.ts';
import {
  field,
  type JsonObject,
  type KubernetesObject,
  listField,
  objectName,
  textField,
} from '../../../lib/kube/object.ts';
import { podTemplateOf } from '../../../lib/kube/pod-template.ts';
import { platformDigests } from '../../../lib/oci/platform-digests.ts';
import { parseReference, repositoryName } from '../../../lib/oci/reference.ts';
import { RegistryClient } from '../../../lib/oci/registry.ts';
import type { ReportedCause } from '../../../lib/report/report.ts';
import { type CheckRequest, type PlannedObject, placeOf } from './plan.ts';

/** The image by its digest, where there is a login to ask the registry with; else as it was given. */
export async function pinImage(
  image: string,
  { pullLogin, registry, say }: Pick<CheckRequest, 'pullLogin' | 'registry' | 'say'>,
): Promise<string> {
  const reference = image === '' ? '' : parseReference(image);
  if (typeof reference === 'string' || reference.digest !== undefined) return image;
  if (reference.registry !== pullLogin?.registry) return image;
  // What is not there, or may not be pulled, the check of the images tells.
  const manifest = await new RegistryClient(reference, pullLogin, registry)
    .manifest(reference.tag ?? 'latest')
    .catch(() => undefined);
  if (manifest === undefined || manifest.digest === '') return image;
  const pinned = `${repositoryName(reference)}@${manifest.digest}`;
  say(`${image} is ${pinned}`);
  return pinned;
}

interface UsedImage {
  readonly entry: PlannedObject;
  readonly container: string;
  readonly path: readonly (string | number)[];
  /** Labels that a node has to have. */
  readonly nodeSelector: JsonObject;
}

/**
 * Images that are not in their registry, may not be pulled, or run on none of the nodes.
 *
 * @param listed the nodes; undefined where they may not be read
 */
export async function checkImages(
  objects: readonly PlannedObject[],
  request: CheckRequest,
  listed: Promise<readonly KubernetesObject[] | undefined>,
): Promise<ReportedCause[]> {
  const used = new Map<string, UsedImage[]>();
  for (const entry of objects) {
    const template = podTemplateOf(entry.object);
    for (const list of ['initContainers', 'containers']) {
      for (const [index, container] of listField(template?.spec, list).entries()) {
        const image = textField(container, 'image') ?? '';
        const use = {
          entry,
          container: textField(container, 'name') ?? '',
          path: [...(template?.path ?? []), list, index, 'image'],
          nodeSelector: (template?.spec.nodeSelector ?? {}) as JsonObject,
        };
        used.set(image, [...(used.get(image) ?? []), use]);
      }
    }
  }
  tellUnchecked([...used.keys()], request);
  const nodes = await listed;
  const causes = await Promise.all(
    [...used].map(async ([image, uses]) => {
      const wrong = await checkImage(image, uses, nodes, request);
      return wrong === undefined
        ? []
        : uses.map(({ entry, container, path }) => ({
            ...wrong,
            object: objectName(entry.object),
            container,
            ...placeOf(entry, path),
          }));
    }),
  );
  return causes.flat();
}

/** Other registries are the cluster's affair: there is nothing here to ask them with. */
function tellUnchecked(images: readonly string[], { pullLogin, say }: CheckRequest): void {
  const others = images.filter((image) => {
    const reference = parseReference(image);
    return typeof reference === 'string' || reference.registry !== pullLogin?.registry;
  });
  if (others.length > 0)
    say(
      `Not checked: whether ${others.join(', ')} can be pulled, as there is no \`pull-registry\` login for it.`,
    );
}

type Wrong = Pick<ReportedCause, 'code' | 'message' | 'hint'>;

/** Only where there is a login to ask with: other registries are the cluster's affair. */
async function checkImage(
  image: string,
  uses: readonly UsedImage[],
  nodes: readonly KubernetesObject[] | undefined,
  { pullLogin, registry: deps, say }: CheckRequest,
): Promise<Wrong | undefined> {
  const reference = parseReference(image);
  if (typeof reference === 'string' || reference.registry !== pullLogin?.registry) return undefined;
  const registry = new RegistryClient(reference, pullLogin, deps);
  try {
    const manifest = await registry.manifest(reference.digest ?? reference.tag ?? 'latest');
    if (manifest === undefined) {
      return {
        code: 'IMAGE_NOT_FOUND',
        message: `${image} is not in ${reference.registry}`,
        hint: `See which tags ${repositoryName(reference)} has; was the image pushed?`,
      };
    }
    const offered = [...(await platformDigests(manifest, registry)).keys()];
    const wanted = nodes && platformsOf(nodes, uses);
    if (offered.length === 0 || !wanted?.length || canRun(wanted, offered)) return undefined;
    return {
      code: 'IMAGE_PLATFORM_MISMATCH',
      message: `${image} is for ${offered.join(', ')}; the nodes are ${wanted.join(', ')}`,
      hint: `Build the image for the nodes' platform as well: \`platforms: ${wanted.join(',')}\`.`,
    };
  } catch (error) {
    if (error instanceof ActionError && / → (?:401|403) /.test(error.message)) {
      return {
        code: 'IMAGE_PULL_DENIED',
        message: `${reference.registry} does not let ${pullLogin.username} pull ${image}: ${error.message}`,
        hint: 'Give `pull-username` and `pull-password` a login that may read the image and outlives the job.',
      };
    }
    say(`Not checked: whether ${image} is there (${messageOf(error)}).`);
    return undefined;
  }
}

/** Nodes say nothing of a variant: an image for any of theirs may run there. */
function canRun(nodePlatforms: readonly string[], offered: readonly string[]): boolean {
  return nodePlatforms.some((node) =>
    offered.some((platform) => platform === node || platform.startsWith(`${node}/`)),
  );
}

/** Of the nodes that the pods may land on. */
function platformsOf(nodes: readonly KubernetesObject[], uses: readonly UsedImage[]): string[] {
  const fits = (node: KubernetesObject) =>
    uses.some(({ nodeSelector }) =>
      Object.entries(nodeSelector).every(([name, value]) => node.metadata.labels?.[name] === value),
    );
  const platforms = nodes.filter(fits).map((node) => {
    const info = field(node, 'status', 'nodeInfo');
    return `${textField(info, 'operatingSystem')}/${textField(info, 'architecture')}`;
  });
  return [...new Set(platforms)];
}
