/** The pixels of a PNG of eight bits a channel, four channels, no interlacing. */
import { inflateSync } from 'node:zlib';

const SIGNATURE = 8;
const CHANNELS = 4;

/** A picture as rows of pixels. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Darkness on white paper, 0 (white) to 255, of the pixel at x and y. */
  readonly darkness: (x: number, y: number) => number;
}

/** Reads a PNG. */
export function readPng(file: Uint8Array): Pixels {
  const buffer = Buffer.from(file);
  const width = buffer.readUInt32BE(SIGNATURE + 8);
  const height = buffer.readUInt32BE(SIGNATURE + 12);
  const parts: Buffer[] = [];
  for (let at = SIGNATURE; at < buffer.length; ) {
    const length = buffer.readUInt32BE(at);
    if (buffer.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(buffer.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const bytes = unfiltered(inflateSync(Buffer.concat(parts)), width * CHANNELS, height);
  const darkness = (x: number, y: number) => {
    const [, green, , alpha] = bytes.subarray((y * width + x) * CHANNELS);
    return ((255 - green) * alpha) / 255;
  };
  return { width, height, darkness };
}

function unfiltered(filtered: Uint8Array, stride: number, height: number): Uint8Array {
  const bytes = new Uint8Array(stride * height);
  for (let y = 0; y < height; y += 1) {
    const filter = filtered[y * (stride + 1)];
    for (let x = 0; x < stride; x += 1) {
      const at = y * stride + x;
      const left = x < CHANNELS ? 0 : bytes[at - CHANNELS];
      const up = y === 0 ? 0 : bytes[at - stride];
      const corner = x < CHANNELS || y === 0 ? 0 : bytes[at - stride - CHANNELS];
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter];
      bytes[at] = filtered[y * (stride + 1) + 1 + x] + guess;
    }
  }
  return bytes;
}

function paeth(left: number, up: number, corner: number): number {
  const [a, b, c] = [left, up, corner].map((one) => Math.abs(left + up - corner - one));
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}
