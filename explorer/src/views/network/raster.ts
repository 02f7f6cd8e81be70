/**
 * Many thin lines as a picture, reckoned here point by point: each line adds to how dense the points it crosses are. Twenty
 * thousand lines take a browser without a graphics card a second, and one with a card is not slowed by this. Pure.
 */

/** How dense each point is: 64 for a line one pixel wide that goes through its middle. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly density: Uint32Array;
}

const FULL = 64;
/** So many lines over one another are as dark as it gets, and then what lies beneath is seen still. */
const DARKEST = 24;
const COVER = 140;
const ONE = 65_536;

/** An empty picture. */
export function blank(width: number, height: number): Picture {
  // A row and a column more than is seen, so that the lower neighbour of each point is there.
  return { width: width + 1, height: height + 1, density: new Uint32Array((width + 1) * (height + 1)) };
}

/** Draw a line, smoothed (X. Wu, An efficient antialiasing technique, SIGGRAPH 1991); what lies outside is cut off. */
export function drawLine(picture: Picture, x: number, y: number, endX: number, endY: number, thick: number): void {
  const [right, bottom] = [picture.width - 1.001, picture.height - 1.001];
  const inside = (x: number, y: number) => x >= 0 && x <= right && y >= 0 && y <= bottom;
  const strength = Math.max(1, Math.round(FULL * thick));
  if (inside(x, y) && inside(endX, endY)) return step(picture, x, y, endX, endY, strength);
  // The part within the picture (Liang and Barsky), where there is one.
  const [dx, dy] = [endX - x, endY - y];
  let [enter, leave] = [0, 1];
  for (const [way, room] of [[-dx, x], [dx, right - x], [-dy, y], [dy, bottom - y]] as const) {
    if (way === 0 && room < 0) return;
    if (way < 0) enter = Math.max(enter, room / way);
    else if (way > 0) leave = Math.min(leave, room / way);
  }
  if (enter < leave) step(picture, x + enter * dx, y + enter * dy, x + leave * dx, y + leave * dy, strength);
}

/** Along the longer way a point at a time; the other way in 65,536ths of a point. All of it lies in the picture. */
function step({ width, density }: Picture, x: number, y: number, endX: number, endY: number, strength: number): void {
  const level = Math.abs(endX - x) >= Math.abs(endY - y);
  const back = level ? endX < x : endY < y;
  const [fromX, fromY, toX, toY] = back ? [endX, endY, x, y] : [x, y, endX, endY];
  const steps = Math.floor(level ? toX - fromX : toY - fromY);
  if (steps < 1) return;
  const slope = Math.trunc(((level ? toY - fromY : toX - fromX) / (level ? toX - fromX : toY - fromY)) * ONE);
  let beside = Math.floor((level ? fromY : fromX) * ONE);
  let along = level ? Math.floor(fromX) : Math.floor(fromY) * width;
  const [onward, across] = level ? [1, width] : [width, 1];
  for (let count = 0; count <= steps; count++) {
    const place = along + (beside >> 16) * across;
    const part = (strength * (beside & (ONE - 1))) >> 16;
    density[place]! += strength - part;
    density[place + across]! += part;
    beside += slope;
    along += onward;
  }
}

/** Colour the points: the denser the less of what lies beneath is seen. into: red, green, blue, alpha of each point. */
export function colourIn({ width, height, density }: Picture, colour: readonly [number, number, number], into: Uint8ClampedArray): void {
  const pixels = new Uint32Array(into.buffer, into.byteOffset, into.length / 4);
  const ink = (colour[2] << 16) | (colour[1] << 8) | colour[0];
  const most = DARKEST * FULL;
  const shades = Uint32Array.from({ length: most + 1 }, (_, dense) => ((Math.round((COVER * Math.log1p(dense / 6)) / Math.log1p(most / 6)) << 24) | ink) >>> 0);
  let place = 0;
  for (let row = 0; row < height - 1; row++) {
    const start = row * width;
    for (let column = 0; column < width - 1; column++) pixels[place++] = shades[Math.min(density[start + column] ?? 0, most)] ?? 0;
  }
}
