export const LEICHTE_SPRACHE = `## Was ist das Sozial-Monitoring?

Monitoring ist ein englisches Wort. Man spricht es so: Mo-ni-to-ring.
Es heißt: Wir beobachten etwas.

Der Kreis beobachtet: **Wie leben die Menschen hier?**
Zum Beispiel:

- Wie viele Kinder leben in einem Ort?
- Wie viele Menschen haben keine Arbeit?
- Wie viele Menschen brauchen Pflege?

Der Kreis will wissen: Wo brauchen Menschen Hilfe?
Dann kann der Kreis besser planen.

## Was sehen Sie auf den Seiten?

**Auf der Karte** sehen Sie die Orte im Kreis.
Dunkle Farben bedeuten: Die Zahl ist hoch.
Helle Farben bedeuten: Die Zahl ist niedrig.
Neben der Karte steht eine Liste. In der Liste stehen die gleichen Zahlen.

**Im Zeit-Vergleich** sehen Sie Linien.
Die Linien zeigen: Wird die Zahl größer oder kleiner?

Manche Orte sind **gestreift**.
Dort zeigen wir keine Zahl. So schützen wir die Menschen, die dort leben.

## Haben Sie eine Frage?

Auf der Seite [Barrierefreiheit](/barrierefreiheit#rueckmeldung) können Sie uns schreiben.
Sie müssen Ihren Namen nicht nennen.

[Bitte prüfen: Dieser Text ist ein Entwurf. Leichte Sprache wird von Menschen mit Lern-Schwierigkeiten geprüft.]
`
