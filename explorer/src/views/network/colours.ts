/** Colours of nodes: by community where there are any, else by kind. Calm, told apart also by who is colour-blind. */

import type { NetworkNode } from "./types";

const LIGHT = ["#2f6fb3", "#c0702b", "#3c7f63", "#8a56b0", "#b83c50", "#7d7414", "#2b8a94", "#84604a"];
const DARK = ["#7db3ee", "#e8a860", "#7fc6a4", "#c09bea", "#f08a9a", "#d6c94e", "#68c7c1", "#c9a68d"];
const KINDS = ["office", "official", "meeting", "topic"];

/** The colour of each node, as the drawing and the files have it. */
export function coloursOf(nodes: readonly NetworkNode[], communities: Readonly<Record<string, number>> | null, theme: "light" | "dark"): Map<string, string> {
  const palette = theme === "dark" ? DARK : LIGHT;
  return new Map(nodes.map((node) => {
    const place = communities?.[node.id] ?? Math.max(0, KINDS.indexOf(node.kind));
    return [node.id, palette[place % palette.length] ?? "#888888"] as const;
  }));
}
