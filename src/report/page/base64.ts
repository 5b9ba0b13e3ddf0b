/** Bytes as base64. */

/** Base64 of the bytes that a text of hexadecimal digits stands for. */
export function base64OfHex(hex: string): string {
  const pairs = hex.match(/../g) ?? [];
  return btoa(pairs.map((pair) => String.fromCharCode(Number.parseInt(pair, 16))).join(''));
}
