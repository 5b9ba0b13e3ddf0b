/** Pictures as parts of the page. */

/** Decimals of a coordinate: a hundredth of a pixel. */
const DECIMALS = 2;
const LONG_NUMBER = /-?\d+\.\d{3,}/g;
const TAG = /<[a-z][^>]*>/g;
/** What the page says once, what is so anyway, and what is read aloud. */
const REPEATED = / (?:font-family="[^"]*"|(?:fill-|stroke-)?opacity="1"|aria-[a-z]+="[^"]*"|role="[^"]*")/g;
/** Grounds and frames of groups, where nothing is drawn. */
const UNSEEN = /<path class="(?:background|foreground)"(?: (?:d|display|pointer-events)="[^"]*")*\/>/g;

/**
 * A picture of Vega with coordinates to a hundredth of a pixel and without what repeats: it takes the font of the page, and readers
 * aloud get the description that stands beside it. Text between tags stays as it is.
 */
export function partOfPage(svg: string): string {
  return svg
    .trim()
    .replace(TAG, (tag) => tag.replace(REPEATED, '').replace(LONG_NUMBER, rounded))
    .replace(UNSEEN, '')
    .replace('<svg ', '<svg aria-hidden="true" ');
}

function rounded(number: string): string {
  return String(Number(Number(number).toFixed(DECIMALS)));
}
