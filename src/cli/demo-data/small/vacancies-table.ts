/** Firms of the small demo; all invented. `desk`: the group that knows the firm. */
export const EMPLOYERS_TABLE = `
ref        | name                            | plz   | register  | verified
rheinbogen | Tischlerei Rheinbogen           | 68219 | HWK 40211 | yes
quadrat    | Logistik am Quadrat GmbH        | 68309 | HRB 71234 | yes
neckarhof  | Pflegehaus Neckarhof gGmbH      | 68167 | HRB 70411 | yes
lindenkueche | Kantine Lindenküche           | 68163 | HRB 72890 | yes
kurpfalzbad | Bäder und Wärme Kurpfalz GmbH  | 68305 | HRB 73555 | yes
planken    | Modehaus Planken 7              | 68161 | HRB 70019 | yes
waldhofmetall | Metallbau Waldhof            | 68305 | HWK 41007 | yes
zahlenwerk | Buchhaltungsbüro Zahlenwerk     | 68165 | PR 30271  | yes
seehotel   | Seehotel Uferblick              | 82319 | HRB 88001 | yes
seniorensee | Seniorenstift Seefeldwiese     | 82205 | HRB 88017 | yes
gruenwerk  | Gärtnerei Grünwerk              | 82211 | HWK 51122 | yes
farbton    | Malerbetrieb Farbton            | 82131 | HWK 51230 | yes
fuenfbus   | Regionalbus Fünfseen GmbH       | 82205 | HRB 88100 | yes
kinderufer | Kinderhaus Ufer e. V.           | 82327 | VR 20415  | yes
messtechnik | Messtechnik Gilching GmbH      | 82205 | HRB 88230 | yes
spreekorn  | Bäckerei Spreekorn              | 12043 | HWK 61090 | yes
havelpaket | Paketdienst Havelbote GmbH      | 13581 | HRB 91204 | yes
ostkreuz   | Klinik am Ostkreuzring gGmbH    | 10245 | HRB 91333 | yes
panke      | Autohaus Panke                  | 13187 | HRB 91777 | yes
glanzwerk  | Gebäudedienste Glanzwerk GmbH   | 12099 | HRB 92010 | yes
kiezit     | Softwarehaus Kiezcode GmbH      | 10999 | HRB 92222 | yes
spreebau   | Ausbau Spreebogen GmbH          | 10551 | HRB 92408 | yes
apotheke   | Apotheke am Kanal               | 10967 | HRA 55012 | yes
hostel     | Hostel Morgenstern              | 10115 | HRB 92515 | yes
zeitspree  | Zeitarbeit Spreeteam GmbH       | 10585 | HRB 92777 | yes
`;

/**
 * Vacancies of the small demo. Columns: hours per week; shifts beside the day by first letter; pay as `h` or `m` and
 * euro; start in days, `aug` or `sep` for the next training year, `-` for at once; German as level (or L/R/S/W),
 * strength by first letters and the level taken at first; languages of instruction; `open` days until it closes.
 */
