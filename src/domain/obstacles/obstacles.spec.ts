import { kindOf, OBSTACLE_KINDS, OBSTACLE_NEEDS, OBSTACLES, whoHelps } from './index.js';

describe('obstacles', () => {
  it('belong to one kind each, with somebody who helps', () => {
    expect(new Set(OBSTACLE_NEEDS).size).toBe(OBSTACLE_NEEDS.length);
    for (const kind of OBSTACLE_KINDS)
      for (const need of OBSTACLES[kind].needs)
        expect([need, kindOf(need), whoHelps(need)]).toEqual([need, kind, OBSTACLES[kind].helps]);
  });

  it('cover what a desk meets every week', () => {
    expect(OBSTACLE_KINDS).toEqual([
      'child_care',
      'transport',
      'health_limit',
      'appointments',
      'housing',
      'tools',
    ]);
  });
});
