/**
 * What is wrong with the layout of the page that this runs in: text that lies on other text, stands out of its picture or out
 * of the window, and a page that is wider than the window. It runs in the browser, so it names nothing outside itself.
 *
 * @returns a line a fault; empty if all is well
 */
export function layoutFaults(): string[] {
  /** What texts may share, px. */
  const slack = 2;
  /** Height of letters, em: fonts leave different room above and below them. */
  const letters = 0.8;
  const root = document.documentElement;

  interface Box {
    readonly text: string;
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
    /** Texts can lie on each other only within the same: a table that scrolls, or the page. */
    readonly within: Element;
  }

  const boxes = textNodes().flatMap(boxesOf);
  return [...outOfWindow(), ...outOfPictures(), ...onEachOther()];

  function textNodes(): Text[] {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const nodes: Text[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) nodes.push(node as Text);
    return nodes.filter(
      ({ data, parentElement }) =>
        data.trim() !== '' &&
        parentElement?.checkVisibility({ opacityProperty: true }) &&
        parentElement.closest('script,style,option,.skip') === null,
    );
  }

  function boxesOf(node: Text): Box[] {
    const parent = node.parentElement!;
    const within = parent.closest('.scroll,pre') ?? root;
    const height = letters * Number.parseFloat(getComputedStyle(parent).fontSize);
    const range = document.createRange();
    range.selectNodeContents(node);
    // lines of a long name that are not shown until it is focused
    const end = parent.closest('.long')?.getBoundingClientRect().bottom ?? Number.POSITIVE_INFINITY;
    return [...range.getClientRects()]
      .filter((rect) => rect.width > 0 && rect.height > 0 && rect.bottom <= end + slack)
      .map(({ left, right, top, bottom }) => {
        const middle = (top + bottom) / 2;
        const text = node.data.trim();
        return { text, left, right, top: middle - height / 2, bottom: middle + height / 2, within };
      });
  }

  function outOfWindow(): string[] {
    const wide = root.scrollWidth > root.clientWidth ? [`the page is ${root.scrollWidth} px wide`] : [];
    const out = boxes.filter(
      ({ within, left, right }) => within === root && (left < -slack || right > root.clientWidth + slack),
    );
    return [...wide, ...out.map(({ text }) => `"${text}" stands out of the window`)];
  }

  function outOfPictures(): string[] {
    return [...document.querySelectorAll('.picture svg text')].flatMap((one) => {
      const text = one.getBoundingClientRect();
      const picture = one.closest('.picture svg')!.getBoundingClientRect();
      const isOut =
        text.left < picture.left - slack ||
        text.right > picture.right + slack ||
        text.top < picture.top - slack ||
        text.bottom > picture.bottom + slack;
      return one.checkVisibility({ opacityProperty: true }) && isOut
        ? [`"${one.textContent}" is clipped in ${one.closest('figure')?.id}`]
        : [];
    });
  }

  function onEachOther(): string[] {
    const sorted = boxes.toSorted((a, b) => a.top - b.top);
    return sorted.flatMap((box, i) => {
      const end = sorted.findIndex(({ top }, j) => j > i && top >= box.bottom - slack);
      const near = sorted.slice(i + 1, end < 0 ? sorted.length : end);
      return near.filter((other) => liesOn(box, other)).map(({ text }) => `"${box.text}" lies on "${text}"`);
    });
  }

  function liesOn(box: Box, other: Box): boolean {
    const across = Math.min(box.right, other.right) - Math.max(box.left, other.left);
    const down = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
    return box.within === other.within && across > slack && down > slack;
  }
}
