// The explorer as the server serves it: one entry, a chunk a view, into a folder of the Python package.
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";

const SERVER = process.env["CCPG_SERVER"] ?? "http://127.0.0.1:8000";

export default defineConfig({
  plugins: [svelte()],
  base: "/",
  build: {
    outDir: "../src/ccpg_graph/explorer/static",
    emptyOutDir: true,
    target: "es2022",
    manifest: true,
    license: { fileName: "licences.md" },
    // Nothing as a data: address, so that the policy needs not allow any.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2000,
    rolldownOptions: { checks: { pluginTimings: false, eval: false } },
  },
  server: { proxy: { "/api": SERVER, "/id": SERVER } },
  test: { include: ["src/**/*.test.ts"] },
});
