export const DATENSCHUTZ = `## Verantwortlich

{Kreis}, [Bitte ergänzen: Amt, Anschrift, Telefon, E-Mail]

Datenschutzbeauftragte Person: [Bitte ergänzen: Name oder Funktion, Anschrift, E-Mail]

## Was beim Ansehen geschieht

Diese Seiten setzen keine Cookies, binden nichts von fremden Servern ein und messen nicht, wer sie benutzt. Was Sie wählen (Indikator, Räume, Zeitraum), steht in der Adresse der Seite und nirgends sonst. Was Sie auf Ihrem Gerät merken lassen („mein Raum“), bleibt auf Ihrem Gerät.

Damit die Seiten ausgeliefert und gegen Angriffe geschützt werden können, schreibt der Server zu jeder Anfrage eine Zeile in sein Protokoll: Zeitpunkt, Adresse der Seite, Antwort und eine Vorgangsnummer. Rechtsgrundlage ist Artikel 6 Absatz 1 Buchstabe e der Datenschutz-Grundverordnung in Verbindung mit § 3 des Datenschutzgesetzes Nordrhein-Westfalen. [Bitte ergänzen: wie lange das Protokoll des Servers und des Webservers davor aufbewahrt wird]

## Eine eigene Datei ansehen

Unter „Eine eigene Datei ansehen“ wird Ihre Datei allein in Ihrem Browser gelesen und gezeichnet. Sie wird nicht übertragen und nicht gespeichert.

## Rückmeldungen

Was Sie in das Formular der Erklärung zur Barrierefreiheit schreiben, wird gespeichert, damit der Kreis antworten und Mängel beheben kann: Ihre Mitteilung, die betroffene Seite und, wenn Sie wollen, Name und E-Mail-Adresse. Es sieht nur, wer die Seiten betreut. Nach zwölf Monaten wird jede Rückmeldung von selbst gelöscht, auf Wunsch sofort. Rechtsgrundlage ist Artikel 6 Absatz 1 Buchstabe e der Datenschutz-Grundverordnung in Verbindung mit § 10b des Behindertengleichstellungsgesetzes Nordrhein-Westfalen. [Bitte prüfen: Rechtsgrundlagen]

## Die Zahlen selbst

Gezeigt werden Summen für Räume, nie Angaben über einzelne Menschen. Kleine Zahlen, aus denen sich auf Einzelne schließen ließe, werden nicht ausgewiesen; sie sind auf der Karte schraffiert und stehen in Tabellen als Punkt.

## Ihre Rechte

Sie können Auskunft, Berichtigung, Löschung und Einschränkung verlangen und der Verarbeitung widersprechen (Artikel 15 bis 21 der Datenschutz-Grundverordnung). Beschweren können Sie sich bei der Landesbeauftragten für Datenschutz und Informationsfreiheit Nordrhein-Westfalen, Kavalleriestraße 2–4, 40213 Düsseldorf. [Bitte prüfen: Anschrift der Aufsichtsbehörde]
`
