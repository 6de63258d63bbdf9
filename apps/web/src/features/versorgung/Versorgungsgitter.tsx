import { useRef, useState, type KeyboardEvent } from 'react'
import { Link, useSearchParams } from 'react-router'
import { classNames } from '../../ui/class-names.ts'
import { WahlFeld } from '../../ui/Feld.tsx'
import { useMediaQuery } from '../../lib/use-media-query.ts'
import { PALETTEN, schriftAuf } from '../../map/colors.ts'
import { wegOf } from './kategorie-adresse.ts'
import { STUFENWORTE, type Gitter, type Gitterfeld } from './gitter-state.ts'
import styles from './Gitter.module.css'

const FARBEN = PALETTEN.YlGnBu

interface GitterProps {
  readonly gitter: Gitter
  readonly titel: string
}

interface Ort {
  readonly zeile: number
  readonly spalte: number
}

/** Areas × branches; each cell leads to the offers behind it. On a phone one area at a time. */
export function Versorgungsgitter(props: GitterProps) {
  const schmal = useMediaQuery('screen and (max-width: 767px)')
  return (
    <>
      <Legende />
      {schmal ? <Liste {...props} /> : <Tafel {...props} />}
    </>
  )
}

function Legende() {
  return (
    <ul className={styles['legende']}>
      <li>
        <span className={styles['probe']} data-art="FLECK" /> weißer Fleck: nichts vor Ort
      </li>
      <li>
        <span className={styles['probe']} data-art="OHNE" /> Angebote ohne Zahl
      </li>
      {STUFENWORTE.map((wort, i) => (
        <li key={wort}>
          <span className={styles['probe']} style={{ background: FARBEN[i] }} /> {wort}
        </li>
      ))}
    </ul>
  )
}

