cp /tmp/tags.ts ./tags.tmp.ts; node_modules/node/bin/node tags.tmp.ts "$@"; rm tags.tmp.ts
