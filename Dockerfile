FROM node:24-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev

FROM node:24-slim
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
CMD ["node", "src/main.ts", "start"]
