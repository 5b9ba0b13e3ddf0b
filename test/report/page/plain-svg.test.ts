import { describe, expect, it } from 'vitest';
import { partOfPage } from '../../../src/report/page/plain-svg.ts';

const picture = (inner: string) => `<svg xmlns="http://www.w3.org/2000/svg" width="20">${inner}</svg>`;

describe('a picture as part of the page', () => {
  it('has coordinates to a hundredth of a pixel', () => {
    const line = '<path d="M0.123456,10.005L-3.14159,7" stroke="#000"/>';
    expect(partOfPage(picture(line))).toContain('d="M0.12,10.01L-3.14,7"');
  });

  it('keeps what is written in it, whatever it looks like', () => {
    const text =
      '<text font-family="Arial" opacity="1" fill="#000">opacity="1" 3.14159 &lt;b aria-x="y"></text>';
    expect(partOfPage(picture(text))).toContain(
      '<text fill="#000">opacity="1" 3.14159 &lt;b aria-x="y"></text>',
    );
  });

  it('keeps a ground that has a colour, and drops one that has none', () => {
    const grounds =
      '<path class="background" d="M0,0h9" fill="#eee"/><path class="background" aria-hidden="true" d="M0,0h9"/>';
    expect(partOfPage(picture(grounds))).toContain('><path d="M0,0h9" fill="#eee"/></svg>');
  });

  it('says once what all marks of a group say, and with each mark what it alone says', () => {
    const marks =
      '<g class="mark-rule"><line x2="0" y2="9" stroke="#000" stroke-width="2"/><line x2="9" y2="0" stroke="#000" stroke-width="3"/></g>';
    expect(partOfPage(picture(marks))).toContain(
      '<g stroke="#000"><line y2="9" stroke-width="2"/><line x2="9" stroke-width="3"/></g>',
    );
    const texts =
      '<g><text fill="#111" font-weight="bold">a &lt;line fill="#111"></text><text fill="#111"><tspan x="0" dy="13">b</tspan></text></g>';
    expect(partOfPage(picture(texts))).toContain(
      '<g fill="#111"><text font-weight="bold">a &lt;line fill="#111"></text><text><tspan x="0" dy="13">b</tspan></text></g>',
    );
  });

  it('takes nothing from a group whose marks do not all say it', () => {
    const marks = '<g><path d="M0,0" fill="#000"/><path d="M1,1"/></g>';
    expect(partOfPage(picture(marks))).toContain(marks);
    const groups = '<g><g><path d="M0,0" fill="#000"/></g><path d="M1,1" fill="#000"/></g>';
    expect(partOfPage(picture(groups))).toContain(
      '<g><g fill="#000"><path d="M0,0"/></g><path d="M1,1" fill="#000"/></g>',
    );
  });

  it('is silent for readers aloud', () => {
    const mark = '<path aria-label="Town: 3" role="graphics-symbol" d="M0,0"/>';
    expect(partOfPage(picture(mark))).toMatch(/^<svg aria-hidden="true" [^>]*><path d="M0,0"\/><\/svg>$/);
  });
});
