# The kit without Pact: serve (its use unless told otherwise), fuzz, check, report and the other commands but verify. How it
# is built and run stands in docs/ci.md.
FROM node:22.23.3-alpine AS build
WORKDIR /kit
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY . .
RUN ["node", "node_modules/tsx/dist/cli.mjs", "build/bundle.ts"]

FROM node:22.23.3-alpine
COPY --from=build /kit/package.json /kit/LICENSE /kit/
COPY --from=build /kit/dist /kit/dist
# Files of a project are mounted here: nems-kit.config.json, captures, reports.
WORKDIR /project
# By its number, so that a cluster can tell that it is not root.
USER 1000:1000
EXPOSE 9080
# Of serve: any answer is a sign of life.
HEALTHCHECK --interval=10s --timeout=3s --start-period=5s \
  CMD ["node", "--eval", "fetch('http://127.0.0.1:9080/').then(() => process.exit(0), () => process.exit(1))"]
ENTRYPOINT ["node", "/kit/dist/cli.js"]
CMD ["serve", "--host", "0.0.0.0"]
