import { useMemo } from 'react'
import { Link } from 'react-router'
import type { Ansicht } from '@sozial/shared/ansicht'
import { EBENE_WORTE } from '@sozial/shared/ebene'
import { formatBereich, formatDatum } from '@sozial/shared/format'
import { zeichenerklaerung } from '@sozial/shared/zeichen'
import {
  formatAnmerkung,
  waehleAnmerkungen,
  type Nummerierte,
} from '../../app/atlas/anmerkungen.ts'
import type { Massstabworte } from '../../app/atlas/massstab-worte.ts'
import { atlasweg, type Profilebene } from '../../app/raum/profilwege.ts'
import { Sparkline } from '../../charts/sparkline/Sparkline.tsx'
import { WahlFeld } from '../../ui/Feld.tsx'
import { vortag } from './geschichte.ts'
import { auslassungOf, themenOf, type Katalog } from './indikatorwahl.ts'
import { quelleOf } from './mitnahme.ts'
import {
  groupZeilen,
  hauptzeit,
  istSicher,
  type Profil,
  type Profilantwort,
  type Profilzeile,
} from './profil-state.ts'
import { Spine } from './Spine.tsx'
import { Spinelegende } from './Spinelegende.tsx'
import { Teil } from './Teil.tsx'
import styles from './Profil.module.css'

interface SpinetabelleProps {
  readonly antwort: Profilantwort
  readonly profil: Profil
  readonly zeilen: readonly Profilzeile[]
  readonly ansicht: Ansicht
  readonly ebene: Profilebene
  readonly katalog: Katalog | undefined
  readonly aendere: (teil: Partial<Ansicht>) => void
  /** Of the yardstick. */
  readonly worte: Massstabworte
}

/** Every Indikator of the choice: value, yardstick, spine, verdict, course. */
export function Spinetabelle(props: SpinetabelleProps) {
  const { antwort, profil, zeilen, ansicht, ebene, katalog, aendere, worte } = props
  const noten = useMemo(() => anmerkungenOf(antwort, profil, zeilen), [antwort, profil, zeilen])
  const wahl = katalog ? themenOf(katalog, ebene) : []
  return (
    <Teil
      nr={2}
      id="indikatoren"
      titel="Indikatoren"
      zusatz={[
        wahl.find(({ wert }) => wert === (ansicht.thema ?? ''))?.text ?? 'Kernset',
        katalog ? auslassungOf(katalog, ebene, ansicht.thema) : '',
      ]
        .filter(Boolean)
        .join(': ')}
      werkzeuge={
        wahl.length > 0 && (
          <div className={`nicht-druck ${styles['themenwahl']}`}>
            <WahlFeld
              label="Auswahl"
              wert={ansicht.thema ?? ''}
              optionen={wahl}
              onChange={(thema) => aendere({ thema: thema === '' ? null : thema })}
            />
          </div>
        )
      }
    >
      {zeilen.length === 0 ? (
        <p className="mass">
          {profil.gueltigBis === null
            ? `Für ${profil.raum.name} gibt es in dieser Auswahl keine Werte.`
            : `Für ${profil.raum.name} gibt es keine Werte aus der Zeit, in der er galt (bis ${formatDatum(vortag(profil.gueltigBis))}).`}
        </p>
      ) : (
        <>
          <Spinelegende plural={EBENE_WORTE[ebene].plural} worte={worte} />
          <Tabelle {...props} noten={noten} />
          <Fussnoten {...props} noten={noten} />
        </>
      )}
    </Teil>
  )
}

type Tabellenteil = SpinetabelleProps & { readonly noten: readonly Nummerierte[] }

function Tabelle({ profil, zeilen, ansicht, noten, katalog, worte }: Tabellenteil) {
  const themen = [...new Set(katalog?.map(({ thema }) => thema))]
  const zeit = hauptzeit(zeilen)
  const verlauf = zeilen.find((zeile) => zeile.verlauf)?.verlauf
  return (
    <table className={styles['spine']}>
      <caption className="vh">
        Indikatoren von {profil.raum.name} gegen {worte.akkusativ}
      </caption>
      <thead>
        <tr>
          <th scope="col">Indikator</th>
          <th scope="col" className="r">
            {zeit || 'Wert'}
          </th>
          <th scope="col" className="r">
            {worte.name}
          </th>
          <th scope="col" className={styles['spinekopf']}>
            <span>niedriger</span>
            <span>{worte.name}</span>
            <span>höher</span>
          </th>
          <th scope="col">Urteil</th>
          <th scope="col">{verlauf ? `${verlauf.von}–${verlauf.bis}` : 'Verlauf'}</th>
        </tr>
      </thead>
      {groupZeilen(zeilen, themen).map(({ thema, eintraege }) => (
        <tbody key={thema}>
          <tr className={styles['thema']}>
            <th scope="rowgroup" colSpan={6}>
              {thema}
            </th>
          </tr>
          {eintraege.map((zeile) => (
            <Zeile key={zeile.slug} {...{ zeile, ansicht, noten, zeit }} massstab={worte.name} />
          ))}
        </tbody>
      ))}
    </table>
  )
}

