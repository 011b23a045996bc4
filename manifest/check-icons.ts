import { PNG } from 'pngjs';
import type { Fault } from './fault.js';

const COLOR_SIZE = 192;
const OUTLINE_SIZE = 32;
/** Teams cuts the colour icon to a rounded square or a hexagon; only the middle is safe. */
const PADDING = 48;

/** The colour icon: 192 × 192, one background up to the edge, the symbol in the 96 × 96 of the middle. */
export function checkColorIcon(file: string, bytes: Uint8Array): readonly Fault[] {
  const picture = readPicture(file, bytes, COLOR_SIZE);
  if ('code' in picture) return [picture];
  const pixels = pixelsOf(picture);
  const background = pixels[0]!;
  if (background.alpha !== 0 && background.alpha !== 255)
    return [{ code: 'icon-background', file, says: 'the background must be solid or wholly transparent' }];
  const isMiddle = (at: number): boolean => at >= PADDING && at < COLOR_SIZE - PADDING;
  const outside = pixels.find(
    pixel => !(isMiddle(pixel.x) && isMiddle(pixel.y)) && !isSame(pixel, background),
  );
  if (outside)
    return [
      {
        code: 'icon-padding',
        file,
        says: `the symbol leaves the middle at ${at(outside)}; keep 48 pixels free`,
      },
    ];
  const hasSymbol = pixels.some(pixel => !isSame(pixel, background));
  return hasSymbol ? [] : [{ code: 'icon-empty', file, says: 'nothing is drawn on it' }];
}

/** The outline icon: 32 × 32, white where it is not transparent. */
export function checkOutlineIcon(file: string, bytes: Uint8Array): readonly Fault[] {
  const picture = readPicture(file, bytes, OUTLINE_SIZE);
  if ('code' in picture) return [picture];
  const drawn = pixelsOf(picture).filter(({ alpha }) => alpha > 0);
  if (drawn.length === 0) return [{ code: 'icon-empty', file, says: 'nothing is drawn on it' }];
  if (drawn.length === OUTLINE_SIZE ** 2)
    return [{ code: 'icon-background', file, says: 'the background must be transparent' }];
  const coloured = drawn.find(({ red, green, blue }) => red + green + blue !== 3 * 255);
  return coloured
    ? [{ code: 'icon-colour', file, says: `only white is allowed, not so at ${at(coloured)}` }]
    : [];
}

interface Pixel extends Readonly<Record<'x' | 'y' | 'red' | 'green' | 'blue' | 'alpha', number>> {}

function readPicture(file: string, bytes: Uint8Array, size: number): PNG | Fault {
  try {
    const picture = PNG.sync.read(Buffer.from(bytes));
    if (picture.width === size && picture.height === size) return picture;
    const says = `is ${picture.width} × ${picture.height} pixels, must be ${size} × ${size}`;
    return { code: 'icon-size', file, says };
  } catch {
    return { code: 'icon-unreadable', file, says: 'is not a sound PNG' };
  }
}

function pixelsOf({ width, height, data }: PNG): readonly Pixel[] {
  return Array.from({ length: width * height }, (_, at) => ({
    x: at % width,
    y: Math.floor(at / width),
    red: data[4 * at]!,
    green: data[4 * at + 1]!,
    blue: data[4 * at + 2]!,
    alpha: data[4 * at + 3]!,
  }));
}

function isSame(one: Pixel, other: Pixel): boolean {
  if (one.alpha === 0 && other.alpha === 0) return true;
  return (['red', 'green', 'blue', 'alpha'] as const).every(part => one[part] === other[part]);
}

function at({ x, y }: Pixel): string {
  return `column ${x + 1}, row ${y + 1}`;
}
