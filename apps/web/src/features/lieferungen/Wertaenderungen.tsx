import { Fragment, useState } from 'react'
import { useQuery } from '@apollo/client/react'
import { formatAnzahl, formatZahl } from '@sozial/shared/format'
import { zeichenOf } from '@sozial/shared/zeichen'
import { Abschnitt } from '../../ui/Abschnitt.tsx'
import { Button } from '../../ui/Button.tsx'
import { Tabelle } from '../../ui/Tabelle.tsx'
import { WertaenderungenDocument, type WertaenderungenQuery } from './eingang.generated.ts'
import type { Eingang } from './eingang-state.ts'
import { Fundstelle } from './Fundstelle.tsx'
import styles from './Bericht.module.css'

type Aenderung = NonNullable<
  NonNullable<WertaenderungenQuery['eingang']>['aenderungen']
>['zeilen'][number]

const ZUERST = 12
const MEHR = 100

/** Whose file can be shown; `null` where it is not at hand. */
type Dateibezug = Pick<Eingang, 'id' | 'dateiname'> | null

interface WertaenderungenProps {
  readonly eingang: Eingang
  readonly datei: Dateibezug
}

/** What would be another figure than before, value by value; each leads to its row in the file. */
export function Wertaenderungen({ eingang, datei }: WertaenderungenProps) {
  const { id, zustand, zaehlung } = eingang
  const [anzahl, setAnzahl] = useState(ZUERST)
  const { data, previousData } = useQuery(WertaenderungenDocument, { variables: { id, anzahl } })
  const aenderungen = (data ?? previousData)?.eingang?.aenderungen
  const fertig = zustand === 'UEBERNOMMEN'
  if (!zaehlung || zaehlung.uebernommen === 0) return null
  return (
    <Abschnitt
      titel={fertig ? 'Was sich geändert hat' : 'Was sich ändern würde'}
      zusatz="im Arbeitsstand; Veröffentlichtes bleibt unverändert"
    >
      <p className={styles['umfang']}>{describeUmfang(zaehlung, fertig)}</p>
      {aenderungen && aenderungen.zeilen.length > 0 && (
        <>
          <Zeilen zeilen={aenderungen.zeilen} fertig={fertig} datei={datei} />
          {aenderungen.gesamt > aenderungen.zeilen.length && (
            <p className={`t-klein leise ${styles['mehr']}`}>
              Gezeigt sind {aenderungen.zeilen.length} von{' '}
              {formatAnzahl(aenderungen.gesamt, 'Zahl', 'Zahlen')}.{' '}
              {aenderungen.zeilen.length === anzahl && (
                <Button art="text" klein onClick={() => setAnzahl(anzahl + MEHR)}>
                  Mehr zeigen
                </Button>
              )}
            </p>
          )}
        </>
      )}
    </Abschnitt>
  )
}

/** "264 Zahlen: 250 neu, 14 anders als bisher." */
function describeUmfang(
  { uebernommen, neu, geaendert }: NonNullable<Eingang['zaehlung']>,
  fertig: boolean,
): string {
  const gleich = uebernommen - neu - geaendert
  const teile = [
    neu > 0 && `${formatZahl(neu)} neu`,
    geaendert > 0 && `${formatZahl(geaendert)} anders als bisher`,
    gleich > 0 && `${formatZahl(gleich)} wie bisher`,
  ].filter(Boolean)
  const worte = formatAnzahl(uebernommen, 'Zahl', 'Zahlen')
  return `${worte}${fertig ? '' : ' in der Datei'}: ${teile.join(', ')}.`
}

interface ZeilenProps {
  readonly zeilen: readonly Aenderung[]
  readonly fertig: boolean
  readonly datei: Dateibezug
}

function Zeilen({ zeilen, fertig, datei }: ZeilenProps) {
  const [offen, setOffen] = useState<string | null>(null)
  const nachkommastellen = nachkommastellenOf(zeilen)
  return (
    <Tabelle
      titel="Zahlen, die sich ändern"
      titelUnsichtbar
      gestapelt
      className={styles['aenderungen']}
    >
      <thead>
        <tr>
          <th scope="col">Raum</th>
          <th scope="col">Was</th>
          <th scope="col">Zeitraum</th>
          <th scope="col" className="r">
            bisher
          </th>
          <th scope="col" className="r">
            {fertig ? 'jetzt' : 'danach'}
          </th>
          <th scope="col">In der Datei</th>
        </tr>
      </thead>
      <tbody>
        {zeilen.map((zeile) => {
          const kennung = kennungOf(zeile)
          return (
            <Fragment key={kennung}>
              <Zeile
                zeile={zeile}
                nachkommastellen={nachkommastellen.get(zeile.merkmal) ?? 0}
                fertig={fertig}
                offen={offen === kennung}
                onZeigen={datei && (() => setOffen(offen === kennung ? null : kennung))}
              />
              {datei && offen === kennung && (
                <tr className={styles['fundstelle']}>
                  <td colSpan={6}>
                    <Fundstelle eingang={datei} stelle={zeile} />
                  </td>
                </tr>
              )}
            </Fragment>
          )
        })}
      </tbody>
    </Tabelle>
  )
}

const kennungOf = ({ raumSchluessel, merkmal, teilgruppe, zeitraum }: Aenderung): string =>
  [raumSchluessel, merkmal, teilgruppe, zeitraum].join()

/** What one table gives with a decimal has one in all of its figures: "44,0" beside "43,8". */
function nachkommastellenOf(zeilen: readonly Aenderung[]): ReadonlyMap<string, number> {
  const stellen = new Map<string, number>()
  for (const { merkmal, vorher, nachher } of zeilen)
    for (const wert of [vorher, nachher]) {
      const [, nachkomma = ''] = String(wert ?? '').split('.')
      stellen.set(merkmal, Math.max(stellen.get(merkmal) ?? 0, Math.min(nachkomma.length, 3)))
    }
  return stellen
}

interface ZeileProps {
  readonly zeile: Aenderung
  readonly nachkommastellen: number
  readonly fertig: boolean
  readonly offen: boolean
  /** Shows the row in the file; `null` where the file is not at hand. */
  readonly onZeigen: (() => void) | null
}

function Zeile({ zeile, nachkommastellen, fertig, offen, onZeigen }: ZeileProps) {
  const { raumName, raumSchluessel, blatt, spalte } = zeile
  const stelle = [blatt, `Zeile ${zeile.zeile}`, spalte].filter(Boolean).join(', ')
  return (
    <tr>
      <th scope="row">{raumName || raumSchluessel}</th>
      <td>{[zeile.merkmal, zeile.teilgruppe].filter(Boolean).join(', ')}</td>
      <td>{zeile.zeitraum}</td>
      <td className="r" data-kopf="bisher">
        {zeile.vorherStatus
          ? formatWert(zeile.vorher, zeile.vorherStatus, nachkommastellen)
          : 'neu'}
      </td>
      <td className="r" data-kopf={fertig ? 'jetzt' : 'danach'}>
        {formatWert(zeile.nachher, zeile.nachherStatus, nachkommastellen)}
      </td>
      <td className="leise">
        {onZeigen ? (
          <Button art="text" klein aria-expanded={offen} onClick={onZeigen}>
            {stelle}
          </Button>
        ) : (
          stelle
        )}
      </td>
    </tr>
  )
}

const formatWert = (
  wert: number | null,
  status: Aenderung['nachherStatus'],
  nachkommastellen: number,
): string => (wert === null ? zeichenOf(status).zeichen : formatZahl(wert, nachkommastellen))
