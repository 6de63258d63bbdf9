import { Fragment } from 'react'
import { formatBereich, formatZahl } from '@sozial/shared/format'
import { erklaerungOf, zeichenerklaerung, ZUSATZZEICHEN } from '@sozial/shared/zeichen'
import { formatFigurzelle } from '../../app/atlas/figur.ts'
import type { Atlas, AtlasBruch, AtlasPeriode, AtlasZelle } from '../../app/atlas/atlas-state.ts'
import { Tabelle } from '../../ui/Tabelle.tsx'
import styles from './IndikatorSeite.module.css'

interface ReihentabelleProps {
  readonly atlas: Atlas
  readonly titel: string
  /** In the order of the periods. */
  readonly zellen: readonly (AtlasZelle | undefined)[]
}

interface Spalten {
  readonly teile: boolean
  readonly intervall: boolean
}

/** One series with its parts and intervals; a break is a double rule with its name. */
export function Reihentabelle({ atlas, titel, zellen }: ReihentabelleProps) {
  const vorhanden = zellen.filter((zelle) => zelle !== undefined)
  const spalten = {
    teile: vorhanden.some(({ nenner }) => nenner !== null),
    intervall: vorhanden.some(({ unten }) => unten !== null),
  }
  const erklaerung = zeichenerklaerung(
    vorhanden,
    vorhanden.map(({ zeichen }) => zeichen),
  )
  return (
    <>
      <Tabelle titel={titel} titelUnsichtbar className={styles['reihe']}>
        <thead>
          <tr>
            <th scope="col">Zeitraum</th>
            <Zahlenkopf text={`Wert (${atlas.indikator.fassung.einheit})`} />
            {spalten.intervall && <Zahlenkopf text="95-%-Intervall" />}
            {spalten.teile && <Zahlenkopf text="Zähler" />}
            {spalten.teile && <Zahlenkopf text="Nenner" />}
          </tr>
        </thead>
        <tbody>
          {atlas.perioden.map((periode, i) => (
            <Fragment key={periode.id}>
              <Bruchzeile bruch={findBruch(atlas, periode)} spalten={spalten} />
              <tr>
                <th scope="row">{periode.name}</th>
                <Zahlen zelle={zellen[i]} spalten={spalten} atlas={atlas} />
              </tr>
            </Fragment>
          ))}
        </tbody>
      </Tabelle>
      {erklaerung.length > 0 && <p className="quelle">Zeichen: {erklaerung.join('; ')}.</p>}
    </>
  )
}

function Zahlenkopf({ text }: { readonly text: string }) {
  return (
    <th scope="col" className="r">
      {text}
    </th>
  )
}

/** The break between a period and the one before it. */
function findBruch({ perioden, brueche }: Atlas, periode: AtlasPeriode): AtlasBruch | undefined {
  const davor = perioden[periode.index - 1]
  return davor && brueche.find(({ datum }) => datum >= davor.bis && datum < periode.bis)
}

interface BruchzeileProps {
  readonly bruch: AtlasBruch | undefined
  readonly spalten: Spalten
}

function Bruchzeile({ bruch, spalten }: BruchzeileProps) {
  if (!bruch) return null
  return (
    <tr className={styles['bruch']}>
      <td colSpan={2 + (spalten.teile ? 2 : 0) + (spalten.intervall ? 1 : 0)}>{bruch.titel}</td>
    </tr>
  )
}

interface ZahlenProps {
  readonly zelle: AtlasZelle | undefined
  readonly spalten: Spalten
  readonly atlas: Atlas
}

function Zahlen({ zelle, spalten, atlas }: ZahlenProps) {
  const stellen = atlas.indikator.fassung.nachkommastellen
  const { unten = null, oben = null, zaehler, nenner } = zelle ?? {}
  return (
    <>
      <td className="r">{zelle && <Wert zelle={zelle} fassung={atlas.indikator.fassung} />}</td>
      {spalten.intervall && (
        <td className="r">
          {unten !== null && oben !== null ? formatBereich(unten, oben, stellen) : ''}
        </td>
      )}
      {spalten.teile && <td className="r">{zahl(zaehler)}</td>}
      {spalten.teile && <td className="r">{zahl(nenner)}</td>}
    </>
  )
}

interface WertProps {
  readonly zelle: AtlasZelle
  readonly fassung: Atlas['indikator']['fassung']
}

function Wert({ zelle, fassung }: WertProps) {
  const text = formatFigurzelle(zelle, fassung)
  const erklaerung = erklaerungOf(zelle)
  return (
    <>
      {erklaerung ? <abbr title={erklaerung}>{text}</abbr> : text}
      {zelle.zeichen && (
        <>
          {' '}
          <abbr title={ZUSATZZEICHEN[zelle.zeichen]}>{zelle.zeichen}</abbr>
        </>
      )}
    </>
  )
}

function zahl(wert: number | null | undefined): string {
  return wert === null || wert === undefined ? '' : formatZahl(wert, Number.isInteger(wert) ? 0 : 1)
}
