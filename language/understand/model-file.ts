import type { Network, Shape } from './network.js';

/** What is told about a model beside its weights. */
export interface ModelFacts {
  readonly shape: Shape;
  /** SHA-256 over everything it was trained from: it is out of date when this differs. */
  readonly trainedFrom: string;
  /** What the outputs stand for, in their order. */
  readonly labels: readonly string[];
  /** By locale: the confidence from which a wish is acted on, and from which it is offered. */
  readonly bands?: { readonly [locale: string]: { readonly act: number; readonly ask: number } };
}

const MAGIC = 0x31646e75;
const HEADER = 8;

/**
 * A model as bytes: magic, length of the facts, the facts as JSON padded to 4 bytes, the rows' scales, the three
 * small matrices as 32-bit floats, then the rows as signed bytes. Little-endian.
 */
export function encodeModel(facts: ModelFacts, network: Network): Buffer {
  const { rows, scales } = quantise(network);
  const json = Buffer.from(JSON.stringify(facts));
  const padded = Buffer.alloc(Math.ceil(json.length / 4) * 4, ' ');
  json.copy(padded);
  const head = Buffer.alloc(HEADER);
  head.writeUInt32LE(MAGIC, 0);
  head.writeUInt32LE(padded.length, 4);
  const floats = [scales, network.hiddenBias, network.output, network.outputBias];
  return Buffer.concat([head, padded, ...floats.map(bytesOf), bytesOf(rows)]);
}

/** @throws Error when the bytes are not a model of this format. */
export function decodeModel(bytes: Buffer): { facts: ModelFacts; network: Network } {
  if (bytes.length < HEADER || bytes.readUInt32LE(0) !== MAGIC) throw new Error('This file is not a model');
  const end = HEADER + bytes.readUInt32LE(4);
  const facts: ModelFacts = JSON.parse(bytes.toString('utf8', HEADER, end));
  const { shape } = facts;
  let at = bytes.byteOffset + end;
  const floats = (length: number) => {
    const view = new Float32Array(bytes.buffer.slice(at, at + length * 4));
    at += length * 4;
    return view;
  };
  const scales = floats(2 ** shape.bits);
  const hiddenBias = floats(shape.hidden);
  const output = floats(shape.classes * shape.hidden);
  const outputBias = floats(shape.classes);
  const rows = new Int8Array(bytes.buffer, at, 2 ** shape.bits * (shape.classes + shape.hidden));
  return { facts, network: { shape, rows, scales, hiddenBias, output, outputBias } };
}

/** Each row's largest weight becomes 127. */
function quantise(network: Network): { rows: Int8Array; scales: Float32Array } {
  const width = network.shape.classes + network.shape.hidden;
  const rows = new Int8Array(network.rows.length);
  const scales = new Float32Array(2 ** network.shape.bits);
  for (let row = 0; row < scales.length; row++) {
    let largest = 0;
    for (let at = row * width; at < (row + 1) * width; at++)
      largest = Math.max(largest, Math.abs(network.rows[at]!));
    scales[row] = largest / 127;
    if (largest === 0) continue;
    for (let at = row * width; at < (row + 1) * width; at++)
      rows[at] = Math.round((network.rows[at]! / largest) * 127);
  }
  return { rows, scales };
}

function bytesOf(array: Float32Array | Int8Array): Buffer {
  return Buffer.from(array.buffer, array.byteOffset, array.byteLength);
}
