import { FileLayout } from './layout.js';
import { AGENTUR, AGS, JOBCENTER, LAND, LAT, LON, NUTS3, PLZ } from './forms.js';
import { NOTICES } from './notices.js';

const base = { required: true, delimiter: ',', references: [] } as const;

const kreise: FileLayout = {
  ...base,
  name: 'kreise',
  file: /^kreise\.csv$/,
  example: 'kreise.csv',
  notice: NOTICES.areas,
  table: 'kreis',
  columns: ['ags', 'name', 'kind', 'nuts3', 'land', 'lat', 'lon'],
  key: ['ags'],
  headers: () => ['ags', 'name', 'bezeichnung', 'nuts3', 'land', 'lat', 'lon'],
  reader: () => (row) => {
    const ags = row.code('ags', ...AGS);
    const land = row.code('land', ...LAND);
    if (ags !== '' && land !== '' && !ags.startsWith(land))
      row.fault('land', `does not begin the AGS ${ags}`);
    return [
      ags,
      row.text('name'),
      row.text('bezeichnung'),
      row.code('nuts3', ...NUTS3),
      land,
      row.number('lat', ...LAT),
      row.number('lon', ...LON),
    ];
  },
};

const agenturen: FileLayout = {
  ...base,
  name: 'agenturen',
  file: /^agenturen_(\d{4})\.csv$/,
  example: 'agenturen_2019.csv',
  notice: NOTICES.agencies,
  table: 'agentur',
  columns: ['id', 'name', 'directorate'],
  key: ['id'],
  headers: () => ['agentur_id', 'name', 'regionaldirektion'],
  reader: () => (row) => [
    row.code('agentur_id', ...AGENTUR),
    row.text('name'),
    row.text('regionaldirektion'),
  ],
};

const jobcenter: FileLayout = {
  ...base,
  name: 'jobcenter',
  file: /^jobcenter_(\d{4})\.csv$/,
  example: 'jobcenter_2026.csv',
  notice: NOTICES.jobcenters,
  table: 'jobcenter',
  columns: ['id', 'agentur_id', 'form', 'name'],
  key: ['id'],
  headers: () => ['traeger_nr', 'agentur_id', 'traegerform', 'name'],
  reader: () => (row) => [
    row.code('traeger_nr', ...JOBCENTER),
    row.code('agentur_id', ...AGENTUR),
    row.choice('traegerform', { gE: 'gE', zkT: 'zkT' }),
    row.text('name'),
  ],
  references: [
    { header: 'agentur_id', column: 'agentur_id', table: 'agentur', key: 'id', otherwise: 'error' },
  ],
};

const jobcenterKreis: FileLayout = {
  ...base,
  name: 'jobcenter_kreis',
  file: /^jobcenter_kreis\.csv$/,
  example: 'jobcenter_kreis.csv',
  notice: NOTICES.jobcenterAreas,
  table: 'jobcenter_kreis',
  columns: ['jobcenter_id', 'ags'],
  key: ['jobcenter_id', 'ags'],
  headers: () => ['traeger_nr', 'ags'],
  reader: () => (row) => [row.code('traeger_nr', ...JOBCENTER), row.code('ags', ...AGS)],
  references: [
    { header: 'traeger_nr', column: 'jobcenter_id', table: 'jobcenter', key: 'id', otherwise: 'error' },
    { header: 'ags', column: 'ags', table: 'kreis', key: 'ags', otherwise: 'error' },
  ],
};

const postcodes: FileLayout = {
  ...base,
  name: 'plz',
  file: /^plz\.csv$/,
  example: 'plz.csv',
  notice: NOTICES.postcodes,
  table: 'postcode',
  columns: ['plz', 'place', 'ags', 'lat', 'lon'],
  key: ['plz', 'place'],
  supersedes: 'plz',
  headers: () => ['plz', 'ort', 'ags', 'lat', 'lon'],
  // One German postcode belongs to a place in Austria and has no Kreis.
  reader: () => (row) => [
    row.code('plz', ...PLZ),
    row.text('ort'),
    row.optionalCode('ags', ...AGS),
    row.number('lat', ...LAT),
    row.number('lon', ...LON),
  ],
  references: [{ header: 'ags', column: 'ags', table: 'kreis', key: 'ags', otherwise: 'error' }],
};

const commuting: FileLayout = {
  ...base,
  name: 'pendler_kreise',
  file: /^pendler_kreise_(\d{6})\.csv$/,
  example: 'pendler_kreise_202306.csv',
  notice: NOTICES.statistics,
  table: 'commuting',
  columns: ['home_ags', 'work_ags', 'total', 'foreign_nationals', 'apprentices', 'approximate'],
  key: ['home_ags', 'work_ags'],
  headers: () => ['wohnort_ags', 'arbeitsort_ags', 'insgesamt', 'auslaender', 'auszubildende'],
  reader: () => (row) => [
    row.code('wohnort_ags', ...AGS),
    row.code('arbeitsort_ags', ...AGS),
    row.integer('insgesamt'),
    row.integer('auslaender'),
    row.integer('auszubildende'),
    false,
  ],
  references: [
    { header: 'wohnort_ags', column: 'home_ags', table: 'kreis', key: 'ags', otherwise: 'error' },
    { header: 'arbeitsort_ags', column: 'work_ags', table: 'kreis', key: 'ags', otherwise: 'error' },
  ],
};

/** Regions and offices; parents stand before what refers to them. */
export const REGION_LAYOUTS: readonly FileLayout[] = [
  kreise,
  agenturen,
  jobcenter,
  jobcenterKreis,
  postcodes,
  commuting,
];
