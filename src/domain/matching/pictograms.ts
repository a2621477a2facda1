import { LanguageNeed } from './types.js';

/**
 * Needs as they count where pictures explain work and safety: what an employer asks in reading and writing becomes a
 * wish, listening and speaking stay. Needs of law and authorities are never touched.
 */
export function relaxedByPictograms(needs: readonly LanguageNeed[]): readonly LanguageNeed[] {
  return needs.flatMap((need): readonly LanguageNeed[] => {
    if (need.strength !== 'employer') return [need];
    const { R, W, ...oral } = need.levels;
    const written = { ...(R !== undefined && { R }), ...(W !== undefined && { W }) };
    return [
      ...(Object.keys(oral).length > 0 ? [{ ...need, levels: oral }] : []),
      ...(Object.keys(written).length > 0
        ? [{ ...need, levels: written, strength: 'recommendation' as const, acceptsLower: null }]
        : []),
    ];
  });
}
