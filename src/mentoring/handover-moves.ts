/** Everything that belongs to a case and goes with it; what ended stays as it was. */
export const MOVE: readonly string[] = [
  `update person set org_id = $2 where id = $1`,
  `update placement set org_id = $2 where person_id = $1 and stage not in ('closed', 'held_12')`,
  `update liaison_request set org_id = $2, member_id = null
   where person_id = $1 and state not in ('answered', 'refused', 'withdrawn')`,
  `update official_proposal set org_id = $2 where person_id = $1`,
  `update remedy_clock set org_id = $2 where person_id = $1 and closed_on is null`,
];

/** A mentor of the group before no longer sees the case: the tandem ends well instead of hanging on. */
export const END_TANDEMS = `update tandem set reason = case when state = 'suggested' then 'full' else 'other_mentor' end,
    state = case when state = 'suggested' then 'declined' else 'ended' end, paused_until = null, ended_on = $2
  where person_id = $1 and state in ('suggested', 'active', 'paused')`;

/** What hangs on somebody who leaves or tires, beside open requests: asked tandems, and visits to come. */
export const LEAVE: readonly string[] = [
  `update tandem set state = 'declined', reason = 'no_time', ended_on = $2
   where mentor_id = $1 and state = 'suggested'`,
  `update outreach_visit set member_ids = array_remove(member_ids, $1::uuid) where state = 'planned' and day >= $2`,
];
