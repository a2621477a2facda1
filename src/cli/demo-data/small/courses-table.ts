/**
 * Language course runs of the small demo. Columns: start in days; UE; slots as weekdays and times; entry and target
 * level; `exam`: level it certifies or `-`; price for those without a funded place in euro or `-`; chance to pass (an
 * assumption).
 */
export const COURSES_TABLE = `
ref    | provider                      | plz   | title                                  | scheme  | start | ue  | slots              | mode   | from | to | exam | seats | care | price | job | pass
ma-a1  | Sprachschule Neckarbrücke     | 68159 | Integrationskurs Modul 1 bis 3         | IK      | 17    | 300 | 12345 08:30-12:45  | onsite | A0   | A1 | -    | 8     | yes  | 1374  | no  | 0.85
ma-b1  | Sprachschule Neckarbrücke     | 68159 | Integrationskurs Modul 4 bis 6 mit DTZ | IK      | 31    | 300 | 12345 08:30-12:45  | onsite | A2   | B1 | B1   | 5     | yes  | 1374  | no  | 0.61
ma-b2  | Haus der Berufe Mannheim      | 68165 | Berufssprachkurs B2                    | BSK     | 45    | 400 | 12345 08:30-12:45  | onsite | B1   | B2 | B2   | 6     | no   | -     | no  | 0.60
ma-b2p | Haus der Berufe Mannheim      | 68165 | Berufssprachkurs B2 Pflege, am Abend   | BSK     | 59    | 400 | 124 17:30-20:45    | onsite | B1   | B2 | B2   | 4     | no   | -     | no  | 0.60
ma-ev  | Abendschule Quadrate          | 68161 | Deutsch A2 am Abend                    | VHS     | 24    | 120 | 24 18:00-20:15     | onsite | A1   | A2 | -    | 12    | no   | 290   | no  | 0.70
st-a2  | Kursort Fünfseen              | 82319 | Integrationskurs Modul 3 und 4         | IK      | 20    | 200 | 1234 08:30-12:00   | onsite | A1   | A2 | A2   | 4     | no   | 916   | no  | 0.80
st-b1  | Kursort Fünfseen              | 82319 | Integrationskurs Modul 5 und 6 mit DTZ | IK      | 80    | 200 | 1234 08:30-12:00   | onsite | A2   | B1 | B1   | 6     | no   | 916   | no  | 0.61
st-b2  | Akademie am Kirchplatz        | 82205 | Berufssprachkurs B2                    | BSK     | 66    | 500 | 12345 13:00-16:15  | onsite | B1   | B2 | B2   | 7     | no   | -     | no  | 0.60
st-on  | Lernraum Online               | 82327 | Deutsch B1, abends online              | VHS     | 10    | 160 | 135 18:30-20:45    | online | A2   | B1 | -    | 20    | no   | 320   | no  | 0.65
be-eok | Treffpunkt Sonnenallee        | 12043 | Erstorientierung                       | EOK     | 12    | 300 | 12345 09:00-12:15  | onsite | A0   | A1 | -    | 10    | yes  | -     | no  | 0.80
be-b1  | Sprachhaus Spreeinsel         | 10115 | Integrationskurs Modul 4 bis 6 mit DTZ | IK      | 26    | 300 | 12345 13:15-17:30  | onsite | A2   | B1 | B1   | 3     | no   | 1374  | no  | 0.61
be-b2  | Sprachhaus Spreeinsel         | 10115 | Berufssprachkurs B2                    | BSK     | 38    | 400 | 12345 08:30-12:45  | onsite | B1   | B2 | B2   | 5     | yes  | -     | no  | 0.60
be-c1  | Institut am Gleisdreieck      | 10829 | Berufssprachkurs C1 Medizin            | BSK     | 52    | 400 | 12345 08:30-12:45  | onsite | B2   | C1 | C1   | 6     | no   | -     | no  | 0.60
be-job | Werkstatt Wort                | 12099 | Job-Berufssprachkurs neben der Arbeit  | BSK     | 18    | 120 | 25 16:30-19:00     | onsite | A2   | B1 | -    | 8     | no   | -     | yes | 0.75
be-ex  | Prüfstelle Deutsch Mitte      | 10179 | Prüfung telc B1                        | EXAM    | 40    | 1   | 6 09:00-15:00      | onsite | B1   | B1 | B1   | 20    | no   | 180   | no  | 0.65
`;
