import type { INestApplicationContext } from '@nestjs/common';
import { addDays, type LocalDate } from '../../domain/shared/index.js';
import {
  HelperAnswerService,
  HelperRoleService,
  OutreachService,
  PracticeService,
  RoundService,
} from '../../mentoring/index.js';
import { Database } from '../../platform/database/index.js';
import { memberOf } from './member-of.js';

const LEAD = 'koordination@demo';
const LEARNED = [
  ['language', 'Beim Kaffee reden hilft mehr als das nächste Arbeitsblatt.'],
  ['language', 'Die Wörter des Berufs zuerst üben, dann die Grammatik.'],
  ['offices', 'Zu zweit hingehen und vorher aufschreiben, was man fragen will.'],
  ['mobility', 'Den Weg zur Arbeit einmal zusammen fahren, vor dem ersten Tag.'],
] as const;
/** So often each was noted; enough for the round to show a number. */
const TIMES = 3;

/** What a group does around its cases: a visit, wanted hands with an answer, and the round of its Kreis. */
export async function writeHelping(app: INestApplicationContext, today: LocalDate): Promise<void> {
  const lead = await memberOf(app.get(Database), LEAD);
  const soon = {
    day: addDays(today, 5),
    startsAt: '15:00',
    memberIds: [lead.id ?? ''],
    languages: ['ar', 'ti'],
  };
  await app
    .get(OutreachService)
    .plan(lead, { place: 'Wohnheim am Fluss', address: 'Musterweg 12', ags: null, ...soon });
  const roles = app.get(HelperRoleService);
  const from = { fromOn: today, untilOn: null };
  const cafe = await roles.post(lead, {
    title: 'Samstags Deutsch sprechen im Café',
    what: 'Zu zweit oder zu dritt an einem Tisch: erzählen, nachfragen, lachen. Vorbereiten müssen Sie nichts.',
    ...{ hours: 2, skills: ['talk'], languages: [], ...from },
  });
  await roles.post(lead, {
    title: 'Bewerbungen am Computer schreiben',
    what: 'Jeden Mittwoch von 16 bis 19 Uhr. Wir zeigen, wie es geht.',
    ...{ hours: 3, skills: ['applications', 'computer'], languages: ['ar', 'uk'], ...from },
  });
  const mia = {
    name: 'Mia Beispiel',
    email: 'mia@example.org',
    message: 'Samstags habe ich Zeit.',
    agreed: true,
  };
  await app.get(HelperAnswerService).answer(cafe, mia, 'de', 'demo');
  for (const [obstacle, text] of LEARNED)
    for (let time = 0; time < TIMES; time += 1)
      await app.get(PracticeService).reflect(lead, { obstacle, helped: true, text, cardId: null });
  const round = app.get(RoundService);
  const own = lead.orgId ?? '';
  await round.addTask(lead, {
    what: 'Einen Abendkurs B1 mit Kinderbetreuung anfragen',
    orgId: own,
    dueOn: addDays(today, 20),
  });
  await round.addMinutes(lead, {
    day: addDays(today, -7),
    text: 'Zum Amt gehen Freiwillige ab jetzt zu zweit mit.',
  });
}
