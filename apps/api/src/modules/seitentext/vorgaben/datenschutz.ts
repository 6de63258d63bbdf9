export const DATENSCHUTZ = `## Verantwortlich

{Kreis}, [Bitte ergänzen: Amt, Anschrift, Telefon, E-Mail]

Datenschutzbeauftragte Person: [Bitte ergänzen: Name oder Funktion, Anschrift, E-Mail]

## Was beim Ansehen geschieht

Wer die Seiten nur ansieht, bekommt kein Cookie. Es wird nichts von fremden Servern eingebunden und nicht gemessen, wer die Seiten benutzt. Was Sie wählen (Indikator, Räume, Zeitraum), steht in der Adresse der Seite und nirgends sonst. Was Sie auf Ihrem Gerät merken lassen („mein Raum“), bleibt auf Ihrem Gerät.

Damit die Seiten ausgeliefert und gegen Angriffe geschützt werden können, schreibt der Server zu jeder Anfrage eine Zeile in sein Protokoll: Zeitpunkt, Art der Anfrage, Antwort und eine Vorgangsnummer, keinen Namen und keine IP-Adresse. Rechtsgrundlage ist Artikel 6 Absatz 1 Buchstabe e der Datenschutz-Grundverordnung in Verbindung mit § 3 des Datenschutzgesetzes Nordrhein-Westfalen. [Bitte ergänzen: wie lange das Protokoll des Servers und des Webservers davor aufbewahrt wird]

## Anmelden

Wer mit den Zahlen arbeitet, hat ein Konto: Name, Anmeldename, Organisation und Rollen, dazu ein Passwort als Prüfwert und ein zweiter Faktor. Nach dem Anmelden setzt der Server ein Cookie, das nur die Sitzung kennzeichnet, und die Seite eines, das ihr sagt, dass jemand angemeldet ist; die Sitzung endet nach 60 Minuten ohne Benutzung, spätestens nach zwölf Stunden. Beide sind technisch notwendig (§ 25 Absatz 2 Nummer 2 des Telekommunikation-Digitale-Dienste-Datenschutz-Gesetzes). Ein weiteres kann ein Gerät 180 Tage lang wiedererkennen, damit Fehlversuche anderer Sie nicht aufhalten.

Das Protokoll hält fest, wer sich angemeldet hat, wer wozu kleinräumige Zahlen las und wer was geändert hat. Zugriffe werden nach zwölf Monaten gelöscht, Änderungen nach fünf Jahren; zwölf Monate nach dem Ende eines Kontos wird sein Name unkenntlich gemacht. Rechtsgrundlage ist Artikel 6 Absatz 1 Buchstabe e der Datenschutz-Grundverordnung in Verbindung mit § 3 des Datenschutzgesetzes Nordrhein-Westfalen, für Beschäftigte § 18. [Bitte prüfen: Rechtsgrundlagen und Fristen, wenn sie unter Verwaltung → Löschfristen geändert wurden]

## Eine eigene Datei ansehen

Unter „Eine eigene Datei ansehen“ wird Ihre Datei allein in Ihrem Browser gelesen und gezeichnet. Sie wird nicht übertragen und nicht gespeichert.

## Rückmeldungen

Was Sie in das Formular der Erklärung zur Barrierefreiheit schreiben, wird gespeichert, damit der Kreis antworten und Mängel beheben kann: Ihre Mitteilung, die betroffene Seite und, wenn Sie wollen, Name und E-Mail-Adresse. Es sieht nur, wer die Seiten betreut. Nach zwölf Monaten wird jede Rückmeldung von selbst gelöscht, auf Wunsch sofort. Rechtsgrundlage ist Artikel 6 Absatz 1 Buchstabe e der Datenschutz-Grundverordnung in Verbindung mit § 10b des Behindertengleichstellungsgesetzes Nordrhein-Westfalen. [Bitte prüfen: Rechtsgrundlagen]

## Ihre Organisation anmelden

Wer unter „Ihre Angebote eintragen“ eine Organisation anmeldet, nennt ihren Namen, den eigenen Namen und eine E-Mail-Adresse; freiwillig Telefon, Internetadresse und eine Mitteilung. Der Kreis prüft damit, wer im Verzeichnis der Unterstützungsangebote veröffentlicht. Veröffentlicht werden davon nur Name, Art und Internetadresse der Organisation. Bestätigt niemand die Adresse, wird alles 30 Tage nach Ablauf der Frist gelöscht; entscheidet der Kreis, 30 Tage danach. Konto und Organisation bestehen für sich weiter. Zum jährlichen Bestätigen geht eine Mail an die Adresse, die zu dem Angebot hinterlegt ist. Rechtsgrundlage ist Artikel 6 Absatz 1 Buchstabe e der Datenschutz-Grundverordnung in Verbindung mit § 3 des Datenschutzgesetzes Nordrhein-Westfalen. [Bitte prüfen: Rechtsgrundlagen und Fristen]

## Die Zahlen selbst

Gezeigt werden Summen für Räume, nie Angaben über einzelne Menschen. Kleine Zahlen, aus denen sich auf Einzelne schließen ließe, werden nicht ausgewiesen; sie sind auf der Karte schraffiert und stehen in Tabellen als Punkt.

## Ihre Rechte

Sie können Auskunft, Berichtigung, Löschung und Einschränkung verlangen und der Verarbeitung widersprechen (Artikel 15 bis 21 der Datenschutz-Grundverordnung). Beschweren können Sie sich bei der Landesbeauftragten für Datenschutz und Informationsfreiheit Nordrhein-Westfalen, Kavalleriestraße 2–4, 40213 Düsseldorf. [Bitte prüfen: Anschrift der Aufsichtsbehörde]
`
