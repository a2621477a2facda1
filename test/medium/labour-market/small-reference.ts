import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A tiny but complete set of reference files in the national layouts; invented places around an invented town. */
const SMALL_FILES: Readonly<Record<string, string>> = {
  'kreise.csv': [
    'ags,name,bezeichnung,nuts3,land,lat,lon',
    '01001,"Hafenstadt, Stadt",Kreisfreie Stadt,DEF01,01,54.7852,9.4388',
    '01051,Marschland,Kreis,DEF05,01,54.1341,9.1076',
  ].join('\n'),
  'agenturen_2019.csv': ['agentur_id,name,rd_id,regionaldirektion', '119,Hafenstadt,101,Nord'].join('\n'),
  'jobcenter_2026.csv': [
    'traeger_nr,agentur_id,traegerform,name,anteil_eingliederungsmittel_prozent',
    '11902,119,gE,"Hafenstadt, Stadt",0.2',
    '11904,119,zkT,Marschland,0.1',
  ].join('\n'),
  'jobcenter_kreis.csv': ['traeger_nr,ags,methode', '11902,01001,name', '11904,01051,name'].join('\n'),
  'plz.csv': [
    'plz,ort,ags,lat,lon',
    '01067,Altort,01001,54.78,9.43',
    '01067,Altort Süd,01001,54.77,9.43',
    '25746,Heidedorf,01051,54.19,9.1',
    '25799,Ohne Kreis,,54.19,9.1',
  ].join('\n'),
  'pendler_kreise_202306.csv': [
    'wohnort_ags,arbeitsort_ags,insgesamt,maenner,frauen,deutsche,auslaender,auszubildende',
    '01051,01001,650,350,300,600,50,10',
  ].join('\n'),
  'kldb2010_v2020.csv': [
    'code,ebene,titel,kurztitel',
    '5,1,"Verkehr, Logistik",Verkehr',
    '51,2,Verkehr und Logistik,Logistik',
    '513,3,Lager,Lager',
    '5131,4,Lagerwirtschaft,Lager',
    '51311,5,"Lagerwirtschaft – Helfer",Lager - Helfer',
    '51312,5,"Lagerwirtschaft – Fachkraft",Lager - Fachkraft',
  ].join('\n'),
  'auxco_categories.csv': [
    'auxco_id,title,task,task_description,default_kldb_id,default_isco_id,kldb_title_short,notes',
    '5013,Lagerarbeiter/in,"Waren ""kommissionieren""",Lager,51311,9333,Lager,"zwei\nZeilen"',
    '9910,Studentische Hilfskraft,Hilfe,Hilfe,-0030,-030,Hilfe,',
  ].join('\n'),
  'esco12_occupations_de_en.csv': [
    'uri,isco08,code,label_de,alt_de,label_en,regulated',
    'http://data.europa.eu/esco/occupation/00030d09-2b3a-4efd-87cc-c4ea39d27c34,9333,9333.1,Lagerarbeiter,Lagerist|Packer,warehouse worker,http://data.europa.eu/esco/regulated-professions/unregulated',
  ].join('\r\n'),
  'esco12_skills_en.csv': [
    'skill_no,label_en,uri_if_known,label_de_if_known',
    '1,stack goods,http://data.europa.eu/esco/skill/21d2f96d-35f7-4e3f-9745-c533d2dd6e97,',
    '2,count pallets,,Paletten zählen',
  ].join('\r\n'),
  'esco12_occupation_skill.csv': [
    'occupation_id,skill_no,typ',
    '00030d09-2b3a-4efd-87cc-c4ea39d27c34,1,e',
    '00030d09-2b3a-4efd-87cc-c4ea39d27c34,2,o',
  ].join('\r\n'),
  'esco_dkz_mapping.csv': [
    'esco_uri,esco_label,codenummer,kldb5,dkz_label,relation',
    'http://data.europa.eu/esco/occupation/00030d09-2b3a-4efd-87cc-c4ea39d27c34,Lagerarbeiter,B 51311-101,51311,Lagerhelfer/in,closeMatch',
    'http://data.europa.eu/esco/occupation/99930d09-2b3a-4efd-87cc-c4ea39d27c34,Verschwunden,B 51311-102,51311,Altberuf,closeMatch',
    'http://data.europa.eu/esco/isco/C9333,Gruppe,BE 9333,,Gruppe,broadMatch',
  ].join('\n'),
  'ausbildungsmarkt_2023_agentur_kldb2.csv': [
    'agentur,kldb2,berufshauptgruppe,naa_2022,naa_2023,unversorgte_bewerber_ohne_alt_2022,unversorgte_bewerber_ohne_alt_2023,unbesetzte_stellen_2022,unbesetzte_stellen_2023,angebot_2023,nachfrage_alt_2023',
    '"Hafenstadt",51,"Verkehr",51,42,3,6,,18,60,48',
  ].join('\n'),
};

/** Writes the small set into a folder of its own; `changes` replaces files, null leaves one out. */
export async function smallReference(
  changes: Readonly<Record<string, string | Buffer | null>> = {},
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'zugang-reference-'));
  for (const [name, text] of Object.entries({ ...SMALL_FILES, ...changes }))
    if (text !== null) await writeFile(join(folder, name), typeof text === 'string' ? `${text}\n` : text);
  return folder;
}

/** A file of the small set with one text replaced. */
export function smallFile(name: string, from: string, to: string): string {
  const text = SMALL_FILES[name];
  if (text === undefined || !text.includes(from)) throw new Error(`${name} has no "${from}"`);
  return text.replace(from, to);
}
