// Stands in bundles for packages whose only users are paths that the actions never take: every request goes through
// lib/http, and kubeconfigs with outdated auth providers are refused. Reaching one of these is a bug, so each throws.
function leftOut() {
  throw new Error('this package is left out of the bundle');
}

module.exports = leftOut;
for (const name of [
  'Agent',
  'HttpProxyAgent',
  'HttpsProxyAgent',
  'JSONPath',
  'ProxyAgent',
  'SocksProxyAgent',
  'create',
  'fetch',
]) {
  module.exports[name] = leftOut;
}
module.exports.SocksClient = leftOut;
