import { Fragment } from 'react'
import { formatBereich, formatWert, formatZahl } from '@sozial/shared/format'
import { zeichenerklaerung, zeichenOf, ZUSATZZEICHEN } from '@sozial/shared/zeichen'
import type { Atlas, AtlasZelle } from '../../app/atlas/atlas-state.ts'
import { Tabelle } from '../../ui/Tabelle.tsx'
import styles from './IndikatorSeite.module.css'

interface ReihentabelleProps {
  readonly atlas: Atlas
  readonly titel: string
  /** In the order of the periods. */
  readonly zellen: readonly (AtlasZelle | undefined)[]
}

/** One series with its parts and intervals; a break is a double rule with its name. */
export function Reihentabelle({ atlas, titel, zellen }: ReihentabelleProps) {
  const { einheit, nachkommastellen } = atlas.indikator.fassung
  const vorhanden = zellen.filter((zelle) => zelle !== undefined)
  const hat = (teil: 'zaehler' | 'nenner' | 'unten') =>
    vorhanden.some((zelle) => zelle[teil] !== null)
  const spalten = [
    hat('zaehler') && hat('nenner') && 'zaehler',
    hat('nenner') && 'nenner',
    hat('unten') && 'intervall',
  ]
  const erklaerung = zeichenerklaerung(
    vorhanden.map(({ status }) => status),
    vorhanden.map(({ zeichen }) => zeichen),
  )
  return (
    <>
      <Tabelle titel={titel} titelUnsichtbar className={styles['reihe']}>
        <thead>
          <tr>
            <th scope="col">Zeitraum</th>
            <th scope="col" className="r">
              Wert ({einheit})
            </th>
            {spalten[2] && (
              <th scope="col" className="r">
                95-%-Intervall
              </th>
            )}
            {spalten[0] && (
              <th scope="col" className="r">
                Zähler
              </th>
            )}
            {spalten[1] && (
              <th scope="col" className="r">
                Nenner
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {atlas.perioden.map((periode, i) => {
            const zelle = zellen[i]
            const davor = atlas.perioden[i - 1]
            const bruch =
              davor && atlas.brueche.find(({ datum }) => datum >= davor.bis && datum < periode.bis)
            return (
              <Fragment key={periode.id}>
                {bruch && (
                  <tr className={styles['bruch']}>
                    <td colSpan={2 + spalten.filter(Boolean).length}>{bruch.titel}</td>
                  </tr>
                )}
                <tr>
                  <th scope="row">{periode.name}</th>
                  <td className="r">
                    {zelle && <Wert zelle={zelle} stellen={nachkommastellen} />}
                  </td>
                  {spalten[2] && (
                    <td className="r">
                      {zelle?.unten != null && zelle.oben !== null
                        ? formatBereich(zelle.unten, zelle.oben, nachkommastellen)
                        : ''}
                    </td>
                  )}
                  {spalten[0] && <td className="r">{zahl(zelle?.zaehler)}</td>}
                  {spalten[1] && <td className="r">{zahl(zelle?.nenner)}</td>}
                </tr>
              </Fragment>
            )
          })}
        </tbody>
      </Tabelle>
      {erklaerung.length > 0 && <p className="quelle">Zeichen: {erklaerung.join('; ')}.</p>}
    </>
  )
}

function Wert({ zelle, stellen }: { readonly zelle: AtlasZelle; readonly stellen: number }) {
  const text = formatWert(zelle.wert, zelle.status, stellen)
  const { erklaerung } = zeichenOf(zelle.status)
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
