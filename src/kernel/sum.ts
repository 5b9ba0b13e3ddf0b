/** Sums of what is counted by place. */

/**
 * Sum of numbers, from the first to the last.
 *
 * @param numbers - of few kinds: code that meets every kind of list is much slower at each
 */
export function sumOf(numbers: Int32Array | Float64Array): number {
  let sum = 0;
  for (let i = 0; i < numbers.length; i += 1) sum += numbers[i];
  return sum;
}
