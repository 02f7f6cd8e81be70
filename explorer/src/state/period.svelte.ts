/**
 * The period under the hand: while the brush is dragged, views that can redraw at once follow it; the address, and what
 * is asked of the server, follow when it is let go.
 */

import { router } from "./router.svelte";

export interface Period {
  readonly from: string;
  readonly until: string;
}

class Dragged {
  #period = $state.raw<Period | null>(null);

  /** What the brush shows now: the period of the address, or the one being dragged. */
  get period(): Period {
    return this.#period ?? { from: router.address.filters.from, until: router.address.filters.until };
  }

  drag(period: Period | null): void {
    this.#period = period;
  }
}

export const dragged = new Dragged();
