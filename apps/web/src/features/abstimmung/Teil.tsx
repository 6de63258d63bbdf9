import { useMemo, useState } from 'react'
import { formatDatum, formatZahl } from '@sozial/shared/format'
import { Abschnitt } from '../../ui/Abschnitt.tsx'
import { ToggleGroup } from '../../ui/Button.tsx'
import {
  findGroessenwort,
  findWechselnde,
  summenOf,
  toHeute,
  toVorschlag,
  type Blatt,
  type Teilung,
} from './blatt-state.ts'
import { assign, toTeilung, type Gegenentwurf } from './gegenentwurf.ts'
import { Gegenliste } from './Gegenliste.tsx'
import { Teilkarte } from './Teilkarte.tsx'
import { layoutTeil, type Ort } from './teilbild.ts'
import styles from './Abstimmung.module.css'

type Seite = 'VORSCHLAG' | 'HEUTE'

interface TeilProps {
  readonly blatt: Blatt
  readonly entwurf: Gegenentwurf | null
  readonly setEntwurf: (entwurf: Gegenentwurf | null) => void
  readonly ort: Ort | null
  readonly setOrt: (ort: Ort | null) => void
}

/** The part on the map and as a list: proposed, as it is today, or as the Kommune draws it. */
export function Teil({ blatt, entwurf, setEntwurf, ort, setOrt }: TeilProps) {
  const [seite, setSeite] = useState<Seite>('VORSCHLAG')
  const [ziel, setZiel] = useState<string | null>(null)
  const bild = useMemo(() => layoutTeil(blatt.bausteine), [blatt.bausteine])
  const teilung = useMemo<Teilung>(() => {
    if (entwurf) return toTeilung(entwurf)
    return seite === 'HEUTE' ? toHeute(blatt) : toVorschlag(blatt)
  }, [blatt, entwurf, seite])
  const wechselt = findWechselnde(blatt).length > 0
  const aktiv = entwurf?.felder.find(({ key }) => key === ziel) ?? entwurf?.felder[0]
  return (
    <Abschnitt
      id="teil"
      titel={entwurf ? 'Ihr Gegenvorschlag' : 'Ihr Teil'}
      {...(!entwurf && {
        werkzeuge: (
          <ToggleGroup
            label="Was die Karte zeigt"
            wert={seite}
            optionen={[
              { wert: 'VORSCHLAG', text: 'Vorschlag' },
              { wert: 'HEUTE', text: 'heute' },
            ]}
            onChange={setSeite}
          />
        ),
      })}
    >
      <div className={styles['spalten']}>
        {bild && (
          <Teilkarte
            blatt={blatt}
            bild={bild}
            teilung={teilung}
            wechsel={!entwurf && seite === 'VORSCHLAG'}
            neu={ort}
            satz={satzOf(blatt, {
              entwurf,
              seite,
              wechselt,
              aktiv: aktiv?.name ?? '',
              gesetzt: ort !== null,
            })}
            onOrt={(stelle, { baustein }) => {
              if (entwurf && aktiv) setEntwurf(assign(entwurf, baustein.id, aktiv.key))
              else if (blatt.nimmtAn) setOrt(stelle)
            }}
          />
        )}
        {entwurf ? (
          <Gegenliste
            blatt={blatt}
            entwurf={entwurf}
            setEntwurf={setEntwurf}
            aktiv={aktiv?.key ?? ''}
            setAktiv={setZiel}
          />
        ) : (
          <Raumliste blatt={blatt} teilung={teilung} heute={seite === 'HEUTE'} />
        )}
      </div>
    </Abschnitt>
  )
}

function satzOf(
  { nimmtAn }: Blatt,
  {
    entwurf,
    seite,
    wechselt,
    aktiv,
    gesetzt,
  }: {
    readonly entwurf: Gegenentwurf | null
    readonly seite: Seite
    readonly wechselt: boolean
    readonly aktiv: string
    readonly gesetzt: boolean
  },
): string {
  if (entwurf?.felder.length === 1) {
    return 'Fügen Sie in der Liste einen Raum hinzu; dann ordnet ein Klick auf die Karte ihm Gebiete zu.'
  }
  if (entwurf) return `Ein Klick auf ein Gebiet ordnet es „${aktiv}“ zu; die Liste kann dasselbe.`
  const schraffur =
    seite === 'VORSCHLAG' && wechselt ? 'Schraffiert: wechselt den Sozialraum. ' : ''
  if (!nimmtAn) return schraffur.trim()
  return gesetzt
    ? `${schraffur}Die Stelle ist gesetzt: unten steht das Feld für Ihren Kommentar.`
    : `${schraffur}Ein Klick setzt eine Stelle für einen Kommentar.`
}

interface RaumlisteProps {
  readonly blatt: Blatt
  readonly teilung: Teilung
  readonly heute: boolean
}

function Raumliste({ blatt, teilung, heute }: RaumlisteProps) {
  const summen = summenOf(blatt.bausteine, teilung)
  const raumOf = new Map(blatt.raeume.map((raum) => [raum.id, raum]))
  return (
    <div>
      <ul className={styles['raeume']}>
        {teilung.felder.map(({ key, kurz, name }) => {
          const raum = heute ? undefined : raumOf.get(key)
          const summe = summen.get(key) ?? null
          return (
            <li key={key}>
              <p>
                <b>{[kurz, name].filter(Boolean).join(' ')}</b>
                {summe !== null && <span className={styles['zahl']}>{formatZahl(summe)}</span>}
              </p>
              {raum && (
                <p className="t-klein leise">
                  {raum.setztFort
                    ? raum.setztFort === name
                      ? 'heißt wie bisher'
                      : `setzt ${raum.setztFort} fort`
                    : 'neu'}
                </p>
              )}
              <p className="t-klein">
                {blatt.bausteine
                  .filter((baustein) => teilung.feldOf(baustein) === key)
                  .map((baustein) => baustein.name)
                  .join(', ')}
              </p>
              {!heute && summe !== null && findGroessenwort(summe) && (
                <p className={`t-klein ${styles['gross']}`}>{findGroessenwort(summe)}</p>
              )}
              {raum?.grund && <p className={`t-klein ${styles['text']}`}>{raum.grund}</p>}
              {raum?.groessengrund && (
                <p className={`t-klein ${styles['text']}`}>Zur Größe: {raum.groessengrund}</p>
              )}
            </li>
          )
        })}
      </ul>
      {!heute && blatt.grenzen.length > 0 && <Grenzen grenzen={blatt.grenzen} />}
      {blatt.einwohnerAm && (
        <p className="quelle">
          Einwohnerinnen und Einwohner am {formatDatum(blatt.einwohnerAm)}, je Gebiet auf 5
          gerundet.
        </p>
      )}
    </div>
  )
}

function Grenzen({ grenzen }: Pick<Blatt, 'grenzen'>) {
  return (
    <>
      <h3 className={`t-h3 ${styles['grenzen']}`}>Warum die Grenzen so verlaufen</h3>
      <ul className={styles['raeume']}>
        {grenzen.map(({ zwischen, grund }) => (
          <li key={zwischen}>
            <p className="t-klein">
              <b>{zwischen}:</b> {grund}
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}
