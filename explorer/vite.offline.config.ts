// The frame of a saved network: one HTML file with its scripts and styles inside, beside the explorer's own page.
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig, type Plugin } from "vite";

/** Puts every script and style into the page, and leaves no file beside it. */
function intoOneFile(): Plugin {
  return {
    name: "into-one-file",
    enforce: "post",
    generateBundle(_, bundle) {
      const page = bundle["offline.html"];
      if (page?.type !== "asset") throw new Error("there is no offline.html to fill");
      let html = String(page.source).replace(/<(?:script|link)[^>]*(?:src|href)="\/assets\/[^>]*>(?:<\/script>)?/g, "");
      let [scripts, styles] = ["", ""];
      for (const [name, part] of Object.entries(bundle)) {
        if (part.type === "chunk") scripts += part.code;
        else if (name.endsWith(".css")) styles += String(part.source);
        else continue;
        delete bundle[name];
      }
      // A text in a script might hold what ends one.
      const safe = scripts.replace(/<\/script/g, "<\\/script").replace(/<!--/g, "<\\!--");
      html = html.replace("</head>", () => `<style>${styles}</style></head>`);
      page.source = html.replace("</body>", () => `<script type="module">${safe}</script></body>`);
    },
  };
}

export default defineConfig({
  plugins: [svelte(), intoOneFile()],
  base: "/",
  publicDir: false,
  build: {
    outDir: "../src/ccpg_graph/explorer/static",
    emptyOutDir: false,
    target: "es2022",
    modulePreload: { polyfill: false },
    cssCodeSplit: false,
    rolldownOptions: { input: "offline.html", checks: { pluginTimings: false }, output: { codeSplitting: false } },
  },
});
