/** SHA-256 (FIPS 180-4), synchronous and without platform code: scenarios are hashed in browsers too. */

const ROUNDS = 64;
const BLOCK = 64;
const LENGTH_BYTES = 8;

/** The first 32 fractional bits of the roots of the first primes: cube roots for the rounds, square roots for the start. */
const { roundConstants, start } = constants();

function constants(): { roundConstants: Uint32Array; start: Uint32Array } {
  const roundConstants = new Uint32Array(ROUNDS);
  const start = new Uint32Array(8);
  let found = 0;
  for (let n = 2; found < ROUNDS; n += 1) {
    if (!isPrime(n)) continue;
    roundConstants[found] = rootFraction(n, 3);
    if (found < start.length) start[found] = rootFraction(n, 2);
    found += 1;
  }
  return { roundConstants, start };
}

function isPrime(n: number): boolean {
  for (let d = 2; d * d <= n; d += 1) if (n % d === 0) return false;
  return true;
}

/** floor(n^(1/degree)·2^32) modulo 2^32, found bit by bit in exact integers. */
function rootFraction(n: number, degree: 2 | 3): number {
  const target = BigInt(n) << BigInt(32 * degree);
  let root = 0n;
  for (let bit = 1n << 37n; bit > 0n; bit >>= 1n) {
    const trial = root + bit;
    if (trial ** BigInt(degree) <= target) root = trial;
  }
  return Number(root & 0xffffffffn);
}

function rotateRight(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits));
}

function padded(bytes: Uint8Array): Uint8Array {
  const blocks = Math.ceil((bytes.length + 1 + LENGTH_BYTES) / BLOCK);
  const message = new Uint8Array(blocks * BLOCK);
  message.set(bytes);
  message[bytes.length] = 0x80;
  new DataView(message.buffer).setBigUint64(message.length - LENGTH_BYTES, BigInt(bytes.length) * 8n);
  return message;
}

/** Fills the message schedule from one block. */
function expand(view: DataView, offset: number, schedule: Int32Array): void {
  for (let i = 0; i < 16; i += 1) schedule[i] = view.getInt32(offset + 4 * i);
  for (let i = 16; i < ROUNDS; i += 1) {
    const w15 = schedule[i - 15];
    const w2 = schedule[i - 2];
    const s0 = rotateRight(w15, 7) ^ rotateRight(w15, 18) ^ (w15 >>> 3);
    const s1 = rotateRight(w2, 17) ^ rotateRight(w2, 19) ^ (w2 >>> 10);
    schedule[i] = schedule[i - 16] + s0 + schedule[i - 7] + s1;
  }
}

/** Adds one scheduled block to the chaining state. */
function compress(state: Uint32Array, schedule: Int32Array): void {
  let [a, b, c, d, e, f, g, h] = state;
  for (let i = 0; i < ROUNDS; i += 1) {
    const s1 = rotateRight(e, 6) ^ rotateRight(e, 11) ^ rotateRight(e, 25);
    const first = (h + s1 + ((e & f) ^ (~e & g)) + roundConstants[i] + schedule[i]) | 0;
    const s0 = rotateRight(a, 2) ^ rotateRight(a, 13) ^ rotateRight(a, 22);
    const second = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  const rest = [a, b, c, d, e, f, g, h];
  for (let i = 0; i < rest.length; i += 1) state[i] += rest[i];
}

/**
 * The SHA-256 of some bytes.
 *
 * @returns 64 lower-case hex digits
 */
export function sha256Hex(bytes: Uint8Array): string {
  const message = padded(bytes);
  const view = new DataView(message.buffer);
  const state = start.slice();
  const schedule = new Int32Array(ROUNDS);
  for (let offset = 0; offset < message.length; offset += BLOCK) {
    expand(view, offset, schedule);
    compress(state, schedule);
  }
  return Array.from(state, (word) => word.toString(16).padStart(8, '0')).join('');
}
