/** Bytes as base64. */

const BYTES_AT_ONCE = 8192;

/** Base64 of bytes. */
export function base64(bytes: Uint8Array): string {
  let binary = '';
  // a call takes only so many arguments
  for (let from = 0; from < bytes.length; from += BYTES_AT_ONCE) {
    binary += String.fromCharCode(...bytes.subarray(from, from + BYTES_AT_ONCE));
  }
  return btoa(binary);
}

/** Base64 of the bytes that a text of hexadecimal digits stands for. */
export function base64OfHex(hex: string): string {
  const pairs = hex.match(/../g) ?? [];
  return base64(Uint8Array.from(pairs, (pair) => Number.parseInt(pair, 16)));
}
