import { checkCourse, fromBaSearch } from './index.js';

const TODAY = '2026-11-22';

describe('the language course search of the Bundesagentur', () => {
  const termin = {
    id: 99,
    beginn: Date.UTC(2027, 0, 10, 23),
    ende: Date.UTC(2027, 4, 27, 22),
    anmeldeschluss: Date.UTC(2027, 0, 3, 23),
    unterrichtsform: { id: 1, bezeichnung: 'Vollzeit' },
    unterrichtszeiten: '<p>Montag bis Freitag 08:30 - 12:45 Uhr, 25 UE/Woche, insgesamt 500 UE</p>',
    kostenWert: null,
    adresse: { ortStrasse: { plz: '90402', name: 'Nürnberg' }, koordinaten: { lat: 11.08, lon: 49.45 } },
    angebot: {
      titel: 'Berufssprachkurs <b>B2</b>',
      bildungsanbieter: { name: 'Akademie' },
      systematiken: [{ codeNr: 'MC 01 3' }],
    },
  };

  it('gives days in German time, the level of the systematics, and mends swapped coordinates', () => {
    const [raw] = fromBaSearch({ _embedded: { termine: [termin] } });
    const row = checkCourse(raw ?? {}, 1, TODAY);
    expect(row.faults).toEqual([]);
    expect(row.notes).toEqual(expect.arrayContaining(['html_removed', 'coordinates_swapped']));
    expect(row.draft).toMatchObject({
      key: '99',
      scheme: 'BSK',
      target: 4,
      entryProof: 'certificate',
      startsOn: '2027-01-11',
      endsOn: '2027-05-28',
      registerBy: '2027-01-04',
      ue: 500,
      slots: expect.arrayContaining([[5, '08:30', '12:45']]) as unknown,
      lat: 49.45,
    });
  });

  it('says what is missing in a date without an end, or without a fixed start', () => {
    const rows = fromBaSearch({
      _embedded: {
        termine: [{ ...termin, ende: null }, { ...termin, beginn: null, individuellerEinstieg: true }, 7],
      },
    }).map((raw) => checkCourse(raw, 1, TODAY));
    expect(rows).toHaveLength(2);
    expect(rows[0]?.notes).toContain('end_estimated');
    expect(rows[1]?.faults).toContainEqual({ pointer: '/startsOn', code: 'required' });
  });

  it.each([[null], [{}], [{ _embedded: { termine: 'x' } }]])('finds nothing in %p', (answer) =>
    expect(fromBaSearch(answer)).toEqual([]),
  );
});
