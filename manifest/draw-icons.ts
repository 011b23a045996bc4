import { writeFileSync } from 'node:fs';
import { PNG } from 'pngjs';
import { drawColorIcon, drawOutlineIcon } from './bell-icons.js';

/** Draws the icons of the app package anew: `npx tsx manifest/draw-icons.ts`. */
writeFileSync(new URL('color.png', import.meta.url), PNG.sync.write(drawColorIcon()));
writeFileSync(new URL('outline.png', import.meta.url), PNG.sync.write(drawOutlineIcon()));
