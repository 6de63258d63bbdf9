/** What one can do on each screen, in a few sentences; the one place for it. */

export interface Hilfe {
  /** Beginning of the path; the longest that fits holds. */
  readonly pfad: string
  readonly titel: string
  readonly saetze: readonly string[]
  /** What the keyboard does here beyond Tab, Enter and Escape. */
  readonly tasten?: string
}

export const HILFEN: readonly Hilfe[] = [
  {
    pfad: '/',
    titel: 'Start',
    saetze: [
      'Oben steht die Aussage, mit der der Kreis beginnt, daneben dieselben Werte als Karte und darunter als Liste.',
      'Suchen Sie nach einem Ort, einem Sozialraum oder einem Thema; die Treffer führen gleich zur Karte.',
      'Ohne Anmeldung steht hier der veröffentlichte Stand, nach der Anmeldung der Arbeitsstand.',
      'Womit die Seite beginnt, bestimmt der Kreis unter Verwaltung, Startseite.',
    ],
  },
  {
    pfad: '/karte',
    titel: 'Karte',
    saetze: [
      'Jedes unterstrichene Wort der Zeile unter dem Kopf lässt sich ändern: Indikator, Räume, Jahr und Maßstab.',
      'Der Satz sagt, wie viele Räume sicher über oder unter dem Maßstab liegen; „sicher“ heißt, dass Zufall als Erklärung nicht genügt.',
      'Ein Klick auf eine Fläche oder eine Zeile der Liste wählt den Raum; die Wahl bleibt in allen Ansichten.',
      'Die Klassen der Legende gelten für alle Jahre, damit sich beim Blättern nur die Werte ändern.',
      'Schraffiert heißt geschützt, waagerecht liniert für Ihr Konto nicht freigegeben, gestrichelt umrandet: liegt noch nicht vor.',
    ],
    tasten: 'Auf dem Zeitregler führen die Pfeiltasten ein Jahr weiter, Pos1 und Ende an den Rand.',
  },
  {
    pfad: '/sozialraeume',
    titel: 'Sozialräume',
    saetze: [
      'Die Suche kennt Namen, Ortsteile, Straßen mit Hausnummer und Ort, soweit die Kommune ein Straßenverzeichnis geliefert hat, und Koordinaten.',
      'Jede Fläche der Karte und jede Zeile der Liste führt zum Profil des Raums.',
      'Im Profil ist der Kreis die Linie in der Mitte: ein gefüllter Punkt liegt sicher daneben, ein hohler nicht sicher. Rechts heißt höher, nicht besser.',
      'Die Balken zeigen nur Räume mit gezeigtem Wert; was geschützt ist, steht in keinem Satz und in keiner Datei.',
      'Die Beschreibung schreibt die Planung des Kreises oder die Kommune für ihre eigenen Räume.',
    ],
  },
  {
    pfad: '/angebote',
    titel: 'Angebote',
    saetze: [
      'Schreiben Sie in eigenen Worten, was Sie suchen: „Pflege“, „mein Kind spricht nicht“, „Schulden“.',
      'Ein Ort, ein Ortsteil oder eine Straße grenzt die Suche ein; „In meiner Nähe“ fragt Ihren Browser erst beim Klick nach dem Standort.',
      'Die Zahl hinter einem Filter sagt, wie viele Angebote mit ihm übrig bleiben.',
      'Die Nummern der Liste sind die der Karte; was keinen Punkt hat, kommt nach Hause, ist am Telefon da oder sein Ort ist geschützt.',
      'Was Sie suchen, wird nicht gespeichert und an niemanden weitergegeben; es steht nur in der Adresse Ihres Browsers.',
    ],
  },
  {
    pfad: '/zeitvergleich',
    titel: 'Zeitvergleich',
    saetze: [
      'Bis zu sechs gewählte Räume werden als Linien gezeichnet, dazu der Maßstab.',
      'An einem Bruch hören die Linien auf und beginnen neu; was sich dort geändert hat, steht darüber.',
      'Veränderungen werden nur innerhalb eines ungebrochenen Abschnitts gerechnet.',
      'Die Tabelle darunter hat dieselben Werte.',
    ],
    tasten: 'In der Grafik lesen die Pfeiltasten Jahr für Jahr ab.',
  },
  {
    pfad: '/vergleich',
    titel: 'Vergleich',
    saetze: [
      'Alle Räume stehen auf einer gemeinsamen Skala, mit der Linie des Maßstabs und, wo es sie gibt, mit ihrem Intervall.',
      'Zwei Indikatoren lassen sich gegeneinander stellen; die Linien des Kreises teilen das Bild in vier Felder.',
      'Überschneiden sich zwei Intervalle deutlich, ist die Reihenfolge der beiden Räume nicht sicher.',
    ],
  },
  {
    pfad: '/bevoelkerung',
    titel: 'Bevölkerung',
    saetze: [
      'Die Pyramide zeigt Alter und Geschlecht eines Raums, der Umriss dahinter den Kreis.',
      'Beide sind Anteile an der eigenen Bevölkerung, damit sich ungleich große Räume vergleichen lassen.',
      'Die Tabelle darunter hat auch die Anzahlen.',
    ],
  },
  {
    pfad: '/auskunft',
    titel: 'Auskunft',
    saetze: [
      'Für die häufige Frage „Wie viele … leben in …?“: Räume, Merkmal, Alter und Zeitraum wählen.',
      'Die Antwort ist ein Satz mit Quelle und Stichtag, dazu eine kleine Tabelle zum Kopieren.',
      'Mehrere Räume werden zusammengezählt; ist einer davon geschützt, ist es die Summe auch.',
    ],
  },
  {
    pfad: '/indikatoren',
    titel: 'Indikatoren',
    saetze: [
      'Hier steht jeder Indikator mit Definition, Formel, Quelle und Grenzen.',
      'Die Suche versteht auch Wörter des Alltags, zum Beispiel „Kinderarmut“ oder „Hartz IV“.',
      'Das Kernset sind die Indikatoren, die alle zuerst sehen.',
      'Was noch nicht berechnet werden kann, sagt, welche Lieferung dafür fehlt.',
    ],
  },
  {
    pfad: '/ausprobieren',
    titel: 'Eine eigene Datei ansehen',
    saetze: [
      'Ziehen Sie eine Tabelle auf die Fläche: CSV, Excel oder OpenDocument.',
      'Sie wird in Ihrem Browser gelesen und gezeichnet; nichts wird übertragen oder gespeichert.',
      'Bekannte Formate der Statistikämter werden sofort erkannt, bei anderen Tabellen schlägt das Programm vor, welche Spalte was bedeutet.',
      'Räume werden am Schlüssel oder am Namen erkannt; mit einer GeoJSON-Datei daneben auch an eigenen Grenzen.',
    ],
  },
  {
    pfad: '/anmelden',
    titel: 'Anmelden',
    saetze: [
      'Angemeldet wird mit Anmeldename und Passwort, mit einem Passkey oder, wo der Kreis es so eingerichtet hat, über seinen Anmeldedienst.',
      'Wer kleinräumige Zahlen sehen darf, sagt danach einmal, wozu; ohne Zweck bleiben Sozialräume und Quartiere geschlossen.',
      'Nach 60 Minuten ohne Eingabe und spätestens nach 12 Stunden endet die Sitzung; die Seite sagt es vorher.',
    ],
  },
  {
    pfad: '/link',
    titel: 'Link für ein Konto',
    saetze: [
      'Der Link gilt einmal und nur für kurze Zeit; mit ihm setzen Sie das Passwort Ihres Kontos.',
      'Am leichtesten merken sich mehrere Wörter; Ziffern und Sonderzeichen müssen nicht sein.',
      'Gilt er nicht mehr, gibt Ihnen Ihre Kontenverwaltung einen neuen.',
    ],
  },
  {
    pfad: '/konto',
    titel: 'Konto und Sicherheit',
    saetze: [
      'Hier steht, was Ihr Konto darf, und hier ändern Sie Passwort und zweiten Faktor.',
      'Unter den Sitzungen melden Sie andere Geräte ab, auch ein vergessenes.',
      'Den Zweck ändern Sie im Menü unter Ihrem Namen; jede Änderung steht im Protokoll.',
    ],
  },
  {
    pfad: '/verwaltung',
    titel: 'Verwaltung',
    saetze: [
      'Hier steht, wozu Ihr Konto berechtigt ist: Veröffentlichung, Daten, Konten und Rechte, Texte.',
      'Was hier fehlt, dafür hat Ihr Konto kein Recht; vergeben wird es von der Verwaltung der Konten.',
      'Jede Änderung steht im Protokoll.',
    ],
  },
  {
    pfad: '/verwaltung/veroeffentlichung',
    titel: 'Veröffentlichung',
    saetze: [
      'Die Planung bereitet aus dem Arbeitsstand einen Entwurf vor; frei gibt ihn eine zweite Person mit der Rolle Geheimhaltung.',
      'Der Vergleich zeigt, was hinzukommt, sich ändert und wegfällt, bis zum einzelnen Wert.',
      'Die Öffentlichkeit liest immer den neuesten freigegebenen Stand; wird er zurückgenommen, gilt wieder der davor.',
      'Veröffentlicht werden Kreis, Jugendamtsbezirke und Kommunen, und nur Werte, die die Regeln der Geheimhaltung erfüllen.',
    ],
  },
  {
    pfad: '/verwaltung/konten',
    titel: 'Konten und Organisationen',
    saetze: [
      'Wer eingeladen wird, bekommt einen Link, der einmal gilt; geben Sie ihn selbst weiter.',
      'Ein Konto hat eine Organisation und eine oder mehrere Rollen; die Rechte mehrerer Rollen gelten zusammen.',
      'Stillgelegte Konten bleiben stehen, damit das Protokoll lesbar bleibt, und lassen sich wieder öffnen.',
    ],
  },
  {
    pfad: '/verwaltung/rechte',
    titel: 'Rechte',
    saetze: [
      'Je Rolle, Quelle und Zweck steht hier, wo jemand Werte von Sozialräumen und Quartieren sieht.',
      'Ein Wert aus mehreren Quellen ist nur dort zu sehen, wo es alle seine Quellen sind.',
      'Ein Klick auf ein unterstrichenes Wort ändert die Regel; sie gilt sofort.',
    ],
  },
  {
    pfad: '/verwaltung/freigaben',
    titel: 'Freigaben',
    saetze: [
      'Ein Jugendamt zeigt einer anderen Organisation die Werte seines Bezirks: eine Quelle, ein Zweck, eine Zeit.',
      'Jede Freigabe braucht einen Grund und lässt sich jederzeit widerrufen.',
      'Nach dem letzten Tag gilt sie von selbst nicht mehr.',
    ],
  },
  {
    pfad: '/verwaltung/protokoll',
    titel: 'Protokoll',
    saetze: [
      'Hier steht, wer wann was getan und welche kleinräumigen Werte gelesen hat, mit dem Zweck.',
      'Nachgesehen wird aus Anlass; der Anlass steht selbst im Protokoll.',
      'Niemand kann einen Eintrag ändern; gelöscht wird nach den Löschfristen.',
    ],
  },
  {
    pfad: '/verwaltung/geheimhaltungsregeln',
    titel: 'Geheimhaltungsregeln',
    saetze: [
      'Jede Quelle hat eine Regel: welche Fallzahlen nicht gezeigt oder ob alle auf 5 gerundet werden, und warum.',
      'Verlangen Definition und Regeln Verschiedenes, gilt das Strengste.',
      'Eine neue Regel wirkt ab dem nächsten Entwurf; ein offener muss neu vorbereitet werden, Veröffentlichtes bleibt.',
    ],
  },
  {
    pfad: '/verwaltung/plausibilitaet',
    titel: 'Plausibilitätsregeln',
    saetze: [
      'Jede Zeile sagt, was die Regel fragt, ab wann sie etwas meldet und wie oft das zuletzt war.',
      'Eine andere Grenze gilt ab der nächsten Prüfung, für alle Quellen oder nur für eine.',
      'Was eine Lieferung aufhält, lässt sich nicht ausschalten; jede Änderung steht im Protokoll.',
    ],
  },
  {
    pfad: '/verwaltung/loeschfristen',
    titel: 'Löschfristen',
    saetze: [
      'Jede Zeile nennt, welche Angaben über Personen wie lange bleiben, und warum.',
      'Gelöscht wird von selbst; wann zuletzt und wie viel, steht dabei.',
      'Wird eine Frist geändert, steht das mit der alten im Protokoll.',
    ],
  },
  {
    pfad: '/verwaltung/lieferungen',
    titel: 'Lieferungen',
    saetze: [
      'Legen Sie die Datei ab, wie sie vom Amt kommt; ein Bericht sagt, was darin steht und was nicht passt.',
      'Erst „Übernehmen“ ändert etwas; danach werden alle betroffenen Indikatoren neu gerechnet.',
      'Eine Lieferung kommt ganz oder gar nicht in den Bestand und lässt sich mit Begründung zurückziehen.',
    ],
  },
  {
    pfad: '/verwaltung/einrichten',
    titel: 'Kreis einrichten',
    saetze: [
      'Eine Datenbank gehört zu einem Kreis. Er entsteht aus seinem Schlüssel und den Umrissen seiner Gemeinden.',
      'Die Datei wird im Browser gelesen und gezeigt, bevor etwas gespeichert wird; sie darf ganz Deutschland enthalten.',
      'Die Liste der nächsten Schritte wird aus dem wirklichen Stand berechnet und hakt sich selbst ab.',
    ],
  },
  {
    pfad: '/verwaltung/seiten',
    titel: 'Seitentexte',
    saetze: [
      'Impressum, Datenschutz, Barrierefreiheit und Hilfe verantwortet der Kreis; mitgeliefert sind Texte mit Lücken.',
      'Geschrieben wird in Markdown: „## “ beginnt eine Überschrift, „- “ einen Listenpunkt, **zwei Sterne** heben hervor.',
      'Jedes Speichern ist eine neue Fassung; die alten bleiben in der Datenbank.',
    ],
  },
]

const ALLGEMEIN: Hilfe = {
  pfad: '',
  titel: 'Hilfe',
  saetze: [
    'Über den Kopf der Seite kommen Sie zu allen Ansichten; was Sie gewählt haben, bleibt dabei erhalten.',
    'Die Adresse der Seite enthält die ganze Auswahl: Wer sie bekommt, sieht dasselbe.',
    'Wer eine Barriere findet, kann sie am Fuß der Seite unter Barrierefreiheit melden.',
  ],
}

/** The help of a screen: of the longest path that fits. */
export function findHilfe(pathname: string): Hilfe {
  const passend = HILFEN.filter(
    ({ pfad }) => pathname === pfad || (pfad !== '/' && pathname.startsWith(`${pfad}/`)),
  )
  return passend.toSorted((a, b) => b.pfad.length - a.pfad.length)[0] ?? ALLGEMEIN
}
