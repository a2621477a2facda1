import { pick, Random } from '../../../domain/shared/index.js';

const START = [
  'Al',
  'Bor',
  'Cal',
  'Dor',
  'El',
  'Fan',
  'Gor',
  'Hal',
  'Ilm',
  'Kes',
  'Lor',
  'Mar',
  'Nor',
  'Ost',
  'Pell',
];
const MIDDLE = ['a', 'e', 'i', 'o', 'ani', 'eri', 'ovi', 'umi'];
const END = ['berg', 'dorn', 'feld', 'graf', 'holt', 'kamp', 'mann', 'sen', 'stein', 'tal', 'wald', 'wig'];

/** What a firm of an occupation's area (first digit) calls itself. */
const TRADES: Readonly<Record<string, readonly string[]>> = {
  '1': ['Hof', 'Gärtnerei', 'Grünbau'],
  '2': ['Werk', 'Technik', 'Manufaktur', 'Metall und Holz'],
  '3': ['Bau', 'Ausbau', 'Gebäudetechnik'],
  '4': ['Informatik', 'Labor', 'Systeme'],
  '5': ['Logistik', 'Transporte', 'Gebäudedienste'],
  '6': ['Markt', 'Gasthaus', 'Handel'],
  '7': ['Büro', 'Verwaltung', 'Kanzlei'],
  '8': ['Pflege', 'Praxis', 'Kinderhaus'],
  '9': ['Werbung', 'Bühne', 'Verlag'],
};

/** An invented firm, named after its trade; the number keeps names apart. */
export function firmName(random: Random, kldb: string, number: number): string {
  const trade = pick(random, TRADES[kldb[0] ?? '6'] ?? ['Betrieb']);
  const word = `${pick(random, START)}${pick(random, MIDDLE)}${pick(random, END)}`;
  return `${trade} ${word} ${number}`;
}

const GIVEN: Readonly<Record<string, readonly string[]>> = {
  UA: ['Olena', 'Iryna', 'Natalia', 'Oksana', 'Tetiana', 'Svitlana', 'Andriy', 'Serhii', 'Yuliia', 'Mykola'],
  SY: ['Ahmad', 'Rania', 'Omar', 'Lina', 'Yousef', 'Hala', 'Samer', 'Dima', 'Khaled', 'Reem'],
  AF: ['Ali', 'Zahra', 'Reza', 'Fatima', 'Hamid', 'Mina', 'Farid', 'Laila', 'Nabil', 'Shirin'],
  IR: ['Arash', 'Maryam', 'Babak', 'Neda', 'Kian', 'Sara', 'Dariush', 'Mina', 'Navid', 'Roya'],
  TR: ['Mehmet', 'Ayşe', 'Emre', 'Zeynep', 'Can', 'Elif', 'Murat', 'Derya', 'Ozan', 'Selin'],
  IQ: ['Hassan', 'Zainab', 'Ali', 'Noor', 'Mustafa', 'Shahad', 'Karrar', 'Rusul', 'Saif', 'Hiba'],
  SO: ['Abdi', 'Hodan', 'Mohamed', 'Ifrah', 'Yusuf', 'Sagal', 'Ahmed', 'Nasra', 'Liban', 'Ayan'],
  ER: ['Filmon', 'Selam', 'Yonas', 'Rahel', 'Samuel', 'Feven', 'Dawit', 'Luwam', 'Merhawi', 'Saba'],
  RU: ['Ivan', 'Anna', 'Timur', 'Elena', 'Ruslan', 'Zarema', 'Oleg', 'Irina', 'Maxim', 'Olga'],
  GN: ['Mamadou', 'Aissatou', 'Ibrahima', 'Mariama', 'Alpha', 'Fatoumata', 'Thierno', 'Kadiatou'],
  VE: ['José', 'María', 'Luis', 'Ana', 'Carlos', 'Daniela', 'Miguel', 'Gabriela'],
};
const FAMILY = [
  'Adan',
  'Bero',
  'Cadir',
  'Deram',
  'Elan',
  'Farou',
  'Galen',
  'Hadim',
  'Ilar',
  'Jorel',
  'Kamar',
  'Lerin',
];
const FAMILY_END = ['i', 'an', 'ko', 'ova', 'e', 'oun', 'ez', 'ari', 'em', 'u'];

/** An invented name: a common given name of the country and a made-up family name. */
export function personName(random: Random, nationality: string): string {
  const given = pick(random, GIVEN[nationality] ?? GIVEN['SY'] ?? []);
  return `${given} ${pick(random, FAMILY)}${pick(random, FAMILY_END)}`;
}

/** ISO 639-1 codes of the languages that people of a country usually bring, their own first. */
export const LANGUAGES_OF: Readonly<Record<string, readonly string[]>> = {
  UA: ['uk', 'ru'],
  SY: ['ar'],
  AF: ['fa', 'ps'],
  IR: ['fa'],
  TR: ['tr'],
  IQ: ['ar', 'ku'],
  SO: ['so', 'ar'],
  ER: ['ti', 'ar'],
  RU: ['ru'],
  GN: ['fr'],
  VE: ['es'],
  NG: ['en'],
  PK: ['ur', 'en'],
  GH: ['en'],
};
