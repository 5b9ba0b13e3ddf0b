/**
 * What is wrong with the layout of the page that this runs in: text that lies on other text, stands out of its picture or out
 * of the window, and a page that is wider than the window. It runs in the browser, so it names nothing outside itself.
 *
 * @returns a line a fault; empty if all is well
 */
export function layoutFaults(): string[] {
  /** Room that letters leave in their boxes, px. */
  const slack = 2;
  const faults: string[] = [];
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) faults.push(`the page is ${root.scrollWidth} px wide`);

  interface Box {
    readonly text: string;
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
    /** Texts lie on each other only within the same: a table that scrolls, or the page. */
    readonly within: Element;
  }
  const boxOf = (text: string, rect: DOMRect, within: Element): Box[] =>
    rect.width === 0 || rect.height === 0
      ? []
      : [{ text, left: rect.left, right: rect.right, top: rect.top, bottom: rect.bottom, within }];

  const boxes: Box[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    const text = node.textContent?.trim() ?? '';
    if (parent === null || text === '' || !parent.checkVisibility()) continue;
    if (parent.closest('script,style,option,.skip,.aside') !== null) continue;
    const within = parent.closest('.scroll,pre') ?? root;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const rect of range.getClientRects()) boxes.push(...boxOf(text, rect, within));
  }
  for (const box of boxes) {
    if (box.within === root && (box.left < -slack || box.right > root.clientWidth + slack))
      faults.push(`"${box.text}" stands out of the window`);
  }
  for (const picture of document.querySelectorAll('.picture svg')) {
    const frame = picture.getBoundingClientRect();
    for (const one of picture.querySelectorAll('text')) {
      const rect = one.getBoundingClientRect();
      const isOut =
        rect.left < frame.left - slack ||
        rect.right > frame.right + slack ||
        rect.top < frame.top - slack ||
        rect.bottom > frame.bottom + slack;
      if (rect.width > 0 && isOut)
        faults.push(`"${one.textContent}" is clipped in ${picture.closest('figure')?.id}`);
    }
  }
  boxes.sort((a, b) => a.top - b.top);
  boxes.forEach((box, i) => {
    for (let j = i + 1; j < boxes.length && boxes[j].top < box.bottom - slack; j += 1) {
      const other = boxes[j];
      const across = Math.min(box.right, other.right) - Math.max(box.left, other.left);
      const down = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
      if (box.within === other.within && across > slack && down > slack)
        faults.push(`"${box.text}" lies on "${other.text}"`);
    }
  });
  return faults;
}
