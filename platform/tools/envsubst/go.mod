module github.com/GlompAI/discordlm/platform/tools/envsubst

go 1.26.0

tool (
	github.com/a8m/envsubst/cmd/envsubst
	github.com/drone/envsubst/cmd/envsubst
)

require (
	github.com/a8m/envsubst v1.4.3 // indirect
	github.com/drone/envsubst v1.0.3 // indirect
)
