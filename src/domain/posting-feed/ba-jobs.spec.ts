import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { fromBaJobDetail, fromBaJobList } from './index.js';

const HIT = {
  refnr: '12345-ABC_1-S',
  titel: 'Helfer/in Küche <b>ab sofort</b>',
  beruf: 'Küchenhelfer/in',
  arbeitgeber: 'Gasthof zur erfundenen Post',
  arbeitsort: { plz: '82319', ort: 'Starnberg', region: 'Bayern', koordinaten: { lat: 48, lon: 11.3 } },
  eintrittsdatum: '2026-12-01',
  aktuelleVeroeffentlichungsdatum: '2026-11-20',
};
const DETAIL = {
  referenznummer: '12345-ABC_1-S',
  stellenangebotsTitel: 'Helfer/in Küche',
  stellenangebotsBeschreibung: '<p>Sie spülen &amp; räumen auf.</p><script>alert(1)</script>',
  stellenangebotsart: 'ARBEIT',
  firma: 'Gasthof zur erfundenen Post',
  stellenlokationen: [{ adresse: { plz: '82319', ort: 'Starnberg' }, breite: 48, laenge: 11.3 }],
  eintrittszeitraum: { von: '2026-12-01' },
  verguetungsangabe: 'KEINE_ANGABEN',
};

describe('answers of the job search of the Bundesagentur', () => {
  it('are read by the names of the list', () => {
    expect(fromBaJobList({ stellenangebote: [HIT, { titel: 'ohne Nummer' }], maxErgebnisse: 57 })).toEqual({
      total: 57,
      hits: [
        {
          ref: '12345-ABC_1-S',
          title: 'Helfer/in Küche ab sofort',
          occupation: 'Küchenhelfer/in',
          employer: 'Gasthof zur erfundenen Post',
          postcode: '82319',
          place: 'Starnberg',
          startsOn: '2026-12-01',
          publishedOn: '2026-11-20',
        },
      ],
    });
  });

  it('are read by the other names of the detail', () => {
    expect(fromBaJobDetail(DETAIL)).toMatchObject({
      ref: '12345-ABC_1-S',
      title: 'Helfer/in Küche',
      description: 'Sie spülen & räumen auf.',
      postcode: '82319',
      kind: 'employment',
      startsOn: '2026-12-01',
      pay: '',
    });
    expect(fromBaJobDetail(HIT)).toBeNull();
    expect(fromBaJobList({ stellenangebote: [DETAIL] }).hits).toEqual([]);
  });

  it.each([
    [{ stellenangebotsart: 'AUSBILDUNG' }, { kind: 'apprenticeship' }],
    [{ istArbeitnehmerUeberlassung: true }, { kind: 'temp_agency' }],
    [{ istGeringfuegigeBeschaeftigung: true }, { minijob: true }],
    [{ verguetungsangabe: '15,50 € je Stunde' }, { pay: '15,50 € je Stunde' }],
  ])('says of %j %j', (change, job) => {
    expect(fromBaJobDetail({ ...DETAIL, ...change })).toMatchObject(job);
  });

  it('never make it fail, whatever they hold', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        fromBaJobList(a);
        fromBaJobDetail(a);
        expect(fromBaJobList({ stellenangebote: [{ ...HIT, arbeitsort: a, beruf: b }] }).hits).toHaveLength(
          1,
        );
        expect(fromBaJobDetail({ ...DETAIL, stellenlokationen: a, eintrittszeitraum: b })).not.toBeNull();
      }),
    );
  });
});

/** Field of a recorded answer: `a.b`, or `a[].b` below a list. */
interface Recorded {
  readonly type: 'string' | 'number' | 'boolean' | 'object' | 'array';
  readonly required: boolean;
}
interface Schema {
  readonly endpoints: Readonly<
    Record<'search' | 'job_details', { readonly fields: Readonly<Record<string, Recorded>> }>
  >;
}

const FOLDER = process.env['REFERENCE_DIR'] ?? join(process.cwd(), '..', 'shared', 'data');
const RECORDED = join(FOLDER, 'fixtures', 'ba_jobsuche_schema_2026-03-28.json');

(existsSync(RECORDED) ? describe : describe.skip)('answers made by the recorded schema', () => {
  const { endpoints } = existsSync(RECORDED)
    ? (JSON.parse(readFileSync(RECORDED, 'utf8')) as Schema)
    : { endpoints: { search: { fields: {} }, job_details: { fields: {} } } };

  /** Any answer that the schema allows: optional fields come and go, lists have zero to three things. */
  function answers(fields: Readonly<Record<string, Recorded>>, prefix = ''): fc.Arbitrary<object> {
    const own = Object.keys(fields).filter((name) => {
      const rest = name.startsWith(prefix) ? name.slice(prefix.length) : '';
      return rest !== '' && !/[.[]/.test(rest);
    });
    const model = own.map((name) => {
      const { type, required } = fields[name] as Recorded;
      const value = valueOf(fields, name, type);
      return [name.slice(prefix.length), required ? value : fc.option(value, { nil: undefined })] as const;
    });
    return fc.record(Object.fromEntries(model));
  }
  function valueOf(
    fields: Readonly<Record<string, Recorded>>,
    name: string,
    type: Recorded['type'],
  ): fc.Arbitrary<unknown> {
    if (type === 'object') return answers(fields, `${name}.`);
    if (type === 'array') return fc.array(answers(fields, `${name}[].`), { maxLength: 3 });
    if (type === 'number') return fc.integer({ min: 0, max: 9999 });
    if (type === 'boolean') return fc.boolean();
    if (/(?:^|\.)(?:refnr|referenznummer)$/.test(name)) return fc.stringMatching(/^\d{5}-[A-Z\d]{4}-S$/);
    if (/titel$/i.test(name)) return fc.stringMatching(/^[A-Z][a-z]{2,9}(?: [a-z]{2,9})?$/);
    return fc.string({ maxLength: 20 });
  }

  it('give every hit, and every detail its own', () => {
    fc.assert(
      fc.property(answers(endpoints.search.fields), (answer) => {
        const { stellenangebote } = answer as { stellenangebote: { refnr: string; titel: string }[] };
        const { hits, total } = fromBaJobList(answer);
        expect(hits.map(({ ref, title }) => [ref, title])).toEqual(
          stellenangebote.map(({ refnr, titel }) => [refnr, titel]),
        );
        expect(total).toBe((answer as { maxErgebnisse: number }).maxErgebnisse);
      }),
    );
    fc.assert(
      fc.property(answers(endpoints.job_details.fields), (answer) => {
        const { referenznummer } = answer as { referenznummer: string };
        expect(fromBaJobDetail(answer)).toMatchObject({ ref: referenznummer });
      }),
    );
  });
});
