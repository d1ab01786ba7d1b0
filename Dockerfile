FROM node:20.19-bookworm-slim AS dashboard
WORKDIR /src/wwwroot-src
COPY wwwroot-src/package.json wwwroot-src/package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY wwwroot-src/ ./
RUN npm run build

FROM mcr.microsoft.com/dotnet/sdk:10.0.401 AS build
WORKDIR /src
COPY global.json Directory.Build.props Directory.Packages.props .editorconfig ./
COPY KpiService/KpiService.csproj KpiService/*.targets KpiService/BannedSymbols.txt KpiService/packages.lock.json KpiService/
# As publish does it: with what it takes to compile for this system.
RUN dotnet restore KpiService --locked-mode -p:_IsPublishing=true
COPY KpiService/ KpiService/
COPY --from=dashboard /src/KpiService/wwwroot/ KpiService/wwwroot/
RUN dotnet publish KpiService -c Release --no-restore -p:SkipFrontend=true -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0.12
WORKDIR /app
COPY --from=build /app/ ./
RUN mkdir -p data config logs && chown "$APP_UID" data logs
# The base image's own port would only give a warning beside ours.
ENV ASPNETCORE_HTTP_PORTS="" DASHBOARD_HOST=0.0.0.0
USER $APP_UID
VOLUME ["/app/data", "/app/config"]
EXPOSE 8050
HEALTHCHECK --interval=30s --timeout=10s --start-period=60s CMD ["./KpiService", "health"]
ENTRYPOINT ["./KpiService"]
CMD ["serve"]
