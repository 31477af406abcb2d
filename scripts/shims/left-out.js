// Stands in bundles for packages whose only users are paths that the actions never take: every request goes through
// lib/http. Reaching one of these is a bug, so each throws.
function leftOut() {
  throw new Error('this package is left out of the bundle: requests go through lib/http');
}
leftOut.create = leftOut;

export default leftOut;
export { leftOut as Agent, leftOut as fetch, leftOut as ProxyAgent };
export const SocksClient = { createConnection: leftOut };
export class SocksProxyAgent {
  constructor() {
    leftOut();
  }
}
