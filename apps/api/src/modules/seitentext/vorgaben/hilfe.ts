export const HILFE = `## In fünf Minuten

1. **Karte öffnen.** Der Satz oben sagt, was die Karte zeigt: wie viele Räume sicher über oder unter dem Kreis liegen. „Sicher“ heißt: Der Unterschied ist größer, als es der Zufall bei so kleinen Zahlen erklärt.
2. **Eine andere Frage stellen.** Jedes unterstrichene Wort in der Zeile unter dem Kopf lässt sich ändern: Indikator, Räume, Jahr, Maßstab.
3. **Einen Raum wählen.** Ein Klick auf der Karte oder in der Liste hebt ihn hervor; die Wahl bleibt in allen Ansichten.
4. **Die Entwicklung ansehen.** Der Zeitvergleich zeichnet die gewählten Räume als Linien. Wo eine Linie unterbrochen ist, sind die Werte davor und danach nicht vergleichbar; warum, steht dabei.
5. **Mitnehmen.** Tabelle, Bild und Adresse gibt es in jeder Ansicht. Die Adresse zeigt anderen genau dasselbe.

## Mit und ohne Anmeldung

Ohne Anmeldung sehen alle den neuesten **veröffentlichten Stand**: Kreis, Jugendamtsbezirke und Kommunen, Sozialräume und Quartiere nur, wo sich daraus nichts Geschütztes zurückrechnen lässt; geprüft und freigegeben von zwei Personen. Wer für den Kreis oder eine Kommune arbeitet, meldet sich oben rechts an und sieht den **Arbeitsstand**. Für Sozialräume und Quartiere wird dabei einmal gefragt, wozu; was zu sehen ist, hängt von diesem Zweck, der eigenen Organisation und der Quelle ab und steht im Protokoll.

## Wie die Zahlen zu lesen sind

Eine **schraffierte** Fläche oder ein Punkt in der Tabelle: Der Wert ist geschützt, weil er zu wenige Menschen betrifft. **Gestrichelt umrandet** oder drei Punkte: Er liegt noch nicht vor. Ein Strich: genau null. Ein Schrägstrich: wegen kleiner Fallzahl zu unsicher. Ein x: Die Aussage ist nicht sinnvoll. **Waagerecht liniert** oder ein Punkt auf halber Höhe: für Ihr Konto nicht freigegeben.

Eine Quote ist immer die Summe der Zähler durch die Summe der Nenner, nie ein Mittel aus Quoten. Wie ein Indikator berechnet wird, steht auf seinem Blatt unter „Indikatoren“.

## Mit der Tastatur

Mit der Tabulatortaste erreichen Sie jedes Bedienelement, mit der Eingabetaste öffnen Sie es, mit Escape schließen Sie es. In Listen, auf dem Zeitregler und in Grafiken führen die Pfeiltasten weiter. Der erste Tabulator jeder Seite springt auf Wunsch zum Inhalt.

## Fragen und Hinweise

[Bitte ergänzen: Ansprechperson für fachliche Fragen, Telefon, E-Mail]
`
