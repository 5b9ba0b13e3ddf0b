/** How far two quantities rise together, whatever their scales. */

/**
 * Spearman's rank correlation: Pearson's correlation of the ranks, in which equal values share their mean rank.
 *
 * @param b - as many as in a
 * @returns in [-1, 1]; null for fewer than two pairs and where one of them never varies
 */
export function rankCorrelation(a: ArrayLike<number>, b: ArrayLike<number>): number | null {
  if (a.length !== b.length) throw new RangeError(`${a.length} values cannot be paired with ${b.length}`);
  const [x, y] = [ranksOf(a), ranksOf(b)];
  const middle = (a.length + 1) / 2;
  let [both, ofX, ofY] = [0, 0, 0];
  for (let i = 0; i < a.length; i += 1) {
    both += (x[i] - middle) * (y[i] - middle);
    ofX += (x[i] - middle) * (x[i] - middle);
    ofY += (y[i] - middle) * (y[i] - middle);
  }
  return ofX === 0 || ofY === 0 ? null : both / Math.sqrt(ofX * ofY);
}

function ranksOf(values: ArrayLike<number>): Float64Array {
  const order = Array.from(values, (_, i) => i).toSorted((a, b) => values[a] - values[b]);
  const ranks = new Float64Array(values.length);
  let from = 0;
  while (from < order.length) {
    let to = from;
    while (to + 1 < order.length && values[order[to + 1]] === values[order[from]]) to += 1;
    for (let i = from; i <= to; i += 1) ranks[order[i]] = 1 + (from + to) / 2;
    from = to + 1;
  }
  return ranks;
}
