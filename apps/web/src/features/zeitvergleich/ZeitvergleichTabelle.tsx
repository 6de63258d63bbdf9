import { useState, type ReactNode } from 'react'
import { EBENE_WORTE } from '@sozial/shared/ebene'
import { useAtlas } from '../../app/atlas/use-atlas.ts'
import { NIRGENDS, type HoverStore } from '../../charts/emphasis.ts'
import { Strichprobe } from '../../charts/Strichprobe.tsx'
import { sageAn } from '../../lib/ansage.ts'
import { Abschnitt } from '../../ui/Abschnitt.tsx'
import { Button } from '../../ui/Button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Tabelle } from '../../ui/Tabelle.tsx'
import { createDateien } from './dateien.ts'
import type { Seitenzustand } from './seite-state.ts'
import { istVeraendert } from './urteil.ts'
import {
  zeichenOfTabelle,
  type Tabellenzeile,
  type Tabellenzelle,
  type Vergleichstabelle,
} from './tabelle.ts'
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
  const einheit = state.modus === 'INDEX' ? 'Index' : atlas.indikator.fassung.einheit
  return (
    <Abschnitt
      id={TABELLE_ID}
      titel="Dieselben Werte als Tabelle"
      zusatz={einheit}
      werkzeuge={<Werkzeuge seite={seite} />}
    >
      <Tabelle
        titel={`${seite.titel}, ${EBENE_WORTE[atlas.ebene].plural}, ${einheit}`}
        titelUnsichtbar
        className={styles.tabelle}
      >
        <Kopf tabelle={tabelle} />
        <tbody>
          {tabelle.zeilen.map((zeile) => (
            <Zeile
              key={zeile.reihe.id}
              zeile={zeile}
              tabelle={tabelle}
              intervalle={atlas.ansicht.intervalle && state.hatIntervalle}
              hover={hover}
            />
          ))}
        </tbody>
      </Tabelle>
      <Anmerkungen seite={seite} />
    </Abschnitt>
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
        {tabelle.abschnitte.map((text) => (
          <th key={text} scope="colgroup" colSpan={2} className={styles.abschnitt}>
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
      {zeile.zellen.map((zelle, i) => (
        <td
          key={tabelle.spalten[i]?.id}
          className={classNames(styles.zahl, tabelle.spalten[i]?.nachBruch && styles.bruch)}
        >
          <Wert zelle={zelle} intervalle={intervalle} />
        </td>
      ))}
      {zeile.aenderungen.map((aenderung, i) => (
        <Aenderung key={tabelle.abschnitte[i]} {...aenderung} />
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

function Anmerkungen({ seite: { tabelle, alle: state } }: NurSeite): ReactNode {
  const { atlas } = useAtlas()
  const zeichen = zeichenOfTabelle(state, tabelle)
  const brueche = state.brueche.map(({ titel }) => titel).join(', ')
  const geprueft = atlas.indikator.fassung.intervall !== 'KEINE' && tabelle.abschnitte.length > 0
  return (
    <p className={`t-note ${styles.anmerkung}`}>
      {brueche &&
        `Doppelte Linie: Bruch der Reihe (${brueche}). Über einen Bruch hinweg wird keine Veränderung berechnet. `}
      {geprueft && '„Nicht sicher“: Die Veränderung kann Zufall sein (Prüfung auf 5 %). '}
      {zeichen.length > 0 && `Zeichen: ${zeichen.join(' · ')}.`}
    </p>
  )
}

function Werkzeuge({ seite }: NurSeite): ReactNode {
  const { atlas } = useAtlas()
  const [meldung, setMeldung] = useState('')
  const dateien = createDateien(seite, atlas)
  const perform = async (aktion: () => Promise<string> | string) => {
    try {
      const text = await aktion()
      setMeldung(text)
      sageAn(text)
    } catch {
      setMeldung('Das hat nicht geklappt; versuchen Sie eine andere Form.')
    }
  }
  const formen = [
    ['Kopieren', dateien.copy],
    ['CSV', dateien.csv],
    ['SVG', dateien.svg],
    ['PNG', dateien.png],
  ] as const
  return (
    <>
      {meldung && <span className="leise">{meldung}</span>}
      {formen.map(([text, aktion]) => (
        <Button
          key={text}
          art="text"
          klein
          className={styles.werkzeug}
          onClick={() => void perform(aktion)}
        >
          {text}
        </Button>
      ))}
    </>
  )
}
