import { GOOD_COURSE_ROW } from '../../../test/support/course-row.js';
import { checkCourse, fromSchemaOrg, toSchemaOrg } from './index.js';
import type { CourseDraft } from './index.js';

const TODAY = '2026-11-22';

describe('schema.org', () => {
  const draft = checkCourse(GOOD_COURSE_ROW, 2, TODAY).draft as CourseDraft;
  const { key: _key, passProbability: _p, ...run } = draft;
  const published = {
    ...run,
    lat: 48.0,
    lon: 11.34,
    url: 'https://portal.example/courses/1',
    cancelled: false,
  };

  it('reads back what it writes', () => {
    const [raw] = fromSchemaOrg(JSON.parse(JSON.stringify(toSchemaOrg(published))));
    const again = checkCourse(raw ?? {}, 1, TODAY);
    expect(again.faults).toEqual([]);
    expect(again.draft).toEqual({
      ...run,
      lat: 48.0,
      lon: 11.34,
      passProbability: null,
      key: 'https://portal.example/courses/1#0',
    });
  });

  it('reads a course of somebody else: a graph, several dates, hours as a duration', () => {
    const document = {
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'WebPage', name: 'x' },
        {
          '@type': ['Course', 'Product'],
          '@id': 'https://vhs.example/4711',
          name: 'Deutsch B2 am Abend',
          provider: { '@type': 'EducationalOrganization', name: 'vhs' },
          offers: { price: '290.00', priceCurrency: 'EUR' },
          hasCourseInstance: [
            { startDate: '2027-02-01', endDate: '2027-06-30', courseMode: 'Online', courseWorkload: 'PT90H' },
            {
              startDate: '2027-09-01',
              courseMode: 'onsite',
              courseWorkload: 'PT90H',
              location: { address: { postalCode: '68161' } },
            },
          ],
        },
      ],
    };
    const rows = fromSchemaOrg(document).map((raw, at) => checkCourse(raw, at + 1, TODAY));
    expect(rows.map(({ faults }) => faults)).toEqual([[], []]);
    expect(rows[0]?.draft).toMatchObject({
      target: 4,
      entryLevel: 3,
      ue: 120,
      mode: 'online',
      selfPayCost: 29_000,
      scheme: 'VHS',
    });
    expect(rows[1]).toMatchObject({ notes: ['end_estimated', 'register_assumed'], draft: { plz: '68161' } });
  });

  it.each([
    [null],
    ['text'],
    [[]],
    [{ '@type': 'Course' }],
    [{ '@graph': [[[[[[[{ '@type': 'Course' }]]]]]]] }],
  ])('finds nothing in %p', (document) => expect(fromSchemaOrg(document)).toEqual([]));
});