interface ZeileProps {
  readonly zeile: Profilzeile
  readonly ansicht: Ansicht
  readonly noten: readonly Nummerierte[]
  /** When most figures are from. */
  readonly zeit: string
  /** Name of the yardstick. */
  readonly massstab: string
}

const STRICH = { farbe: '#4a5057', breite: 1.5, muster: '' } as const

function Zeile({ zeile, ansicht, noten, zeit, massstab }: ZeileProps) {
  const { slug, name, einheit, zeitraum, zelle, spine, verlauf } = zeile
  const zusatz = [einheit, zeitraum.kurz === zeit ? '' : zeitraum.kurz].filter(Boolean).join(', ')
  const nummern = noten.filter(({ indikatoren }) => indikatoren.includes(slug))
  const stellen = zeile.fassung.nachkommastellen
  return (
    <tr>
      <th scope="row" className={styles['i1']}>
        <Link to={atlasweg('/karte', { ...ansicht, indikator: slug })}>{name}</Link>
        {zusatz !== '' && <span className={styles['zusatz']}> {zusatz}</span>}
        {nummern.map(({ id, nummer }) => (
          <sup key={id}>{nummer})</sup>
        ))}
      </th>
      <td className={`r ${styles['i2']}`}>
        <b>{zeile.wert}</b>
        {zelle.zeichen !== null && <small> {zelle.zeichen}</small>}
        {zelle.unten !== null && zelle.oben !== null && (
          <span className="vh">
            , mit 95 % Sicherheit {formatBereich(zelle.unten, zelle.oben, stellen)}
          </span>
        )}
      </td>
      <td className={`r ${styles['i3']}`}>
        <span className={styles['schmal']}>{massstab} </span>
        {zeile.massstabwert}
      </td>
      <td className={styles['i4']}>
        {spine && <Spine lage={spine} sicher={istSicher(zeile.urteil)} />}
      </td>
      <td className={styles['i5']}>{zeile.wort}</td>
      <td className={styles['i6']}>
        {verlauf && <Sparkline layout={verlauf.bild} strich={STRICH} />}
      </td>
    </tr>
  )
}

function Fussnoten({ antwort, zeilen, noten }: Tabellenteil) {
  const zeichen = zeichenerklaerung(
    zeilen.flatMap(({ zelle, massstab }) => [zelle, massstab]),
    zeilen.map(({ zelle }) => zelle.zeichen),
  )
  const brueche = new Set(zeilen.flatMap(({ verlauf }) => verlauf?.brueche ?? []))
  return (
    <>
      {noten.map((note) => (
        <p key={note.id} className="quelle">
          {note.nummer}) {formatAnmerkung(note)}
        </p>
      ))}
      <p className="quelle">
        {quelleOf(antwort)}
        {brueche.size > 0 && ` Senkrecht gestrichelt im Verlauf: ${[...brueche].join('; ')}.`}
        {zeichen.length > 0 && ` Zeichen: ${zeichen.join('; ')}.`}
      </p>
    </>
  )
}

/** The remarks on this area or on all, in the periods that are shown. */
function anmerkungenOf(
  { uebersicht }: Profilantwort,
  { raum }: Profil,
  zeilen: readonly Profilzeile[],
): readonly Nummerierte[] {
  const gezeigte = new Set(zeilen.map(({ slug }) => slug))
  return waehleAnmerkungen(
    (uebersicht?.anmerkungen ?? []).filter(({ indikatoren }) =>
      indikatoren.some((slug) => gezeigte.has(slug)),
    ),
    { perioden: zeilen.map(({ zeitraum }) => zeitraum), raeume: [raum.schluessel] },
  )
}
