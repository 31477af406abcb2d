import { type KubernetesObject, listField, objectName, textField } from '../kube/object.ts';
import type { Finding } from './causes.ts';
import { type ContainerView, containersOf } from './container-view.ts';
import { assessExits, failedHook } from './exits.ts';
import { classifyPullError, type PullSecret } from './images.ts';
import { assessReadiness } from './readiness.ts';
import { timeField, type View } from './snapshot.ts';
import { classifyConfigError, classifyStartError } from './start-errors.ts';

/** What is wrong with a pod's containers, seen so far. */
export function assessContainers(pod: KubernetesObject, view: View): Finding[] {
  return containersOf(pod).flatMap((container) => {
    const waiting = assessWaiting(pod, container, view);
    if (waiting) return [view.maySayOldThings(pod) ? { ...waiting, fatal: false } : waiting];
    const exits = assessExits(pod, container, view);
    if (exits.length > 0) return exits;
    return container.isInit ? [] : assessReadiness(pod, container, view);
  });
}

const PULL_REASONS = new Set([
  'ErrImagePull',
  'ImagePullBackOff',
  'RegistryUnavailable',
  'ImageInspectError',
]);

/** A reason to wait that names its own cause; crash loops are told by their exits. */
function assessWaiting(pod: KubernetesObject, container: ContainerView, view: View): Finding | undefined {
  const reason = textField(container.status, 'state', 'waiting', 'reason') ?? '';
  const message = textField(container.status, 'state', 'waiting', 'message') ?? '';
  const where = { object: objectName(pod), container: container.name };
  const image = textField(container.spec, 'image') ?? '';
  if (PULL_REASONS.has(reason)) return assessPull(pod, container, message, view);
  switch (reason) {
    case 'ErrImageNeverPull':
      return {
        ...where,
        code: 'IMAGE_NOT_FOUND',
        message: `${image} is not on the node, and the pull policy is Never`,
        hint: 'Set imagePullPolicy to IfNotPresent, or load the image onto the node.',
        fatal: true,
      };
    case 'InvalidImageName':
      return {
        ...where,
        code: 'IMAGE_NAME_INVALID',
        message: `${JSON.stringify(image)} is no image name: ${message}`,
        hint: 'Names are lower case, as in ghcr.io/owner/name@sha256:…; see what the `image` of the manifest became.',
        fatal: true,
      };
    case 'SignatureValidationFailed':
      return {
        ...where,
        code: 'IMAGE_PULL_DENIED',
        message: `The node does not accept the signature of ${image}: ${message}`,
        hint: "Sign the image as the node's policy wants it.",
        fatal: true,
      };
    case 'CreateContainerConfigError':
      return { ...where, ...classifyConfigError(message) };
    case 'CreateContainerError':
    case 'RunContainerError':
    case 'ContainerCannotRun':
      return { ...where, ...classifyStartError(reason, message) };
    case 'PostStartHookError':
      return { ...where, ...failedHook(container.name, message) };
    default:
      return undefined;
  }
}

function assessPull(
  pod: KubernetesObject,
  container: ContainerView,
  message: string,
  view: View,
): Finding | undefined {
  const image = textField(container.spec, 'image') ?? '';
  const pullSecret = pullSecretOf(pod, view);
  const waitedMs = view.since(timeField(pod, 'metadata', 'creationTimestamp'));
  // Kubelets before 1.32 give no reason while they back off; the event has it.
  const texts = [message, ...view.eventsOf(pod, 'Failed').map((event) => event.message)];
  for (const text of texts.filter((candidate) => candidate.includes(image) || candidate === message)) {
    const found = classifyPullError(text, image, { waitedMs, pullSecret });
    if (found) return { object: objectName(pod), container: container.name, ...found };
  }
  return undefined;
}

function pullSecretOf(pod: KubernetesObject, view: View): PullSecret {
  if (listField(pod, 'spec', 'imagePullSecrets').length === 0) return 'none';
  return view.eventsOf(pod, 'FailedToRetrieveImagePullSecret').length > 0 ? 'missing' : 'given';
}
