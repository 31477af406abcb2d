path "secret/data/qa" {
  capabilities = ["read"]
}
