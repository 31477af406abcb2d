/** Where a value stands in its object: mapping keys and list positions, outermost first. */
export type FieldPath = readonly (string | number)[];

const STRING_MAPS = new Set(
  (
    'labels annotations matchLabels nodeSelector selector parameters volumeAttributes ' +
    // A kustomization's own.
    'commonLabels commonAnnotations pairs'
  ).split(' '),
);
const DATA_KINDS = new Set(['ConfigMap', 'Secret']);
const DATA_FIELDS = new Set(['data', 'stringData', 'binaryData']);
const STRING_LISTS = new Set(
  (
    'accessModes add addresses admissionReviewVersions apiGroups apiVersions args clusterIPs command drop except ' +
    'externalIPs finalizers hostnames hosts ip loadBalancerSourceRanges monitors mountOptions nameservers namespaces ' +
    'nonResourceURLs operations policyTypes portals resourceNames resources scopes searches targetWWNs values verbs wwids'
  ).split(' '),
);
const STRING_FIELDS = new Set(
  (
    'apiVersion audience cidr claimName clusterIP containerName description diskName diskURI effect externalName fieldPath generateName group host hostIP ' +
    'hostname image imagePullPolicy ingressClassName ip key kind loadBalancerIP medium mountPath name namespace ' +
    'nodeName operator path pathType priorityClassName protocol resourceName restartPolicy runtimeClassName ' +
    'schedule schedulerName scheme secretName server serviceAccount serviceAccountName serviceName ' +
    'storageClassName subPath subPathExpr subdomain timeZone topologyKey type volumeName whenUnsatisfiable ' +
    'url fsType holderIdentity message pdName prefix resourceVersion shareName succeededIndexes uid volumeHandle ' +
    'volumeID zone workingDir digest namePrefix nameSuffix newName newTag'
  ).split(' '),
);

/** Where `value` and `values` are numbers: exit codes, and the steps of an autoscaler. */
const NUMBERS_BELOW = new Set<string | number>(['exitCodes', 'onExitCodes', 'policies']);

/**
 * Whether Kubernetes takes only a string here, so that `8080` or `true` has to be quoted: environment values,
 * ConfigMap and Secret data, labels, annotations, commands, arguments, and names.
 */
export function isStringDue(kind: string | undefined, path: FieldPath): boolean {
  const last = path.at(-1);
  const parent = path.at(-2);
  if (last === undefined) return false;
  if (kind !== undefined && DATA_KINDS.has(kind) && DATA_FIELDS.has(String(path[0]))) return true;
  const isOfNumbers = NUMBERS_BELOW.has(path.at(-3) ?? '');
  if (typeof last === 'number') return typeof parent === 'string' && STRING_LISTS.has(parent) && !isOfNumbers;
  if (typeof parent === 'string' && STRING_MAPS.has(parent)) return true;
  // `value` of a list's item: env, httpHeaders, tolerations, sysctls. A PriorityClass's own `value` is a number.
  if (last === 'value' && typeof parent === 'number') return !isOfNumbers;
  return STRING_FIELDS.has(last);
}
