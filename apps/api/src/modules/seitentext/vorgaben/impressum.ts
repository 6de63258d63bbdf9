export const IMPRESSUM = `## Herausgeber

{Kreis}
Der Landrat / Die Landrätin
[Bitte ergänzen: Straße und Hausnummer]
[Bitte ergänzen: Postleitzahl und Ort]

Telefon: [Bitte ergänzen: Telefonnummer]
E-Mail: [Bitte ergänzen: E-Mail-Adresse]

Der Kreis ist eine Körperschaft des öffentlichen Rechts. Er wird gesetzlich vertreten durch [Bitte ergänzen: Name der Landrätin oder des Landrats].

Umsatzsteuer-Identifikationsnummer: [Bitte ergänzen: Nummer oder diesen Satz streichen]

## Zuständige Aufsicht

[Bitte ergänzen: Aufsichtsbehörde mit Anschrift]

## Redaktion und Verantwortung für den Inhalt

[Bitte ergänzen: Amt oder Stabsstelle, Name, Anschrift] (§ 18 Absatz 2 des Medienstaatsvertrags)

## Zahlen und ihre Quellen

Jede Zahl nennt ihre Quelle, ihren Stichtag und den Gebietsstand. Was die Quelle zur Weiterverwendung sagt, steht unter jeder Karte und Tabelle und in jeder heruntergeladenen Datei. Veränderte oder selbst berechnete Werte sind als eigene Berechnung auf Grundlage der genannten Quelle zu bezeichnen.

## Programm und Schrift

Das Sozialmonitoring ist freie Software unter der EUPL 1.2. Die Schrift Fira Sans steht unter der SIL Open Font License 1.1.
`
