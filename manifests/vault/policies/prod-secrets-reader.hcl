path "secret/data/prod" {
  capabilities = ["read"]
}
