/** Addresses as people read them: without protocol, the letters of other scripts as letters. Pure. */

/** An address of the web to be read; anything else as it is. */
export function showAddress(address: string): string {
  try {
    const url = new URL(address);
    if (!url.protocol.startsWith("http")) return address;
    return url.host + (url.pathname === "/" ? "" : decoded(url.pathname)) + decoded(url.search);
  } catch {
    return address;
  }
}

function decoded(part: string): string {
  try {
    return decodeURI(part);
  } catch {
    return part;
  }
}
