# Built in two stages: npm is needed to install, not to run.
FROM node:24-bookworm-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --ignore-scripts

FROM node:24-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production DATA_DIR=/data
COPY --from=dependencies /app/node_modules ./node_modules
COPY package.json LICENSE ./
COPY src ./src
COPY commands ./commands
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
# Not through npm: signals must reach the bot itself, so that it stops in good order.
ENTRYPOINT ["node", "/app/src/main.ts"]
CMD ["start"]
