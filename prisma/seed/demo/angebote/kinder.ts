/** Offers for children: day care, and what helps a child grow. */
import type { Angebotszeilen } from './zeile.ts'

// One row stays one line, so that offers can be compared.
// prettier-ignore
export const KINDER: Angebotszeilen = {
  kita: [
    ['Kita Lummerland', 'Hückelhoven-Kern', 'kinderhaus', 'Fünf Gruppen mitten in der Stadt, mit Plätzen ab vier Monaten.', 'Im Haus arbeiten Fachkräfte mit sieben Muttersprachen. Im Hof gibt es eine Fahrstrecke und ein Hochbeet, das die Vorschulkinder pflegen.'],
    ['Kita Schachtwichtel', 'Millich–Schaufenberg', 'rurtal', 'Kita am alten Zechengelände mit Bewegungsraum und Sprachschwerpunkt.', 'Zweimal in der Woche gehen alle in die Turnhalle nebenan. Wer länger arbeitet, kann bis 17 Uhr buchen.'],
    ['Katholisches Kinderhaus am Rurufer', 'Ratheim', 'lebensbogen', 'Vier Gruppen für Kinder von ein bis sechs Jahren, Garten bis zum Ufer.', 'Der Waldtag am Donnerstag findet bei jedem Wetter statt. Ein Elternrat trifft sich alle sechs Wochen.'],
    ['Kita Oerather Spatzen', 'Oerath', 'jaerk', 'Neubau von 2019 mit sechs Gruppen für die jungen Familien im Viertel.', 'Gekocht wird in eigener Küche. Die Eingewöhnung dauert so lange, wie Ihr Kind sie braucht.'],
    ['Waldkindergarten Wurzelzwerge', 'Gerderath', 'kinderhaus', 'Eine Gruppe, ein Bauwagen und sehr viel Wald.', 'Zwanzig Kinder ab drei Jahren sind bei Wind und Wetter draußen; bei Sturm gibt es einen Raum im Pfarrheim.'],
    ['Kita St. Lambertus-Gasse', 'Erkelenz-Kern', 'lebensbogen', 'Dreigruppige Kita in der Altstadt mit kleinem Innenhof.', 'Wir singen viel: Der Kinderchor tritt zum Lambertusmarkt auf. Plätze für Kinder mit Behinderung sind vorhanden.'],
    ['Kita Am Kapellenbaum', 'Lövenich–Katzem', 'brueckenschlag', 'Evangelische Kita mit Platz für 65 Kinder und einem Bauerngarten.', 'Die Großeltern des Dorfs lesen jeden Mittwoch vor. Hühner hat die Kita auch.'],
    ['Städtische Kita Wurmwiese', 'Geilenkirchen-Kern', 'jagk', 'Vier Gruppen nahe am Bahnhof, früh geöffnet für Pendlerinnen und Pendler.', 'Schon ab 6:30 Uhr ist jemand da. Frühstück gibt es bis halb neun am Büfett.', { zeiten: 'Mo-Fr 6:30-16:30 Uhr' }],
    ['Kita Regenbogenland Bauchem', 'Bauchem', 'rurtal', 'Kita und Treffpunkt für das ganze Viertel.', 'Mehr als die Hälfte der Kinder spricht zu Hause noch eine andere Sprache; das ist hier normal und ein Schatz.'],
    ['Kita Zwergenburg', 'Heinsberg-Kern', 'jahs', 'Kita unterhalb des Burgbergs mit fünf altersgemischten Gruppen.', 'Eine Heilpädagogin gehört zum Team. Im Sommer wird der Innenhof zur Wasserbaustelle.'],
    ['Kita Glanzstoffkinder', 'Oberbruch', 'rurtal', 'Vier Gruppen in der früheren Werkssiedlung.', 'Die Kita ist seit Jahren voll; die Warteliste führt der Kita-Navigator. Geschwister haben Vorrang.'],
    ['Kita Dremmener Rasselbande', 'Dremmen', 'jahs', 'Drei Gruppen für Kinder ab zwei Jahren.', 'Bewegung steht im Mittelpunkt: Kletterwand, Rollerparcours und ein Sportverein als Partner.'],
    ['Kindergarten Karker Mühle', 'Karken', 'lebensbogen', 'Zwei Gruppen im Dorf, kurze Wege, offene Türen.', 'Jeder kennt jeden. Beim Martinszug geht die ganze Kita vorn.'],
    ['Kita Übacher Sterne', 'Übach', 'stadtuebach', 'Sechs Gruppen, davon zwei für Kinder unter drei.', 'Das Haus wurde 2021 erweitert und hat trotzdem mehr Anmeldungen als Plätze.'],
    ['Kita Carolus', 'Palenberg', 'brueckenschlag', 'Evangelische Kita an der alten Kapelle mit drei Gruppen.', 'Einmal im Monat kochen Eltern ein Gericht aus ihrer Heimat für alle.'],
    ['Kita Zauberwald', 'Wegberg-Kern', 'wegberg', 'Fünf Gruppen am Rand des Schwalmtals.', 'Forschen, fragen, ausprobieren: Im Lernlabor darf gekleckert werden.'],
    ['Kita Grenzlandkinder', 'Tüddern', 'kinderhaus', 'Zweisprachig: Deutsch und Niederländisch vom ersten Tag an.', 'In jeder Gruppe arbeitet eine niederländische Fachkraft. Beide Feiertagskalender werden gefeiert.'],
    ['Kita Sonnentau', 'Birgelen', 'wassenberg', 'Drei Gruppen am Waldrand.', 'Unsere Vorschulkinder machen einen Waldpass und ein Seepferdchen.'],
    ['Kita Rodebachpiraten', 'Gangelt-Kern', 'rurtal', 'Vier Gruppen, geöffnet von 7 bis 16:30 Uhr.', 'Der Spielplatz wurde mit den Kindern geplant und hat ein echtes Schiff.', { zeiten: 'Mo-Fr 7-16:30 Uhr' }],
    ['Kita Lindenkinder', 'Haaren', 'lebensbogen', 'Kleine Kita mit 40 Plätzen neben Kirche und Schule.', 'Der Übergang in die Schule beginnt hier ein Jahr vorher, mit einem Besuch in jeder Woche.'],
  ],
  kindertagespflege: [
    ['Großtagespflege Nesthäkchen', 'Borschemich (neu)', 'nest', 'Zwei Tagesmütter betreuen bis zu neun Kinder unter drei Jahren.', 'Die Räume liegen ebenerdig am Dorfanger. Geschlafen wird im Garten, wenn das Wetter es erlaubt.'],
    ['Tagespflege Krümelkiste', 'Kleingladbach', 'nest', 'Fünf Kinder, ein Haus mit Garten, viel Zeit.', 'Essen wird frisch gekocht. Randzeiten bis 18 Uhr sind nach Absprache möglich.', { zeiten: 'Mo-Fr 7:30-16 Uhr, nach Vereinbarung' }],
    ['Fachberatung Kindertagespflege', 'Heinsberg-Kern', 'jahs', 'Wir vermitteln Tagesmütter und Tagesväter und begleiten sie.', 'Auch wer selbst Kinder betreuen möchte, wird hier beraten und für die Qualifizierung angemeldet.'],
    ['Großtagespflege Möhrchen', 'Wegberg-Kern', 'nest', 'Kinder von eins bis drei in einer umgebauten Bäckerei.', 'Im Team sind eine Erzieherin und ein Landwirt; gegessen wird, was der Acker hergibt.'],
  ],
  'kita-anspruch': [
    ['Kitaplatz-Lotsin', 'Hückelhoven-Kern', 'jahue', 'Hilfe bei der Suche nach einem Betreuungsplatz und beim Kita-Navigator.', 'Wir füllen die Anmeldung mit Ihnen aus, auch auf Türkisch und Arabisch, und sagen ehrlich, wie die Chancen stehen.'],
    ['Platzbörse Kinderbetreuung', 'Geilenkirchen-Kern', 'jagk', 'Auskunft über freie Betreuungsplätze in Geilenkirchen.', 'Frei werdende Plätze stehen hier am Tag der Kündigung. Fragen zu Elternbeiträgen klären wir gleich mit.'],
  ],
  ogs: [
    ['OGS Villa Kunterbunt', 'Übach', 'rurtal', 'Betreuung nach dem Unterricht bis 16:30 Uhr mit Mittagessen.', 'Montags kommt die Musikschule, freitags wird nur gespielt. Die ersten vier Ferienwochen sind abgedeckt.', { zeiten: 'Mo-Fr 11:30-16:30 Uhr' }],
    ['Offener Ganztag Ratheim', 'Ratheim', 'brueckenschlag', 'Hausaufgaben, Essen, Freunde: 140 Kinder in sechs Gruppen.', 'Lernzeit ist mit den Lehrkräften abgestimmt, nach vier ist zu Hause frei.'],
    ['OGS Burgschule', 'Heinsberg-Kern', 'jahs', 'Ganztag an der Grundschule unter dem Burgberg.', 'Ein Schwimmkurs und eine Zirkus-AG gehören dazu. Anmeldung im Februar für das nächste Schuljahr.'],
    ['OGS Baaler Bahnhof', 'Baal', 'kinderhaus', 'Der Ganztag im alten Bahnhofsgebäude mit eigener Werkstatt.', 'Hier wird repariert, gesägt und gekocht. Ein Bufdi begleitet Kinder nach Hilfarth zum Bus.'],
    ['Ganztag am Ziegelweiher', 'Oerath', 'jaerk', 'Vier Gruppen, großer Schulhof, Mensa mit Salatbar.', 'Ab dem Schuljahr 2026 gilt der Rechtsanspruch für die Erstklässler; der Anbau ist in Arbeit.'],
    ['OGS Wegberger Mühlenkinder', 'Wegberg-Kern', 'wegberg', 'Betreuung an drei Standorten mit gemeinsamer Ferienzeit.', 'Es gibt eine Frühgruppe ab 7 Uhr. Geschwister zahlen keinen Beitrag.', { weitere: ['Arsbeck'], zeiten: 'Mo-Fr 7-8 und 11:30-16 Uhr' }],
  ],
  fruehfoerderung: [
    ['Interdisziplinäre Frühförderung Rurtal', 'Hückelhoven-Kern', 'rurtal', 'Förderung für Kinder, die sich langsamer entwickeln, vom Säugling bis zur Schule.', 'Ein offenes Erstgespräch kostet nichts und braucht keine Überweisung. Danach entscheidet das Team mit Ihnen, was dem Kind hilft.', { weitere: ['Erkelenz-Kern'] }],
    ['Frühförderstelle Lebensbogen', 'Heinsberg-Kern', 'lebensbogen', 'Heilpädagogik und Therapie unter einem Dach oder bei Ihnen zu Hause.', 'Wir besuchen auch die Kita. Geschwister dürfen mitkommen, dafür gibt es eine Spielecke.'],
    ['Hörfrühförderung für die Kleinsten', 'Erkelenz-Kern', 'wegweiser', 'Begleitung von Familien mit einem hörgeschädigten Kind.', 'Auf Wunsch lernt die ganze Familie Gebärden. Eine Fachkraft ist selbst gehörlos.', { kreisweit: true }],
  ],
  sprachfoerderung: [
    ['Rucksack Kita: Sprache im Gepäck', 'Millich–Schaufenberg', 'rurtal', 'Mütter lernen Spiele und Lieder in der eigenen Sprache und auf Deutsch.', 'Zwei Elternbegleiterinnen treffen sich wöchentlich mit der Gruppe; die Kinder spielen nebenan.'],
    ['Vorlesebande', 'Bauchem', 'buecherei', 'Bilderbücher anschauen, erzählen, Wörter sammeln, für Kinder ab zwei.', 'Kein Kurs, sondern ein Sofa und sechs Ehrenamtliche. Ein Bücherbeutel geht jede Woche mit nach Hause.'],
    ['Sprachstart vor der Schule', 'Oberstadt', 'vhs', 'Ein halbes Jahr Deutsch für Kinder, die im Sommer in die Schule kommen.', 'Sechs Kinder, eine Lehrerin, viermal in der Woche. Der Bus wird bezahlt.'],
  ],
  logopaedie: [
    ['Praxis Sprechstunde', 'Erkelenz-Kern', 'logopraxis', 'Logopädie für Kinder und Erwachsene, auch Stottern und Schluckstörungen.', 'Eine Verordnung der Kinder- oder Hausärztin genügt. Für Kinder ab zwei Jahren gibt es späte Termine.'],
    ['Logopädie am Markt', 'Geilenkirchen-Kern', 'logopraxis', 'Sprachtherapie in hellen Räumen mit Aufzug.', 'Hausbesuche machen wir im Umkreis von zehn Kilometern, besonders nach einem Schlaganfall.'],
  ],
  ergotherapie: [
    ['Ergo-Werkstatt', 'Heinsberg-Kern', 'ergopraxis', 'Ergotherapie für Kinder mit Mühe beim Schreiben, Malen und Stillsitzen.', 'Geübt wird an der Werkbank und in der Kletterecke. Eltern bekommen Ideen für den Alltag mit.'],
    ['Handgriff: Ergotherapie in Wegberg', 'Wegberg-Kern', 'ergopraxis', 'Therapie nach Unfall, Schlaganfall und bei Entwicklungsproblemen.', 'Wir beraten auch in der Kita, wie Tisch, Stuhl und Pausen zum Kind passen.'],
  ],
  lernfoerderung: [
    ['Lernstube Sonnenallee', 'Hückelhoven-Kern', 'jugendwerk', 'Hausaufgaben in Ruhe, mit Hilfe und einem warmen Imbiss.', 'Zwölf Kinder haben einen festen Platz, acht weitere kommen, wenn es brennt. Das Bildungspaket zahlt.'],
    ['Mathe mit Oma Erna', 'Myhl', 'mehrgen', 'Rechnen üben mit Menschen, die Zeit haben.', 'Pensionierte Lehrkräfte und eine Ingenieurin sitzen im Pfarrheim und erklären so oft, wie es sein muss.'],
    ['Lernpaten am Nachmittag', 'Palenberg', 'freiwillig', 'Ein Erwachsener, ein Kind, eine Stunde in der Woche.', 'Die Paten bleiben mindestens ein Schuljahr. Wir suchen vor allem Männer.'],
  ],
}
