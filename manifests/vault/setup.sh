#!/usr/bin/env bash
# Sets up a Vault for this repository's workflows: the mount of the secrets, the JWT mount that trusts GitHub, the
# policies and the roles.
# Run it again after any change here; it changes nothing that is right already.
#
#   VAULT_ADDR=… VAULT_TOKEN=… REPOSITORY_ID=123456789 AUDIENCE=https://github.com/OWNER manifests/vault/setup.sh
#
#   REPOSITORY_ID  the repository's number: gh api repos/OWNER/REPO --jq .id
#   AUDIENCE       what the jobs ask their token for; GitHub's default is https://github.com/OWNER
#   ISSUER         the token's issuer; default: github.com's
#   ISSUER_CA      a PEM file, for an issuer whose certificate the system does not trust
set -euo pipefail

: "${VAULT_ADDR:?set it to the address of the Vault}"
: "${REPOSITORY_ID:?set it to the number of the repository}"
: "${AUDIENCE:?set it to https://github.com/OWNER}"
issuer=${ISSUER:-https://token.actions.githubusercontent.com}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

[[ $REPOSITORY_ID =~ ^[0-9]+$ ]] || { echo "REPOSITORY_ID must be a number, not '$REPOSITORY_ID'" >&2; exit 1; }
[[ $AUDIENCE =~ ^[A-Za-z0-9:/._-]+$ ]] || { echo "AUDIENCE must be a plain URL or word" >&2; exit 1; }

# Read whole first: a pipe that is closed early counts as a failure.
mounts=$(vault secrets list -format=json)
[[ $mounts == *'"secret/"'* ]] || vault secrets enable -path=secret -version=2 kv
mounts=$(vault auth list -format=json)
[[ $mounts == *'"jwt/"'* ]] || vault auth enable -path=jwt jwt
vault write auth/jwt/config oidc_discovery_url="$issuer" bound_issuer="$issuer" \
  ${ISSUER_CA:+oidc_discovery_ca_pem=@"$ISSUER_CA"}

for file in "$here"/policies/*.hcl; do
  vault policy write "$(basename "$file" .hcl)" "$file"
done
for file in "$here"/roles/*.json; do
  sed -e "s|REPOSITORY_ID|$REPOSITORY_ID|" -e "s|AUDIENCE|$AUDIENCE|" "$file" |
    vault write "auth/jwt/role/$(basename "$file" .json)" -
done
