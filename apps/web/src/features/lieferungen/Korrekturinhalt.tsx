import { useQuery } from '@apollo/client/react'
import { formatAnzahl, formatDifferenz } from '@sozial/shared/format'
import { Folgen } from '../../app/korrektur/Korrekturfolgen.tsx'
import { formatWas, formatZahlwert } from '../../app/korrektur/korrektur-state.ts'
import { toFehler } from '../../lib/fehler.ts'
import { Abschnitt } from '../../ui/Abschnitt.tsx'
import { FehlerMeldung } from '../../ui/Meldung.tsx'
import { LadeWorte } from '../../ui/Skelett.tsx'
import { Tabelle } from '../../ui/Tabelle.tsx'
import { KorrekturinhaltDocument, type KorrekturinhaltQuery } from './lieferungen.generated.ts'
import type { Lieferung } from './typen.ts'
import styles from './Bericht.module.css'

type Inhalt = NonNullable<KorrekturinhaltQuery['korrekturinhalt']>
type Zeile = Inhalt['zeilen'][number]
type Veroeffentlicht = NonNullable<Inhalt['veroeffentlicht']>

/** What a correction changes: its figures before and after, and the published values that stand on them. */
export function Korrekturinhalt({ lieferung }: { readonly lieferung: Lieferung }) {
  const { id, grundzahlen, zurueckgezogenAm } = lieferung
  const { data, error, refetch } = useQuery(KorrekturinhaltDocument, { variables: { id } })
  const inhalt = data?.korrekturinhalt
  if (error) return <FehlerMeldung fehler={toFehler(error)} erneut={() => void refetch()} />
  if (data === undefined) return <LadeWorte text="Zahlen der Korrektur werden geladen" />
  if (!inhalt) return null
  const { zeilen, gesamt, veroeffentlicht } = inhalt
  // Of figures that may not be read nothing can be said.
  const alleOffen = gesamt === grundzahlen
  return (
    <>
      <Abschnitt
        titel={lieferung.korrekturanlass === null ? 'Was sie kennzeichnet' : 'Was sie ändert'}
        zusatz={zurueckgezogenAm === null ? 'im Arbeitsstand' : 'zurückgezogen: gilt nicht mehr'}
      >
        {zeilen.length > 0 && <Zahlen zeilen={zeilen} gilt={zurueckgezogenAm === null} />}
        <p className={`t-klein leise ${styles['mehr']}`}>
          {describeRest({ gezeigt: zeilen.length, gesamt, grundzahlen })}
        </p>
      </Abschnitt>
      {veroeffentlicht && (alleOffen || veroeffentlicht.folgen.gesamt > 0) && (
        <Veroeffentlichtes {...veroeffentlicht} />
      )}
    </>
  )
}

/** What of it is not in the list; empty: nothing. */
function describeRest({
  gezeigt,
  gesamt,
  grundzahlen,
}: {
  readonly gezeigt: number
  readonly gesamt: number
  readonly grundzahlen: number
}): string {
  const zu = grundzahlen - gesamt
  return [
    gesamt > gezeigt && `Gezeigt sind ${gezeigt} von ${formatAnzahl(gesamt, 'Zahl', 'Zahlen')}.`,
    zu > 0 &&
      `${formatAnzahl(zu, 'Zahl steht', 'Zahlen stehen')} hier nicht: Ihr Konto ist mit diesem Zweck nicht dafür freigegeben.`,
  ]
    .filter(Boolean)
    .join(' ')
}

interface ZahlenProps {
  readonly zeilen: readonly Zeile[]
  readonly gilt: boolean
}

function Zahlen({ zeilen, gilt }: ZahlenProps) {
  const nachher = gilt ? 'jetzt' : 'war danach'
  const mitUnterschied = zeilen.some(({ vorher, nachher: neu }) => vorher !== neu)
  return (
    <Tabelle titel="Zahlen vorher und nachher" titelUnsichtbar gestapelt>
      <thead>
        <tr>
          <th scope="col">Raum</th>
          <th scope="col">Was</th>
          <th scope="col">Zeitraum</th>
          <th scope="col" className="r">
            bisher
          </th>
          <th scope="col" className="r">
            {nachher}
          </th>
          {mitUnterschied && (
            <th scope="col" className="r">
              Unterschied
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {zeilen.map((zeile) => (
          <tr key={[zeile.raum, zeile.merkmal, zeile.teilgruppe, zeile.zeitraum].join()}>
            <th scope="row">{zeile.raum}</th>
            <td>{formatWas(zeile)}</td>
            <td>{zeile.zeitraum}</td>
            <td className="r" data-kopf="bisher">
              {formatZahlwert(zeile.vorher, zeile.vorherStatus)}
              {zeile.warVorlaeufig && ' p'}
            </td>
            <td className="r" data-kopf={nachher}>
              <b>{formatZahlwert(zeile.nachher, zeile.nachherStatus)}</b>
              {zeile.vorlaeufig && ' p'}
            </td>
            {mitUnterschied && (
              <td className="r" data-kopf="Unterschied">
                {formatUnterschied(zeile)}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </Tabelle>
  )
}

/** "−14"; a figure that is only marked otherwise, or stands beside none, has no difference. */
function formatUnterschied({ vorher, nachher }: Zeile): string {
  if (vorher === null || nachher === null || vorher === nachher) return '–'
  const stellen = [vorher, nachher].map((zahl) => String(zahl).split('.')[1]?.length ?? 0)
  return formatDifferenz(nachher - vorher, Math.min(Math.max(...stellen), 3))
}

function Veroeffentlichtes({ datenstand, enthalten, folgen }: Veroeffentlicht) {
  return (
    <Abschnitt titel="Was davon veröffentlicht ist" zusatz={`Datenstand „${datenstand}“`}>
      <p className={styles['umfang']}>{describeLage(enthalten, folgen.gesamt > 0)}</p>
      <Folgen
        folgen={folgen}
        titel="Veröffentlichte Werte"
        worte={{ vorher: 'veröffentlicht', nachher: 'Arbeitsstand' }}
      />
    </Abschnitt>
  )
}

function describeLage(enthalten: boolean, anders: boolean): string {
  if (!anders) {
    return enthalten
      ? 'Die veröffentlichten Werte stehen schon auf dieser Korrektur.'
      : 'Kein veröffentlichter Wert wird dadurch ein anderer.'
  }
  return enthalten
    ? 'Die veröffentlichten Werte stehen auf dieser Korrektur; im Arbeitsstand sind sie inzwischen andere. Sie bleiben, bis ein neuer Datenstand freigegeben ist.'
    : 'Diese veröffentlichten Werte stehen noch auf den Zahlen von vorher. Sie bleiben, bis ein neuer Datenstand freigegeben ist.'
}
