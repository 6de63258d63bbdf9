import { Link } from 'react-router'
import { ANSICHT_VORGABE } from '@sozial/shared/ansicht'
import { toSuche } from '@sozial/shared/ansicht-adresse'
import { formatGroesse, formatZahl, formatZeitpunkt } from '@sozial/shared/format'
import { classNames } from '../../ui/class-names.ts'
import { Abschnitt } from '../../ui/Abschnitt.tsx'
import { Tabelle } from '../../ui/Tabelle.tsx'
import { Kreuz } from '../../ui/Zeichen.tsx'
import { groupSpeisungen } from './speisung.ts'
import { absenderOf, type Eingang } from './eingang-state.ts'
import type { Lieferung, Speisung } from './typen.ts'
import type { Zaehlung } from './zaehlung.ts'
import styles from './Bericht.module.css'

const FORMATE: Readonly<Record<string, string>> = {
  regionalstatistik: 'CSV der Regionaldatenbank',
  genesis_ffcsv: 'GENESIS-Flatfile (CSV)',
  gemeindeverzeichnis: 'Gemeindeverzeichnis GV-ISys (XLSX)',
  inkar: 'INKAR-Tabelle',
  zuordnung: 'Tabelle mit Zuordnung',
  KORREKTUR: 'Korrektur',
}

/** Six counts that say how the file fared, and what is not counted in them. */
export function Zaehlungen({ zaehlung }: { readonly zaehlung: Zaehlung }) {
  const { gelesen, passend, geschuetzt, uebergangen, fehler, warnungen, hinweise } = zaehlung
  return (
    <section aria-label="Ergebnis in Zahlen">
      <dl className={styles['zahlen']}>
        <Zahl name="Zellen gelesen" zahl={gelesen} />
        <Zahl name="passen" zahl={passend} />
        <Zahl name="geschützt" zahl={geschuetzt} />
        {fehler !== null && <Zahl name="Fehler" zahl={fehler} schlecht={fehler > 0} />}
        {warnungen !== null && <Zahl name="Warnungen" zahl={warnungen} />}
        {hinweise !== null && <Zahl name="Hinweise" zahl={hinweise} />}
      </dl>
      {uebergangen > 0 && (
        <p className={`t-klein leise ${styles['uebergangen']}`}>
          {uebergangen === 1
            ? 'Eine weitere Zelle gilt für ein anderes Gebiet und wird übergangen.'
            : `${formatZahl(uebergangen)} weitere Zellen gelten für andere Gebiete und werden übergangen.`}
        </p>
      )}
    </section>
  )
}

interface ZahlProps {
  readonly name: string
  readonly zahl: number
  readonly schlecht?: boolean
}

function Zahl({ name, zahl, schlecht = false }: ZahlProps) {
  return (
    <div className={classNames(schlecht && styles['schlecht'])}>
      <dt>{name}</dt>
      <dd>
        {schlecht && <Kreuz />}
        {formatZahl(zahl)}
      </dd>
    </div>
  )
}

type Angabe = readonly [name: string, wert: string | null, pfad?: string | null]

export function toAngaben(lieferung: Lieferung): readonly Angabe[] {
  return [
    ['Name', lieferung.dateiname],
    ['Inhalt', lieferung.titel],
    ['Tabelle', lieferung.tabelle],
    ['Quelle', lieferung.quelle.name],
    ['Format', formatOf(lieferung.format)],
    ['Eingegangen', formatZeitpunkt(lieferung.erfasstAm)],
    ['Von', lieferung.erfasstVon],
    ['Umfang', formatGroesse(lieferung.groesse)],
  ]
}

export function toEingangsangaben(eingang: Eingang): readonly Angabe[] {
  return [
    ['Name', eingang.dateiname],
    ['Archiv', eingang.archiv],
    ['Inhalt', eingang.titel],
    ['Tabelle', eingang.tabelle],
    ['Quelle', eingang.quelle?.name ?? null],
    ['Format', eingang.format && formatOf(eingang.format)],
    [
      'Vorlage',
      eingang.vorlage?.name ?? null,
      eingang.vorlage && `/verwaltung/lieferungen/vorlagen/${eingang.vorlage.id}`,
    ],
    ['Eingegangen', formatZeitpunkt(eingang.eingegangenAm)],
    ['Von', absenderOf(eingang)],
    ['Umfang', formatGroesse(eingang.groesse)],
  ]
}

const formatOf = (format: string): string => FORMATE[format] ?? format

interface DateiangabenProps {
  readonly angaben: readonly Angabe[]
  readonly pruefsumme?: string
}

/** What the file says about itself and how it came here. */
export function Dateiangaben({ angaben, pruefsumme }: DateiangabenProps) {
  return (
    <section>
      <h2 className="t-h3">Datei</h2>
      <dl className={styles['angaben']}>
        {angaben.map(
          ([name, wert, pfad]) =>
            wert && (
              <div key={name} style={{ display: 'contents' }}>
                <dt>{name}</dt>
                <dd>{pfad ? <Link to={pfad}>{wert}</Link> : wert}</dd>
              </div>
            ),
        )}
        {pruefsumme && (
          <>
            <dt>Prüfsumme</dt>
            <dd>
              <code title={pruefsumme}>
                {pruefsumme.slice(0, 4)} {pruefsumme.slice(4, 8)} … {pruefsumme.slice(-4)}
              </code>
            </dd>
          </>
        )}
      </dl>
    </section>
  )
}

interface SpeisungenProps {
  readonly speist: readonly Speisung[] | null
  /** Before the file is taken over there is nothing to look at yet. */
  readonly mitLinks: boolean
}

/** Which Indikatoren live on this file, and where to see them. */
export function Speisungen({ speist, mitLinks }: SpeisungenProps) {
  if (speist === null || speist.length === 0) return null
  return (
    <Abschnitt
      titel={mitLinks ? 'Welche Indikatoren sie füllt' : 'Welche Indikatoren sie füllen würde'}
      zusatz="im Arbeitsstand; Veröffentlichtes bleibt unverändert"
    >
      <Tabelle titel="Indikatoren aus dieser Datei" titelUnsichtbar>
        <thead>
          <tr>
            <th scope="col">Indikator</th>
            <th scope="col">Werte für</th>
            {mitLinks && <th scope="col">Ansehen</th>}
          </tr>
        </thead>
        <tbody>
          {groupSpeisungen(speist).map(({ indikator, name, umfang, ebene }) => {
            const suche = toSuche({ ...ANSICHT_VORGABE, indikator, ebene })
            return (
              <tr key={indikator}>
                <th scope="row">{name}</th>
                <td>{umfang}</td>
                {mitLinks && (
                  <td>
                    <Link to={`/karte?${suche}`} aria-label={`${name} auf der Karte`}>
                      Karte
                    </Link>
                    {' · '}
                    <Link to={`/zeitvergleich?${suche}`} aria-label={`${name} im Zeitvergleich`}>
                      Zeitvergleich
                    </Link>
                  </td>
                )}
              </tr>
            )
          })}
        </tbody>
      </Tabelle>
    </Abschnitt>
  )
}
