/** Offers for young people and families: SGB VIII. */
import type { Angebotszeilen } from './zeile.ts'

// prettier-ignore
export const JUGEND: Angebotszeilen = {
  'jugendarbeit-offen': [
    ['Jugendhaus Schacht 3', 'Hückelhoven-Kern', 'jahue', 'Offener Treff mit Tonstudio, Küche und Kicker.', 'Wer mag, nimmt eigene Tracks auf; wer nicht mag, hängt ab. Am Freitag wird zusammen gekocht.'],
    ['Jugendtreff Ratheimer Keller', 'Ratheim', 'jugendwerk', 'Drei Abende in der Woche offen für alle ab zwölf.', 'Der Keller unter dem Pfarrheim wurde von den Jugendlichen selbst gestrichen. Ein Mädchenabend gehört fest dazu.'],
    ['ZaK: Zentrum am Kirchplatz', 'Erkelenz-Kern', 'jaerk', 'Jugendzentrum mit Bühne, Café und Beratung.', 'Konzerte organisiert das Junge Team. Bewerbungen schreiben wir am Dienstag gemeinsam.'],
    ['Jugendtreff Alte Feuerwache', 'Geilenkirchen-Kern', 'jagk', 'Boxsack, Billard und jemand, der zuhört.', 'Im Löschzugraum wird getanzt. In den Ferien fahren wir an die Maas.'],
    ['Offene Tür Burgblick', 'Heinsberg-Kern', 'jahs', 'Treffpunkt für Kinder am Nachmittag und Jugendliche am Abend.', 'Von drei bis sechs gehören die Räume den Jüngeren, danach den Älteren. Der Spieleverleih ist kostenlos.'],
    ['Jugendcafé Carolus Magnus', 'Palenberg', 'stadtuebach', 'Kaffee, Musik, Hilfe bei der Ausbildungssuche.', 'Das Café wird von Jugendlichen betrieben, die Kasse auch. Der Gewinn bezahlt die Sommerfahrt.'],
    ['Treff Wassenberger Tor', 'Oberstadt', 'wassenberg', 'Jugendraum im Torhaus, offen an vier Nachmittagen.', 'Die WLAN-Ecke ist beliebt, die Fahrradwerkstatt noch mehr.'],
    ['Wegberger Jugendloft', 'Wegberg-Kern', 'wegberg', 'Ein Dach voller Sofas über der alten Spinnerei.', 'Jeden zweiten Samstag bleibt bis 23 Uhr auf. Die Regeln macht die Vollversammlung.'],
    ['Bauwagen Gangelt', 'Gangelt-Kern', 'jugendwerk', 'Der Treff auf Rädern steht am Sportplatz und bleibt dort.', 'Zwei Honorarkräfte schließen auf. Strom gibt es, Heizung auch, Regeln wenige.'],
  ],
  'jugendarbeit-mobil': [
    ['Spielmobil Rollmops', 'Erkelenz-Kern', 'jaerk', 'Ein Bus voller Spielgeräte, jeden Tag auf einem anderen Dorfplatz.', 'Von April bis Oktober steht der Tourenplan am Bus und in der Zeitung. Kommen reicht.', { weitere: ['Kückhoven', 'Holzweiler'] }],
    ['Streetwork Hückelhoven', 'Hückelhoven-Kern', 'jahue', 'Wir sind dort, wo ihr seid: am Bahnhof, im Park, vor dem Kiosk.', 'Freiwillig, vertraulich, ohne Akte. Wer möchte, wird zu Amt, Gericht oder Entgiftung begleitet.'],
  ],
  jugendverbaende: [
    ['Pfadfinderstamm Wildgänse', 'Gerderath', 'pfadfinder', 'Gruppenstunden, Zeltlager, Feuer machen.', 'Vier Altersstufen treffen sich am Blockhaus. Das erste halbe Jahr kostet nichts.'],
    ['Jugendfeuerwehr Selfkant', 'Höngen', 'feuerwehr', 'Löschen, retten, Freunde finden, ab zehn Jahren.', 'Geübt wird mit der niederländischen Jugendbrandweer. Uniform und Helm stellt die Gemeinde.'],
    ['Messdienerrunde Birgden', 'Birgden', 'pfarrjugend', 'Dienst am Altar, Spieleabende und ein Sommerlager auf Ameland.', 'Neue fangen nach der Erstkommunion an; die Älteren bilden sie aus.'],
    ['Landjugend Waldfeucht', 'Waldfeucht-Kern', 'landjugend', 'Scheunenfest, Erntewagen und Projekte für das Dorf.', 'In 72 Stunden haben wir den Bolzplatz neu gebaut. Landwirtschaft ist keine Bedingung.'],
  ],
  'jugendarbeit-international': [
    ['Ohne Grenzen: Austausch mit Limburg', 'Tüddern', 'jugendwerk', 'Jugendliche aus zwei Ländern planen eine gemeinsame Woche.', 'Jedes Jahr ein anderes Thema, zuletzt Comics. Fahrtkosten trägt das Förderprogramm.'],
  ],
  ferien: [
    ['Ferienspiele Wassenberg', 'Oberstadt', 'wassenberg', 'Drei Wochen Programm im Sommer, vom Floßbau bis zum Trickfilm.', 'Die Plätze werden verlost, damit niemand um sechs Uhr morgens Schlange steht.'],
    ['Stadtranderholung Teverener Heide', 'Teveren', 'rurtal', 'Zwei Wochen draußen mit Bus, Essen und neuen Freunden.', 'Familien mit wenig Geld zahlen zehn Euro. Die Hälfte der Betreuer war früher selbst als Kind dabei.'],
    ['Zeltlager Hürtgenwald', 'Randerath', 'pfarrjugend', 'Vierzehn Tage Zelt, Lagerfeuer und Nachtwanderung.', 'Für Acht- bis Vierzehnjährige; ein Koch sorgt auch für Veganes und Halal.'],
  ],
  jugendberufshilfe: [
    ['Jugendwerkstatt Holz und Metall', 'Hückelhoven-Kern', 'brueckenschlag', 'Ein Jahr praktisch arbeiten und den Schulabschluss nachholen.', 'Zwanzig Plätze. Möbel aus der Werkstatt stehen in drei Kitas des Kreises.'],
    ['Startbahn Beruf', 'Geilenkirchen-Kern', 'rurtal', 'Hilfe beim Weg von der Schule in die Ausbildung.', 'Wir besichtigen Betriebe, üben Gespräche und bleiben während der Probezeit erreichbar.'],
  ],
  jugendwohnen: [
    ['Azubihaus am Bahnhof', 'Erkelenz-Kern', 'jugendwerk', 'Zimmer und Begleitung für Auszubildende, deren Weg zu weit ist.', '24 Einzelzimmer, zwei Küchen, eine Sozialpädagogin im Haus. Blockschüler wohnen wochenweise.'],
  ],
  schulsozialarbeit: [
    ['Schulsozialarbeit an der Gesamtschule', 'Ratheim', 'jahue', 'Ansprechpartner bei Streit, Mobbing und Schulfrust.', 'Das Büro liegt neben der Mensa. Was du erzählst, bleibt dort.'],
    ['Schulsozialarbeit Grundschulen Süd', 'Frelenberg', 'stadtuebach', 'Unterstützung für Kinder, Eltern und Lehrkräfte an zwei Grundschulen.', 'Bei Anträgen zum Bildungspaket helfen wir sofort; für alles andere nehmen wir uns einen Termin Zeit.', { weitere: ['Marienberg'] }],
    ['Klassenklima Wegberg', 'Beeck', 'wegberg', 'Sozialtraining für ganze Klassen und Einzelgespräche.', 'Streitschlichter werden im achten Jahrgang ausgebildet und sind in jeder Pause da.'],
  ],
  'kinder-jugendschutz': [
    ['Netzfit: Medienabende für Eltern', 'Erkelenz-Kern', 'suchtweg', 'Was Kinder im Netz erleben und wie man darüber redet.', 'Ein Abend je Schule, dazu eine Sprechstunde per Video. Die Handys bleiben an.', { kreisweit: true }],
    ['Starke Kinder, klare Grenzen', 'Heinsberg-Kern', 'frauenraum', 'Vorbeugung gegen sexuelle Gewalt für Kitas und Grundschulen.', 'Das Theaterstück dauert vierzig Minuten, die Gespräche danach so lange wie nötig.'],
  ],
  familienbildung: [
    ['Familienbildung Erkelenz', 'Erkelenz-Kern', 'lebensbogen', 'Kurse vom Babyschwimmen bis zur Pubertät.', 'Das Programmheft erscheint halbjährlich. Wer den Beitrag nicht zahlen kann, sagt es und kommt trotzdem.'],
    ['Starke Eltern in Ratheim', 'Ratheim', 'brueckenschlag', 'Zwölf Abende für mehr Gelassenheit im Familienalltag.', 'Kinderbetreuung ist dabei. Der Kurs läuft im Frühjahr auch auf Russisch.'],
    ['Krabbelgruppe Hünshovener Käfer', 'Hünshoven', 'lebensbogen', 'Spielen, singen und andere Eltern treffen, ab sechs Monaten.', 'Decken liegen bereit, Tee steht auf dem Tisch. Väter sind ausdrücklich gemeint.'],
    ['PEKiP im Pfarrhaus', 'Wegberg-Kern', 'brueckenschlag', 'Bewegung und Spiel im ersten Lebensjahr.', 'Acht Babys, acht Erwachsene, ein sehr warmer Raum. Handtuch nicht vergessen.'],
  ],
  'fruehe-hilfen': [
    ['Familienhebammen im Südkreis', 'Geilenkirchen-Kern', 'jagk', 'Besuche zu Hause bis zum ersten Geburtstag.', 'Die Hebamme kommt, wenn vieles auf einmal zu viel ist: Schlaf, Stillen, Geld, Papiere.'],
    ['Willkommensbesuch Hückelhoven', 'Hückelhoven-Kern', 'jahue', 'Ein Besuch, ein Beutel, viele Adressen: für jedes neugeborene Kind.', 'Acht Wochen nach der Geburt kommt ein Brief mit Termin. Absagen ist erlaubt, verschieben auch.'],
    ['Babylotsin Heinsberg', 'Heinsberg-Kern', 'jahs', 'Ansprechpartnerin schon auf der Geburtsstation.', 'Sie vermittelt Familienpaten, Hebammen und Anträge. Die Schreibaby-Sprechstunde ist donnerstags.'],
    ['Erkelenzer Babyfenster', 'Erkelenz-Kern', 'jaerk', 'Offene Sprechstunde rund um das erste Jahr, mit Waage und Kinderkrankenschwester.', 'Ohne Termin, ohne Karte. Das Fenster zur Fußgängerzone zeigt, ob noch ein Sessel frei ist.'],
    ['Familienpaten Wassenberg', 'Orsbeck', 'freiwillig', 'Ehrenamtliche entlasten junge Familien einmal in der Woche.', 'Die Paten werden geschult und bleiben etwa ein Jahr. Gerade sind drei frei.'],
  ],
  familienzentrum: [
    ['Familienzentrum Schlossgarten', 'Hückelhoven-Kern', 'kinderhaus', 'Kita, Beratung, Kurse und ein Café unter einem Dach.', 'Die Erziehungsberatung sitzt freitags im Haus. Das Frühstück am Mittwoch kostet zwei Euro.'],
    ['Familienzentrum Rurknie', 'Karken', 'jahs', 'Anlaufstelle für Familien zwischen Wurm und Rur.', 'Flohmarkt, Kochkurs und die Sprechstunde der Logopädin stehen auf demselben Plan.'],
    ['Familienzentrum Schwalmnest', 'Klinkum', 'wegberg', 'Ein Haus für Fragen, die man im Türrahmen stellt.', 'Für alles, was länger dauert, gibt es einen Raum mit Tür. Kinder werden so lange betreut.'],
  ],
  elterncafe: [
    ['Elterncafé Zwischenstopp', 'Millich–Schaufenberg', 'rurtal', 'Nach dem Bringen noch schnell auf einen Kaffee.', 'Eine Stadtteilmutter übersetzt ins Türkische und Arabische. Kleine Geschwister haben eine Spielecke.'],
    ['Stillcafé Milchbar', 'Erkelenz-Kern', 'wegweiser', 'Offenes Treffen mit Hebamme für Stillende und alle, die Flasche geben.', 'Niemand wird bekehrt. Eine Waage ist da, Kuchen meistens auch.'],
    ['Vätertreff am Samstag', 'Schafhausen', 'vaeter', 'Väter und Kinder frühstücken, basteln, toben.', 'Am zweiten Samstag im Monat in der Schule. Danach räumen alle gemeinsam auf.', { zeiten: 'jeden 2. Samstag im Monat 9-12 Uhr' }],
  ],
  trennung: [
    ['Eltern bleiben', 'Heinsberg-Kern', 'lebensbogen', 'Beratung bei Trennung, einzeln oder zu zweit.', 'Eine Psychologin und ein Mediator arbeiten im Tandem. Ein Termin am Abend ist möglich.'],
    ['Kindergruppe Zwei Zuhause', 'Erkelenz-Kern', 'brueckenschlag', 'Kinder getrennter Eltern treffen Kinder, denen es genauso geht.', 'Zehn Nachmittage für Acht- bis Elfjährige. Beide Eltern müssen einverstanden sein.'],
  ],
  umgang: [
    ['Begleiteter Umgang Brückenzeit', 'Hückelhoven-Kern', 'kinderhaus', 'Ein geschützter Ort, an dem Kinder den anderen Elternteil treffen.', 'Das Jugendamt oder das Gericht vermittelt. Nach jedem Treffen gibt es ein kurzes Gespräch.'],
  ],
  'mutter-vater-kind': [
    ['Haus Morgenrot', 'Frelenberg', 'lebensbogen', 'Sechs Wohnungen für junge Mütter oder Väter mit Kind.', 'Rund um die Uhr ist jemand ansprechbar. Schule oder Ausbildung gehen weiter, das Kind ist versorgt.'],
  ],
  notsituation: [
    ['Dorfhelferinnen-Dienst', 'Breberen', 'landfrauen', 'Wir springen ein, wenn Mutter oder Vater ausfällt.', 'Kochen, Kinder, Hof: nach Operation, bei Risikoschwangerschaft oder Kur. Meist zahlt die Kasse.', { kreisweit: true }],
  ],
  'unterbringung-schulpflicht': [
    ['Schulbegleitung für Reisende', 'Heinsberg-Kern', 'jahs', 'Lernwohnen für Kinder von Schaustellern und Binnenschiffern.', 'In der Reisezeit wohnen die Kinder bei Gastfamilien; eine Bereichslehrerin führt das Lerntagebuch.', { kreisweit: true }],
  ],
  erziehungsberatung: [
    ['Erziehungs- und Familienberatung Nord', 'Erkelenz-Kern', 'lebensbogen', 'Rat bei Trotz, Schulangst, Trennung und Streit, kostenlos.', 'Jugendliche können allein kommen. Das erste Gespräch findet meist innerhalb von drei Wochen statt.', { weitere: ['Wegberg-Kern'] }],
    ['Beratungsstelle am Wurmbogen', 'Geilenkirchen-Kern', 'brueckenschlag', 'Beratung für Eltern, Kinder und junge Menschen bis 20.', 'Psychologinnen, ein Kindertherapeut, eine Sozialarbeiterin. Die offene Stunde ist dienstags um drei.'],
    ['Beratung für Familien Heinsberg', 'Heinsberg-Kern', 'rurtal', 'Gespräche, Tests und Elternabende rund um Erziehung.', 'Wir kommen auch in Kitas und Schulen. Dolmetscher organisieren wir.'],
  ],
  'soziale-gruppenarbeit': [
    ['Gruppe Rückenwind', 'Bauchem', 'jugendwerk', 'Acht Jungen, zwei Fachkräfte, zwei Nachmittage in der Woche.', 'Im Boot, auf dem Rad, am Herd: Wer ständig aneckt, lernt hier Regeln, die er mitgemacht hat.'],
  ],
  erziehungsbeistand: [
    ['Beistand an deiner Seite', 'Erkelenz-Kern', 'kinderhaus', 'Eine Fachkraft für dich, etwa vier Stunden in der Woche.', 'Treffpunkt ist, wo du dich wohlfühlst. Ziele legt ihr zusammen im Hilfeplan fest.'],
  ],
  spfh: [
    ['Familienhilfe vor Ort', 'Hückelhoven-Kern', 'rurtal', 'Unterstützung in der Wohnung der Familie, mehrmals in der Woche.', 'Tagesablauf, Post, Konflikte, Arztbesuche: Wir machen es vor, dann zusammen, dann machen Sie es allein.', { weitere: ['Heinsberg-Kern'] }],
    ['SPFH Doppeltandem', 'Übach', 'jugendwerk', 'Zwei Fachkräfte begleiten eine Familie, eine für die Eltern, eine für die Kinder.', 'Ein Wochenendtelefon gehört dazu. Hilfe beginnt spätestens zehn Tage nach dem Bescheid.'],
  ],
  tagesgruppe: [
    ['Tagesgruppe Leuchtturm', 'Ratheim', 'kinderhaus', 'Neun Kinder gehen nach der Schule hierher statt nach Hause.', 'Essen, Lernen, Therapie, Spaß. Einmal in der Woche gehört der Nachmittag den Eltern.'],
    ['Tagesgruppe Anker', 'Teveren', 'lebensbogen', 'Feste Gruppe für Sechs- bis Zwölfjährige, die viel Halt brauchen.', 'Ein Bus holt ab und bringt zurück. Nach spätestens zwei Jahren soll es ohne uns gehen.'],
  ],
  vollzeitpflege: [
    ['Pflegekinderdienst im Kreis', 'Heinsberg-Kern', 'jahs', 'Wir suchen, schulen und begleiten Pflegefamilien.', 'Am ersten Montag im Monat erzählt eine Pflegefamilie, wie es wirklich ist. Zuhören verpflichtet zu nichts.', { kreisweit: true }],
  ],
  heimerziehung: [
    ['Wohngruppe Haus Erlengrund', 'Arsbeck', 'kinderhaus', 'Acht Plätze für Kinder, die nicht zu Hause leben können.', 'Jedes Kind hat ein Zimmer und einen Menschen, der zuständig bleibt. Ein Pferd gehört auch zum Haus.'],
    ['Verselbständigungs-WG Dachgeschoss', 'Erkelenz-Kern', 'jugendwerk', 'Fünf Apartments für Jugendliche ab 16 mit Betreuung am Nachmittag.', 'Hier übt man Wäsche, Steuer-ID und Alleinsein. Auszug meist mit 18 oder 19.'],
  ],
  ise: [
    ['ISE Einzelgänger', 'Brachelen', 'jugendwerk', 'Intensive Begleitung für junge Menschen, bei denen Gruppen nicht gehen.', 'Auch auf der Straße, auch nachts am Telefon, auch auf einem Hof in Ostbelgien.', { kreisweit: true }],
  ],
  'eingliederungshilfe-seelisch': [
    ['Autismus-Ambulanz Kompass', 'Hünshoven', 'autismus', 'Förderung und Beratung für Kinder im Autismus-Spektrum.', 'Räume ohne Neonlicht, Pläne mit Bildern, Termine, die nicht verschoben werden.', { kreisweit: true }],
    ['Schulbegleitung Mittendrin', 'Erkelenz-Kern', 'wegweiser', 'Begleitung im Unterricht für Kinder mit seelischer Behinderung.', 'Eine Koordinatorin vertritt bei Krankheit. Das Kind lernt uns vor den Ferien kennen.'],
  ],
  'junge-volljaehrige': [
    ['Careleaver-Treff Nachspiel', 'Hückelhoven-Kern', 'jugendwerk', 'Wer aus der Jugendhilfe auszieht, ist hier nicht allein.', 'Sonntagsessen, Werkzeugverleih und eine Nummer, die man auch nach Jahren noch wählen darf.'],
  ],
  inobhutnahme: [
    ['Kinderschutzhaus', 'Erkelenz-Kern', 'kinderhaus', 'Sofortige Aufnahme von Kindern in Not, Tag und Nacht.', 'Die Aufnahme geht immer über das Jugendamt oder die Polizei. Die Adresse ist geschützt.', { kreisweit: true, geheim: true }],
  ],
  jugendgerichtshilfe: [
    ['Jugendhilfe im Strafverfahren', 'Hückelhoven-Kern', 'jahue', 'Begleitung vor, während und nach dem Jugendgericht.', 'Post von Polizei oder Gericht? Erst anrufen, dann reden. Sozialstunden vermitteln wir in vierzig Stellen.'],
    ['Diversion: erste Chance', 'Geilenkirchen-Kern', 'jagk', 'Beratung bei einer ersten kleinen Straftat, oft ohne Gericht.', 'Ein Gespräch mit den Eltern, eine Wiedergutmachung, Schluss. Der Täter-Opfer-Ausgleich ist freiwillig.'],
  ],
}
