/** Pictures as parts of the page. */

/** Decimals of a coordinate: a hundredth of a pixel. */
const DECIMALS = 2;
const LONG_NUMBER = /-?\d+\.\d{3,}/g;
const TAG = /<[a-z][^>]*>/g;
/** What the page says once, what is so anyway, what is read aloud, and what only a script would ask for. */
const REPEATED =
  / (?:font-family="[^"]*"|(?:fill-|stroke-)?opacity="1"|stroke-width="1"|font-weight="normal"|transform="translate\(0,0\)"|pointer-events="none"|aria-[a-z]+="[^"]*"|role="[^"]*")/g;
/** Ends of lines that are where they begin anyway. */
const NO_LENGTH = /(?<=^<line\b[^>]*) [xy]2="0"/g;
/** Names by which only a style sheet or a script would find parts; pictures have neither. */
const CLASS = / class="[^"]*"/g;
/** Grounds and frames of groups, where nothing is drawn. */
const UNSEEN = /<path class="(?:background|foreground)"(?: (?:d|display|pointer-events)="[^"]*")*\/>/g;
/** A group of marks without groups within. */
const LEAF =
  /<g([^>]*)>((?:<(?:line|path|rect|text)(?:(?! ?\/>)[^>])*(?:\/>|>(?:(?!<\/text>).)*?<\/text>))+)<\/g>/gs;
const MARK = /<(?:line|path|rect|text)[^>]*>/g;
/** What marks take from their group if they do not say it themselves. */
const INHERITED = /^(?:fill|stroke|stroke-width|font-size|font-weight|text-anchor)$/;
const ATTRIBUTE = / ([a-z-]+)="([^"]*)"/g;

/**
 * A picture of Vega with coordinates to a hundredth of a pixel and without what repeats: it takes the font of the page, and readers
 * aloud get the description that stands beside it. What all marks of a group say, the group says once. Text between tags stays as
 * it is.
 */
export function partOfPage(svg: string): string {
  return svg
    .trim()
    .replace(TAG, (tag) => tag.replace(REPEATED, '').replace(NO_LENGTH, '').replace(LONG_NUMBER, rounded))
    .replace(UNSEEN, '')
    .replace(TAG, (tag) => tag.replace(CLASS, ''))
    .replace(LEAF, said)
    .replace('<svg ', '<svg aria-hidden="true" ');
}

function rounded(number: string): string {
  return String(Number(Number(number).toFixed(DECIMALS)));
}

/** A group that says what all its marks say. */
function said(_: string, own: string, marks: string): string {
  const tags = marks.match(MARK) ?? [];
  const [first = '', ...others] = tags;
  const shared = [...first.matchAll(ATTRIBUTE)]
    .filter(([attribute, name]) => INHERITED.test(name) && others.every((tag) => tag.includes(attribute)))
    .map(([attribute]) => attribute);
  const bare = marks.replace(MARK, (tag) =>
    shared.reduce((rest, attribute) => rest.replace(attribute, ''), tag),
  );
  return `<g${own}${shared.join('')}>${bare}</g>`;
}
