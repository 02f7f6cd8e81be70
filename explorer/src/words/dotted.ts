/** What is known, with a dot between; what is empty or absent is left out. */
export function dotted(...parts: readonly (string | null | undefined)[]): string {
  return parts.filter((part) => part != null && part !== "").join(" · ");
}