export const VACANCIES_TABLE = `
ref   | employer     | kind                   | kldb  | title                                             | hours | shifts | pay      | start | months | german          | instruct | licences         | regulated | seats | open | text
ma01  | rheinbogen   | employment             | 22342 | Tischler/in für Möbel und Innenausbau             | 38-40 | -      | h18.20   | 14    | -      | A2 emp          | de       | -                | no        | 1     | 90   | Werkstatt mit sechs Leuten. Wir zeigen am Werkstück, was gemeint ist.
ma02  | rheinbogen   | apprenticeship         | 22342 | Ausbildung Tischler/in                            | 39-40 | -      | m900     | sep   | 36     | B1 emp A2       | de       | -                | no        | 1     | 240  | Start im September, ein Praktikum vorher ist gern gesehen.
ma03  | quadrat      | employment             | 51311 | Lagerhelfer/in Früh- und Spätschicht              | 35-40 | el     | h15.10   | -     | -      | A1 emp          | de ar en | -                | no        | 4     | 60   | Kommissionieren mit Handscanner, Anlernen in der Schicht.
ma04  | quadrat      | employment             | 51312 | Fachkraft für Lagerlogistik                       | 38-40 | el     | h17.40   | 30    | -      | B1 emp A2       | de       | forklift         | no        | 2     | 90   | Wareneingang, Bestände und Versand.
ma05  | quadrat      | apprenticeship         | 51312 | Ausbildung Fachlagerist/in                        | 38-39 | el     | m1050    | aug   | 24     | B1 emp A2; B2 rec | de     | -                | no        | 3     | 220  | Zwei Jahre, danach Aufbau zur Fachkraft möglich.
ma06  | neckarhof    | employment             | 82101 | Pflegehelfer/in                                   | 20-38 | elw    | h16.50   | -     | -      | B1 emp A2       | de       | -                | no        | 3     | 120  | Wir planen die Dienste sechs Wochen voraus.
ma07  | neckarhof    | apprenticeship         | 82102 | Ausbildung Pflegefachfrau/Pflegefachmann          | 38-39 | elw    | m1340    | sep   | 36     | B2 emp B1       | de       | -                | no        | 4     | 250  | Mit Sprachbegleitung im ersten Jahr.
ma08  | neckarhof    | employment             | 82102 | Pflegefachkraft                                   | 20-38 | elw    | h22.80   | -     | -      | B2 auth         | de       | -                | yes       | 2     | 180  | Auch während der Anerkennung als Helfer/in möglich.
ma09  | lindenkueche | employment             | 29301 | Küchenhilfe in der Kantine                        | 20-30 | -      | h14.90   | -     | -      | A1 emp          | de ar en | -                | no        | 2     | 60   | Montag bis Freitag, 7 bis 14 Uhr.
ma10  | kurpfalzbad  | employment             | 34212 | Anlagenmechaniker/in Sanitär, Heizung, Klima      | 38-40 | -      | h20.50   | -     | -      | B1 emp A2       | de       | driving_b        | no        | 2     | 150  | Wärmepumpen und Bäder, eigener Wagen.
ma11  | kurpfalzbad  | apprenticeship         | 34212 | Ausbildung Anlagenmechaniker/in SHK               | 38-40 | -      | m980     | aug   | 42     | B1 emp A2; B2 rec | de     | -                | no        | 2     | 230  | Der Chef hat selbst als Geselle angefangen.
ma12  | planken      | apprenticeship         | 62102 | Ausbildung Verkäufer/in                           | 37-38 | lw     | m1100    | sep   | 24     | B2 emp B1       | de       | -                | no        | 2     | 230  | Beratung in der Damen- und Herrenabteilung.
ma13  | planken      | side_job               | 28222 | Änderungsschneiderei, stundenweise                | 8-9   | -      | h15.00   | -     | -      | A2 emp          | de       | -                | no        | 1     | 60   | Hosen kürzen, Reißverschlüsse, Säume.
ma14  | waldhofmetall | employment            | 24422 | Schweißer/in                                      | 38-40 | e      | h18.90   | -     | -      | A2 emp          | de       | welding          | no        | 2     | 75   | MAG und WIG, Geländer und Treppen.
ma15  | zahlenwerk   | employment             | 72212 | Buchhaltung am Vormittag                          | 20-25 | -      | h18.00   | 30    | -      | B2 emp B1       | de       | -                | no        | 1     | 60   | Laufende Buchungen, Mahnwesen, DATEV wird gezeigt.
st01  | seehotel     | employment             | 29302 | Koch/Köchin                                       | 38-40 | elw    | h17.80   | 21    | -      | A2 emp          | de en    | -                | no        | 2     | 90   | Ganzjährig, Zimmer im Personalhaus frei wählbar.
st02  | seehotel     | employment             | 63221 | Zimmerservice                                     | 20-35 | w      | h14.80   | -     | -      | A1 emp          | de en    | -                | no        | 3     | 60   | Vormittags, Wochenende im Wechsel.
st03  | seehotel     | apprenticeship         | 63222 | Ausbildung Hotelfachfrau/Hotelfachmann            | 38-40 | elw    | m1150    | sep   | 36     | B1 emp A2       | de en    | -                | no        | 2     | 240  | Mit Deutschkurs im Haus, zwei Nachmittage pro Woche.
st04  | seniorensee  | employment             | 82101 | Pflegehelfer/in                                   | 20-38 | elw    | h17.10   | -     | -      | B1 emp A2       | de       | -                | no        | 4     | 120  | Einspringen gibt es bei uns nicht ohne Absprache.
st05  | seniorensee  | employment             | 82102 | Pflegefachkraft                                   | 20-38 | elw    | h24.00   | -     | -      | B2 auth         | de       | -                | yes       | 3     | 180  | Anpassungslehrgang mit dem Krankenhaus zusammen.
st06  | gruenwerk    | employment             | 12101 | Helfer/in in der Gärtnerei                        | 35-40 | -      | h14.70   | 75    | 9      | A1 emp          | de fr en | -                | no        | 2     | 100  | Saison von Februar bis Oktober, Werkzeug wird gestellt.
st07  | farbton      | employment             | 33212 | Maler/in                                          | 38-40 | -      | h18.40   | -     | -      | A2 emp          | de       | driving_b        | no        | 1     | 90   | Innen wie außen, Fassaden im Sommer.
st08  | farbton      | eq                     | 33212 | Einstiegsqualifizierung Maler/in                  | 38-39 | -      | m380     | 30    | 9      | A2 emp          | de       | -                | no        | 1     | 60   | Neun Monate ausprobieren, danach Ausbildung.
st09  | fuenfbus     | employment             | 52132 | Busfahrer/in im Linienverkehr                     | 35-40 | elw    | h19.60   | -     | -      | B1 emp          | de       | driving_d        | no        | 5     | 180  | Führerschein D kann bei uns gemacht werden, mit Vertrag.
st10  | kinderufer   | internship_orientation | 83111 | Praktikum im Kinderhaus                           | 20-30 | -      | -        | 45    | 2      | A2 emp          | de       | -                | no        | 2     | 60   | Sechs Wochen zum Kennenlernen, mit Mittagessen.
st11  | kinderufer   | employment             | 83112 | Erzieher/in                                       | 20-39 | -      | h21.50   | 60    | -      | B2 auth         | de       | -                | yes       | 2     | 150  | Auch als Ergänzungskraft während der Anerkennung.
st12  | messtechnik  | employment             | 26112 | Mechatroniker/in in der Montage                   | 38-40 | -      | h20.10   | 30    | -      | B1 emp A2       | de en    | -                | no        | 2     | 120  | Pläne auf Deutsch, Teamsprache Englisch.
be01  | spreekorn    | employment             | 29222 | Bäcker/in                                         | 38-40 | nw     | h17.60   | 40    | -      | A2 emp          | de       | -                | no        | 1     | 90   | Backstube ab zwei Uhr, sonntags frei.
be02  | spreekorn    | employment             | 62312 | Verkauf in der Bäckerei                           | 20-38 | ew     | h15.00   | -     | -      | B1 emp A2       | de       | -                | no        | 3     | 60   | Filialen in Neukölln und Kreuzberg.
be03  | havelpaket   | employment             | 51321 | Paketzusteller/in                                 | 38-40 | e      | h15.60   | -     | -      | A1 emp          | de en fr | driving_b        | no        | 6     | 45   | Tour wird eine Woche lang gemeinsam gefahren.
be04  | havelpaket   | employment             | 51311 | Sortierung in der Nacht                           | 20-30 | n      | h16.20   | -     | -      | A1 emp          | de en fr | -                | no        | 8     | 45   | 22 bis 3 Uhr, Nachtzuschlag extra.
be05  | ostkreuz     | employment             | 81301 | Stationshilfe                                     | 20-38 | elw    | h15.90   | -     | -      | B1 emp A2       | de       | -                | no        | 3     | 90   | Essen verteilen, Betten richten, Wege begleiten.
be06  | ostkreuz     | apprenticeship         | 81302 | Ausbildung Pflegefachfrau/Pflegefachmann          | 38-39 | elw    | m1340    | sep   | 36     | B2 emp B1       | de       | -                | no        | 6     | 250  | Sprachcafé jeden Mittwoch auf der Station.
be07  | ostkreuz     | employment             | 81404 | Assistenzärztin/Assistenzarzt Innere Medizin      | 38-42 | elnw   | h31.50   | 60    | -      | C1 auth         | de       | -                | yes       | 1     | 180  | Hospitation bis zur Fachsprachprüfung möglich.
be08  | panke        | employment             | 25212 | Kfz-Mechatroniker/in                              | 38-40 | -      | h19.30   | -     | -      | B1 emp A2       | de       | driving_b        | no        | 2     | 120  | Hebebühne frei, Team von neun Leuten.
be09  | panke        | apprenticeship         | 25212 | Ausbildung Kfz-Mechatroniker/in                   | 38-40 | -      | m1010    | aug   | 42     | B1 emp A2; B2 rec | de     | -                | no        | 2     | 230  | Wer schrauben kann, darf probearbeiten.
be10  | glanzwerk    | employment             | 54101 | Reinigung von Büros am Abend                      | 15-20 | l      | h15.20   | -     | -      | A1 emp          | de ar    | -                | no        | 5     | 60   | 17 bis 21 Uhr, feste Objekte mit U-Bahn-Anschluss.
be11  | glanzwerk    | employment             | 54112 | Gebäudereiniger/in, Glas und Fassade              | 38-40 | e      | h18.40   | -     | -      | A2 emp          | de       | driving_b        | no        | 2     | 75   | Hubsteigerschein machen wir mit Ihnen.
be12  | kiezit       | employment             | 43412 | Webentwickler/in                                  | 30-40 | -      | h24.50   | 30    | -      | A2 rec          | de en    | -                | no        | 2     | 60   | Teamsprache Englisch, Arbeit von zu Hause möglich.
be13  | kiezit       | employment             | 43414 | Softwareentwickler/in                             | 35-40 | -      | h30.00   | 30    | -      | A2 rec          | de en    | -                | no        | 1     | 90   | TypeScript und PostgreSQL.
be14  | spreebau     | employment             | 33302 | Trockenbauer/in                                   | 38-40 | -      | h18.60   | -     | -      | A2 emp          | de ar    | -                | no        | 3     | 75   | Baustellen in Moabit und Wedding.
be15  | spreebau     | trial_work             | 32101 | Probearbeit als Bauhelfer/in                      | 38-40 | -      | h15.50   | 14    | 1      | A1 emp          | de ar    | -                | no        | 2     | 40   | Bezahlte Probezeit von vier Wochen.
be16  | apotheke     | employment             | 81822 | Pharmazeutisch-technische Assistenz               | 20-38 | -      | h18.80   | 30    | -      | B2 emp B1       | de       | -                | yes       | 1     | 120  | Rezeptur und Beratung, viele Kundensprachen.
be17  | hostel       | employment             | 63222 | Rezeption im Hostel                               | 30-38 | elw    | h16.40   | -     | -      | B1 emp A2       | de en    | -                | no        | 2     | 60   | Englisch ist Alltag, Deutsch lernt man hier schnell.
be18  | zeitspree    | temp_agency            | 52531 | Staplerfahrer/in im Einsatz bei Kunden            | 35-40 | el     | h16.90   | -     | -      | A2 emp          | de       | forklift         | no        | 4     | 45   | Einsätze im Südosten der Stadt.
`;
