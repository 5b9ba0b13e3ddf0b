/**
 * What the page that this runs in holds beside its own: scripts, handlers and links that run code, and elements that load
 * something. It runs in the browser, so it names nothing outside itself.
 *
 * @returns a line an intruder; empty if all is well
 */
export function intruders(): string[] {
  /** The study, the packed script, what unpacks it, and what was unpacked. */
  const ownScripts = 4;
  const loading =
    'img,picture,image,feImage,video,audio,source,iframe,frame,object,embed,link,base,foreignObject,animate,set,meta[http-equiv=refresh]';
  const all = [...document.querySelectorAll('*')];
  const named = (one: Element) => one.outerHTML.slice(0, 100);
  const scripts = [...document.querySelectorAll('script')];
  const misplaced = scripts.filter((one) => one.parentElement !== document.body);
  const others = scripts.length - misplaced.length > ownScripts ? [`${scripts.length} scripts`] : [];
  const handling = all.filter((one) => one.getAttributeNames().some((name) => /^on/i.test(name)));
  const linking = all.filter((one) =>
    one.getAttributeNames().some((name) => {
      const isAddress = /^(xlink:)?href$|^(src|action|formaction)$/i.test(name);
      return isAddress && !/^(#|blob:|data:)/.test(one.getAttribute(name) ?? '');
    }),
  );
  const found = new Set([...misplaced, ...document.querySelectorAll(loading), ...handling, ...linking]);
  const hasRun = (globalThis as { broken?: number }).broken !== undefined;
  return [...others, ...[...found].map(named), ...(hasRun ? ['code of a name was run'] : [])];
}
