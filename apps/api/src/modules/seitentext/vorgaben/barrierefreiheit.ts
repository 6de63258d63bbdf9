export const BARRIEREFREIHEIT = `{Kreis} will, dass alle das Sozialmonitoring benutzen können. Diese Erklärung gilt nach § 10 ff. des Behindertengleichstellungsgesetzes Nordrhein-Westfalen (BGG NRW) und der Barrierefreie-Informationstechnik-Verordnung Nordrhein-Westfalen (BITVNRW). Maßstab ist die Norm EN 301 549, darin die Web Content Accessibility Guidelines (WCAG) in den Stufen A und AA.

## Stand der Vereinbarkeit

[Bitte ergänzen: vollständig, teilweise oder nicht vereinbar, sobald der Kreis geprüft hat]

Das Programm ist so gebaut, dass jede Karte und jede Grafik dieselben Werte auch als Liste und als Tabelle gibt, dass alles mit der Tastatur zu bedienen ist, dass kein Inhalt allein an einer Farbe hängt und dass Text auf das Doppelte vergrößert werden kann.

## Was noch nicht barrierefrei ist

- Die bewegliche Karte ist für Screenreader ausgeblendet. Dieselben Werte stehen in der Liste daneben und in der Tabelle darunter.
- Ein Video in Deutscher Gebärdensprache gibt es noch nicht. [Bitte ergänzen: bis wann, oder wo es steht]
- [Bitte ergänzen: was die Prüfung des Kreises ergeben hat, mit Grund und Zeitplan, oder diesen Punkt streichen]

## Wie geprüft wurde

Bei jeder Änderung am Programm laufen automatische Prüfungen der Seiten (axe, WCAG 2.2 AA) und Wege mit der Tastatur, am Schreibtisch und in der Breite eines Telefons. Automatische Prüfungen finden nur einen Teil der Barrieren. [Bitte ergänzen: Prüfung durch Menschen, etwa ein BITV-Test, mit Datum und Stelle]

Diese Erklärung wurde am [Bitte ergänzen: Datum] erstellt und wird jährlich überprüft.

## Barrieren melden

Sie stoßen auf eine Barriere, oder Sie brauchen einen Inhalt in anderer Form? Schreiben Sie uns mit dem Formular unter diesem Text oder an [Bitte ergänzen: Stelle, Telefon, E-Mail]. Wir antworten innerhalb von [Bitte ergänzen: Frist].

## Wenn das nicht hilft

Wenn Sie keine zufriedenstellende Antwort bekommen, können Sie sich an die Ombudsstelle für barrierefreie Informationstechnik des Landes Nordrhein-Westfalen wenden. Sie vermittelt kostenlos zwischen Ihnen und der öffentlichen Stelle (§ 10d BGG NRW).

Ombudsstelle für barrierefreie Informationstechnik des Landes Nordrhein-Westfalen bei der Landesbehinderten- und -patientenbeauftragten, Fürstenwall 25, 40219 Düsseldorf, E-Mail ombudsstelle-barrierefreie-it@mags.nrw.de [Bitte prüfen: Name, Anschrift und E-Mail der Ombudsstelle]

Ob öffentliche Stellen barrierefrei veröffentlichen, prüft die Überwachungsstelle für barrierefreie Informationstechnik des Landes. [Bitte prüfen: Überwachungsstelle]
`
