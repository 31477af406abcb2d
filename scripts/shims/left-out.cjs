// Stands in bundles for packages whose only users are paths that the actions never take: every request goes through
// lib/http. Reaching one of these is a bug, so each throws.
function leftOut() {
  throw new Error('this package is left out of the bundle: requests go through lib/http');
}

module.exports = leftOut;
for (const name of ['Agent', 'fetch', 'ProxyAgent', 'SocksProxyAgent', 'create', 'createConnection']) {
  module.exports[name] = leftOut;
}
module.exports.SocksClient = leftOut;
