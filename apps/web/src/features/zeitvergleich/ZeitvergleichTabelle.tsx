import { useMemo, type ReactNode } from 'react'
import { EBENE_WORTE } from '@sozial/shared/ebene'
import { Noten } from '../../app/atlas/Noten.tsx'
import { Rechenweg } from '../../app/atlas/Rechenweg.tsx'
import { useAtlas } from '../../app/atlas/use-atlas.ts'
import { groupBruchstellen } from '../../charts/bruchstellen.ts'
import { NIRGENDS, type HoverStore } from '../../charts/emphasis.ts'
import { basenText } from '../../charts/line/index-series.ts'
import { Strichprobe } from '../../charts/Strichprobe.tsx'
import { Abschnitt } from '../../ui/Abschnitt.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Tabelle } from '../../ui/Tabelle.tsx'
import { splitForPrint, takeBlock, type Spaltenblock } from './druck.ts'
import type { Seitenzustand } from './seite-state.ts'
import { istVeraendert } from './urteil.ts'
import {
  tabellennotizen,
  zeichenOfTabelle,
  type Tabellenzeile,
  type Tabellenzelle,
  type Vergleichstabelle,
} from './tabelle.ts'
import { useUeberlauf } from './use-ueberlauf.ts'
import styles from './Tabelle.module.css'

/** Anchor of the table, also named by the charts above it. */
export const TABELLE_ID = 'tabelle'

export interface ZeitvergleichTabelleProps {
  readonly seite: Seitenzustand
  readonly hover: HoverStore
}

/** The figures of the chart as a table, with changes per stretch, to copy and to take along. */
export function ZeitvergleichTabelle(props: ZeitvergleichTabelleProps): ReactNode {
  const { seite, hover } = props
  const { tabelle, alle: state } = seite
  const { atlas } = useAtlas()
  const einheit =
    state.modus === 'INDEX' ? `Index, ${basenText(state)}` : atlas.indikator.fassung.einheit
  const [rahmen, laeuftUeber] = useUeberlauf()
  const bloecke = useMemo(() => splitForPrint(tabelle), [tabelle])
  const gemeinsam = {
    titel: `${seite.titel}, ${EBENE_WORTE[atlas.ebene].plural}, ${einheit}`,
    tabelle,
    intervalle: atlas.ansicht.intervalle && state.hatIntervalle,
    hover,
  }
  return (
    <Abschnitt id={TABELLE_ID} titel="Dieselben Werte als Tabelle" zusatz={einheit}>
      <div ref={rahmen} className={bloecke.length > 1 ? styles.nurSchirm : undefined}>
        {laeuftUeber && <p className={`t-note ${styles.schieben}`}>Tabelle seitlich verschieben</p>}
        <Block block={GANZ} {...gemeinsam} />
      </div>
      {bloecke.length > 1 &&
        bloecke.map((block) => (
          <div key={block.von} className={styles.nurDruck}>
            <Block block={block} {...gemeinsam} />
          </div>
        ))}
      <Tabellennotiz seite={seite} />
    </Abschnitt>
  )
}

const GANZ: Spaltenblock = { von: 0, bis: Number.POSITIVE_INFINITY, mitAenderungen: true }

interface BlockProps {
  readonly titel: string
  readonly tabelle: Vergleichstabelle
  readonly block: Spaltenblock
  readonly intervalle: boolean
  readonly hover: HoverStore
}

/** Some columns of the table: on screen all of them, on paper as many as fit. */
function Block({ titel, tabelle: ganze, block, intervalle, hover }: BlockProps): ReactNode {
  const tabelle = useMemo(() => takeBlock(ganze, block), [ganze, block])
  return (
    <Tabelle titel={titel} titelUnsichtbar className={styles.tabelle}>
      <Kopf tabelle={tabelle} />
      <tbody>
        {tabelle.zeilen.map((zeile) => (
          <Zeile
            key={zeile.reihe.id}
            zeile={zeile}
            tabelle={tabelle}
            intervalle={intervalle}
            hover={hover}
          />
        ))}
      </tbody>
    </Tabelle>
  )
}

