import { defineConfig } from "vitest/config";

export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    outDir: "../KpiService/wwwroot",
    emptyOutDir: true,
    target: "es2022",
    // An inlined asset would be a data: URL, which the content security policy refuses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { treeshake: { propertyReadSideEffects: false } },
  },
  server: { host: "127.0.0.1", proxy: { "/api": "http://127.0.0.1:8050" } },
  test: { environment: "happy-dom", include: ["test/**/*.test.{ts,tsx}"] },
});
