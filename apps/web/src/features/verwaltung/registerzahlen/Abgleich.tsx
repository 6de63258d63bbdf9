import { formatDatum, formatZahl } from '@sozial/shared/format'
import { Tabelle } from '../../../ui/Tabelle.tsx'
import type { RegisterangabenFragment } from '../verwaltung.generated.ts'
import styles from '../Verwaltung.module.css'

type Zeile = RegisterangabenFragment['abgleich'][number]

interface AbgleichProps {
  readonly zeilen: readonly Zeile[]
  readonly tag: string
}

/** Delivered places against those of the register, Kommune by Kommune. */
export function Abgleich({ zeilen, tag }: AbgleichProps) {
  const kommunen = [...new Set(zeilen.map(({ kommune }) => kommune))]
  const merkmale = [...new Map(zeilen.map(({ merkmal, name }) => [merkmal, name]))]
  const find = (kommune: string, merkmal: string) =>
    zeilen.find((zeile) => zeile.kommune === kommune && zeile.merkmal === merkmal)
  return (
    <section className={styles['gruppe']}>
      <h2 className="t-abschnitt">Plätze: geliefert und im Register</h2>
      <p className="mass">{satzOf(zeilen, tag)}</p>
      <Tabelle titel={titelOf(zeilen, tag)} gestapelt>
        <thead>
          <tr>
            <th scope="col">Kommune</th>
            {merkmale.map(([merkmal, name]) => (
              <th key={merkmal} scope="col" className="r">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {kommunen.map((kommune) => (
            <tr key={kommune}>
              <th scope="row">{kommune}</th>
              {merkmale.map(([merkmal, name]) => (
                <td key={merkmal} className="r" data-kopf={name}>
                  {textOf(find(kommune, merkmal))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Tabelle>
    </section>
  )
}

const istGleich = ({ geliefert, registriert }: Zeile): boolean =>
  geliefert !== null && registriert !== null && geliefert === registriert

function satzOf(zeilen: readonly Zeile[], tag: string): string {
  const vergleichbare = zeilen.filter(
    ({ geliefert, registriert }) => geliefert !== null && registriert !== null,
  )
  const andere = vergleichbare.filter((zeile) => !istGleich(zeile))
  const anfang = `Versorgungsquoten stehen auf gelieferten Plätzen, die Erreichbarkeit auf denen des Registers. Am ${formatDatum(tag)} `
  if (vergleichbare.length === 0) return `${anfang}ist nichts davon vergleichbar.`
  if (andere.length === 0) return `${anfang}stimmen beide in jeder Kommune überein.`
  return `${anfang}weichen sie in ${formatZahl(andere.length)} von ${formatZahl(vergleichbare.length)} Fällen voneinander ab.`
}

/** What two numbers in a cell mean, where there are any. */
const titelOf = (zeilen: readonly Zeile[], tag: string): string =>
  `Plätze am ${formatDatum(tag)}${zeilen.every(istGleich) ? '' : ', „im Register von geliefert“, wo beides voneinander abweicht'}`

/** "120" where both say so, else "96 von 120". */
function textOf(zeile: Zeile | undefined): string {
  if (zeile === undefined) return '…'
  const { geliefert, registriert } = zeile
  if (istGleich(zeile)) return formatZahl(geliefert!)
  const eigene = registriert === null ? 'Alter fehlt' : formatZahl(registriert)
  return geliefert === null
    ? `${eigene}, nicht geliefert`
    : `${eigene} von ${formatZahl(geliefert)}`
}
