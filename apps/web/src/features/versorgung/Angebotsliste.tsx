import { Link } from 'react-router'
import { formatAnzahl, formatDatum, formatZahl } from '@sozial/shared/format'
import { Abschnitt } from '../../ui/Abschnitt.tsx'
import { WahlFeld } from '../../ui/Feld.tsx'
import { Tabelle } from '../../ui/Tabelle.tsx'
import type { Kategorieansicht } from './kategorie-adresse.ts'
import type { Lage } from './kategorie-state.ts'
import styles from './Versorgung.module.css'

interface AngebotslisteProps {
  readonly lage: Lage
  readonly ansicht: Kategorieansicht
  readonly aendere: (teil: Partial<Kategorieansicht>) => void
}

type Angebot = Lage['angebote'][number]

/** The offers behind the figures, of one area or of all. */
export function Angebotsliste({ lage, ansicht, aendere }: AngebotslisteProps) {
  const stelle = lage.raumschluessel.indexOf(ansicht.raum ?? '')
  const gezeigte =
    stelle === -1 ? lage.angebote : lage.angebote.filter((eines) => beruehrt(eines, stelle))
  return (
    <Abschnitt
      id="angebote"
      titel="Angebote dahinter"
      zusatz={formatAnzahl(gezeigte.length, 'Angebot', 'Angebote')}
    >
      <div className={`nicht-druck ${styles['steuerung']}`}>
        <WahlFeld
          label="Raum"
          wert={stelle === -1 ? '' : (ansicht.raum ?? '')}
          optionen={[
            { wert: '', text: 'alle Räume' },
            ...lage.raumschluessel.map((schluessel, i) => ({
              wert: schluessel ?? '',
              text: lage.raumnamen[i] ?? '',
            })),
          ]}
          onChange={(raum) => aendere({ raum: raum === '' ? null : raum })}
        />
      </div>
      {gezeigte.length === 0 ? (
        <p className="mass">
          {stelle === -1
            ? 'Im ganzen Kreis ist kein Angebot dieser Kategorie veröffentlicht.'
            : `${lage.raumnamen[stelle]}: kein Angebot vor Ort, keines von anderswo, keines für den ganzen Kreis.`}
        </p>
      ) : (
        <Tabelle titel="Angebote mit Orten und Plätzen" titelUnsichtbar gestapelt>
          <thead>
            <tr>
              <th scope="col">Angebot</th>
              <th scope="col">Wer es anbietet</th>
              <th scope="col">Wo</th>
              <th scope="col" className="r">
                Plätze
              </th>
              <th scope="col">Zuletzt bestätigt</th>
              <th scope="col">Förderung</th>
            </tr>
          </thead>
          <tbody>
            {gezeigte.map((angebot) => (
              <Zeile key={angebot.id} angebot={angebot} lage={lage} stelle={stelle} />
            ))}
          </tbody>
        </Tabelle>
      )}
    </Abschnitt>
  )
}

const beruehrt = ({ kreisweit, bedient, standorte }: Angebot, stelle: number): boolean =>
  kreisweit || bedient.includes(stelle) || standorte.some(({ raum }) => raum === stelle)

function Zeile({
  angebot,
  lage,
  stelle,
}: {
  readonly angebot: Angebot
  readonly lage: Lage
  readonly stelle: number
}) {
  const { slug, titel, organisation, standorte, bestaetigtAm, bestaetigungFaellig } = angebot
  const genannte = standorte.filter(({ plaetze }) => plaetze !== null)
  return (
    <tr>
      <th scope="row">
        <Link to={`/angebote/${slug}`}>{titel}</Link>
      </th>
      <td data-kopf="Wer es anbietet">{organisation}</td>
      <td data-kopf="Wo">{woOf(angebot, lage, stelle)}</td>
      <td data-kopf="Plätze" className="r">
        {genannte.length === 0
          ? 'nicht genannt'
          : formatZahl(genannte.reduce((summe, { plaetze }) => summe + (plaetze ?? 0), 0))}
      </td>
      <td data-kopf="Zuletzt bestätigt">
        {formatDatum(bestaetigtAm)}
        {bestaetigungFaellig && ', Bestätigung fällig'}
      </td>
      <td data-kopf="Förderung">{foerderungOf(angebot)}</td>
    </tr>
  )
}

function woOf(
  { kreisweit, geheim, standorte }: Angebot,
  { raumnamen }: Lage,
  stelle: number,
): string {
  if (geheim && standorte.length === 0) return 'geschützter Ort'
  if (kreisweit) return 'für den ganzen Kreis'
  const raeume = [
    ...new Set(standorte.map(({ raum }) => (raum === null ? 'außerhalb' : raumnamen[raum]))),
  ]
  const vonAnderswo = stelle !== -1 && !standorte.some(({ raum }) => raum === stelle)
  return `${raeume.join(', ')}${vonAnderswo ? ' (bedient diesen Raum mit)' : ''}`
}

function foerderungOf({ foerderungBis, geber, euro }: Angebot): string {
  const summe = euro === null ? '' : `${formatZahl(euro)} Euro im Jahr`
  const ende = foerderungBis === null ? '' : `endet am ${formatDatum(foerderungBis)} (${geber})`
  return [summe, ende].filter(Boolean).join(', ')
}
