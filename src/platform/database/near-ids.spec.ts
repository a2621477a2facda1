import { nearIds } from './near-ids.js';

const UUID_4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('ids of rows that are stored together', () => {
  it('are random UUIDs that lie side by side', () => {
    const next = nearIds();
    const ids = Array.from({ length: 2000 }, next);
    expect(new Set(ids).size).toBe(2000);
    for (const id of ids) expect(id).toMatch(UUID_4);
    expect(new Set(ids.map((id) => id.slice(0, 8))).size).toBe(1);
  });

  it('lie somewhere else for each storing', () => {
    const starts = Array.from({ length: 200 }, () => nearIds()().slice(0, 8));
    expect(new Set(starts).size).toBeGreaterThan(190);
  });
});
