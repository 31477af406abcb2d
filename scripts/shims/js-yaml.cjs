// Kubeconfigs are read by `yaml`, which every action has; the Kubernetes client gets them as JSON.
exports.load = (text) => JSON.parse(text);
