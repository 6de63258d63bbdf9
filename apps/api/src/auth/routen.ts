/** Who may call which HTTP route, as `METHOD path`; HEAD goes with GET. Alphabetical. */
import { alle, betreuung, planung, register, sicht, verwaltung, type Operation } from './wem.ts'

export const ROUTEN: Readonly<Record<string, Operation>> = {
  'GET /angebote.:endung': alle('die öffentlichen Unterstützungsangebote als Datei laden'),
  'GET /angebote/register.:endung': register(
    'die eigenen und betreuten Angebote als Datei laden, mit dem, was nicht öffentlich ist; als Planung des Kreises alle, ohne was nur die Organisation sieht',
  ),
  'GET /angebote/vorlage.xlsx': alle('die leere Tabelle für Unterstützungsangebote laden'),
  'GET /bausteine/kommunen': planung('die Umrisse der Kommunen zum Prüfen von Bausteinen laden'),
  'GET /daten': sicht('das Verzeichnis der Dateien lesen'),
  'GET /daten/:indikator/:datei': sicht('die Werte eines Indikators als Datei laden'),
  'GET /datenanforderungen/:id/vorlage.xlsx': planung('die Vorlage einer Datenanforderung laden'),
  'GET /eingaenge/:id/datei': planung('eine eingegangene Datei wieder laden'),
  'GET /einteilung/sozialraeume.csv': sicht('die Einteilung in Sozialräume als Datei laden'),
  'GET /einteilung/umsteiger.csv': planung(
    'den Umsteigeschlüssel der Sozialräume, Quartiere und Bausteine laden',
  ),
  'GET /gebiete/:datei': alle('die Gebiete eines Gebietsstands als Datei laden'),
  'GET /geo/:datei': alle('die Umrisse eines Gebietsstands laden'),
  'GET /graphql': alle('Abfragen stellen; jede hat ihre eigene Zeile'),
  'GET /healthz': alle('erfahren, ob der Server lebt'),
  'GET /liefern/vorlage.xlsx': alle('mit einem persönlichen Link die Vorlage laden'),
  'GET /oidc/abmelden': alle('die eigene Sitzung beenden, auch beim Anmeldedienst'),
  'GET /oidc/start': alle('sich beim Anmeldedienst der Verwaltung anmelden'),
  'GET /oidc/zurueck': alle('vom Anmeldedienst zurückkommen'),
  'GET /readyz': alle('erfahren, ob der Server antworten kann'),
  'GET /strassen/:datei': planung('die Referenzdateien für die Bundesagentur laden'),
  'POST /angebote/einlesen': register(
    'Angebote der eigenen und betreuten Organisationen aus einer Datei prüfen und einlesen; als Planung des Kreises aller, auch veröffentlicht',
  ),
  'POST /bausteine': planung('Umrisse der kleinräumigen Gliederung prüfen und einlesen'),
  'POST /eingaenge': planung('eine Datei abgeben'),
  'POST /graphql': alle('Abfragen und Änderungen senden; jede hat ihre eigene Zeile'),
  'POST /kreis': betreuung('den Kreis einrichten'),
  'POST /liefern': alle('mit einem persönlichen Link zu dieser einen Anforderung liefern'),
  'POST /protokoll.csv': verwaltung('das Protokoll aus einem Anlass ausgeben'),
  'POST /strassen': planung('ein Straßenverzeichnis prüfen und einlesen'),
}
