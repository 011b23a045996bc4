import type { PNG } from 'pngjs';
import type { Colour } from './rasterise.js';
import { rasterise } from './rasterise.js';
import { bar, disc, dome, either, ellipse, keyhole, type Shape, without } from './shapes.js';

/** The app's colour: `accentColor` of the manifest is the same. */
const GREEN: Colour = [0x0b, 0x5f, 0x5b];
const WHITE: Colour = [255, 255, 255];
const GOLD: Colour = [0xff, 0xc9, 0x4a];
const DARK_GOLD: Colour = [0xf2, 0xb3, 0x34];

/**
 * The bell of a reception desk, tied up with a bow like a gift, and a keyhole in it: 192 × 192, the symbol in the
 * 96 × 96 of the middle, because Teams cuts the rest to its own forms.
 */
export function drawColorIcon(): PNG {
  const bell = dome(96, 127, 84, 52);
  const shade = without(bell, dome(90, 127, 76, 56));
  const hole = keyhole(96, 99, 9.5, 121);
  const white = either(bow(96, 67, 1), bar(48, 132, 144, 144, 6));
  return rasterise(192, (x, y) => {
    if (white(x, y)) return WHITE;
    if (!bell(x, y) || hole(x, y)) return GREEN;
    return shade(x, y) ? DARK_GOLD : GOLD;
  });
}

/** The same bell as a white outline on nothing, 32 × 32. */
export function drawOutlineIcon(): PNG {
  const bell = without(dome(16, 27, 28, 18), dome(16, 25, 24, 14));
  const white = either(bell, bow(16, 7, 0.42), keyhole(16, 17.5, 2.5, 23), bar(0, 29, 32, 31, 1));
  return rasterise(32, (x, y) => (white(x, y) ? WHITE : undefined));
}

/** Two loops and a knot; 54 units wide at scale 1. */
function bow(centreX: number, centreY: number, scale: number): Shape {
  const loop = (side: number): Shape => {
    const [x, y] = [centreX + 14.5 * side * scale, centreY - 4.5 * scale];
    return without(
      ellipse(x, y, 28 * scale, 18.5 * scale, -18 * side),
      ellipse(x + side * scale, y, 15 * scale, 7.5 * scale, -18 * side),
    );
  };
  return either(loop(-1), loop(1), disc(centreX, centreY, 6.5 * scale));
}
