import { schematicLayer } from '@pune/grievances/schematic-wards';
import { onWardMap, WARD_AREAS } from '@pune/ui/ward-areas';
import { expect, test } from 'vitest';

test('the map draws the areas by which grievances are routed as long as none were imported', () => {
  for (const { officeId, area } of schematicLayer().areas) {
    const ring = (area.type === 'Polygon' ? area.coordinates[0]! : []).slice(0, -1);
    const drawn = [...WARD_AREAS[officeId]!.path.matchAll(/(\d+) (\d+)/g)].map(([, x, y]) => ({
      x: Number(x),
      y: Number(y),
    }));
    expect(drawn.length, officeId).toBe(ring.length);
    ring.forEach(([longitude, latitude], index) => {
      // Corners on the frame may lie a rounding outside of it.
      const point = onWardMap({ longitude: longitude!, latitude: latitude! });
      if (!point) return;
      expect(Math.abs(point.x - drawn[index]!.x), officeId).toBeLessThanOrEqual(1);
      expect(Math.abs(point.y - drawn[index]!.y), officeId).toBeLessThanOrEqual(1);
    });
  }
});
