/** Placements of the small demo in all stages. Steps: stage and how many days ago; `reason` only for closed ones. */
export const PLACEMENTS_TABLE = `
person   | vacancy | steps                                                                              | reason          | note
youssef  | ma01    | suggested-40 agreed-38 introduced-35 interview-28 trial-20 permit_pending-9         | -               | Antrag bei der Ausländerbehörde gestellt, Zustimmung der Arbeitsagentur angefragt.
samir    | st01    | suggested-12 agreed-11 introduced-9 interview-3                                     | -               | Probetag am Wochenende abgesprochen.
farhad   | ma05    | suggested-6 agreed-5                                                                | -               | Frist für den Antrag auf Ausbildungsduldung beachten.
selam    | ma07    | suggested-25 agreed-24 introduced-20 interview-12                                   | -               | Zeugnisse beglaubigt, B2-Kurs vor dem Start geplant.
tesfay   | ma14    | suggested-15 agreed-14 introduced-13                                                | -               | Betrieb hat noch nicht geantwortet.
omar     | ma03    | suggested-3                                                                         | -               | Wartet auf seine Antwort.
oksana   | ma15    | suggested-18 agreed-17 introduced-16 interview-10                                   | -               | Zweites Gespräch mit der Chefin.
blessing | ma09    | suggested-60 agreed-59 introduced-55 interview-50 permit_pending-45 started-20      | -               | Arbeitet 25 Stunden, die Schicht passt zur Schule des Sohnes.
ibrahim  | ma03    | suggested-2                                                                         | -               | Erst nach der Wartezeit möglich.
hanna    | st04    | suggested-150 agreed-149 introduced-145 interview-140 permit_pending-130 started-120 held_3-25 | -               | Hilfskraft bis zur Anpassung, das Haus trägt die Kursgebühr.
fatuma   | st02    | suggested-200 agreed-199 introduced-195 permit_pending-190 started-185 held_3-95 held_6-3 | -               | Möchte mehr Stunden.
karim    | st07    | suggested-9 agreed-8 introduced-7                                                   | -               | Betrieb fragt nach B1 in den nächsten zwölf Monaten.
adama    | st06    | suggested-30 agreed-29 introduced-26 interview-21 permit_pending-14                 | -               | Die Behörde hat eine Nachfrage, Frist nächste Woche.
dawit    | st09    | suggested-5 agreed-4                                                                | -               | Unterlagen heute senden.
rana     | st10    | suggested-20 agreed-19 introduced-18 interview-11 trial-4                           | -               | Praktikum läuft gut.
bilal    | st08    | suggested-420 agreed-419 introduced-410 closed-400                                  | filled          | Stattdessen Ausbildung im Nachbarbetrieb gefunden.
goitom   | be18    | suggested-100 agreed-99 introduced-96 interview-93 permit_pending-91 started-90 held_3-1 | -               | Nachfrage nach drei Monaten fällig.
tarek    | be12    | suggested-14 agreed-13 introduced-11 interview-6                                    | -               | Aufgabe zu Hause gelöst, Rückmeldung diese Woche.
tomas    | be01    | suggested-22 agreed-21 introduced-19 interview-15 trial-12 permit_pending-8         | -               | Vertrag unterschrieben, wartet auf die Erlaubnis.
amadou   | be03    | suggested-4 agreed-3 introduced-2                                                   | -               | Zusage unter der Bedingung der Erlaubnis.
idris    | be14    | suggested-35 agreed-34 introduced-32 interview-27 permit_pending-15                 | -               | Zwei Wochen seit dem Antrag, Zustimmung gilt bald als erteilt.
mustafa  | be11    | suggested-45 agreed-44 introduced-40 interview-33 closed-30                         | pay             | Lohn lag unter dem bisherigen.
shirin   | be17    | suggested-380 agreed-379 introduced-375 interview-372 permit_pending-371 started-370 held_3-275 held_6-185 held_12-3 | - | Seit einem Jahr dabei.
samuel   | be10    | suggested-90 agreed-88 introduced-85 interview-80 permit_pending-75 closed-50       | removal         | Der Platz ging verloren, weil eine Ausreisepflicht vollzogen werden sollte. Die Beratung ist eingeschaltet.
hamid    | ma10    | suggested-120 agreed-118 introduced-115 interview-110 permit_pending-100 closed-70  | removal         | Der Betrieb hätte gern gewartet. Anwaltliche Beratung läuft, die Gruppe hält Kontakt.
`;