function Kopf({ tabelle }: { readonly tabelle: Vergleichstabelle }): ReactNode {
  const mitAenderung = tabelle.abschnitte.length > 0
  const span = mitAenderung ? 2 : 1
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={span} className={styles.fix}>
          Raum
        </th>
        {tabelle.abschnitte.map((text) => (
          <th key={text} scope="colgroup" colSpan={2} className={styles.abschnitt}>
            {text}
          </th>
        ))}
        {tabelle.spalten.map(({ id, text, name, nachBruch }) => (
          <th
            key={id}
            scope="col"
            rowSpan={span}
            className={classNames(styles.zahl, nachBruch && styles.bruch)}
            title={name}
          >
            {text}
          </th>
        ))}
      </tr>
      {mitAenderung && (
        <tr>
          {tabelle.abschnitte.map((text) => (
            <Aenderungskopf key={text} einheit={tabelle.aenderungseinheit} />
          ))}
        </tr>
      )}
    </thead>
  )
}

function Aenderungskopf({ einheit }: { readonly einheit: string }): ReactNode {
  return (
    <>
      <th scope="col" className={styles.differenz}>
        {einheit}
      </th>
      <th scope="col" className={styles.urteil}>
        Urteil
      </th>
    </>
  )
}

interface ZeileProps {
  readonly zeile: Tabellenzeile
  readonly tabelle: Vergleichstabelle
  readonly intervalle: boolean
  readonly hover: HoverStore
}

function Zeile({ zeile, tabelle, intervalle, hover }: ZeileProps): ReactNode {
  const { reihe } = zeile
  return (
    <tr
      data-rolle={reihe.rolle}
      onPointerEnter={() => hover.set({ reihe: reihe.id, periode: null })}
      onPointerLeave={() => hover.set(NIRGENDS)}
    >
      <th scope="row" className={styles.fix}>
        <span className={styles.name}>
          <Strichprobe strich={reihe.strich} />
          {reihe.name}
        </span>
      </th>
      {zeile.aenderungen.map((aenderung, i) => (
        <Aenderung key={tabelle.abschnitte[i]} {...aenderung} />
      ))}
      {zeile.zellen.map((zelle, i) => (
        <td
          key={tabelle.spalten[i]?.id}
          className={classNames(styles.zahl, tabelle.spalten[i]?.nachBruch && styles.bruch)}
        >
          <Rechenweg
            raum={reihe.id}
            zeitraum={tabelle.spalten[i]?.id}
            name={`${reihe.name}, ${tabelle.spalten[i]?.text}: ${zelle.text}, wie wird das berechnet?`}
            tabstopp={false}
          >
            <Wert zelle={zelle} intervalle={intervalle} />
          </Rechenweg>
          <Noten noten={zelle.noten} />
        </td>
      ))}
    </tr>
  )
}

function Wert({
  zelle,
  intervalle,
}: {
  readonly zelle: Tabellenzelle
  readonly intervalle: boolean
}): ReactNode {
  return (
    <>
      {zelle.erklaerung ? <abbr title={zelle.erklaerung}>{zelle.text}</abbr> : zelle.text}
      {zelle.zusatz && (
        <abbr className={styles.zusatz} title={zelle.zusatz.wort}>
          {zelle.zusatz.zeichen}
        </abbr>
      )}
      {intervalle && zelle.bereich && <span className={styles.bereich}>{zelle.bereich}</span>}
    </>
  )
}

function Aenderung({ text, wort, urteil }: Tabellenzeile['aenderungen'][number]): ReactNode {
  return (
    <>
      <td className={styles.differenz}>{text}</td>
      <td className={styles.urteil}>{istVeraendert(urteil) ? <b>{wort}</b> : wort}</td>
    </>
  )
}

type NurSeite = Pick<ZeitvergleichTabelleProps, 'seite'>

function Tabellennotiz({ seite: { tabelle, alle: state } }: NurSeite): ReactNode {
  const { atlas } = useAtlas()
  const zeichen = zeichenOfTabelle(state, tabelle)
  const brueche = groupBruchstellen(state.brueche, state.perioden)
    .map(({ text }) => text)
    .join('; ')
  const notizen = tabellennotizen(tabelle, state, atlas.indikator.fassung)
  return (
    <p className={`t-note ${styles.anmerkung}`}>
      {brueche &&
        `Doppelte Linie: Bruch der Reihe (${brueche}). Über einen Bruch hinweg wird keine Veränderung berechnet. `}
      {notizen.map((notiz) => `${notiz} `)}
      {zeichen.length > 0 && `Zeichen: ${zeichen.join(' · ')}.`}
    </p>
  )
}
