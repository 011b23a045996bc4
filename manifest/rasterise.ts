import { PNG } from 'pngjs';

/** Red, green, blue, each 0 to 255. */
export type Colour = readonly [number, number, number];

/** What is at a point of a drawing: a colour, or nothing. */
export type Drawing = (x: number, y: number) => Colour | undefined;

const SAMPLES = 8;

/**
 * A square picture of a drawing. Each pixel is the mean of 8 × 8 points in it, so edges are smooth; where the
 * drawing has nothing the picture is transparent, and a half covered pixel keeps the drawing's own colour.
 * @param size pixels; a pixel is one unit of the drawing.
 */
export function rasterise(size: number, drawing: Drawing): PNG {
  const picture = new PNG({ width: size, height: size });
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) picture.data.set(meanOf(drawing, x, y), 4 * (y * size + x));
  return picture;
}

function meanOf(drawing: Drawing, left: number, top: number): readonly number[] {
  const sum = [0, 0, 0];
  let covered = 0;
  for (let row = 0; row < SAMPLES; row++)
    for (let column = 0; column < SAMPLES; column++) {
      const colour = drawing(left + (column + 0.5) / SAMPLES, top + (row + 0.5) / SAMPLES);
      if (!colour) continue;
      covered++;
      for (const [at, part] of colour.entries()) sum[at]! += part;
    }
  if (covered === 0) return [0, 0, 0, 0];
  return [...sum.map(part => Math.round(part / covered)), Math.round((255 * covered) / SAMPLES ** 2)];
}
