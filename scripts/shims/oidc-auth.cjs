// Stands in for the Kubernetes client's auth provider `oidc`, which kubeconfigs are refused for.
module.exports.OpenIDConnectAuth = class {
  isAuthProvider() {
    return false;
  }
};
