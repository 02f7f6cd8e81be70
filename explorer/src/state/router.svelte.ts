/** Joins the address of the browser and the state; all changes of the state go through here. */

import { type Address, formatAddress, parseAddress } from "./address";

class Router {
  address = $state.raw<Address>(parseAddress(new URL(window.location.href)));

  constructor() {
    window.addEventListener("popstate", () => this.#read());
    window.addEventListener("hashchange", () => this.#read());
  }

  /** Go to an address; `replace` where the way Back should not stop at each step (typing, dragging). */
  go(address: Address, options: { replace?: boolean } = {}): void {
    const target = formatAddress(address);
    if (target === window.location.pathname + window.location.search + window.location.hash) return;
    // The policy of the SPARQL page differs, and a policy is that of the page that was loaded.
    if ((address.page.name === "sparql") !== (this.address.page.name === "sparql")) {
      window.location.assign(target);
      return;
    }
    const samePage = formatAddress({ ...address, anchor: "" }).split("?")[0] === window.location.pathname;
    window.history[options.replace ? "replaceState" : "pushState"](null, "", target);
    this.address = address;
    if (!samePage) window.scrollTo(0, 0);
  }

  /** Follow a link of this site without loading the page anew; false where the browser should do it. */
  follow(event: MouseEvent): boolean {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return false;
    const link = (event.target as Element | null)?.closest("a");
    if (!link || link.target !== "" || link.hasAttribute("download") || link.origin !== window.location.origin) return false;
    const url = new URL(link.href);
    const address = parseAddress(url);
    if (address.page.name === "missing" || (url.pathname === window.location.pathname && url.hash !== "" && url.search === window.location.search)) return false;
    event.preventDefault();
    this.go(address);
    return true;
  }

  #read(): void {
    this.address = parseAddress(new URL(window.location.href));
  }
}

export const router = new Router();
