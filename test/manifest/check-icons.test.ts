import assert from 'node:assert/strict';
import { PNG } from 'pngjs';
import { drawColorIcon, drawOutlineIcon } from '../../manifest/bell-icons.js';
import type { AppFiles } from '../../manifest/check-app.js';
import { checkColorIcon, checkOutlineIcon } from '../../manifest/check-icons.js';
import { describeFault } from '../../manifest/fault.js';
import { filledFiles } from './app-files.js';

type Rgba = readonly [number, number, number, number];

const GREEN: Rgba = [11, 95, 91, 255];
const WHITE: Rgba = [255, 255, 255, 255];
const NOTHING: Rgba = [0, 0, 0, 0];

/** A PNG of one colour with single pixels of others, given as column, row and colour. */
function picture(size: number, ground: Rgba, dots: readonly [number, number, Rgba][] = []): Uint8Array {
  const image = new PNG({ width: size, height: size });
  for (let at = 0; at < size ** 2; at++) image.data.set(ground, 4 * at);
  for (const [x, y, colour] of dots) image.data.set(colour, 4 * (y * size + x));
  return PNG.sync.write(image);
}

const color = (bytes: Uint8Array): readonly string[] => checkColorIcon('color.png', bytes).map(describeFault);
const outline = (bytes: Uint8Array): readonly string[] =>
  checkOutlineIcon('outline.png', bytes).map(describeFault);

describe('manifest: the icons', () => {
  let files: AppFiles;
  before(async () => {
    files = await filledFiles();
  });

  for (const [name, draw] of [
    ['color.png', drawColorIcon],
    ['outline.png', drawOutlineIcon],
  ] as const)
    it(`has ${name} as it is drawn`, () => {
      const committed = PNG.sync.read(Buffer.from(files.get(name)!));
      assert.ok(committed.data.equals(draw().data), 'draw it anew: npx tsx manifest/draw-icons.ts');
    });

  it('has a colour icon of 192 × 192 with its symbol in the middle', () => {
    assert.deepEqual(color(files.get('color.png')!), []);
  });

  it('has an outline icon of 32 × 32, white on nothing', () => {
    assert.deepEqual(outline(files.get('outline.png')!), []);
  });

  it('has the accent colour behind the symbol', () => {
    const { accentColor } = JSON.parse(new TextDecoder().decode(files.get('manifest.json')));
    const { data } = PNG.sync.read(Buffer.from(files.get('color.png')!));
    assert.equal(`#${data.subarray(0, 3).toString('hex')}`, accentColor.toLowerCase());
  });

  it('accepts a colour icon on nothing', () => {
    assert.deepEqual(color(picture(192, NOTHING, [[96, 96, GREEN]])), []);
  });

  const refused: readonly [string, readonly string[], readonly string[]][] = [
    [
      'a colour icon of the wrong size',
      color(picture(96, GREEN)),
      ['color.png: is 96 × 96 pixels, must be 192 × 192 (icon-size)'],
    ],
    [
      'a colour icon whose symbol leaves the middle',
      color(
        picture(192, GREEN, [
          [96, 96, WHITE],
          [144, 60, WHITE],
        ]),
      ),
      ['color.png: the symbol leaves the middle at column 145, row 61; keep 48 pixels free (icon-padding)'],
    ],
    [
      'a colour icon on half a background',
      color(picture(192, [11, 95, 91, 128])),
      ['color.png: the background must be solid or wholly transparent (icon-background)'],
    ],
    [
      'a colour icon with nothing on it',
      color(picture(192, GREEN)),
      ['color.png: nothing is drawn on it (icon-empty)'],
    ],
    [
      'an outline of the wrong size',
      outline(picture(31, NOTHING)),
      ['outline.png: is 31 × 31 pixels, must be 32 × 32 (icon-size)'],
    ],
    [
      'an outline that is not white',
      outline(
        picture(32, NOTHING, [
          [4, 5, WHITE],
          [6, 7, [255, 255, 254, 255]],
        ]),
      ),
      ['outline.png: only white is allowed, not so at column 7, row 8 (icon-colour)'],
    ],
    [
      'an outline on white',
      outline(picture(32, WHITE)),
      ['outline.png: the background must be transparent (icon-background)'],
    ],
    [
      'an outline with nothing on it',
      outline(picture(32, NOTHING)),
      ['outline.png: nothing is drawn on it (icon-empty)'],
    ],
    [
      'a file that is no picture',
      outline(new TextEncoder().encode('GIF89a')),
      ['outline.png: is not a sound PNG (icon-unreadable)'],
    ],
  ];
  for (const [what, says, expected] of refused)
    it(`refuses ${what}`, () => {
      assert.deepEqual(says, expected);
    });
});
