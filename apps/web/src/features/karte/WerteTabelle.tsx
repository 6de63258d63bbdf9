import { erklaerungOf, zeichenerklaerung, ZUSATZZEICHEN } from '@sozial/shared/zeichen'
import { EBENE_WORTE } from '@sozial/shared/ebene'
import { zelleOf } from '../../app/atlas/atlas-state.ts'
import type { Atlas, AtlasZelle } from '../../app/atlas/atlas-state.ts'
import { Profillink } from '../../app/raum/Profillink.tsx'
import { formatFigurzelle } from '../../app/atlas/figur.ts'
import { massstabzeilen } from './dateien.ts'
import { toBruchstellen } from '../../charts/bruchstellen.ts'
import { Tabelle } from '../../ui/Tabelle.tsx'
import styles from './WerteTabelle.module.css'

/** Twin of map and time line: all areas and yardsticks in all periods. */
export function WerteTabelle({ atlas }: { readonly atlas: Atlas }) {
  const { fassung } = atlas.indikator
  const brueche = new Set(toBruchstellen(atlas.perioden, atlas.brueche).map(({ rechts }) => rechts))
  const zellen = atlas.perioden.flatMap((periode) => periode.zellen)
  const zeichen = zeichenerklaerung(
    zellen,
    zellen.map((zelle) => zelle.zeichen),
  )
  const bruchklasse = (i: number): string | undefined =>
    brueche.has(i) ? styles['bruch'] : undefined
  return (
    <>
      <Tabelle
        titel={`${fassung.name}, ${fassung.einheit}`}
        ersteSpalteFest
        className={styles['werte']}
      >
        <thead>
          <tr>
            <th scope="col">{EBENE_WORTE[atlas.ebene].singular}</th>
            {atlas.perioden.map((periode, i) => (
              <th key={periode.id} scope="col" className={bruchklasse(i)}>
                {periode.kurz}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {atlas.raeume.map((raum) => (
            <tr key={raum.id}>
              <th scope="row">
                <Profillink {...atlas} schluessel={raum.schluessel}>
                  {raum.name}
                </Profillink>
              </th>
              {atlas.perioden.map((periode, i) => (
                <td key={periode.id} className={bruchklasse(i)}>
                  <Zelle zelle={zelleOf(periode, raum)} fassung={fassung} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          {massstabzeilen(atlas).map(({ raum, zellen: reihe }) => (
            <tr key={raum.id}>
              <th scope="row">{raum.name}</th>
              {reihe.map((zelle, i) => (
                <td key={atlas.perioden[i]?.id} className={bruchklasse(i)}>
                  <Zelle zelle={zelle} fassung={fassung} />
                </td>
              ))}
            </tr>
          ))}
        </tfoot>
      </Tabelle>
      {atlas.brueche.length > 0 && (
        <p className={`t-note ${styles['fuss']}`}>
          Doppelte Linie: Bruch der Zeitreihe.{' '}
          {atlas.brueche.map(({ titel, folge }) => `${titel}: ${folge}`).join(' ')}
        </p>
      )}
      {zeichen.length > 0 && (
        <p className={`t-note ${styles['fuss']}`}>Zeichen: {zeichen.join('; ')}.</p>
      )}
    </>
  )
}

interface ZelleProps {
  readonly zelle: AtlasZelle
  readonly fassung: Atlas['indikator']['fassung']
}

function Zelle({ zelle, fassung }: ZelleProps) {
  const text = formatFigurzelle(zelle, fassung)
  if (zelle.wert === null) return <abbr title={erklaerungOf(zelle)}>{text}</abbr>
  const zusatz = zelle.zeichen === null ? undefined : ZUSATZZEICHEN[zelle.zeichen]
  return (
    <>
      {text}
      {zusatz && (
        <abbr title={zusatz} className={styles['zusatz']}>
          {zelle.zeichen}
        </abbr>
      )}
    </>
  )
}
