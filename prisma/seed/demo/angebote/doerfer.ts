/** Offers for children, young people and families outside the larger towns. */
import type { Angebotszeilen } from './zeile.ts'

// prettier-ignore
export const DOERFER: Angebotszeilen = {
  kita: [
    ['Kita Schwanennest', 'Schwanenberg', 'kinderhaus', 'Zwei Gruppen im Fachwerkhaus mitten im Dorf.', 'Der Garten reicht bis an die Felder; im Herbst wird mit dem Nachbarn Kartoffelfeuer gemacht.'],
    ['Kita Brachelener Spatzen', 'Brachelen', 'lebensbogen', 'Drei Gruppen an der Rur mit eigener Turnhalle.', 'Zweimal in der Woche frühstücken die Großen bei den Senioren nebenan.'],
    ['Kita Westzipfel', 'Höngen', 'kinderhaus', 'Vier Gruppen und ein Waldtag, bei jedem Wetter.', 'Die Matschküche hat fließendes Wasser, die Kinder haben Wechselkleidung.'],
    ['Kita Unter den Eichen', 'Wildenrath', 'wegberg', 'Kita für das Dorf und die Siedlung, drei Gruppen.', 'Zweisprachige Bücherkiste, Elternabend auch um halb sieben.'],
    ['Kita Rurwiese', 'Orsbeck', 'rurtal', 'Zwei Gruppen, davon eine für Kinder ab einem Jahr.', 'Das Mittagessen kommt aus der Küche des Altenheims und schmeckt beiden Seiten.'],
    ['Kita Gillrather Glühwürmchen', 'Gillrath', 'jagk', 'Drei Gruppen mit Schwerpunkt Musik.', 'Einmal in der Woche singt das ganze Haus im Flur; die Tür bleibt offen.'],
    ['Kita Sandburg Haaren', 'Braunsrath', 'brueckenschlag', 'Kleine evangelische Kita mit großem Sandplatz.', 'Der Fahrdienst der Gemeinde bringt Kinder aus den Weilern.'],
    ['Kita Dremmener Drachen', 'Dremmen', 'jahs', 'Vier Gruppen in einem Neubau am Bahnhof.', 'Öffnet um halb sieben, damit Pendlerinnen den Zug erreichen.'],
  ],
  kindertagespflege: [
    ['Tagespflege Pusteblume', 'Süsterseel', 'nest', 'Fünf Kinder unter drei in einem alten Bauernhaus.', 'Hühner gehören dazu. Eingewöhnt wird so lange, bis das Kind winkt.'],
    ['Großtagespflege Zwergenwerft', 'Bauchem', 'nest', 'Neun Plätze bei drei Tagesmüttern im Schichtbetrieb.', 'Früh ab sechs für Kinder von Pflegekräften; das Jugendamt legt die Zeiten mit Ihnen fest.'],
  ],
  ogs: [
    ['OGS Gangelter Bruch', 'Birgden', 'rurtal', 'Ganztag für 90 Kinder mit Werkraum und Garten.', 'Freitags kochen die Viertklässler. Das Schulobst kommt vom Hof gegenüber.'],
    ['OGS Am Rodebach', 'Tüddern', 'kinderhaus', 'Betreuung bis 16 Uhr, auch auf Niederländisch.', 'Ferien nach beiden Kalendern: Bitte bis Ostern sagen, welche Sie brauchen.'],
    ['Offener Ganztag Birgelen', 'Birgelen', 'wassenberg', 'Zwei Gruppen an der Waldschule.', 'Montag ist Draußentag, egal was vom Himmel fällt.'],
    ['OGS Teverener Füchse', 'Teveren', 'jagk', 'Mittagessen, Lernzeit und eine Fußball-AG mit Trainerin.', 'Der Bus nach Gillrath wartet bis Viertel nach vier.'],
  ],
  sprachfoerderung: [
    ['Wortschatzkiste Waldfeucht', 'Waldfeucht-Kern', 'buecherei', 'Spielend Deutsch lernen für Kinder und Mütter.', 'Eine Kiste Bücher und Spiele wandert von Familie zu Familie, jede Woche kommt jemand dazu.'],
    ['Erzählwerkstatt Kirchhoven', 'Kirchhoven', 'vhs', 'Kinder erfinden Geschichten und nehmen sie auf.', 'Am Ende jedes Halbjahrs gibt es eine Hörspielnacht im Pfarrsaal.'],
  ],
  lernfoerderung: [
    ['Lerninsel Gerderath', 'Gerderath', 'jaerk', 'Hausaufgabenhilfe im Pfarrheim an drei Nachmittagen.', 'Studierende helfen in Mathe und Englisch, Kekse helfen bei allem anderen.'],
    ['Schlauer Mittwoch', 'Hilfarth', 'jugendwerk', 'Offene Lernzeit für die Klassen fünf bis zehn.', 'Wer eine Fünf mitbringt, bekommt einen Plan; wer eine Zwei mitbringt, auch.'],
  ],
  fruehfoerderung: [['Frühförderung mobil', 'Karken', 'lebensbogen', 'Heilpädagogin besucht Familien und Kitas im Norden der Stadt.', 'Spielkoffer und Zeit bringt sie mit; die Verordnung klären wir gemeinsam.', { form: 'AUFSUCHEND' }]],
  ergotherapie: [['Ergotherapie am Dorfplatz', 'Breberen', 'ergopraxis', 'Zweigstelle der Praxis Handgriff für Gangelt und Selfkant.', 'Zwei Tage in der Woche; Hausbesuche nach dem Schlaganfall auch dazwischen.', { zeiten: 'Dienstag und Donnerstag 8-13 Uhr, nach Vereinbarung' }]],
  'jugendarbeit-offen': [
    ['Jugendheim Gerderather Grube', 'Gerderath', 'jaerk', 'Offene Tür an vier Abenden, mit Kletterwand.', 'Den Getränkeautomaten hat die Vollversammlung abgewählt; Wasser ist umsonst.'],
    ['Treffpunkt Baal', 'Baal', 'jahue', 'Jugendraum im Bahnhof, gleich neben Gleis eins.', 'Wer auf den Zug wartet, wartet hier: Kicker, Ladekabel, jemand zum Reden.'],
    ['Jugendtreff Dremmen', 'Dremmen', 'jahs', 'Kleiner Treff mit großer Werkstatt.', 'Zwei Mofas und ein Seifenkistenauto warten auf den TÜV.'],
    ['Jugendraum Haaren', 'Haaren', 'landjugend', 'Selbstverwalteter Raum über der Feuerwehr.', 'Der Schlüssel hängt am Schlüsselrat: sechs Jugendliche, ein Vertrag, keine Probleme.', { zeiten: 'Freitag 17-22 Uhr, Samstag 15-22 Uhr' }],
    ['Jugendtreff Klinkumer Scheune', 'Klinkum', 'wegberg', 'Probenraum, Graffitiwand und Sofaecke.', 'Die Wand wird jeden Monat neu gestrichen: Vergänglichkeit gehört dazu.'],
    ['Offener Treff Frelenberg', 'Frelenberg', 'stadtuebach', 'Zwei Räume im früheren Ladenlokal, offen nach der Schule.', 'Gekocht wird jeden Tag. Der Abwasch wird ausgewürfelt.'],
    ['Jugendcontainer Selfkant', 'Süsterseel', 'jugendwerk', 'Drei Container, ein Vordach, viel Platz.', 'Am Wochenende kommen auch Jugendliche aus Sittard; Deutsch, Platt und Englisch gehen durcheinander.'],
  ],
  'jugendarbeit-mobil': [
    ['Mobile Jugendarbeit Heinsberg-Nord', 'Unterbruch', 'jahs', 'Ein Bus, zwei Fachkräfte, sechs feste Haltestellen.', 'Freitags bis 22 Uhr. Wer mag, kocht am Gaskocher mit.', { form: 'AUFSUCHEND' }],
    ['Sportmobil Blau-Weiß', 'Randerath', 'svrand', 'Tore, Bälle und eine Trainerin kommen auf den Bolzplatz.', 'Mitmachen ohne Anmeldung, in Jeans oder Rock.', { form: 'AUFSUCHEND', zeiten: 'Mittwoch 15-18 Uhr' }],
  ],
  jugendverbaende: [
    ['Jugendfeuerwehr Wassenberg', 'Orsbeck', 'feuerwehr', 'Technik, Zeltlager, Kameradschaft ab zehn.', 'Jeden zweiten Samstag; Gummistiefel haben wir in allen Größen.', { zeiten: 'alle 2 Wochen samstags 10-12 Uhr ab 10.1.2026' }],
    ['Jugendchor Klangküken', 'Süsterseel', 'klangfarben', 'Singen ohne Vorsingen für Acht- bis Vierzehnjährige.', 'Zweimal im Jahr ein Auftritt, jede Woche ein Eis, wenn die Sonne scheint.'],
    ['Wölflingsmeute Beeck', 'Beeck', 'pfadfinder', 'Pfadfinden für Kinder ab sieben.', 'Knoten, Spuren, Schnitzen; das Messer bleibt beim Leiter, bis man es kann.'],
  ],
  ferien: [
    ['Dorfferien Holzweiler', 'Holzweiler', 'dorfhilfe', 'Eine Woche im Juli: Bach, Backofen, Bauwagen.', 'Omas backen, Opas sägen, Kinder bestimmen. Fünf Euro am Tag, Geschwister frei.'],
    ['Herbstakademie', 'Bauchem', 'jagk', 'Fünf Tage forschen für Kinder von acht bis zwölf.', 'Brücken aus Papier, Strom aus Zitronen. Mittagessen ist dabei.'],
  ],
  schulsozialarbeit: [
    ['Schulsozialarbeit Selfkant und Gangelt', 'Gangelt-Kern', 'rurtal', 'Zwei Fachkräfte für vier Grundschulen.', 'Sprechzeit in der großen Pause; Elterngespräche auch abends am Telefon.', { weitere: ['Höngen'] }],
    ['Schulsozialarbeit am Berufskolleg', 'Lindern–Würm', 'jagk', 'Beratung bei Fehlzeiten, Geldsorgen und Ausbildungsabbruch.', 'Die Tür steht offen. Wer nicht kommt, wird angeschrieben, freundlich und hartnäckig.'],
  ],
  jugendberufshilfe: [['Werkstatt Wegberg', 'Wegberg-Kern', 'brueckenschlag', 'Fahrräder reparieren, Noten reparieren.', 'Zwölf junge Menschen arbeiten vormittags und lernen nachmittags; sieben von zwölf finden danach Arbeit.']],
  'kinder-jugendschutz': [['Cool bleiben', 'Palenberg', 'stadtuebach', 'Anti-Gewalt-Training für Klassen und Cliquen.', 'Drei Tage, ein Vertrag, ein Nachtreffen nach sechs Wochen.']],
  familienbildung: [
    ['Elternschule Selfkant', 'Tüddern', 'rurtal', 'Abende zu Schlaf, Trotz und Geschwistern.', 'Die Referentin kommt aus Sittard und spricht drei Sprachen; Babysitter sind da.'],
    ['Kurs Starke Väter', 'Kückhoven', 'lebensbogen', 'Fünf Samstage nur für Väter mit Kindern.', 'Hüttenbau, Feuer, Gespräche: Reihenfolge nach Wetter.', { zeiten: 'jeden 1. Samstag im Monat 10-14 Uhr' }],
    ['Familienwerkstatt Brachelen', 'Brachelen', 'brueckenschlag', 'Offener Nachmittag mit Nähmaschine, Werkbank und Rat.', 'Aus drei alten Hosen wird eine neue, aus drei Sorgen ein Plan.'],
  ],
  'fruehe-hilfen': [
    ['Familienbesuch Wegberg', 'Arsbeck', 'wegberg', 'Besuch für alle Neugeborenen der Dörfer.', 'Ein Stofftier, ein Stapel Adressen und Zeit für die Frage, wie die Nächte sind.', { form: 'AUFSUCHEND' }],
    ['Kinderkrankenschwester zu Hause', 'Tüddern', 'kinderhaus', 'Hilfe für Frühchen und kranke Babys im Westzipfel.', 'Wiegen, zeigen, beruhigen; der Kontakt zur Klinik in Sittard läuft über uns.', { form: 'AUFSUCHEND' }],
    ['Wellcome Gangelt', 'Birgden', 'freiwillig', 'Ehrenamtliche Hilfe in den ersten Monaten.', 'Jemand geht mit dem Kinderwagen, während Sie duschen. Fünf Euro die Stunde, wenn es geht.'],
  ],
  familienzentrum: [
    ['Familienzentrum Westwind', 'Höngen', 'kinderhaus', 'Treff, Beratung und Kurse für Familien im Selfkant.', 'Freitags sitzt die Kita-Verwaltung am Küchentisch und füllt Anträge aus.'],
    ['Familienzentrum Palenberg', 'Marienberg', 'stadtuebach', 'Offenes Haus zwischen Zeche und Wurm.', 'Deutschkurs mit Kinderbetreuung, Kleiderbörse, Logopädin am Donnerstag.'],
  ],
  elterncafe: [
    ['Elternfrühstück Hilfarth', 'Hilfarth', 'rurtal', 'Kaffee und Brötchen nach der Kita, jeden zweiten Dienstag.', 'Wer möchte, bleibt zum Thema: Zähne, Zucker, Zappeln.', { zeiten: 'jeden 2. und 4. Dienstag im Monat 9-11 Uhr' }],
    ['Café Kinderwagen', 'Myhl', 'wassenberg', 'Treffen für Eltern mit Kindern im ersten Jahr.', 'Der Wickeltisch ist breit, der Kuchen selbst gebacken.'],
  ],
  trennung: [['Sprechstunde Getrennt erziehen', 'Palenberg', 'brueckenschlag', 'Rat zu Umgang, Geld und Streit am Telefon oder hier.', 'Die Anwältin kommt am letzten Donnerstag dazu, kostenlos für den ersten Termin.']],
  erziehungsberatung: [['Erziehungsberatung Westzipfel', 'Gangelt-Kern', 'lebensbogen', 'Außensprechstunde für Gangelt, Selfkant und Waldfeucht.', 'Im Rathaus, erster Stock, zweite Tür; am Telefon auch abends.', { zeiten: 'Montag 9-16 Uhr, Mittwoch 13-18 Uhr' }]],
  spfh: [['Familienhilfe Selfkant', 'Süsterseel', 'kinderhaus', 'Zwei Fachkräfte für Familien an der Grenze.', 'Behörden in zwei Ländern, ein Ordner: Wir sortieren ihn zusammen.', { form: 'AUFSUCHEND' }]],
  tagesgruppe: [['Tagesgruppe Windrad', 'Birgden', 'rurtal', 'Acht Plätze nach der Schule für Kinder aus Gangelt und Waldfeucht.', 'Ein Bauernhof, eine Therapeutin, eine Köchin: in dieser Reihenfolge wirkt es.']],
}
