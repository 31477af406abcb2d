import {
  field,
  isJsonObject,
  type KubernetesObject,
  listField,
  objectName,
  textField,
} from '../../kube/object.ts';
import type { Finding } from '../causes.ts';
import type { View } from '../snapshot.ts';
import { finished, type KindRule, waitingFor } from './outcome.ts';

/** In force once it exists; what it leads to is the pods' matter. */
export const assessService: KindRule = (service, view) => {
  const warnings = [
    ...(selectsNothing(service, view) ? [`${objectName(service)} selects no pod`] : []),
    ...(lacksAddress(service)
      ? [`${objectName(service)} has no address yet; on K3s its port may be taken`]
      : []),
  ];
  return { ...finished, warnings };
};

/** Only where pods were read. */
function selectsNothing(service: KubernetesObject, view: View): boolean {
  const selector = field(service, 'spec', 'selector');
  const pods = view.ofKind('Pod');
  if (!isJsonObject(selector) || Object.keys(selector).length === 0 || pods.length === 0) return false;
  return !pods.some(({ metadata }) =>
    Object.entries(selector).every(([key, value]) => metadata.labels?.[key] === value),
  );
}

function lacksAddress(service: KubernetesObject): boolean {
  const isBalanced = textField(service, 'spec', 'type') === 'LoadBalancer';
  return isBalanced && listField(service, 'status', 'loadBalancer', 'ingress').length === 0;
}

/** Webhooks answer once their Service leads somewhere; where no EndpointSlice was read, nobody can say. */
export const assessWebhooks: KindRule = (configuration, { snapshot }) => {
  const services = listField(configuration, 'webhooks')
    .map((webhook) => field(webhook, 'clientConfig', 'service'))
    .filter(isJsonObject);
  const findings = services.flatMap((service): Finding[] => {
    const slices = snapshot.objects.filter(
      ({ kind, metadata }) =>
        kind === 'EndpointSlice' &&
        metadata.namespace === service.namespace &&
        metadata.labels?.['kubernetes.io/service-name'] === service.name,
    );
    const isAnswered = slices.some((slice) =>
      listField(slice, 'endpoints').some((endpoint) => field(endpoint, 'conditions', 'ready') !== false),
    );
    if (slices.length === 0 || isAnswered) return [];
    const name = `${service.namespace}/${service.name}`;
    return [waitingFor(configuration, `The Service ${name} of a webhook has no ready pod`, 'See its pods.')];
  });
  return { done: findings.length === 0, findings };
};
