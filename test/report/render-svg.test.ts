import { describe, expect, it } from 'vitest';
import { renderSvg } from '../../src/report/render-svg.ts';

describe('drawing a chart', () => {
  it('reads no file and no address that a chart names', async () => {
    const spec = {
      data: { url: 'file:///etc/passwd' },
      mark: 'point',
      encoding: { x: { field: 'a', type: 'quantitative' } },
    } as const;
    expect(await renderSvg(spec)).not.toContain('root:');
  });
});
