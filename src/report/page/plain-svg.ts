/** Pictures as parts of the page. */

/** Decimals of a coordinate: a hundredth of a pixel. */
const DECIMALS = 2;
const MARKS = /^[^<]*<\?xml[^>]*>\s*/;
const LONG_NUMBER = /-?\d+\.\d{3,}/g;
const TAG = /<[a-z][^>]*>/g;
const SPOKEN = / (?:aria-[a-z]+|role)="[^"]*"/g;

/**
 * A picture of Vega without the declaration of a file, with coordinates to a hundredth of a pixel, and silent for readers aloud:
 * they get the description that stands beside it. Text between tags stays as it is.
 */
export function partOfPage(svg: string): string {
  return svg
    .trim()
    .replace(MARKS, '')
    .replace(TAG, (tag) => tag.replace(SPOKEN, '').replace(LONG_NUMBER, rounded))
    .replace('<svg ', '<svg aria-hidden="true" ');
}

function rounded(number: string): string {
  return String(Number(Number(number).toFixed(DECIMALS)));
}