function Tafel({ gitter, titel }: GitterProps) {
  const [suche] = useSearchParams()
  const [ort, setOrt] = useState<Ort>({ zeile: 0, spalte: 0 })
  const tafel = useRef<HTMLTableElement>(null)
  const raum = gitter.raeume[ort.zeile]
  const feld = gitter.spalten[ort.spalte]?.felder[ort.zeile]
  const gehe = (ereignis: KeyboardEvent) => {
    const ziel = moveTo(ort, ereignis.key, {
      zeilen: gitter.raeume.length,
      spalten: gitter.spalten.length,
    })
    if (!ziel) return
    ereignis.preventDefault()
    setOrt(ziel)
    tafel.current
      ?.querySelector<HTMLAnchorElement>(`[data-ort="${ziel.zeile},${ziel.spalte}"]`)
      ?.focus()
  }
  return (
    <>
      <div className={styles['rollen']} role="region" aria-label={titel}>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the arrows move between the links inside */}
        <table ref={tafel} className={styles['gitter']} onKeyDown={gehe}>
          <caption className="vh">{titel}</caption>
          <Kopf gitter={gitter} />
          <tbody>
            {gitter.raeume.map(({ schluessel, name }, zeile) => (
              <tr key={schluessel}>
                <th scope="row">{name}</th>
                {gitter.spalten.map(({ schluessel: kategorie, felder }, spalte) => (
                  <Feld
                    key={kategorie}
                    feld={felder[zeile]!}
                    weg={wegOf({ kategorie, raum: schluessel }, suche)}
                    ort={{ zeile, spalte }}
                    hier={ort.zeile === zeile && ort.spalte === spalte}
                    setOrt={setOrt}
                  />
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">Kreis</th>
              {gitter.spalten.map(({ schluessel, kreis }) => (
                <td key={schluessel}>{kreis}</td>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
      <p className={`t-klein nicht-druck ${styles['spruch']}`} aria-hidden="true">
        {raum && feld ? `${raum.name}, ${feld.satz}.` : ''}
      </p>
    </>
  )
}

function Kopf({ gitter }: { readonly gitter: Gitter }) {
  const [suche] = useSearchParams()
  return (
    <thead>
      <tr>
        <th>
          <span className="vh">Feld</span>
        </th>
        {gitter.gruppen.map(({ name, anzahl }) => (
          <th key={name} scope="colgroup" colSpan={anzahl}>
            {name}
          </th>
        ))}
      </tr>
      <tr>
        <th scope="col">Raum</th>
        {gitter.spalten.map(({ schluessel, name }) => (
          <th key={schluessel} scope="col">
            <Link to={wegOf({ kategorie: schluessel, raum: null }, suche)}>{name}</Link>
          </th>
        ))}
      </tr>
    </thead>
  )
}

interface FeldProps {
  readonly feld: Gitterfeld
  readonly weg: string
  readonly ort: Ort
  readonly hier: boolean
  readonly setOrt: (ort: Ort) => void
}

function Feld({ feld, weg, ort, hier, setOrt }: FeldProps) {
  const grund = feld.stufe === null ? undefined : FARBEN[feld.stufe]
  return (
    <td
      data-art={feld.art}
      className={classNames(hier && styles['hier'])}
      {...(grund && { style: { background: grund } })}
      onPointerEnter={() => setOrt(ort)}
    >
      <Link
        to={weg}
        data-ort={`${ort.zeile},${ort.spalte}`}
        tabIndex={hier ? 0 : -1}
        onFocus={() => setOrt(ort)}
        aria-label={feld.satz}
        {...(grund && { style: { color: schriftAuf(grund).schrift } })}
      >
        {feld.text}
      </Link>
    </td>
  )
}

/** Where a key leads; `undefined` for keys that do not move. */
function moveTo({ zeile, spalte }: Ort, taste: string, ende: { zeilen: number; spalten: number }) {
  const ziele: Readonly<Record<string, Ort>> = {
    ArrowDown: { zeile: zeile + 1, spalte },
    ArrowUp: { zeile: zeile - 1, spalte },
    ArrowRight: { zeile, spalte: spalte + 1 },
    ArrowLeft: { zeile, spalte: spalte - 1 },
    Home: { zeile, spalte: 0 },
    End: { zeile, spalte: ende.spalten - 1 },
  }
  const ziel = ziele[taste]
  const innen =
    ziel &&
    ziel.zeile >= 0 &&
    ziel.zeile < ende.zeilen &&
    ziel.spalte >= 0 &&
    ziel.spalte < ende.spalten
  return innen ? ziel : undefined
}

function Liste({ gitter }: GitterProps) {
  const [suche] = useSearchParams()
  const [gewaehlt, setGewaehlt] = useState(gitter.raeume[0]?.schluessel ?? '')
  const stelle = Math.max(
    0,
    gitter.raeume.findIndex(({ schluessel }) => schluessel === gewaehlt),
  )
  const raum = gitter.raeume[stelle]
  if (!raum) return null
  return (
    <>
      <WahlFeld
        label="Raum"
        wert={raum.schluessel}
        optionen={gitter.raeume.map(({ schluessel, name }) => ({ wert: schluessel, text: name }))}
        onChange={setGewaehlt}
      />
      {gitter.gruppen.map(({ name }) => (
        <section key={name} className={styles['gruppe']}>
          <h3 className="t-h3">{name}</h3>
          <ul>
            {gitter.spalten
              .filter(({ feldname }) => feldname === name)
              .map((spalte) => (
                <li key={spalte.schluessel} className={styles['eintrag']}>
                  <Probe feld={spalte.felder[stelle]!} />
                  <Link to={wegOf({ kategorie: spalte.schluessel, raum: raum.schluessel }, suche)}>
                    {spalte.felder[stelle]!.satz}
                  </Link>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  )
}

function Probe({ feld: { art, stufe } }: { readonly feld: Gitterfeld }) {
  return (
    <span
      className={styles['probe']}
      data-art={art}
      aria-hidden="true"
      {...(stufe !== null && { style: { background: FARBEN[stufe] } })}
    />
  )
}
