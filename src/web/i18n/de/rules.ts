/** Why a rule of law says what it says, by rule id, in plain words. */
export const rules = {
  beschv32Para2No1:
    'Für Pflichtpraktika, Einstiegsqualifizierungen und kurze Praktika bis drei Monate muss die Bundesagentur nicht zustimmen.',
  beschv32Para2No2: 'Für eine Berufsausbildung muss die Bundesagentur nicht zustimmen.',
  beschv32Para2No3: 'Für diese hoch qualifizierte Arbeit muss die Bundesagentur nicht zustimmen.',
  beschv32Para2No4:
    'Im Betrieb naher Angehöriger aus demselben Haushalt muss die Bundesagentur nicht zustimmen.',
  beschv32Para2No5:
    'Nach vier Jahren ohne Unterbrechung in Deutschland muss die Bundesagentur nicht mehr zustimmen.',
  beschv32Approval:
    'Die Bundesagentur prüft, ob Lohn und Arbeitszeit so gut sind wie bei anderen. Die Ausländerbehörde fragt sie selbst.',
  beschv32Para1:
    'Die Bundesagentur kann zustimmen, wenn man drei Monate erlaubt, geduldet oder gestattet hier ist.',
  beschv31: 'Bei einem humanitären Titel muss die Bundesagentur nicht zustimmen.',
  aufenthg2Para1German: 'Deutsche brauchen keine Erlaubnis.',
  freizuegg2Para1: 'Bürgerinnen und Bürger der EU dürfen ohne Erlaubnis arbeiten.',
  aufenthg4aPara1: 'Dieser Titel erlaubt jede Arbeit.',
  aufenthg4aPara5Expired:
    'Das Ende, das auf dem Titel steht, ist vorbei. Ob weiter gearbeitet werden darf, sagt die Ausländerbehörde.',
  aufenthg104cPara1: 'Der Chancen-Aufenthalt erlaubt jede Arbeit bis zu dem Tag, der darauf steht.',
  aufenthg104cPara2:
    'Nach dem Chancen-Aufenthalt gilt der Titel nur weiter, wenn § 25a oder § 25b beantragt wurde.',
  aufenthg23Para1Sentence4: 'Ein Titel der Landesaufnahme erlaubt Arbeit nur, wenn es darauf steht.',
  aufenthg25Para4Sentence3:
    'Dieser Titel allein erlaubt keine Arbeit. Die Ausländerbehörde kann sie erlauben.',
  aufenthg4aPara3: 'Es gilt, was auf dem Papier zur Arbeit gedruckt ist.',
  aufenthg24Para1: 'Der Schutz nach § 24 erlaubt jede Arbeit, auch ein eigenes Geschäft.',
  ukraineAufenthFgv2: 'Eine Verordnung hat den Titel verlängert, ohne dass eine neue Karte nötig ist.',
  aufenthg24NotCarriedOn:
    'Keine Verordnung hat diesen Titel verlängert. Bitte gleich zur Ausländerbehörde gehen.',
  aufenthg81Para4:
    'Der bisherige Titel gilt weiter, bis die Behörde entscheidet, mit seinem Recht zu arbeiten.',
  aufenthg81Para4NoTitle: 'Es ist nicht bekannt, welcher Titel weiter gilt.',
  aufenthg81Para3Sentence1:
    'Der Aufenthalt gilt als erlaubt. Ob Arbeit erlaubt ist, steht auf der Fiktionsbescheinigung.',
  aufenthg81Para3Sentence2:
    'Der Antrag kam spät. Bis zur Entscheidung gilt das Gleiche wie bei einer Duldung.',
  aufenthg60bPara5:
    'Mit der Duldung „für Personen mit ungeklärter Identität“ darf keine Arbeit erlaubt werden. Das lässt sich ändern.',
  aufenthg60cPara1Sentence3: 'Mit der Ausbildungsduldung muss die Ausbildung erlaubt werden.',
  aufenthg60dPara1: 'Mit der Beschäftigungsduldung geht die Arbeit weiter.',
  aufenthg60aPara5b: 'Mit einer Duldung soll Arbeit erlaubt werden.',
  aufenthg60aPara5bSelfEmployment: 'Ob mit einer Duldung ein eigenes Geschäft erlaubt wird, ist offen.',
  aufenthg60aPara5bSentence2:
    'Wenn eine Ausreise schon konkret vorbereitet wird, prüft die Behörde genauer. Bitte zuerst Rechtsrat holen.',
  aufenthg60aPara5bSentence2No5:
    'Es wird geprüft, ob ein anderer Staat zuständig ist. Das zählt als Vorbereitung der Ausreise. Bitte sofort Rechtsrat holen.',
  aufenthg60aPara4: 'Die Duldung ist abgelaufen. Erst die verlängerte Duldung hilft weiter.',
  aufenthg60aPara6Sentence4:
    'Wer anerkannt ist, darf arbeiten. Das richtige Papier gibt es bei der Ausländerbehörde.',
  aufenthg60aPara6No1:
    'Die Behörde hat einen Grund festgehalten, der Arbeit ausschließt. Eine Beratung kann das prüfen.',
  aufenthg60aPara6No2:
    'Die Behörde hat festgehalten, dass eigenes Verhalten die Ausreise verhindert. Das kann sich ändern, zum Beispiel mit einem Pass.',
  aufenthg60aPara6No3Recorded:
    'Die Behörde hat das Herkunftsland als sicher festgehalten. Dann darf Arbeit nicht erlaubt werden.',
  aufenthg60aPara6No3:
    'Das Herkunftsland gilt als sicher. Dann darf Arbeit mit einer Duldung meist nicht erlaubt werden.',
  aufenthg60aPara6No3Withdrawal:
    'Der Antrag wurde nach der kostenlosen Rechtsauskunft zurückgenommen. Das Verbot gilt dann nicht.',
  aufenthg60aPara6Sentence3:
    'Für unbegleitete Minderjährige gilt das Verbot nicht, wenn es so besser für das Kind war.',
  asylg61Para1Sentence6: 'In der Aufnahmeeinrichtung soll Arbeit nach sechs Monaten Duldung erlaubt werden.',
  asylg61Para1Sentence7: 'Mit gültigem Pass oder für eine Ausbildung reichen drei Monate Duldung.',
  asylg61Para1Sentence9: 'Arbeit war schon im Asylverfahren erlaubt. Deshalb muss sie wieder erlaubt werden.',
  asylg61Para1Sentence9Exclusion: 'Zwei Vorschriften widersprechen sich. Das muss die Behörde klären.',
  aufenthg2Para2Hospitation: 'Nur zuschauen ist keine Arbeit. Dafür ist keine Erlaubnis nötig.',
  sgb3Section45NoEmployment:
    'Eine Maßnahme bei einem Betrieb ist keine Arbeit. Agentur oder Jobcenter müssen sie vorher bewilligen.',
  aufenthg2Para2SchoolTraining: 'Für eine schulische Ausbildung ohne Lohn ist meist keine Erlaubnis nötig.',
  asylg47Para1: 'Wer in einer Aufnahmeeinrichtung wohnen muss, für den gelten eigene Wartezeiten.',
  asylg61EmploymentOnly: 'Im Asylverfahren kann nur eine Stelle erlaubt werden, kein eigenes Geschäft.',
  asylg67Para1Closed: 'Das Asylverfahren ist zu Ende. Jetzt ist ein neues Papier nötig.',
  asylg67Para1No6: 'Ein anderer Staat soll zuständig sein. Bitte sofort Rechtsrat holen.',
  asylg61Para1Sentence5: 'Im beschleunigten Verfahren darf Arbeit nicht erlaubt werden.',
  asylg61Para1Sentence4:
    'Wer Pflichten im Verfahren mehrmals verletzt hat, bekommt meist keine Erlaubnis. Das beurteilt nur die Behörde.',
  asylg61Para2Sentence4:
    'Das Herkunftsland gilt in Deutschland als sicher. Im Asylverfahren darf Arbeit dann nicht erlaubt werden.',
  asylg61Para1SafeOrigin:
    'Ob das sichere Herkunftsland in der Aufnahmeeinrichtung noch eine Rolle spielt, muss die Behörde sagen.',
  asylg61Para1SafeOriginUntil20260611:
    'Bis zum 11. Juni 2026 durfte Arbeit in der Aufnahmeeinrichtung bei sicherem Herkunftsland nicht erlaubt werden.',
  asylg61Para2UnionList: 'Das Land steht nur auf der EU-Liste. Es kommt darauf an, welches Verfahren läuft.',
  asylg61Para1Sentence2:
    'In der Aufnahmeeinrichtung muss Arbeit drei Monate nach der Registrierung erlaubt werden.',
  asylg61Para1Sentence2Until20260611:
    'Bis zum 11. Juni 2026 galt in der Aufnahmeeinrichtung: sechs Monate nach dem Asylantrag.',
  asylg61Para1Sentence3No1:
    'Ein anderer Staat wurde gefragt, ob er zuständig ist. Dann dauert die Wartezeit sechs Monate.',
  asylg61Para1Sentence3No2:
    'Ein anderer EU-Staat hat schon Schutz gegeben. Dann dauert die Wartezeit sechs Monate.',
  asylg61Para2Sentence5:
    'Ob die längere Wartezeit auch außerhalb der Aufnahmeeinrichtung gilt, ist nicht geklärt.',
  asylg61Para2Sentence1:
    'Außerhalb der Aufnahmeeinrichtung muss Arbeit nach drei Monaten erlaubt werden. Früherer Aufenthalt zählt mit.',
  asylg61Para2Sentence1Until20260611: 'Bis zum 11. Juni 2026 konnte Arbeit nach drei Monaten erlaubt werden.',
  asylg55Para1: 'Vor dem Beginn des Asylverfahrens kann es keine Erlaubnis geben.',
  asylg29a: 'Das Herkunftsland steht auf der deutschen Liste sicherer Staaten.',
  euArt62: 'Das Herkunftsland steht auf der EU-Liste sicherer Staaten.',
  asylg61Para2AppliedAfter2015:
    'Es kommt darauf an, ob der Asylantrag nach dem 31. August 2015 gestellt wurde.',
  asylg87d:
    'Wer aus Georgien oder Moldau kommt und den Antrag bis zum 30. August 2023 gestellt hat, ist ausgenommen.',
  aufenthg104Para18No1:
    'Für Georgien und Moldau gilt eine Ausnahme für Menschen, die am 30. August 2023 schon hier waren.',
  aufenthg104Para18No2:
    'Wer am 6. Mai 2025 geduldet war oder am 11. Juni 2026 arbeiten durfte, ist vom Verbot ausgenommen.',
  aufenthg16gPara1: 'Der Titel für die Ausbildung erlaubt diese Ausbildung.',
  aufenthg16gPara3a: 'Neben der Ausbildung sind bis zu 20 Stunden Arbeit in der Woche erlaubt.',
  aufenthg4aPara1Sentence3: 'Mehr Arbeit, als der Titel erlaubt, braucht eine eigene Erlaubnis.',
  aufenthg60cPara2No3:
    'Die Identität muss rechtzeitig geklärt sein, oder alle Schritte dafür müssen rechtzeitig getan sein.',
  aufenthg60cPara7:
    'Die Frist für die Identität ist vorbei. Die Behörde kann trotzdem zustimmen, wenn alle Schritte getan sind.',
  aufenthg60cPara2No2: 'Beim Antrag muss die Duldung seit drei Monaten bestehen.',
  aufenthg60cPara3:
    'Der Antrag ist ab sieben Monaten vor dem Beginn möglich, die Erteilung ab sechs Monaten davor.',
  aufenthg60cPara3Registration: 'Der Vertrag muss bei der Kammer eingetragen oder dazu angemeldet sein.',
  sgb2Section9: 'Wer keine Leistungen braucht, wird von der Agentur für Arbeit vermittelt.',
  asylblg1Para1: 'Mit diesem Papier zahlt das Sozialamt, und die Agentur für Arbeit vermittelt.',
  asylblg1Para1No3a: 'Bei diesem Titel kommt es darauf an, ob er wegen eines Krieges erteilt wurde.',
  asylblg1Para1No3c:
    'Mit diesem Titel zahlt das Sozialamt, bis 18 Monate seit der Aussetzung vorbei sind, und dann bis zum Monatsende.',
  sgb2Section74: 'Mit der Fiktionsbescheinigung für § 24 ist das Jobcenter zuständig.',
  benefitSwitch24: 'Eine Gesetzesänderung hat geändert, wer für Menschen aus der Ukraine zuständig ist.',
  aufenthg16gBenefits: 'In der Ausbildung kommt zuerst die Berufsausbildungsbeihilfe der Agentur für Arbeit.',
  sgb2Section7: 'Mit diesem Papier ist das Jobcenter zuständig.',
  asylblg1Para3:
    'Das Sozialamt bleibt bis zum Ende des Monats zuständig, in dem sich das Papier geändert hat.',
  sgb2Section5Para4: 'Wer Arbeitslosengeld bekommt, wird von der Agentur für Arbeit vermittelt.',
  aufenthg12aPara1:
    'Drei Jahre lang muss man im zugewiesenen Bundesland wohnen. Eine Arbeit ab 15 Stunden oder eine Ausbildung hebt das auf.',
  aufenthg4aPara5Copy: 'Der Betrieb bewahrt eine Kopie des Papiers auf, solange die Arbeit dauert.',
  sgb3Section60Para3: 'Mit Aufenthaltsgestattung gibt es keine Berufsausbildungsbeihilfe.',
  aufenthg60dPara1Entry: 'Die Beschäftigungsduldung gibt es nur bei Einreise bis zum 31. Dezember 2022.',
  aufenthg60dPara1No1To3:
    'Identität, ein Jahr Duldung und ein Jahr Arbeit mit 20 Stunden sind da. Eine Beschäftigungsduldung ist zu prüfen.',
  beschv32Para2No5Soon: 'In weniger als sechs Monaten muss die Bundesagentur nicht mehr zustimmen.',
  aufenthg104Para18Proof: 'Der Nachweis der Duldung an diesem Tag ist wichtig. Bitte gut aufheben.',
  aufenthg97a: 'Diese Angaben bleiben im Gespräch. Sie werden nicht gespeichert und nicht weitergegeben.',
  milog22Para1:
    'Für Pflichtpraktika und kurze Praktika bis drei Monate gilt kein Mindestlohn, für längere schon.',
  milog1: 'Der Lohn muss in jedem Jahr mindestens so hoch sein wie der Mindestlohn.',
  bbig17Para2: 'Für Auszubildende gibt es eine Mindestvergütung.',
  sgb3Section324Para1: 'Der Antrag muss vor dem Vertrag oder vor dem ersten Tag gestellt sein.',
  sgb3Section324Para2: 'Der Antrag ist auch später möglich. Geld gibt es ab dem Monat des Antrags.',
  sgb3Section45Para4Sentence5: 'Die private Vermittlung reicht den Gutschein nach der Vermittlung ein.',
  sgb3Section88: 'Der Betrieb kann einen Zuschuss zum Lohn bekommen, wenn die Einarbeitung länger dauert.',
  sgb3Section54a: 'Eine Einstiegsqualifizierung bereitet vier bis zwölf Monate lang auf eine Ausbildung vor.',
  sgb2Section16e: 'Zuschuss für Menschen, die 21 der letzten 24 Monate Leistungen vom Jobcenter hatten.',
  sgb2Section16i: 'Fünf Jahre Zuschuss für Menschen ab 25, die sehr lange ohne Arbeit waren.',
  sgb3Section81: 'Weiterbildung mit Gutschein. Vorher ist eine Beratung nötig.',
  sgb3Section131a: 'Kurse in Grundkompetenzen, die bis zum 31. Dezember 2026 beginnen.',
  recognitionGrant:
    'Zuschuss für die Anerkennung eines ausländischen Abschlusses, vor Beginn des Verfahrens zu beantragen.',
  sgb3Section82: 'Förderung einer Weiterbildung neben der Arbeit, über 120 Stunden.',
  sgb3Section45: 'Einige Wochen im Betrieb ausprobieren, bezahlt von Agentur oder Jobcenter.',
  sgb3Section45Para4: 'Gutschein für eine Maßnahme bei einem Träger, vor dem Beginn einzureichen.',
  sgb3Section45Para6: 'Gutschein für eine private Arbeitsvermittlung.',
  sgb2Section16k: 'Persönliche Begleitung durch das Jobcenter.',
  sgb3Section74: 'Eine feste Begleitung hilft durch die Ausbildung.',
  sgb3Section75a: 'Hilfe bei der Suche nach einer Ausbildung. Mit Gestattung oder Duldung nach 15 Monaten.',
  sgb3Section51: 'Ein Kurs, der auf die Ausbildung vorbereitet.',
  sgb3Section56: 'Geld zum Leben während der Ausbildung.',
  sgb3Section76: 'Ausbildung bei einem Träger statt in einem Betrieb.',
  aufenthg60dPara1No1:
    'Die Identität muss bis zum 31. Dezember 2024 geklärt sein, oder alle Schritte dafür getan.',
  aufenthg60dPara1No2: 'Die Duldung besteht seit zwölf Monaten.',
  aufenthg60dPara1No3: 'Seit zwölf Monaten Arbeit mit Sozialversicherung und mindestens 20 Stunden.',
  aufenthg60dPara1No4: 'Der Lohn hat in den letzten zwölf Monaten zum Leben gereicht.',
  aufenthg60dPara1No5: 'Der Lohn reicht jetzt zum Leben.',
  aufenthg60dPara1No6: 'Deutsch sprechen auf Niveau A2.',
  aufenthg60dPara1No7: 'Keine Verurteilung wegen einer vorsätzlichen Straftat.',
  aufenthg60dPara1No9: 'Keine Ausweisung.',
  aufenthg60dPara1No10: 'Kinder im Schulalter gehen zur Schule.',
  aufenthg60dPara1No11: 'Ein Integrationskurs, zu dem man verpflichtet war, ist abgeschlossen.',
  aufenthg25aPara1No3: 'Der Antrag muss vor dem 27. Geburtstag gestellt sein.',
  aufenthg25aPara1: 'Seit zwölf Monaten geduldet, oder ein Chancen-Aufenthalt.',
  aufenthg25aPara1No1: 'Seit drei Jahren ohne Unterbrechung in Deutschland.',
  aufenthg25aPara1No2: 'Drei Jahre Schule mit Erfolg oder ein Abschluss in Deutschland.',
  aufenthg25bPara1No2: 'Ja zum Grundgesetz, und Grundwissen über Recht und Leben hier.',
  aufenthg25bPara2No1: 'Keine Täuschung über Identität oder Staatsangehörigkeit.',
  aufenthg25bPara1: 'Geduldet, oder ein Chancen-Aufenthalt.',
  aufenthg25bPara1No1: 'Seit sechs Jahren hier, mit einem Kind im Haushalt seit vier Jahren.',
  aufenthg25bPara1No3: 'Der Lohn deckt mehr als die Hälfte des Lebens, oder das ist zu erwarten.',
  aufenthg25bPara1No4: 'Deutsch sprechen auf Niveau A2.',
  aufenthg25bPara1No5: 'Kinder im Schulalter gehen zur Schule.',
  aufenthg60cPara1: 'Eine Duldung, oder die Ausbildung hat schon im Asylverfahren begonnen.',
  aufenthg60cPara1Training:
    'Eine Ausbildung von mindestens zwei Jahren, oder eine Helferausbildung mit zugesagtem Anschluss.',
  aufenthg60cPara2No1: 'Kein Grund, der Arbeit ausschließt.',
  aufenthg60cPara2No4: 'Keine höhere Strafe und keine Ausweisung.',
  aufenthg60cPara2No5: 'Eine Ausreise wird nicht schon konkret vorbereitet.',
  aufenthg16gPara10:
    'Für den Titel nach § 16g muss das Geld zum Leben reichen. Ausbildungsbeihilfe schadet nicht.',
} as const;
