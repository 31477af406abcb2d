module github.com/GlompAI/discordlm/platform/tools/env-readers

go 1.26.0

tool github.com/joho/godotenv/cmd/godotenv

require github.com/joho/godotenv v1.5.1 // indirect
