import type { PoolClient } from 'pg';

/** A case and the day up to which help counts. */
export interface HelpQuestion {
  readonly personId: string;
  readonly day: string;
}

/**
 * For each case, whether the job centre or the Agentur für Arbeit took part: a request about the person was sent to one
 * by that day. Answers come in the order of the questions.
 */
export async function officesTookPart(
  client: PoolClient,
  questions: readonly HelpQuestion[],
): Promise<readonly boolean[]> {
  const { rows } = await client.query<{ helped: boolean }>({
    name: 'offices-took-part',
    text: `select exists (select from liaison_request r join liaison_office o on o.id = r.office_id
        where r.person_id = q.person and r.sent_on <= q.day and o.kind in ('jobcenter', 'agentur')) as helped
      from unnest($1::uuid[], $2::date[]) with ordinality as q (person, day, at) order by q.at`,
    values: [questions.map(({ personId }) => personId), questions.map(({ day }) => day)],
  });
  return rows.map(({ helped }) => helped);
}
