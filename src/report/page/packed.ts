/** Text that a page carries packed: zlib, then base64. The packer is plain JavaScript, so its bytes are the same everywhere. */
import { strToU8, zlibSync } from 'fflate';
import { base64 } from '../base64.ts';

const LEVEL = 9;

/** A text, packed. The page unpacks it by {@link UNPACK}. */
export function packed(text: string): string {
  return base64(zlibSync(strToU8(text), { level: LEVEL }));
}

/** Script of the page that unpacks the study in its place, then runs the packed script; without it the static pictures stay. */
export const UNPACK = `(async () => {
  const unpacked = (id) => {
    const bytes = Uint8Array.from(atob(document.getElementById(id).textContent), (one) => one.charCodeAt(0));
    return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'))).text();
  };
  document.getElementById('study').textContent = await unpacked('study');
  const script = document.createElement('script');
  script.textContent = await unpacked('script');
  document.body.append(script);
})();`;
