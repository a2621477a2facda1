/** What must be shown wherever the data is shown; the words follow the terms of each publisher. */
export const NOTICES = {
  areas: '© GeoBasis-DE / BKG 2023, dl-de/by-2-0, data changed (centres of areas)',
  shapes: '© GeoBasis-DE / BKG 2023, dl-de/by-2-0, data changed (outlines made coarser)',
  postcodes: 'GeoNames, CC BY 4.0',
  statistics: '© Statistik der Bundesagentur für Arbeit, own calculation (merging of Land files)',
  agencies: 'Bundesagentur für Arbeit, open geodata (list of agencies)',
  jobcenters: 'Job centres: EinglMV 2026, BGBl. 2025 I Nr. 335',
  jobcenterAreas: 'Job centres: EinglMV 2026; areas derived by name (own work)',
  kldb: 'KldB 2010, Fassung 2020: Bundesagentur für Arbeit',
  lay: 'Auxiliary classification of occupations (Schierholz et al., IAB-Discussion Paper 2018)',
  esco: 'This service uses the ESCO classification of the European Commission',
  crosswalk:
    'ESCO to KldB: Bundesagentur für Arbeit; this service uses the ESCO classification of the European Commission',
  market: 'BIBB / Bundesagentur für Arbeit, survey of 30 September, own extraction',
  shortage: '© Statistik der Bundesagentur für Arbeit, Engpassanalyse',
  genesis: '© Statistisches Bundesamt (Destatis), GENESIS-Online, dl-de/by-2-0',
  own: 'Own table of who runs this portal, no official figures',
} as const;
