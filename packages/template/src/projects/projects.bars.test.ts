import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BARS, bars } from './projects.bars.ts';

describe('the chart of sums', () => {
  it('makes the largest sum fill the drawing and the others as long as they are large', () => {
    const { height, rows } = bars([23_400, 46_800, 93_600]);
    expect(rows.map(({ width }) => width)).toEqual([BARS.width / 4, BARS.width / 2, BARS.width]);
    expect(height).toBe(3 * BARS.rowHeight);
  });

  it('lets a sum be seen that is nothing beside the largest', () =>
    expect(bars([1, 10 ** 12]).rows[0]!.width).toBe(BARS.barWidthMin));

  it('keeps figure above bar and each line to itself', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }), {
          minLength: 1,
          maxLength: 9,
        }),
        (sums) => {
          const { rows } = bars(sums);
          for (const [i, { textY, barY, width }] of rows.entries()) {
            expect(textY).toBeGreaterThan(i * BARS.rowHeight);
            expect(barY).toBeGreaterThan(textY);
            expect(barY + BARS.barHeight).toBeLessThanOrEqual((i + 1) * BARS.rowHeight);
            expect(width).toBeLessThanOrEqual(BARS.width);
          }
        },
      ),
    );
  });
});
