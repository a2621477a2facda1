/**
 * What stands between a person and work, as facts that one can act on, and for each kind who helps as a rule. Of health
 * only what work must provide is asked, never why (Art. 9 GDPR: no more than the purpose needs).
 */
export const OBSTACLES = {
  child_care: { needs: ['no_place', 'short_hours', 'holidays', 'sick_child'], helps: 'youth_office' },
  transport: { needs: ['no_connection', 'early_or_late', 'ticket', 'licence'], helps: 'job_centre' },
  health_limit: {
    needs: ['no_heavy_lifting', 'sitting', 'no_night', 'no_height', 'more_breaks', 'quiet_place'],
    helps: 'inclusion_service',
  },
  appointments: { needs: ['offices', 'course', 'other_fixed'], helps: 'desk' },
  housing: { needs: ['no_quiet_room', 'moving', 'no_address'], helps: 'social_work' },
  tools: { needs: ['clothes', 'own_tools', 'phone_computer'], helps: 'job_centre' },
} as const satisfies Record<string, { readonly needs: readonly string[]; readonly helps: string }>;

export type ObstacleKind = keyof typeof OBSTACLES;
export type ObstacleNeed = (typeof OBSTACLES)[ObstacleKind]['needs'][number];
export type ObstacleHelp = (typeof OBSTACLES)[ObstacleKind]['helps'];

export const OBSTACLE_KINDS = Object.keys(OBSTACLES) as readonly ObstacleKind[];
export const OBSTACLE_NEEDS: readonly ObstacleNeed[] = OBSTACLE_KINDS.flatMap((kind) => [
  ...OBSTACLES[kind].needs,
]);

/** The kind that a need belongs to; every need belongs to one. */
export function kindOf(need: ObstacleNeed): ObstacleKind {
  const kind = OBSTACLE_KINDS.find((one) => (OBSTACLES[one].needs as readonly string[]).includes(need));
  if (kind === undefined) throw new Error(`${need} belongs to no kind`);
  return kind;
}

/** Who helps with a need as a rule; the person and her desk may write somebody else. */
export function whoHelps(need: ObstacleNeed): ObstacleHelp {
  return OBSTACLES[kindOf(need)].helps;
}
